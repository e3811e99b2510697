namespace NetGen.Generator.Functions;

/// <summary>A parameter of a function that a layer is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsLearned">Whether training adjusts it.</param>
/// <param name="Initial">Where it starts, if it is learned.</param>
/// <param name="IsPerChannel">Whether each channel has one of its own.</param>
internal sealed record UserParameter(string Name, bool IsLearned, double Initial, bool IsPerChannel);
