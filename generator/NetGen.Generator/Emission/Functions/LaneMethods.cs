using NetGen.Generator.Calculus;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emission;

/// <summary>
/// Puts loops in lanes into methods of their own where a function has much of them: the JIT inlines only so much into one method,
/// and vectors that are not inlined are slow.
/// </summary>
/// <param name="dialect">The precision.</param>
/// <param name="name">The method that the loops belong to.</param>
/// <param name="spans">The types of the spans that the method begins with.</param>
internal sealed class LaneMethods(Dialect dialect, string name, IReadOnlyDictionary<string, string> spans)
{
    /// <summary>The most operations of vectors that stay in one method.</summary>
    private const int Largest = 120;

    /// <summary>What a function of a vector counts for.</summary>
    private const int FunctionSize = 25;

    private readonly Dictionary<string, string> _spans = spans.ToDictionary(s => s.Key, s => s.Value);
    private readonly List<string> _texts = [];

    /// <summary>The methods so far.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Whether a method has so many vectors that its loops are methods of their own.</summary>
    public static bool AreNeeded(IEnumerable<Statement> body) =>
        body.Descendants().OfType<Statement.Loop>().Where(l => l.InLanes).Sum(Size) > Largest;

    /// <summary>Notes a span that the method makes.</summary>
    public void Add(Statement statement)
    {
        switch (statement)
        {
            case Statement.Local local:
                _spans[local.Array] = $"global::System.Span<{(local.InLanes ? dialect.WideLanes : dialect.Type)}>";
                break;
            case Statement.View view:
                _spans[view.Name] = _spans[view.Array];
                break;
        }
    }

    /// <summary>What a loop reads from outside, as parameters; null where that is more than numbers and spans.</summary>
    public IReadOnlyList<(string Type, string Name)>? Parameters(Statement.Loop loop)
    {
        IReadOnlyList<Statement> all = [loop];
        var own = new HashSet<string>(all.Defined().Concat(all.OwnRoom()));
        var wholes = all.Descendants().SelectMany(s => s.Wholes()).SelectMany(w => w.Names).ToList();
        var arrays = all.Touched().Select(t => t.Array).Concat(all.Written()).Concat(wholes.Where(IsLength).Select(Owner)).Distinct().Where(a => !own.Contains(a) && !a.Contains('.')).ToList();
        var integers = wholes.Where(n => !IsLength(n) && !own.Contains(n) && !n.StartsWith("global::", StringComparison.Ordinal)).Distinct().ToList();
        var numbers = all.Descendants().SelectMany(s => s.Formulas()).SelectMany(f => f.Variables()).Distinct().Where(n => !own.Contains(n) && !n.Contains('.')).ToList();
        bool isPlain = arrays.All(_spans.ContainsKey) && integers.All(IsIdentifier) && !all.Descendants().OfType<Statement.If>().Any(i => i.Test.Wholes().Any(w => w.IsSingle && !w.IsConstant && integers.Contains(w.Print())));
        return isPlain
            ? [.. arrays.Select(a => (_spans[a], a)), .. integers.Select(n => ("int", n)), .. numbers.Select(n => (dialect.Type, n))]
            : null;
    }

    /// <summary>A name for the next method.</summary>
    public string NextName() => $"{name}Lanes{(_texts.Count == 0 ? "" : Number(_texts.Count + 1))}";

    public void AddText(string text) => _texts.Add(text);

    private static int Size(Statement.Loop loop) => loop.Body.Descendants().SelectMany(s => s.Formulas()).SelectMany(f => f.Descendants()).Sum(e => e switch
    {
        Expr.Unary unary when Efforts.Of(unary) == Effort.Call => FunctionSize,
        Expr.Unary or Expr.Binary or Expr.Select or Expr.Element => 1,
        _ => 0,
    });

    private static bool IsLength(string name) => name.EndsWith(".Length", StringComparison.Ordinal) && !name.StartsWith("global::", StringComparison.Ordinal);

    private static string Owner(string name) => name.Substring(0, name.Length - ".Length".Length);

    private static bool IsIdentifier(string name) => name.TrimStart('@').All(c => char.IsLetterOrDigit(c) || c == '_');

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
