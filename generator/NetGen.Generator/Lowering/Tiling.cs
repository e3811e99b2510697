using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Sizes of register tiles: rows times vectors of sums, plus the vectors of one operand and one number of the other, fit into the 16
/// registers that every machine has. A tile with more rows loads less for each multiply-add; more than these gain next to nothing on
/// machines with 32 registers, so that one tile serves all. (Registers of 128 bits have no halves; there, vectors of one and a half take three
/// of them, and machines with only 16 keep some sums in memory.)
/// </summary>
internal static class Tiling
{
    /// <summary>Up to this many multiply-adds stand in the innermost loop where a short loop over the window is written out.</summary>
    private const int MostWrittenOut = 32;

    /// <summary>Vectors of another width are worth it where they compute at most so many per cent of the elements.</summary>
    private const int MostOfUsual = 90;

    /// <summary>A loop that runs at least so often is not worth writing out.</summary>
    private const int LongLoop = 8;

    /// <summary>Other vectors than the usual ones: one and a half of them, and two and a half.</summary>
    public static IReadOnlyList<int> OtherLanes { get; } = [24, 40];

    /// <summary>How many vectors wide a tile is.</summary>
    public static int Vectors(int extent)
    {
        int all = DivideUp(extent, Layouts.Lanes);
        return all == 1 ? 1 : all % 2 == 1 && all % 3 == 0 ? 3 : 2;
    }

    /// <summary>
    /// How wide a tile is: so many vectors, or a single one of one and a half or two and a half of them where that computes a good part
    /// less than whole ones would; 0 lanes mean the usual number. The width counts the registers that a row takes.
    /// </summary>
    public static (int Lanes, int Vectors, int Width) Columns(int extent)
    {
        int vectors = Vectors(extent);
        int usual = DivideUp(extent, vectors * Layouts.Lanes) * vectors * Layouts.Lanes;
        int lanes = OtherLanes.OrderBy(l => DivideUp(extent, l) * l).First();
        return DivideUp(extent, lanes) * lanes * 100 <= usual * MostOfUsual ? (lanes, 1, DivideUp(lanes, Layouts.Lanes)) : (0, vectors, vectors);
    }

    /// <summary>How many vectors wide a tile of one row is: up to eight hide the latency of an addition, and as few as possible go to waste.</summary>
    public static int VectorsOfRow(int extent)
    {
        int all = DivideUp(extent, Layouts.Lanes);
        return Enumerable.Range(1, 8).OrderBy(v => DivideUp(all, v) * v).ThenByDescending(v => v).First();
    }

    /// <summary>How many vectors wide a tile of two rows is.</summary>
    public static int VectorsOfRest(int extent) => DivideUp(extent, Layouts.Lanes) switch
    {
        var all when all % 4 == 0 => 4,
        var all when all % 3 == 0 => 3,
        var all when all % 2 == 0 => 2,
        var all => all == 5 ? 5 : 1,
    };

    /// <summary>Whether such a tile can be twice as wide where there are 32 registers.</summary>
    public static bool CanPair(int extent) => DivideUp(extent, Layouts.Lanes) % 8 == 0;

    /// <summary>How many rows of that many vectors fit, where their number is known.</summary>
    public static int MostRows(int vectors) => vectors switch { 1 => 13, 2 => 6, _ => 4 };

    /// <summary>How many rows of that many vectors can be stored in part: each such store takes more code, and the JIT inlines only so much.</summary>
    public static int MostPartialRows(int vectors) => vectors switch { 1 => 6, 2 => 4, _ => 3 };

    /// <summary>How many examples a tile spans.</summary>
    public static int Examples(int vectors) => Math.Min(8, MostRows(vectors));

    /// <summary>
    /// Cuts an extent into tiles of the same size, or nearly so: a somewhat smaller tile of which nothing is left is as fast, and half as
    /// much code.
    /// </summary>
    public static int Even(int extent, int most) =>
        Enumerable.Range(1, most).Reverse().TakeWhile(size => 3 * size >= 2 * most).FirstOrDefault(size => extent % size == 0) is > 0 and var divisor
            ? divisor
            : DivideUp(extent, DivideUp(extent, most));

    /// <summary>How many sums run side by side where a row of so many features would be too few of them.</summary>
    public static int PartialSums(int extent) => MostRows(1) / VectorsOfRow(extent) is > 3 and var most ? most : 1;

    /// <summary>How many rows leave room to write out a loop of the given length, or 0 where that is not worth it.</summary>
    public static int RowsAroundShortLoop(int terms, int rows, int vectors)
    {
        int room = MostWrittenOut / (terms * vectors);
        return terms >= LongLoop || room < Math.Min(rows, 4) ? 0 : Math.Min(rows, room);
    }

    /// <summary>Whether an operand is so large that streaming it once for every tile is slower than the arithmetic.</summary>
    public static bool ExceedsCache(long elements) => elements > Budget.CacheElements;

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
