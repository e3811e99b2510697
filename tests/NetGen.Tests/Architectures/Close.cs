namespace NetGen.Tests.Architectures;

/// <summary>Comparing arrays of numbers.</summary>
internal static class Close
{
    /// <summary>Asserts that no element is off by more than <paramref name="tolerance"/> relative to max(1, ‖expected‖∞).</summary>
    public static void Assert(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance, string what)
    {
        Xunit.Assert.True(expected.Count == actual.Count, $"{what}: {actual.Count} values; expected {expected.Count}.");
        double scale = expected.Append(1).Max(Math.Abs);
        for (int k = 0; k < expected.Count; k++)
        {
            Xunit.Assert.True(
                Math.Abs(expected[k] - actual[k]) <= tolerance * scale,
                $"{what}: element {k} is {actual[k]:G9}; expected {expected[k]:G9}.");
        }
    }
}
