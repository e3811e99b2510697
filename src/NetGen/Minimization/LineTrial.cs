namespace NetGen;

/// <summary>A point on the line x + α·p.</summary>
/// <param name="Step">α.</param>
/// <param name="Value">φ(α) = f(x + α·p).</param>
/// <param name="Slope">φ'(α) = pᵀ∇f(x + α·p).</param>
/// <param name="IsFinite">Whether the function and its gradient are.</param>
internal readonly record struct LineTrial<T>(T Step, T Value, T Slope, bool IsFinite);
