using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Functions;

/// <summary>What a function and its derivatives took.</summary>
/// <param name="Name">The case.</param>
/// <param name="FunctionTime">Nanoseconds of the function.</param>
/// <param name="GradientTime">Nanoseconds of the function with its derivatives.</param>
/// <param name="Ratio">The second by the first, turn by turn.</param>
/// <param name="AllocatedBytes">Bytes per gradient.</param>
internal sealed record FunctionMeasurement(string Name, double FunctionTime, double GradientTime, double Ratio, long AllocatedBytes)
{
    // On a busy machine the runtime takes its time to replace the code it compiled first.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    /// <summary>Measures a case.</summary>
    /// <param name="function">The function.</param>
    /// <param name="options">How to measure.</param>
    public static FunctionMeasurement Of(FunctionCase function, MeasuringOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
        {
            function.Evaluate();
            function.Differentiate();
        }

        var evaluation = new StepTimer(new FunctionWorkload(function.Evaluate), options.RunTime, options.Clock);
        var differentiation = new StepTimer(new FunctionWorkload(function.Differentiate), options.RunTime, options.Clock);
        var functionTimes = new double[options.Runs];
        var gradientTimes = new double[options.Runs];
        var ratios = new double[options.Runs];
        for (int run = 0; run < options.Runs; run++)
        {
            functionTimes[run] = evaluation.Run() * 1e3;
            gradientTimes[run] = differentiation.Run() * 1e3;
            ratios[run] = gradientTimes[run] / functionTimes[run];
        }

        double functionTime = options.Pick(functionTimes), gradientTime = options.Pick(gradientTimes);
        double ratio = options.Statistic == Statistic.Median ? options.Pick(ratios) : gradientTime / functionTime;
        return new FunctionMeasurement(function.Name, functionTime, gradientTime, ratio, differentiation.AllocatedBytes);
    }

    /// <summary>The line that is printed for the case.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"case={Name} function_ns={FunctionTime:F1} gradient_ns={GradientTime:F1} ratio={Ratio:F2} allocated_bytes={AllocatedBytes}");
}
