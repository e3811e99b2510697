using System.Numerics;

namespace NetGen;

/// <summary>A <see cref="LaneLoop{T}"/> of one formula.</summary>
internal delegate void LaneRun<T, TFormula>(
    in TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
    where T : unmanaged, INumberBase<T>
    where TFormula : struct, ILaneFormula<T>;
