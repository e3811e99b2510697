using Examples;
using NetGen;

namespace LogisticRegression;

/// <summary>Tumours that nobody had: malignant ones have larger values, of some properties more than of others.</summary>
internal static class DrawnTumours
{
    private static readonly string[] Names =
        ["thickness", "size", "shape", "adhesion", "cell size", "nuclei", "chromatin", "nucleoli", "mitoses"];

    /// <summary>Draws tumours, every third malignant.</summary>
    public static Dataset<float, float> Draw(int count, ulong seed)
    {
        var draw = new Draw(seed);
        float[] targets = [.. Enumerable.Range(0, count).Select(n => n % 3 == 0 ? 1f : 0f)];
        float[] inputs = [.. targets.SelectMany(t => Names.Select((_, i) => (float)(3 + (t * (Names.Length - i) * 0.5) + draw.Normal(1.5))))];
        return new Dataset<float, float>(inputs, Names.Length, targets) { FeatureNames = Names };
    }
}
