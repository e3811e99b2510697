namespace NetGen;

/// <summary>
/// A function f of several variables with its gradient: the shape of what NetGen makes of
/// <c>static double F(ReadOnlySpan&lt;double&gt; x)</c>.
/// </summary>
/// <typeparam name="T">The type it computes in.</typeparam>
/// <param name="x">Where: one number per variable.</param>
/// <param name="gradient">∂f/∂x, as long as x. Every element has to be written; what it held before means nothing.</param>
/// <returns>f(x).</returns>
public delegate T GradientFunction<T>(ReadOnlySpan<T> x, Span<T> gradient);
