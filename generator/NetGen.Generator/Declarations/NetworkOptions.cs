namespace NetGen.Generator.Declarations;

/// <summary>The arguments of <c>[Network]</c>.</summary>
internal sealed record NetworkOptions(bool IsDouble, bool UnrollFully, bool InputGradient);
