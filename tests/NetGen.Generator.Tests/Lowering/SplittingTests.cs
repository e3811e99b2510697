using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Reductions = NetGen.Generator.Calculus.Reduction;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>One loop as two.</summary>
public class SplittingTests
{
    [Fact]
    public void Sizes_divide_and_are_neither_too_large_nor_far_too_small()
    {
        foreach (int extent in Enumerable.Range(1, 300))
        {
            foreach (int most in new[] { 0, 1, 5, 16, 64, 200 })
            {
                var divisors = Enumerable.Range(1, extent).Where(s => extent % s == 0 && s <= most && s > most / 4).ToList();
                Assert.Equal(divisors.Count == 0 ? null : divisors.Max(), Splitting.SizeFor(extent, most));
            }
        }
    }

    [Theory]
    [InlineData(12, 4)]
    [InlineData(12, 1)]
    [InlineData(700, 175)]
    public void Two_loops_visit_what_one_did_in_the_same_order(int extent, int size)
    {
        var (o, i) = (Axis("o", 3), Axis("i", extent));
        var problem = Problems.Of([o], [i], o, new Expr.Reduce(Reductions.Sum, [i], Problems.Fetch("x", (Affine)i * 7 + 2) * Problems.Fetch("w", ((Affine)i * 3) + o)));
        var (split, block, inside) = Splitting.Apply(problem, i, size)!.Value;
        Assert.Equal((extent / size, size), (block.Extent.Size, inside.Extent.Size));
        Assert.Equal([block, inside], split.Reduced);
        Assert.Equal([o], split.Parallel);
        var sum = (Expr.Reduce)split.Outputs[0].Body;
        Assert.Equal([block, inside], sum.Over);
        foreach (var (before, after) in problem.Outputs[0].Body.Descendants().OfType<Fetch>().Zip(sum.Descendants().OfType<Fetch>()))
        {
            Assert.Equal(Problems.Addresses(before.Address, [o, i]), Problems.Addresses(after.Address, [o, block, inside]));
        }
    }

    [Fact]
    public void A_parallel_index_splits_where_the_result_goes_too()
    {
        var i = Axis("i", 20);
        var split = Splitting.Apply(Problems.Of([i], [], (Affine)i * 3, Problems.Fetch("x", i)), i, 5)!.Value;
        Assert.Equal(Enumerable.Range(0, 20).Select(k => 3 * k), Problems.Addresses(split.Problem.Outputs[0].Address!, split.Problem.Parallel));
    }

    [Fact]
    public void What_does_not_divide_stays()
    {
        var i = Axis("i", 1009);
        var problem = Problems.Of([i], [], i, Problems.Fetch("x", i));
        Assert.Null(Splitting.Apply(problem, i, 16));
        Assert.Null(Splitting.Apply(problem, i, 1009));
        Assert.Null(Splitting.Apply(problem, Batch, 2));
    }

    [Fact]
    public void An_arg_max_keeps_counting_its_places()
    {
        var i = Axis("i", 12);
        Assert.Null(Splitting.Apply(Problems.Of([], [i], 0, new Expr.Reduce(Reductions.ArgMax, [i], Problems.Fetch("x", i))), i, 4));
        Assert.NotNull(Splitting.Apply(Problems.Of([], [i], 0, new Expr.Reduce(Reductions.Max, [i], Problems.Fetch("x", i))), i, 4));
    }
}
