using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>What the tracked steps of the generator gave.</summary>
internal static class Steps
{
    /// <summary>The model of the one network in a source.</summary>
    public static NetworkModel Model(string source) => (NetworkModel)Outputs(Run(source), NetworkGenerator.ModelStep).Single().Value;

    public static GeneratorDriverRunResult Run(string source)
    {
        var compilation = GeneratorDriverFixture.Compile(source);
        return GeneratorDriverFixture.CreateDriver(compilation).RunGenerators(compilation).GetRunResult();
    }

    public static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorDriverRunResult result, string step) =>
        result.Results.Single().TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(r => r.Outputs) : [];
}
