using System.Globalization;
using NetGen.Generator.Layers;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>How many bytes a network and its workspace take, for the documentation of the generated class.</summary>
/// <param name="network">The network.</param>
/// <param name="plan">Its plan.</param>
/// <param name="isDouble">The precision.</param>
/// <param name="hasInputGradient">Whether the workspace holds the gradient of the inputs.</param>
internal sealed class Footprint(Network network, Plan plan, bool isDouble, bool hasInputGradient)
{
    /// <summary>What the library adds to a buffer: NetworkBuffers.Slack, and a cache line to begin at one.</summary>
    private int Slack => 64 + (64 / Size);

    private int Size => isDouble ? sizeof(double) : sizeof(float);

    private long Parameters => network.Parameters.Sum(p => (long)p.Tensor.Length) + Slack;

    public string OfParameters => $"The parameters take {Bytes(Parameters)} bytes.";

    /// <summary>What a workspace takes for N examples, and how much of it a prediction uses.</summary>
    public string OfWorkspace => $"A workspace for N examples takes {Workspace()} bytes; a prediction uses {Prediction()} of them.";

    /// <summary>The gradients and copies of parameters; what each example takes; what those of a round take, which work in the same memory.</summary>
    private string Workspace()
    {
        long always = plan.Shared + Slack + Parameters + (hasInputGradient ? Slack : 0);
        return Sum(always, plan.PerExample + (hasInputGradient ? network.Input.Length : 0), plan.PerRound);
    }

    private string Prediction() => Sum(plan.PredictionMemory.Shared.Used, plan.PredictionMemory.PerExample.Used, plan.PredictionMemory.PerRound.Used);

    private string Sum(long always, long perExample, long perRound)
    {
        string rounds = plan.RoundExamples == 0 ? "" : plan.RoundExamples == 1 ? $" + {Bytes(perRound)}" : $" + {Bytes(perRound)}·min(N, {Number(plan.RoundExamples)})";
        return $"{Bytes(always)} + {Bytes(perExample)}·N{rounds}";
    }

    private string Bytes(long elements) => Number(elements * Size);

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
