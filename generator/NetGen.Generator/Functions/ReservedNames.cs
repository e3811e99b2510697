namespace NetGen.Generator.Functions;

/// <summary>What generated methods call their own parameters; the locals of a function are renamed where they clash.</summary>
internal static class ReservedNames
{
    public const string Gradient = "gradient", Jacobian = "jacobian", Hessian = "hessian", Adjoint = "adjoint", Direction = "direction", Result = "result";

    public static IReadOnlyList<string> All { get; } = [Gradient, Jacobian, Hessian, Adjoint, Direction, Result];
}
