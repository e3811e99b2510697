namespace NetGen.Generator.Functions;

/// <summary>A method of another assembly, and those that were generated there for its derivatives. All fully qualified.</summary>
/// <param name="Name">The method.</param>
/// <param name="Gradient">Fills the gradient of one number; empty where the method gives several.</param>
/// <param name="Pullback">Fills the gradient of several numbers, each weighed; empty where the method gives one.</param>
/// <param name="Directional">Gives the slopes along a direction.</param>
internal sealed record CalledMethod(string Name, string Gradient, string Pullback, string Directional)
{
    /// <summary>Its name without the class.</summary>
    public string ShortName => Name.Split('.').Last().TrimStart('@');
}
