using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Tiles cover everything and fit into the registers.</summary>
public class TilingTests
{
    private const int Registers = 16;

    private static IEnumerable<int> Extents => Enumerable.Range(1, 700);

    [Fact]
    public void Tiles_of_rows_fit_into_the_registers()
    {
        Assert.All(Extents.Select(Tiling.Vectors).Distinct(), v =>
        {
            Assert.InRange((Tiling.MostRows(v) * v) + v + 1, 1, Registers);
            Assert.InRange(Tiling.Examples(v), 1, Tiling.MostRows(v));
        });
    }

    [Fact]
    public void Rows_and_rests_fit_into_the_registers()
    {
        Assert.All(Extents, e =>
        {
            Assert.InRange(Tiling.VectorsOfRow(e), 1, 8);
            Assert.InRange((2 * Tiling.VectorsOfRest(e)) + Tiling.VectorsOfRest(e) + 1, 1, Registers);
            Assert.InRange(Tiling.PartialSums(e) * Tiling.VectorsOfRow(e), 1, Registers - 2);
        });
    }

    /// <summary>Less than a whole vector beyond the end where whole vectors are read: more would leave the slack behind the parameters.</summary>
    [Fact]
    public void Rows_and_rests_waste_no_vector() => Assert.All(Extents, e =>
    {
        int all = (e + Layouts.Lanes - 1) / Layouts.Lanes;
        Assert.Equal(0, all % Tiling.VectorsOfRow(e));
        Assert.Equal(0, all % Tiling.VectorsOfRest(e));
        Assert.True(!Tiling.CanPair(e) || all % (2 * Tiling.VectorsOfRest(e)) == 0);
        Assert.InRange((((all + Tiling.Vectors(e) - 1) / Tiling.Vectors(e)) * Tiling.Vectors(e)) - all, 0, 1);
    });

    [Theory]
    [InlineData(16, 0)]
    [InlineData(20, 24)]
    [InlineData(24, 24)]
    [InlineData(32, 0)]
    [InlineData(37, 40)]
    [InlineData(40, 40)]
    [InlineData(48, 0)]
    [InlineData(64, 0)]
    [InlineData(72, 24)]
    [InlineData(100, 0)]
    [InlineData(128, 0)]
    [InlineData(200, 40)]
    public void Vectors_of_another_width_are_for_what_they_fill_better(int extent, int lanes) => Assert.Equal(lanes, Tiling.Columns(extent).Lanes);

    [Fact]
    public void Even_tiles_leave_nothing_or_are_as_few_as_possible()
    {
        foreach (int most in Enumerable.Range(1, 13))
        {
            Assert.All(Extents, e =>
            {
                int rows = Tiling.Even(e, most);
                Assert.InRange(rows, 1, most);
                bool leavesNothing = e % rows == 0 && 3 * rows >= 2 * most, areFew = (e + most - 1) / most == (e + rows - 1) / rows;
                Assert.True(leavesNothing || areFew, $"{e} in tiles of {rows}");
            });
        }
    }

    [Fact]
    public void Short_loops_leave_rows_or_are_not_written_out()
    {
        foreach (int terms in Enumerable.Range(1, 20))
        {
            foreach (int rows in Enumerable.Range(1, 13))
            {
                int fitting = Tiling.RowsAroundShortLoop(terms, rows, vectors: 2);
                Assert.InRange(fitting, 0, rows);
                Assert.InRange(fitting * terms * 2, 0, 64);
            }
        }
    }
}
