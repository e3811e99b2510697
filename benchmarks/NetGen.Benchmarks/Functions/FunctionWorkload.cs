using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Functions;

/// <summary>Evaluates a function, or differentiates it.</summary>
internal sealed class FunctionWorkload(Action step) : Workload
{
    public override double Operations => double.NaN;

    public override void Run(int steps)
    {
        for (int k = 0; k < steps; k++)
        {
            step();
        }
    }
}
