using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>A random way to address a tensor of one to three axes by one to four indices; the same for the same seed.</summary>
internal sealed class RandomMap
{
    private readonly Random _random;

    public RandomMap(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
        Free = Enumerable.Range(0, _random.Next(1, 5)).Select(k => Axis("ijuv"[k].ToString(), _random.Next(1, 5))).ToValueList();
        At = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Subscript()).ToValueList();
        Axes = Enumerable.Range(0, At.Count).Select(k => Axis("pqr"[k].ToString(), SizeFor(At[k]))).ToValueList();
    }

    public int Seed { get; }

    public ValueList<Index> Free { get; }

    public ValueList<Affine> At { get; }

    public ValueList<Index> Axes { get; }

    /// <summary>dS[f(i)] += c(i), done literally; what falls outside of the tensor is dropped, as a guarded read wants it.</summary>
    public double[] Scatter(double[] values)
    {
        double[] result = new double[Axes.Aggregate(1, (product, axis) => product * axis.Extent.Size)];
        int[] indices = new int[Free.Count];
        foreach (double value in values)
        {
            int place = Place(indices);
            if (place >= 0)
            {
                result[place] += value;
            }

            Advance(indices);
        }

        return result;
    }

    public override string ToString() =>
        $"S[{At}] of [{string.Join(", ", Axes.Select(a => a.Extent))}] over {string.Join(", ", Free.Select(f => $"{f}<{f.Extent}"))}";

    /// <summary>Usually a plain index or a window, sometimes with digits or odd steps.</summary>
    private Affine Subscript()
    {
        Affine result = _random.Next(4) == 0 ? _random.Next(-2, 3) : 0;
        int terms = _random.Next(1, 4);
        for (int k = 0; k < terms; k++)
        {
            Affine index = Free[_random.Next(Free.Count)];
            index = _random.Next(8) switch
            {
                0 => index.Quotient(2),
                1 => index.Remainder(2),
                _ => index,
            };
            result += index * _random.Next(1, 4);
        }

        return result;
    }

    /// <summary>About the size that the subscript reaches; sometimes smaller, so that reads fall outside.</summary>
    private int SizeFor(Affine subscript) => Math.Max(1, subscript.Range!.Value.Max + 1 + _random.Next(-2, 3));

    private int Place(int[] indices)
    {
        int place = 0;
        for (int k = 0; k < At.Count; k++)
        {
            int at = At[k].Substitute(i => indices[Free.ToList().IndexOf(i)]).Constant;
            if (at < 0 || at >= Axes[k].Extent.Size)
            {
                return -1;
            }

            place = (place * Axes[k].Extent.Size) + at;
        }

        return place;
    }

    private void Advance(int[] indices)
    {
        for (int k = indices.Length - 1; k >= 0; k--)
        {
            if (++indices[k] < Free[k].Extent.Size)
            {
                return;
            }

            indices[k] = 0;
        }
    }
}
