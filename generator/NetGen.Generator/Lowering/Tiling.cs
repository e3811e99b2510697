using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Sizes of register tiles: rows times vectors of sums, plus the vectors of one operand and one number of the other, fit into the
/// registers. A tile with more rows loads less for each multiply-add, so there are as many as the compiler keeps without spilling.
/// </summary>
internal static class Tiling
{
    /// <summary>Up to this many multiply-adds stand in the innermost loop where a short loop over the window is written out.</summary>
    private const int MostWrittenOut = 64;

    /// <summary>A loop that runs at least so often is not worth writing out.</summary>
    private const int LongLoop = 8;

    /// <summary>How many vectors wide a tile with several rows is.</summary>
    public static int Vectors(int extent, Target target)
    {
        int all = DivideUp(extent, target.Lanes);
        return all == 1 ? 1 : all % 2 == 1 && all % 3 == 0 ? 3 : 2;
    }

    /// <summary>How many vectors wide a single row is: up to eight hide the latency of a multiply-add, and as few as possible go to waste.</summary>
    public static int VectorsOfRow(int extent, Target target)
    {
        int all = DivideUp(extent, target.Lanes);
        return Enumerable.Range(1, 8).OrderBy(v => DivideUp(all, v) * v).ThenByDescending(v => v).First();
    }

    /// <summary>How many rows of that many vectors fit, where their number is known.</summary>
    public static int MostRows(int vectors, Target target) => (vectors, target.Registers > 16) switch
    {
        (1, true) => 12,
        (2, true) => 8,
        (_, true) => 6,
        (1, false) => 10,
        (2, false) => 6,
        _ => 4,
    };

    /// <summary>How many examples a tile spans: a batch is most often a multiple of eight.</summary>
    public static int Examples(int vectors, Target target) => Math.Min(8, MostRows(vectors, target));

    /// <summary>Cuts an extent into tiles of nearly the same size.</summary>
    public static int Even(int extent, int most) => DivideUp(extent, DivideUp(extent, most));

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
