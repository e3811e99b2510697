using NetGen.Generator.Declarations;
using NetGen.Generator.Emission;
using NetGen.Generator.Layers;
using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;

namespace NetGen.Generator;

/// <summary>The way of a network from its model to C#: layers, calculus, planning, lowering, emission. A pure function.</summary>
internal static class NetworkCompiler
{
    public static CompiledNetwork Compile(NetworkModel model)
    {
        var network = NetworkBuilder.Build(model).Network
            ?? throw new InvalidOperationException("A network with errors must not reach the compiler.");
        var plan = Planner.Plan(network, model.Options.InputGradient);
        var lowered = LoweredNetwork.Of(plan, model.Options.IsDouble, model.Options.UnrollFully);
        return new(new NetworkPrinter(model, network, plan, lowered).Print(), lowered.LoopsKept);
    }
}
