using Microsoft.CodeAnalysis;
using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Declarations;

/// <summary>The methods of the platform that the calculus knows, by name; those of <c>Math</c>, <c>MathF</c>, <c>double</c> and <c>float</c>.</summary>
internal static class KnownFunctions
{
    private static readonly Dictionary<string, Func<Expr, Expr>> OfOne = new()
    {
        ["Exp"] = Exp,
        ["ExpM1"] = Expm1,
        ["Exp2"] = x => Apply(Function.Exp2, x),
        ["Log"] = Log,
        ["LogP1"] = Log1p,
        ["Log2"] = x => Apply(Function.Log2, x),
        ["Log10"] = x => Apply(Function.Log10, x),
        ["Sqrt"] = Sqrt,
        ["Cbrt"] = x => Apply(Function.Cbrt, x),
        ["Abs"] = Abs,
        ["Sin"] = x => Apply(Function.Sin, x),
        ["Cos"] = x => Apply(Function.Cos, x),
        ["Tan"] = x => Apply(Function.Tan, x),
        ["Asin"] = x => Apply(Function.Asin, x),
        ["Acos"] = x => Apply(Function.Acos, x),
        ["Atan"] = x => Apply(Function.Atan, x),
        ["Sinh"] = x => Apply(Function.Sinh, x),
        ["Cosh"] = x => Apply(Function.Cosh, x),
        ["Tanh"] = Tanh,
        ["Asinh"] = x => Apply(Function.Asinh, x),
        ["Acosh"] = x => Apply(Function.Acosh, x),
        ["Atanh"] = x => Apply(Function.Atanh, x),
    };

    private static readonly Dictionary<string, Func<Expr, Expr, Expr>> OfTwo = new()
    {
        ["Max"] = Max,
        ["Min"] = Min,
        ["Pow"] = Pow,
        ["Atan2"] = (y, x) => new Expr.Binary(Operator.Atan2, y, x),
        ["Hypot"] = (x, y) => new Expr.Binary(Operator.Hypot, x, y),
        ["Log"] = (x, b) => Log(x) / Log(b),
    };

    private static readonly Dictionary<string, Func<Expr, Expr, Expr, Expr>> OfThree = new()
    {
        ["Clamp"] = (x, low, high) => Min(Max(x, low), high),
        ["FusedMultiplyAdd"] = (a, b, c) => (a * b) + c,
    };

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => OfOne.Keys.Concat(OfTwo.Keys).Concat(OfThree.Keys).Distinct();

    /// <summary>Whether it belongs to a type whose methods are numeric functions.</summary>
    public static bool IsNumeric(IMethodSymbol method) => method.ContainingType is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && method.ContainingType.Name is "Math" or "MathF" or "Double" or "Single";

    /// <summary>The formula of a call; null where the calculus does not know the function.</summary>
    public static Expr? Call(string name, IReadOnlyList<Expr> arguments) => arguments.Count switch
    {
        1 when OfOne.TryGetValue(name, out var one) => one(arguments[0]),
        2 when OfTwo.TryGetValue(name, out var two) => two(arguments[0], arguments[1]),
        3 when OfThree.TryGetValue(name, out var three) => three(arguments[0], arguments[1], arguments[2]),
        _ => null,
    };
}
