namespace NetGen;

/// <summary>What an optimiser's state was.</summary>
internal sealed class StateSnapshot<T>
    where T : unmanaged
{
    private readonly T[][] _buffers;
    private readonly double[] _numbers;

    public StateSnapshot(OptimizerState<T> state)
    {
        _buffers = [.. state.Buffers.Select(b => (T[])b.Values.Clone())];
        _numbers = [.. state.NumberNames.Select(n => state[n])];
    }

    /// <summary>Makes it what it was.</summary>
    public void Restore(OptimizerState<T> state)
    {
        for (int i = 0; i < _buffers.Length; i++)
        {
            _buffers[i].CopyTo(state.Buffers[i].Values, 0);
        }

        for (int i = 0; i < _numbers.Length; i++)
        {
            state[state.NumberNames[i]] = _numbers[i];
        }
    }
}
