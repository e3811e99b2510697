namespace NetGen.Benchmarks.Functions;

/// <summary>Arguments: the same numbers in every run.</summary>
internal static class FunctionData
{
    /// <summary>Evenly distributed numbers.</summary>
    public static double[] Numbers(int count, double from, double to, int seed = 1)
    {
        var random = new Random(seed);
        var numbers = new double[count];
        foreach (ref double number in numbers.AsSpan())
        {
            number = from + ((to - from) * random.NextDouble());
        }

        return numbers;
    }
}
