using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Slices hold exactly what the loop reads, whatever it steps along.</summary>
public class SlicingTests
{
    private const int Lanes = 4;
    private static readonly Index K = Axis("k", 5);
    private static readonly Index O = Axis("o", 8);

    [Fact]
    public void A_step_of_one_gets_a_slice_around_the_loop()
    {
        var statements = Slice(K, Broadcast((Affine)K + 3), Broadcast((Affine)K + 19));
        Assert.Equal(new Statement.Slice("xPart", "x", 3, 21), statements[0]);
        Assert.Equal(new Statement.Slice("xValues", "xPart", K, 17), Loop(statements).Body[0]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-6)]
    [InlineData(7)]
    public void Another_step_gets_none(int step)
    {
        var statements = Slice(K, Broadcast(((Affine)K * step) + 40), Broadcast(((Affine)K * step) + 43));
        Assert.Equal(new Statement.Slice("xValues", "x", ((Affine)K * step) + 40, 4), Loop(Assert.Single(statements)).Body[0]);
    }

    [Fact]
    public void The_size_of_a_batch_is_not_known()
    {
        var statements = Slice(Batch, Broadcast(Batch), Broadcast((Affine)Batch + 1));
        Assert.Equal(new Statement.Slice("xValues", "x", Batch, 2), Loop(Assert.Single(statements)).Body[0]);
    }

    [Fact]
    public void Vectors_reach_to_the_end_of_the_last()
    {
        var statements = Slice(K, Vector(((Affine)K * 32) + O), Vector(((Affine)K * 32) + O + LaneCount.Times(1)));
        Assert.Equal(new Statement.Slice("xVectors", "x", ((Affine)K * 32) + O, LaneCount.Times(2)), Loop(Assert.Single(statements)).Body[0]);
    }

    [Fact]
    public void Vectors_and_numbers_of_one_buffer_are_apart()
    {
        var body = Loop(Slice(K, Vector(O), Vector((Affine)O + 8), Broadcast(K), Broadcast((Affine)K + 1))[^1]).Body;
        Assert.Equal(2, body.OfType<Statement.Slice>().Count());
    }

    [Fact]
    public void What_is_read_in_part_or_only_sometimes_stays_as_it_is()
    {
        var partial = Vector(O) with { Count = (Affine)8 - O };
        var guarded = new Value.Guarded([new Bound(K, 3)], Broadcast(K), 0);
        Value.Load[] sliced = [Broadcast((Affine)K + 1), Broadcast((Affine)K + 2)];
        var body = Loop(Slice(K, [partial, guarded, .. sliced])[^1]).Body;
        Assert.Equal([partial, guarded], body.OfType<Statement.Assign>().Take(2).Select(a => a.Value));
        Assert.Equal(new Statement.Slice("xValues", "xPart", K, 2), body[0]);
    }

    [Fact]
    public void One_load_alone_needs_no_slice() => Assert.Empty(Loop(Assert.Single(Slice(K, Broadcast(K)))).Body.OfType<Statement.Slice>());

    [Fact]
    public void A_loop_that_sums_nothing_stays()
    {
        Value[] loads = [Broadcast(K), Broadcast((Affine)K + 1)];
        var loop = Nest(K, loads);
        Assert.Equal(loop.Body, Loop(Assert.Single(Slicing.Apply([loop], [], []))).Body);
    }

    [Fact]
    public void Names_that_are_taken_are_not_used_again()
    {
        var statements = Slicing.Apply([Nest(K, Broadcast(K), Broadcast((Affine)K + 1))], [K], ["x", "xPart", "xValues"]);
        Assert.Equal("xPart2", ((Statement.Slice)statements[0]).Name);
        Assert.Equal("xValues2", ((Statement.Slice)Loop(statements[1]).Body[0]).Name);
    }

    /// <summary>Follows each load through its slices: it reads the same elements as before, and none beyond a slice.</summary>
    [Theory]
    [InlineData(1, 0, 16)]
    [InlineData(1, 5, 2)]
    [InlineData(-3, 20, 5)]
    [InlineData(16, 0, 3)]
    [InlineData(0, 4, 9)]
    public void Slices_lead_to_the_same_elements(int step, int start, int distance)
    {
        Value.Load[] before = [
            Broadcast(((Affine)K * step) + start), Broadcast(((Affine)K * step) + start + distance),
            Vector(((Affine)K * step) + start + O + LaneCount.Times(1)), Vector(((Affine)K * step) + start + O + distance)];
        var statements = Slice(K, before);
        var slices = statements.Concat(Loop(statements[^1]).Body).OfType<Statement.Slice>().ToDictionary(s => s.Name);
        var after = Loop(statements[^1]).Body.OfType<Statement.Assign>().Select(a => (Value.Load)a.Value).ToList();
        foreach (int k in Enumerable.Range(0, K.Extent.Size))
        {
            int At(Affine address) => address.Substitute(i => i == K ? k : i == O ? 4 : i == LaneCount.Symbol ? Lanes : null).Constant;
            foreach (var (old, now) in before.Zip(after))
            {
                var (buffer, place, length) = (now.Buffer, At(now.Address), now.Access == Access.Vector ? Lanes : 1);
                while (slices.TryGetValue(buffer, out var slice))
                {
                    Assert.InRange(place, 0, At(slice.Length) - length);
                    (buffer, place) = (slice.Buffer, place + At(slice.Start));
                }

                Assert.Equal(("x", At(old.Address)), (buffer, place));
            }
        }
    }

    private static Value.Load Broadcast(Affine address) => new("x", address, Access.Broadcast, null);

    private static Value.Load Vector(Affine address) => new("x", address, Access.Vector, null);

    private static IReadOnlyList<Statement> Slice(Index variable, params Value[] loads) => Slicing.Apply([Nest(variable, loads)], [variable], ["x"]);

    private static Statement.Loop Nest(Index variable, params Value[] loads) =>
        new(variable, "0", "end", 1, false, [.. loads.Select((l, k) => new Statement.Assign("sum" + k, l))]);

    private static Statement.Loop Loop(Statement statement) => (Statement.Loop)statement;

    private static Statement.Loop Loop(IReadOnlyList<Statement> statements) => Loop(statements[^1]);
}
