using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Sizes of register tiles: rows times vectors of sums, plus the vectors of one operand and one number of the other, fit into the 16
/// registers that every machine has. A tile with more rows loads less for each multiply-add; more than these gain next to nothing on
/// machines with 32 registers, so that one tile serves all.
/// </summary>
internal static class Tiling
{
    /// <summary>Up to this many multiply-adds stand in the innermost loop where a short loop over the window is written out.</summary>
    private const int MostWrittenOut = 64;

    /// <summary>A loop that runs at least so often is not worth writing out.</summary>
    private const int LongLoop = 8;

    /// <summary>How many vectors wide a tile is.</summary>
    public static int Vectors(int extent)
    {
        int all = DivideUp(extent, Layouts.Lanes);
        return all == 1 ? 1 : all % 2 == 1 && all % 3 == 0 ? 3 : 2;
    }

    /// <summary>How many vectors wide a tile of one row is: up to eight hide the latency of an addition, and as few as possible go to waste.</summary>
    public static int VectorsOfRow(int extent)
    {
        int all = DivideUp(extent, Layouts.Lanes);
        return Enumerable.Range(1, 8).OrderBy(v => DivideUp(all, v) * v).ThenByDescending(v => v).First();
    }

    /// <summary>How many vectors are bundled into one for the last rows of a batch: as many as divide the extent, up to four.</summary>
    public static int Bundle(int extent) => DivideUp(extent, Layouts.Lanes) switch
    {
        var all when all % 4 == 0 => 4,
        var all when all % 2 == 0 => 2,
        _ => 1,
    };

    /// <summary>How many rows of that many vectors fit, where their number is known.</summary>
    public static int MostRows(int vectors) => vectors switch { 1 => 13, 2 => 6, _ => 4 };

    /// <summary>How many examples a tile spans.</summary>
    public static int Examples(int vectors) => Math.Min(8, MostRows(vectors));

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
