using System.Globalization;

namespace NetGen;

/// <summary>
/// Adds up how well outputs fit targets. It is fed in the order of the examples, on one thread at a time; the value does not depend on
/// where the examples are cut into calls. NaN among outputs or targets makes the value NaN.
/// </summary>
/// <typeparam name="T">The type of the outputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
public abstract class Metric<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Creates a metric without examples.</summary>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="isHigherBetter">Whether larger values are better.</param>
    /// <param name="outputs">The outputs per example, at least 1.</param>
    protected Metric(string name, bool isHigherBetter, int outputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        Name = name;
        IsHigherBetter = isHigherBetter;
        Outputs = outputs;
    }

    /// <summary>What it is called in reports.</summary>
    public string Name { get; }

    /// <summary>Whether larger values are better.</summary>
    public bool IsHigherBetter { get; }

    /// <summary>The outputs per example.</summary>
    public int Outputs { get; }

    /// <summary>The value for the examples since the last <see cref="Reset"/>; NaN where there is none, as without examples.</summary>
    public abstract double Value { get; }

    /// <summary>Forgets all examples.</summary>
    public abstract void Reset();

    /// <summary>Adds examples. Allocates nothing, but for metrics that remember scores while their memory grows.</summary>
    /// <param name="outputs">[examples, <see cref="Outputs"/>], row-major.</param>
    /// <param name="targets">[examples] class indices, or [examples, values], row-major.</param>
    /// <exception cref="ArgumentException">A length is no whole number of examples, or a class is not one of the outputs.</exception>
    public abstract void Add(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> targets);

    /// <summary>The name and the value.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:G6}");

    /// <summary>The number of examples of a call, once lengths have been checked.</summary>
    /// <param name="outputs">The number of outputs of all examples.</param>
    /// <param name="targets">The number of targets of all examples.</param>
    /// <exception cref="ArgumentException">A length is no whole number of examples.</exception>
    protected int CountExamples(int outputs, int targets)
    {
        int examples = outputs / Outputs;
        if (outputs % Outputs != 0)
        {
            throw new ArgumentException($"outputs holds {outputs} values, which is no multiple of the {Outputs} per example.", nameof(outputs));
        }

        bool fits = examples == 0 ? targets == 0 : targets > 0 && targets % examples == 0;
        return fits ? examples : throw new ArgumentException($"targets holds {targets} values for {examples} examples.", nameof(targets));
    }
}
