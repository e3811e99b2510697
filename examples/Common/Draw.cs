using NetGen;
using NetGen.Numerics;

namespace Examples;

/// <summary>Random data, each number a function of the seed and of how many came before: the same on every machine.</summary>
/// <param name="seed">What the numbers depend on.</param>
public sealed class Draw(ulong seed)
{
    private readonly ulong _key = CounterRandom.Key64(seed, 0);
    private ulong _drawn;

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public double Between(double least, double most) => least + ((most - least) * CounterRandom.Uniform(_key, _drawn++));

    /// <summary>A normally distributed number with mean 0.</summary>
    /// <param name="deviation">Its standard deviation.</param>
    public double Normal(double deviation = 1) => deviation * CounterRandom.Normal(_key, _drawn++);

    /// <summary>Examples of classes, the inputs of each around a centre of its own.</summary>
    /// <param name="classes">The number of classes, which take turns.</param>
    /// <param name="inputs">The inputs per example.</param>
    /// <param name="count">The number of examples.</param>
    /// <param name="deviation">How far they scatter, where the coordinates of the centres are from −1 to 1.</param>
    public Dataset<float, int> Classes(int classes, int inputs, int count, double deviation)
    {
        double[] centres = [.. Enumerable.Range(0, classes * inputs).Select(_ => Between(-1, 1))];
        int[] labels = [.. Enumerable.Range(0, count).Select(n => n % classes)];
        float[] values = [.. labels.SelectMany(k => Enumerable.Range(0, inputs).Select(i => (float)(centres[(k * inputs) + i] + Normal(deviation))))];
        return new Dataset<float, int>(values, inputs, labels);
    }
}
