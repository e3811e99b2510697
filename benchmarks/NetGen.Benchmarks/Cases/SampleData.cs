namespace NetGen.Benchmarks.Cases;

/// <summary>Inputs and targets: the same numbers in every run.</summary>
internal static class SampleData
{
    private const int Seed = 1;

    /// <summary>Numbers from 0 to 1.</summary>
    public static float[] Numbers(int count)
    {
        var random = new Random(Seed);
        var numbers = new float[count];
        foreach (ref float number in numbers.AsSpan())
        {
            number = random.NextSingle();
        }

        return numbers;
    }

    /// <summary>Numbers of classes.</summary>
    public static int[] Labels(int count, int classes)
    {
        var random = new Random(Seed);
        var labels = new int[count];
        foreach (ref int label in labels.AsSpan())
        {
            label = random.Next(classes);
        }

        return labels;
    }
}
