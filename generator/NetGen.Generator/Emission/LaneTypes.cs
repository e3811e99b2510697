using System.Globalization;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>
/// The type parameters of code in lanes. A pass chooses the machine's vectors once and hands them to its methods: whole ones; smaller
/// ones for the few elements of narrow layers; and one and a half or two and a half of them in one, for widths of which whole ones would
/// leave a good part empty. Those are named after a number of elements that they make up on every machine: <c>TLanes24</c>.
/// </summary>
internal sealed class LaneTypes
{
    private static readonly int[] Widths = [16, 8, 4, .. Tiling.OtherLanes];
    private static readonly int[] Machines = [512, 256, 128];

    private readonly Dialect _dialect;
    private readonly string[] _names;

    /// <param name="dialect">The precision.</param>
    /// <param name="isTaken">Whether the user's type, or one around it, has a type parameter of that name.</param>
    public LaneTypes(Dialect dialect, Func<string, bool> isTaken)
    {
        _dialect = dialect;
        string prefix = isTaken("TLanes") || isTaken("TSums") ? "TVector" : "T";
        _names = [.. Widths.Select(w => $"{prefix}Lanes{(w == 16 ? "" : w.ToString(CultureInfo.InvariantCulture))}")];
        Sums = prefix + "Sums";
    }

    /// <summary>The type parameter of a method that runs in one kind of vectors.</summary>
    public string Whole => _names[0];

    /// <summary>The type parameter for the vectors of reductions across lanes, which are the same on every machine.</summary>
    public string Sums { get; }

    /// <summary>The type parameter of a pass whose vectors the nest fills; null where it runs in none.</summary>
    public string? Of(Nest nest) => nest.Form switch
    {
        Form.Elementwise or Form.Tile => _names[Array.IndexOf(Widths, Math.Max(4, nest.MaxLanes))],
        Form.LaneReduction => Sums,
        _ => null,
    };

    /// <summary>Those that nests use, in a fixed order.</summary>
    public IReadOnlyList<string> UsedBy(IEnumerable<Nest> nests)
    {
        var used = nests.Select(Of).ToList();
        return [.. _names.Append(Sums).Where(used.Contains)];
    }

    /// <summary>Those of a pass, which knows the vectors of reductions by their type.</summary>
    public IReadOnlyList<string> UsedBy(IEnumerable<Stage> stages) => [.. UsedBy(stages.SelectMany(s => s.Nests)).Where(n => n != Sums)];

    /// <summary>What a pass hands on for a type parameter: its own, or the type.</summary>
    public string Argument(string name) => name == Sums ? _dialect.WideLanes : name;

    /// <summary>Machines that differ in what type parameters stand for, the widest first, by the bits of their vectors.</summary>
    public IEnumerable<(int Bits, IReadOnlyList<string> Types)> ByMachine(IReadOnlyList<string> names)
    {
        var choices = Machines.Select(bits => (Bits: bits, Types: (IReadOnlyList<string>)[.. names.Select(n => Type(Widths[Array.IndexOf(_names, n)], bits))])).ToList();
        return choices.Where((c, k) => k == choices.Count - 1 || !c.Types.SequenceEqual(choices[k + 1].Types));
    }

    /// <summary>Type parameters or arguments in angle brackets.</summary>
    public static string List(IReadOnlyList<string> types) => types.Count == 0 ? "" : $"<{string.Join(", ", types)}>";

    /// <summary>What follows the head of a method with the type parameters.</summary>
    public IEnumerable<string> Constraints(IReadOnlyList<string> names) =>
        names.Select(n => $"where {n} : struct, global::NetGen.Numerics.ILanes<{n}, {_dialect.Type}>");

    /// <summary>The widest vectors of which the elements make up whole ones, on a machine with registers of so many bits.</summary>
    private string Type(int width, int bits)
    {
        if (width <= 16)
        {
            return _dialect.Lanes(Math.Min(bits, _dialect.BitsOf(width)));
        }

        // The narrowest vectors have no half, so there it is whole ones in place of halves, and twice as many.
        string half = _dialect.Lanes(Math.Max(128, bits / 2)), whole = bits > 128 ? _dialect.Lanes(bits) : _dialect.Pair(half, half);
        return _dialect.Pair(width == 24 ? whole : _dialect.Pair(whole, whole), half);
    }
}
