namespace NetGen;

/// <summary>A point on the line x + t·d.</summary>
/// <param name="Step">t.</param>
/// <param name="Value">The loss.</param>
/// <param name="Slope">Its derivative by t.</param>
/// <param name="Gradient">Its gradient.</param>
internal readonly record struct WolfeTrial<T>(double Step, double Value, double Slope, T[] Gradient);
