using System.Numerics;

namespace NetGen;

/// <summary>The formula of an optimiser's step, with parameters for y and gradients for x, and the numbers in it.</summary>
/// <typeparam name="TSelf">The formula.</typeparam>
/// <typeparam name="T">The precision.</typeparam>
internal interface IUpdateFormula<TSelf, T> : ILaneFormula<T>
    where TSelf : struct, IUpdateFormula<TSelf, T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>What the states are called in files, one name for each.</summary>
    public static abstract IReadOnlyList<string> StateNames { get; }

    /// <summary>What the running products are called in files: numbers that start at 1 and change from step to step.</summary>
    public static abstract IReadOnlyList<string> ProductNames { get; }

    /// <summary>Takes the running products to the next step.</summary>
    /// <param name="optimizer">The optimiser that the formula is of, with the settings.</param>
    /// <param name="step">The number of that step, from 1.</param>
    /// <param name="products">The products of the step before.</param>
    public static abstract void Advance(Optimizer optimizer, double step, Span<double> products);

    /// <summary>The formula of a step. Its numbers are computed in double precision and rounded once.</summary>
    /// <param name="optimizer">The optimiser that the formula is of, with the settings.</param>
    /// <param name="rate">The learning rate of the parameters in question.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="products">The running products of the step.</param>
    public static abstract TSelf At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products);
}
