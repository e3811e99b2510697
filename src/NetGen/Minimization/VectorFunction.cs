namespace NetGen;

/// <summary>A function of several variables with several values, such as the residuals of a fit.</summary>
/// <typeparam name="T">The type it computes in.</typeparam>
/// <param name="x">Where: one number per variable.</param>
/// <param name="values">The values. Every element has to be written.</param>
public delegate void VectorFunction<T>(ReadOnlySpan<T> x, Span<T> values);
