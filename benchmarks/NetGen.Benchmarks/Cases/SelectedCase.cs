using System.Globalization;

namespace NetGen.Benchmarks.Cases;

/// <summary>A case at one batch size.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Batch">Examples per step.</param>
public sealed record SelectedCase(string Name, int Batch)
{
    /// <summary>Whether it trains and <see cref="CreateFit"/> can be called.</summary>
    internal bool IsTraining => Case.CreateFit is not null;

    private BenchmarkCase Case => CaseCatalogue.Find(Name)!;

    /// <summary>As the output names it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"case={Name} batch={Batch}");

    /// <summary>Makes its steps.</summary>
    internal Workload Create() => Case.Create(Batch);

    /// <summary>Makes the same training with <see cref="Trainer"/>.</summary>
    internal FitWorkload CreateFit() => Case.CreateFit!(Batch);
}
