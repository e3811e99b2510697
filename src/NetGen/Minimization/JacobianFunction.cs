namespace NetGen;

/// <summary>
/// A function of M variables with N values, and its Jacobian: the shape of what NetGen makes of
/// <c>static void R(ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; values)</c>.
/// </summary>
/// <typeparam name="T">The type it computes in.</typeparam>
/// <param name="x">Where: one number per variable, M.</param>
/// <param name="values">The values, N. Every element has to be written.</param>
/// <param name="jacobian">
/// [N, M], row by row: element n·M + m is ∂values[n]/∂x[m]. Every element has to be written, zeros too.
/// </param>
public delegate void JacobianFunction<T>(ReadOnlySpan<T> x, Span<T> values, Span<T> jacobian);
