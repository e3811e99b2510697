using System.Numerics;

namespace NetGen;

/// <summary>The steps of <see cref="LBFGS"/> in one precision; names and order of computation are PyTorch's.</summary>
internal sealed class LBFGSEngine<T>(LBFGS settings)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // The numbers of the state; the inverse products of the history follow.
    private const int Iterations = 0;
    private const int Evaluations = 1;
    private const int Length = 2;
    private const int Scale = 3;
    private const int Count = 4;
    private const int Newest = 5;
    private const int FirstInverseProduct = 6;

    private readonly double[] _factors = new double[settings.History];
    private readonly T[][] _changes = new T[settings.History][];
    private readonly T[][] _steps = new T[settings.History][];
    private OptimizerState<T>? _state;
    private StrongWolfe<T>? _search;
    private T[] _direction = [];
    private T[] _previous = [];
    private T[] _gradient = [];

    public OptimizerState<T> State => _state
        ?? throw new InvalidOperationException($"This {nameof(LBFGS)} has no state yet: it needs {nameof(Prepare)} or a step first.");

    private Span<double> Numbers => State.Numbers;

    public void Prepare(int parameterCount)
    {
        if (_state is null)
        {
            MakeState(parameterCount);
        }
        else if (_direction.Length != parameterCount)
        {
            throw new ArgumentException(
                $"This {nameof(LBFGS)} holds the state of {_direction.Length} parameters; a network with {parameterCount} needs one of its own.",
                nameof(parameterCount));
        }
    }

    public void Step(LossAndGradient<T> evaluate, Span<T> parameters)
    {
        double loss = evaluate(_gradient);
        Numbers[Evaluations]++;
        int evaluations = 1;
        bool isDone = Largest(_gradient) <= settings.GradientTolerance;
        for (int iteration = 1; iteration <= settings.MaxIterations && !isDone; iteration++)
        {
            isDone = Iterate(evaluate, parameters, iteration, ref loss, ref evaluations);
        }
    }

    /// <summary>One iteration; whether it was the last.</summary>
    private bool Iterate(LossAndGradient<T> evaluate, Span<T> parameters, int iteration, ref double loss, ref int evaluations)
    {
        Numbers[Iterations]++;
        FindDirection();
        _gradient.CopyTo(_previous, 0);
        double slope = Dot(_gradient, _direction), before = loss;
        Numbers[Length] = FirstLength();
        if (slope > -settings.ChangeTolerance)
        {
            return true;
        }

        int more = 0;
        if (_search is not null)
        {
            (loss, Numbers[Length], more) = _search.Search(evaluate, parameters, _direction, Numbers[Length], loss, _gradient, slope);
        }
        else
        {
            Vectors.Add<T>(parameters, T.CreateTruncating(Numbers[Length]), _direction);
            if (iteration != settings.MaxIterations)
            {
                loss = evaluate(_gradient);
                more = 1;
            }
        }

        evaluations += more;
        Numbers[Evaluations] += more;
        return evaluations >= (settings.MaxEvaluations ?? settings.MaxIterations * 5L / 4)
            || Largest(_gradient) <= settings.GradientTolerance
            || Largest(_direction) * Numbers[Length] <= settings.ChangeTolerance
            || Math.Abs(loss - before) < settings.ChangeTolerance;
    }

    /// <summary>The first step is no longer than 1 in sum, before anything is known of the curvature.</summary>
    private double FirstLength() => Numbers[Iterations] == 1
        ? Math.Min(1, 1 / GradientBlocks.SumOfMagnitudes<T>(_gradient)) * settings.LearningRate
        : settings.LearningRate;

    /// <summary>−H·g by the two-loop recursion.</summary>
    private void FindDirection()
    {
        if (Numbers[Iterations] == 1)
        {
            Vectors.Scale<T>(_direction, -T.One, _gradient);
            return;
        }

        Remember();
        Vectors.Scale<T>(_direction, -T.One, _gradient);
        int count = (int)Numbers[Count];
        for (int age = 0; age < count; age++)
        {
            int place = PlaceOf(age);
            _factors[place] = Dot(_steps[place], _direction) * Numbers[FirstInverseProduct + place];
            Vectors.Add<T>(_direction, T.CreateTruncating(-_factors[place]), _changes[place]);
        }

        Vectors.Scale<T>(_direction, T.CreateTruncating(Numbers[Scale]), _direction);
        for (int age = count - 1; age >= 0; age--)
        {
            int place = PlaceOf(age);
            double factor = _factors[place] - (Dot(_changes[place], _direction) * Numbers[FirstInverseProduct + place]);
            Vectors.Add<T>(_direction, T.CreateTruncating(factor), _steps[place]);
        }
    }

    /// <summary>Puts the last step in the place of the oldest, if the slope grew along it.</summary>
    private void Remember()
    {
        // First the product: without it the oldest step stays.
        var length = T.CreateTruncating(Numbers[Length]);
        double product = ProductOfLast(length);
        if (!(product > 1e-10))
        {
            return;
        }

        int place = ((int)Numbers[Newest] + 1) % settings.History;
        Vectors.Add<T>(_changes[place], _gradient, -T.One, _previous);
        Vectors.Scale<T>(_steps[place], length, _direction);
        Numbers[FirstInverseProduct + place] = 1 / product;
        Numbers[Scale] = product / Dot(_changes[place], _changes[place]);
        Numbers[Newest] = place;
        Numbers[Count] = Math.Min(Numbers[Count] + 1, settings.History);
    }

    /// <summary>yᵀs with the change of the gradient y = g − g⁻ and the step s = length·d.</summary>
    private double ProductOfLast(T length)
    {
        double product = 0;
        for (int i = 0; i < _gradient.Length; i++)
        {
            product += double.CreateTruncating(_gradient[i] - _previous[i]) * double.CreateTruncating(length * _direction[i]);
        }

        return product;
    }

    private int PlaceOf(int age) => ((int)Numbers[Newest] - age + settings.History) % settings.History;

    private static double Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b) => double.CreateTruncating(Vectors.Dot(a, b));

    /// <summary>The largest magnitude; not a number if an element is none.</summary>
    private static double Largest(ReadOnlySpan<T> values)
    {
        T largest = T.Zero;
        foreach (T value in values)
        {
            largest = T.Max(largest, T.Abs(value));
        }

        return double.CreateTruncating(largest);
    }

    private void MakeState(int parameterCount)
    {
        _direction = new T[parameterCount];
        _previous = new T[parameterCount];
        _gradient = new T[parameterCount];
        _search = settings.LineSearch == LBFGSLineSearch.StrongWolfe ? new(settings.ChangeTolerance, parameterCount) : null;
        var buffers = new List<StateBuffer<T>> { new("d", _direction), new("prev_flat_grad", _previous) };
        string[] names = ["n_iter", "func_evals", "t", "H_diag", "count", "newest"];
        for (int place = 0; place < settings.History; place++)
        {
            _changes[place] = new T[parameterCount];
            _steps[place] = new T[parameterCount];
            buffers.Add(new($"old_dirs.{place}", _changes[place]));
            buffers.Add(new($"old_stps.{place}", _steps[place]));
        }

        _state = new(nameof(LBFGS), buffers, [.. names, .. Enumerable.Range(0, settings.History).Select(place => $"ro.{place}")]);
        Numbers[Scale] = 1;
        Numbers[Newest] = -1;
    }
}
