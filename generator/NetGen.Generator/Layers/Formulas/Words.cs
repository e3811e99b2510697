using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>The words that mean something in every formula.</summary>
internal static class Words
{
    /// <summary>What the layer reads.</summary>
    public const string Input = "x";

    /// <summary>The index of the example, which is not written.</summary>
    public const string Batch = "n";

    public const string Else = "else";

    public const string Detach = "detach";

    /// <summary>Reductions that are nothing else: all arguments but the last are indices.</summary>
    public static readonly string[] PureReductions = ["sum", "mean", "logsumexp"];

    /// <summary>The larger or smaller of two values, or a reduction.</summary>
    public static readonly string[] Extremes = ["max", "min"];

    public static readonly IReadOnlyDictionary<string, double> Constants =
        new Dictionary<string, double> { ["inf"] = double.PositiveInfinity, ["pi"] = Math.PI };

    /// <summary>The elementary functions, by name: all that have a derivative.</summary>
    public static readonly IReadOnlyDictionary<string, Function> Functions = Enum.GetValues(typeof(Function)).Cast<Function>()
        .Where(f => f != Function.Negate).ToDictionary(f => f.ToString().ToLowerInvariant());

    /// <summary>Functions of two values.</summary>
    public static readonly IReadOnlyDictionary<string, Operator> Pairs =
        new[] { Operator.Max, Operator.Min, Operator.Pow, Operator.Atan2, Operator.Hypot }.ToDictionary(o => o.ToString().ToLowerInvariant());

    /// <summary>Everything that is written with parentheses behind it.</summary>
    public static IEnumerable<string> Callable => Functions.Keys.Concat(Pairs.Keys).Concat(PureReductions).Append(Detach);

    public static bool IsCallable(string name) => Callable.Contains(name);

    /// <summary>Whether a name cannot be given to something else, and why; null if it can.</summary>
    public static string? Reserved(string name) => name switch
    {
        Input => "what the layer reads",
        Else => "a word of the notation",
        _ when Constants.ContainsKey(name) => "a constant",
        _ when IsCallable(name) => "a function",
        _ => null,
    };

    /// <summary>The indices of a reduction; null where the call is none.</summary>
    /// <param name="call">A call with the right number of arguments.</param>
    /// <param name="isNumber">Whether a bare name is a number rather than an index.</param>
    public static IReadOnlyList<Node.Named>? Over(Node.Call call, Func<string, bool> isNumber)
    {
        var leading = call.Arguments.Take(call.Arguments.Count - 1).ToList();
        var names = leading.OfType<Node.Named>().Where(n => n.IsBare && !Constants.ContainsKey(n.Name) && !isNumber(n.Name)).ToList();
        return PureReductions.Contains(call.Function) || (Extremes.Contains(call.Function) && names.Count > 0 && names.Count == leading.Count) ? names : null;
    }
}
