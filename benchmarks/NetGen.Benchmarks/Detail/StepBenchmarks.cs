using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Detail;

/// <summary>One step of a case; BenchmarkDotNet derives a class from this one.</summary>
public class StepBenchmarks
{
    private Workload? _workload;

    /// <summary>The cases to measure.</summary>
    public static IReadOnlyList<SelectedCase> Cases { get; set; } = [];

    /// <summary>The case being measured.</summary>
    [ParamsSource(nameof(Cases))]
    public SelectedCase? Case { get; set; }

    /// <summary>Makes the network and its data.</summary>
    [GlobalSetup]
    public void Prepare() => _workload = Case!.Create();

    /// <summary>One training step or one prediction.</summary>
    [Benchmark]
    public void Step() => _workload!.Run(1);
}
