using System.Numerics;

namespace NetGen;

/// <summary>
/// The steps of an optimiser in one precision: keeps its state, computes the numbers of each step for each group, and runs its formula
/// over the parameters.
/// </summary>
internal sealed class OptimizerEngine<T, TOptimizer, TFormula>(TOptimizer optimizer) : IOptimizer<T>
    where T : unmanaged, INumberBase<T>
    where TOptimizer : Optimizer
    where TFormula : struct, IUpdateFormula<TFormula, TOptimizer, T>
{
    private readonly LaneLoop<T> _loop = LaneLoop<T>.Widest;

    // One for each group, and a last one for the parameters in none.
    private readonly TFormula[] _formulas = new TFormula[optimizer.Groups.Count + 1];
    private readonly WithDecay<T, TFormula>[] _decaying = new WithDecay<T, TFormula>[optimizer.Groups.Count + 1];
    private readonly bool[] _isPlain = new bool[optimizer.Groups.Count + 1];
    private GroupRange[] _ranges = [];
    private OptimizerState<T>? _state;
    private int _parameterCount;

    // A rate beyond the range of T has no descent of its own; it gives what it gives in every batch.
    public T? DescentRate => optimizer.IsDescent && T.CreateTruncating(optimizer.LearningRate) is var rate && T.IsFinite(rate) ? rate : null;

    public OptimizerState<T> State => _state
        ?? throw new InvalidOperationException($"This {optimizer.Kind} has no state yet: it needs {nameof(Prepare)} or a step first.");

    public void Prepare(IReadOnlyList<ParameterTensor> tensors, int parameterCount)
    {
        if (_state is null)
        {
            _ranges = GroupRanges.Cut(optimizer.Groups, tensors, parameterCount);
            _state = MakeState(parameterCount);
            _parameterCount = parameterCount;
        }
        else if (_parameterCount != parameterCount)
        {
            throw new ArgumentException(
                $"This {optimizer.Kind} holds the state of {_parameterCount} parameters; a network with {parameterCount} needs one of its own.",
                nameof(parameterCount));
        }
    }

    public void BeginStep()
    {
        Span<double> numbers = State.Numbers;
        numbers[0]++;
        TFormula.Advance(optimizer, numbers[0], numbers[1..]);
        for (int group = 0; group < optimizer.Groups.Count; group++)
        {
            ParameterGroup settings = optimizer.Groups[group];
            SetStep(group, optimizer.LearningRate * settings.RateFactor, settings.WeightDecay ?? optimizer.WeightDecay);
        }

        SetStep(optimizer.Groups.Count, optimizer.LearningRate, optimizer.WeightDecay);
    }

    public void Update(Span<T> parameters, ReadOnlySpan<T> gradients, int first)
    {
        int range = 0, done = 0;
        while (done < parameters.Length)
        {
            while (_ranges[range].End <= first + done)
            {
                range++;
            }

            int length = Math.Min(parameters.Length, _ranges[range].End - first) - done;
            UpdateGroup(_ranges[range].Group, parameters.Slice(done, length), gradients.Slice(done, length), first + done);
            done += length;
        }
    }

    private void UpdateGroup(int group, Span<T> parameters, ReadOnlySpan<T> gradients, int first)
    {
        if (group < optimizer.Groups.Count && optimizer.Groups[group].IsFrozen)
        {
            return;
        }

        Span<T> a = StateOf(0, first, parameters.Length), b = StateOf(1, first, parameters.Length), c = StateOf(2, first, parameters.Length);
        if (_isPlain[group])
        {
            _loop.Run(in _formulas[group], parameters, gradients, a, b, c);
        }
        else
        {
            _loop.Run(in _decaying[group], parameters, gradients, a, b, c);
        }
    }

    private Span<T> StateOf(int place, int first, int length) =>
        place < TFormula.StateCount ? State.Buffers[place].Values.AsSpan(first, length) : [];

    private void SetStep(int group, double rate, double decay)
    {
        Span<double> numbers = State.Numbers;
        bool isDecoupled = optimizer.DecouplesWeightDecay;
        _formulas[group] = TFormula.At(optimizer, rate, numbers[0], numbers[1..]);
        _isPlain[group] = !optimizer.Maximize && decay == 0;
        _decaying[group] = new(
            _formulas[group],
            optimizer.Maximize,
            isDecoupled ? T.Zero : T.CreateTruncating(decay),
            isDecoupled ? T.CreateTruncating(1 - (rate * decay)) : T.One);
    }

    private OptimizerState<T> MakeState(int parameterCount)
    {
        var state = new OptimizerState<T>(
            optimizer.Kind,
            [.. TFormula.StateNames.Select(name => new StateBuffer<T>(name, new T[parameterCount]))],
            ["step", .. TFormula.ProductNames]);
        state.Numbers[1..].Fill(1);
        foreach (StateBuffer<T> buffer in state.Buffers)
        {
            buffer.Values.AsSpan().Fill(T.CreateTruncating(optimizer.InitialState));
        }

        return state;
    }
}
