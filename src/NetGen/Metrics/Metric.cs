using System.Numerics;

namespace NetGen;

/// <summary>
/// What is measured when predictions are compared with targets, whatever the precision; <see cref="Metrics"/> has the usual ones. The
/// definitions, and what happens at their edges, are scikit-learn's; where that raises an error or warns, see the metric.
/// </summary>
/// <param name="name">What it is called in reports, for example <c>accuracy</c>.</param>
/// <param name="isHigherBetter">Whether larger values are better.</param>
public abstract class Metric(string name, bool isHigherBetter)
{
    /// <summary>What it is called in reports.</summary>
    public string Name { get; } = string.IsNullOrEmpty(name) ? throw new ArgumentException("A metric needs a name.", nameof(name)) : name;

    /// <summary>Whether larger values are better.</summary>
    public bool IsHigherBetter { get; } = isHigherBetter;

    /// <summary>Creates what adds up examples of one type.</summary>
    /// <typeparam name="T">The type of the outputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
    /// <param name="outputs">The outputs per example, at least 1.</param>
    /// <exception cref="ArgumentException">The metric has no meaning for so many outputs.</exception>
    public abstract Metric<T, TTarget> Create<T, TTarget>(int outputs)
        where T : unmanaged, INumberBase<T>
        where TTarget : unmanaged, INumberBase<TTarget>;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
