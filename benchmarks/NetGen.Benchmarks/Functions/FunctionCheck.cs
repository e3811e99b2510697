namespace NetGen.Benchmarks.Functions;

/// <summary>Compares generated derivatives with central differences: those of wrong ones are not worth measuring.</summary>
internal static class FunctionCheck
{
    // Central differences have about two thirds of the digits of a double, less what cancels.
    private const double Tolerance = 1e-6;

    private static readonly double Step = Math.Cbrt(double.BitIncrement(1) - 1);

    /// <summary>Compares all derivatives.</summary>
    /// <param name="function">The function, at the point where it is measured.</param>
    /// <exception cref="InvalidOperationException">One of them is wrong.</exception>
    public static void Run(FunctionCase function)
    {
        function.Evaluate();
        double[] expectedResults = [.. function.Results];
        function.Results.AsSpan().Fill(double.NaN);
        function.Derivatives.AsSpan().Fill(double.NaN);
        function.Differentiate();
        double[] derivatives = [.. function.Derivatives];
        for (int row = 0; row < expectedResults.Length; row++)
        {
            Compare($"{function.Name}: result {row}", function.Results[row], expectedResults[row], Math.Abs(expectedResults[row]));
        }

        int count = function.Point.Length;
        double[] largest = [.. derivatives.Chunk(count).Select(row => row.Max(Math.Abs))];
        for (int m = 0; m < count; m++)
        {
            double step = Step * Math.Max(1, Math.Abs(function.Point[m]));
            double[] above = At(function, m, step), below = At(function, m, -step);
            for (int row = 0; row < above.Length; row++)
            {
                double slope = (above[row] - below[row]) / (2 * step);
                Compare($"{function.Name}: derivative of result {row} by argument {m}", derivatives[(row * count) + m], slope, largest[row]);
            }
        }
    }

    private static double[] At(FunctionCase function, int argument, double step)
    {
        double old = function.Point[argument];
        function.Point[argument] = old + step;
        function.Evaluate();
        function.Point[argument] = old;
        return [.. function.Results];
    }

    private static void Compare(string what, double actual, double expected, double scale)
    {
        // Written so that NaN fails.
        if (!(Math.Abs(actual - expected) <= Tolerance * (scale + Math.Abs(expected))))
        {
            throw new InvalidOperationException($"{what} is {actual:R}, but differences give {expected:R}.");
        }
    }
}
