using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>Turning "dS[f(i, r)] += c(i, r)" into definitions that gather.</summary>
public class TranspositionTests
{
    private static readonly Index N = Batch;

    [Fact]
    public void A_plain_read_becomes_a_plain_read()
    {
        var i = Axis("i", 4);
        AssertGather([Axis("f", 4)], [i], [i], "dS[i] = c[i]");
    }

    [Fact]
    public void Indices_that_the_target_lacks_are_summed_over()
    {
        var (o, i) = (Axis("o", 3), Axis("i", 4));
        AssertGather([o, i], [o, i], [N, o, i], "dS[o,i] = Σn c[n,o,i]");
    }

    [Fact]
    public void An_offset_moves_to_the_other_side_and_what_leaves_is_zero()
    {
        var i = Axis("i", 4);
        AssertGather([Axis("j", 6)], [(Affine)i + 2], [i], "dS[j] = c[j−2]");
    }

    [Fact]
    public void A_convolution_of_stride_1_becomes_a_gather_over_the_kernel()
    {
        var (i, u) = (Axis("i", 4), Axis("u", 3));
        AssertGather([Axis("h", 6)], [(Affine)i + u], [i, u], "dS[h] = Σu c[h−u,u]");
    }

    [Fact]
    public void Windows_that_touch_are_the_digits_of_the_place()
    {
        var (i, u) = (Axis("i", 3), Axis("u", 2));
        AssertGather([Axis("h", 6)], [((Affine)i * 2) + u], [i, u], "dS[h] = c[⌊h/2⌋,(h mod 2)]");
    }

    [Fact]
    public void Windows_that_overlap_split_into_phases()
    {
        var (i, u) = (Axis("i", 3), Axis("u", 3));
        AssertGather(
            [Axis("h", 7)],
            [((Affine)i * 2) + u],
            [i, u],
            "dS[2h] = Σu c[h−u,2u]",
            "dS[2h+1] = Σu c[h−u,2u+1]");
    }

    [Fact]
    public void A_stride_without_a_window_leaves_zeros_between()
    {
        var i = Axis("i", 3);
        AssertGather(
            [Axis("h", 8)],
            [((Affine)i * 3) + 1],
            [i],
            "dS[3h] = 0",
            "dS[3h+1] = c[h]",
            "dS[3h+2] = 0");
    }

    [Fact]
    public void A_flattened_index_is_put_together_from_its_digits()
    {
        var f = (Affine)Axis("f", 24);
        AssertGather(
            [Axis("c", 2), Axis("h", 3), Axis("w", 4)],
            [f.Quotient(12), f.Quotient(4).Remainder(3), f.Remainder(4)],
            [Axis("f", 24)],
            "dS[c,h,w] = c[12c+4h+w]");
    }

    [Fact]
    public void A_composed_index_is_taken_apart_into_its_digits()
    {
        var (c, h, w) = (Axis("c", 2), Axis("h", 3), Axis("w", 4));
        AssertGather(
            [Axis("f", 24)],
            [((Affine)c * 12) + ((Affine)h * 4) + w],
            [c, h, w],
            "dS[f] = c[⌊f/12⌋,⌊(f mod 12)/4⌋,(f mod 4)]");
    }

    [Fact]
    public void A_gather_by_labels_becomes_a_condition()
    {
        var (_, label) = Label("t", 5);
        AssertGather([N, Axis("k", 5)], [N, label], [N], "dS[n,k] = (k = t[n] ? c[n] : 0)");
    }

    [Fact]
    public void A_fixed_place_becomes_a_condition()
    {
        var i = Axis("i", 3);
        AssertGather([Axis("k", 5)], [2], [i], "dS[k] = Σi (k = 2 ? c[i] : 0)");
    }

    /// <summary>Windows, strides, digits, offsets, places outside of the tensor: gathering must give what scattering gives.</summary>
    [Fact]
    public void Random_index_maps_agree_with_scattering()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Check(new RandomMap(seed));
        }
    }

    private static void Check(RandomMap map)
    {
        var target = new Tensor("dS", Role.Gradient, map.Axes);
        var term = new Tensor("c", Role.Gradient, map.Free);
        var gathered = Transposition.Gather(target, map.At, term.Element, map.Free);
        var interpreter = new Interpreter(batch: 1);
        double[] values = [.. Enumerable.Range(1, interpreter.LengthOf(term)).Select(k => Math.Sqrt(k))];
        interpreter[term] = values;
        double[] expected = map.Scatter(values);
        interpreter.Run(gathered);
        double[] actual = interpreter[target];
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.True(
                Math.Abs(expected[k] - actual[k]) < 1e-9,
                $"Seed {map.Seed}: {map}: element {k} is {actual[k]}, scattering gives {expected[k]}:\n{string.Join("\n", gathered)}");
        }
    }

    private static void AssertGather(Index[] axes, Affine[] map, Index[] free, params string[] expected)
    {
        var target = new Tensor("dS", Role.Gradient, axes.ToValueList());
        var term = new Tensor("c", Role.Gradient, free.ToValueList());
        var gathered = Transposition.Gather(target, map.ToValueList(), term.Element, free.ToValueList());
        Assert.Equal(expected, gathered.Select(g => g.ToString()));
    }
}
