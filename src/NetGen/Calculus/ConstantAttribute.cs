namespace NetGen;

/// <summary>A parameter of a <see cref="DifferentiableAttribute"/> method that there are no derivatives by.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ConstantAttribute : Attribute;
