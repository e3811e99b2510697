using System.Numerics;

namespace NetGen;

/// <summary>
/// The steps of an optimiser in one precision: keeps its state, computes the numbers of each step for each group, and runs its formula
/// over the parameters.
/// </summary>
/// <remarks>The optimiser's own type is no type argument: code for classes is shared between them, and slow to find its way.</remarks>
internal sealed class OptimizerEngine<T, TFormula>(Optimizer optimizer) : IOptimizer<T>
    where T : unmanaged, INumberBase<T>
    where TFormula : struct, IUpdateFormula<TFormula, T>
{
    private readonly LaneRun<T, TFormula> _runPlain = LaneLoop<T>.Widest.For<TFormula>();
    private readonly LaneRun<T, WithDecay<T, TFormula>> _run = LaneLoop<T>.Widest.For<WithDecay<T, TFormula>>();

    // One for each group, and a last one for the parameters in none.
    private readonly ParameterGroup[] _groups = [.. optimizer.Groups, new("*")];
    private readonly WithDecay<T, TFormula>[] _formulas = new WithDecay<T, TFormula>[optimizer.Groups.Count + 1];
    private readonly T[][] _states = new T[TFormula.StateCount][];
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
        for (int group = 0; group < _groups.Length; group++)
        {
            SetFormula(group, optimizer.LearningRate * _groups[group].RateFactor, _groups[group].WeightDecay ?? optimizer.WeightDecay);
        }
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
        if (_groups[group].IsFrozen)
        {
            return;
        }

        Span<T> a = StateOf(0, first, parameters.Length), b = StateOf(1, first, parameters.Length), c = StateOf(2, first, parameters.Length);
        ref readonly WithDecay<T, TFormula> formula = ref _formulas[group];
        if (formula.IsPlain)
        {
            _runPlain(in formula.Inner, parameters, gradients, a, b, c);
        }
        else
        {
            _run(in formula, parameters, gradients, a, b, c);
        }
    }

    private Span<T> StateOf(int place, int first, int length) => place < TFormula.StateCount ? _states[place].AsSpan(first, length) : [];

    private void SetFormula(int group, double rate, double decay)
    {
        Span<double> numbers = State.Numbers;
        bool isDecoupled = optimizer.DecouplesWeightDecay;
        _formulas[group] = new(
            TFormula.At(optimizer, rate, numbers[0], numbers[1..]),
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
        for (int place = 0; place < _states.Length; place++)
        {
            _states[place] = state.Buffers[place].Values;
            _states[place].AsSpan().Fill(T.CreateTruncating(optimizer.InitialState));
        }

        return state;
    }
}
