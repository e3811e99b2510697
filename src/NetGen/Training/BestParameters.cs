namespace NetGen;

/// <summary>Watches the held-out data for <see cref="EarlyStopping"/> and keeps the parameters of the best epoch.</summary>
internal sealed class BestParameters<T>
    where T : unmanaged
{
    private readonly EarlyStopping _options;
    private readonly RunState _state;
    private readonly bool _isHigherBetter;

    /// <param name="options">What to watch.</param>
    /// <param name="isHigherBetter">Whether that is to grow.</param>
    /// <param name="state">Where the run stands.</param>
    /// <param name="count">The number of parameters.</param>
    public BestParameters(EarlyStopping options, bool isHigherBetter, RunState state, int count)
    {
        _options = options;
        _isHigherBetter = isHigherBetter;
        _state = state;
        Parameters = options.RestoresBest ? new T[count] : [];
    }

    /// <summary>The parameters of the best epoch; empty if they are not wanted.</summary>
    public T[] Parameters { get; }

    /// <summary>Judges an epoch.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="value">What is watched. NaN is no improvement.</param>
    /// <param name="parameters">The parameters that gave it.</param>
    public void Observe(int epoch, double value, ReadOnlySpan<T> parameters)
    {
        if (_state.BestEpoch == 0 || IsBetter(value))
        {
            _state.BestEpoch = epoch;
            _state.BestValue = value;
            _state.Waited = 0;
            parameters[..Parameters.Length].CopyTo(Parameters);
            return;
        }

        _state.Waited++;
        _state.HasStopped = _state.Waited >= _options.Patience;
    }

    /// <summary>Gives the network its best parameters.</summary>
    public void Restore(Span<T> parameters) => Parameters.CopyTo(parameters);

    private bool IsBetter(double value)
    {
        double gain = _isHigherBetter ? value - _state.BestValue : _state.BestValue - value;
        return gain > _options.MinimumImprovement || (double.IsNaN(_state.BestValue) && !double.IsNaN(value));
    }
}
