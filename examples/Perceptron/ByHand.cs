using NetGen;

namespace Perceptron;

/// <summary>Logic with weights that nobody learned.</summary>
internal static class ByHand
{
    private static readonly float[] Truth = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>AND, OR and NOT of 0 and 1, one neuron each.</summary>
    public static void ShowGates()
    {
        Show("AND", Predict(Set(new Gate(seed: 0), 1, 1, -1.5f), Truth));
        Show("OR ", Predict(Set(new Gate(seed: 0), 1, 1, -0.5f), Truth));
        Show("NOT", Predict(Set(new Inverter(seed: 0), -1, 0.5f), [0, 1]));
    }

    /// <summary>XOR, which no single perceptron can: h_C(h_A(x), h_B(x)), where A is "or", B "not both" and C "and".</summary>
    public static void ShowXor()
    {
        Sides or = Set(new Sides(seed: 0), 1, 1, -0.5f), notBoth = Set(new Sides(seed: 0), -1, -1, 1.5f), and = Set(new Sides(seed: 0), 1, 1, -1);
        float[] both = [.. Predict(or, Truth).Zip(Predict(notBoth, Truth)).SelectMany(h => new[] { h.First, h.Second })];
        Show("XOR", Predict(and, both));
    }

    // The parameters of one neuron are its weights and then its bias.
    private static TNet Set<TNet, TWorkspace>(INetwork<TNet, float, TWorkspace> net, params float[] parameters)
        where TNet : INetwork<TNet, float, TWorkspace>
        where TWorkspace : Workspace<float>
    {
        parameters.CopyTo(net.Parameters);
        return (TNet)net;
    }

    private static float[] Predict<TNet, TWorkspace>(INetwork<TNet, float, TWorkspace> net, float[] inputs)
        where TNet : INetwork<TNet, float, TWorkspace>
        where TWorkspace : Workspace<float>
    {
        float[] outputs = new float[inputs.Length / TNet.InputLength];
        net.CreatePredictor().Predict(inputs, outputs);
        return outputs;
    }

    private static void Show(string name, float[] outputs) => Console.WriteLine($"{name} {string.Join(" ", outputs.Select(o => $"{o,2}"))}");
}
