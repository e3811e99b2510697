using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NetGen.Benchmarks.Detail;
using Perfolizer.Horology;

namespace NetGen.Benchmarks.Commands;

/// <summary>Measures cases with BenchmarkDotNet.</summary>
internal static class DetailCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var cases = new CaseOptions();
        var command = new Command("detail", "Measures with BenchmarkDotNet: errors, deviations, collections.");
        cases.AddTo(command);
        command.SetAction(result =>
        {
            StepBenchmarks.Cases = cases.Select(result);
            return Run();
        });
        return command;
    }

    private static int Run()
    {
        // In this process: BenchmarkDotNet 0.14 cannot build projects for a runtime as new as this one.
        IConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(200))
                .WithMaxIterationCount(30))
            .AddDiagnoser(MemoryDiagnoser.Default);
        Summary summary = BenchmarkRunner.Run<StepBenchmarks>(config);
        return summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
    }
}
