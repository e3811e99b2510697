using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Gives variables and spans other names.</summary>
internal static class Renaming
{
    /// <summary>The same formula; nothing is simplified.</summary>
    public static Expr Renamed(this Expr formula, IReadOnlyDictionary<string, string> names) => formula.Replace(e => e switch
    {
        Expr.Variable variable when names.TryGetValue(variable.Name, out string name) => new Expr.Variable(name),
        Expr.Element element when names.TryGetValue(element.Array, out string name) => element with { Array = name },
        _ => null,
    });
}
