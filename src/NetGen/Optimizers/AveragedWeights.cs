using System.Numerics;

namespace NetGen;

/// <summary>A <see cref="WeightAverage"/> of the parameters of one network.</summary>
internal sealed class AveragedWeights<T>
    where T : unmanaged, INumberBase<T>
{
    private const int Steps = 0;
    private const int Averaged = 1;

    private readonly WeightAverage _settings;
    private readonly T[] _average;
    private T _part;

    public AveragedWeights(WeightAverage settings, int parameterCount)
    {
        _settings = settings;
        _average = new T[parameterCount];
        State = new(settings.Decay is null ? "PlainAverage" : "ExponentialAverage", [new("average", _average)], ["steps", "averaged"]);
    }

    /// <summary>All that a later run needs to go on with the same bits.</summary>
    public OptimizerState<T> State { get; }

    /// <summary>Whether a step has counted yet; before, there is no average.</summary>
    public bool HasAverage => State.Numbers[Averaged] > 0;

    /// <summary>The average, laid out like the parameters.</summary>
    public ReadOnlySpan<T> Average => _average;

    /// <summary>Starts the next step; <see cref="Update"/> then takes every parameter once, as the step left them.</summary>
    public void BeginStep()
    {
        Span<double> numbers = State.Numbers;
        if (++numbers[Steps] > _settings.AfterSteps)
        {
            numbers[Averaged]++;
            _part = T.CreateTruncating(_settings.Decay is { } decay ? 1 - decay : 1 / numbers[Averaged]);
        }
    }

    /// <summary>Takes a range of the parameters, on any thread. Allocates nothing.</summary>
    /// <param name="parameters">The range.</param>
    /// <param name="first">The index of its first parameter among all.</param>
    public void Update(ReadOnlySpan<T> parameters, int first)
    {
        Span<T> average = _average.AsSpan(first, parameters.Length);
        if (State.Numbers[Averaged] == 1)
        {
            parameters.CopyTo(average);
        }
        else if (HasAverage)
        {
            LaneLoop<T>.Widest.Run(new AverageFormula<T>(_part), average, parameters);
        }
    }
}
