using NetGen.Numerics;

namespace Digits.Drawing;

/// <summary>The random decisions of one image, each a function of the seed, the image and how many came before.</summary>
internal struct Dice(ulong seed, int image)
{
    private readonly ulong _key = CounterRandom.Key64(seed, (ulong)image);
    private ulong _drawn;

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public double Between(double least, double most) =>
        least + ((most - least) * CounterRandom.Uniform(_key, _drawn++));

    /// <summary>A number around 0 with the given standard deviation: roughly normal, and never beyond three times that.</summary>
    public double Around(double deviation) =>
        deviation * (Between(-1, 1) + Between(-1, 1) + Between(-1, 1));

    /// <summary>A whole number below <paramref name="bound"/>.</summary>
    public int Below(int bound) => CounterRandom.Below(_key, _drawn++, bound);
}
