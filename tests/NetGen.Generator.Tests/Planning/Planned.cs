using NetGen.Generator.Layers;
using NetGen.Generator.Planning;
using NetGen.Generator.Tests.Declarations;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Planning;

/// <summary>A network and what was planned for it.</summary>
internal sealed record Planned(Network Network, Plan Plan)
{
    /// <summary>From the source of a network.</summary>
    public static Planned Source(string source)
    {
        var model = Steps.Model(source);
        var network = NetworkBuilder.Build(model).Network!;
        return new(network, Planner.Plan(network, model.Options.InputGradient));
    }

    /// <summary>From the attributes behind <c>[Network]</c>.</summary>
    public static Planned Layers(string layers) => Source(GeneratorDriverFixture.Network(layers));

    /// <summary>The formulas of a pass.</summary>
    public static IEnumerable<string> Formulas(IEnumerable<Group> pass) => pass.SelectMany(g => g.Definitions).Select(d => d.ToString());
}
