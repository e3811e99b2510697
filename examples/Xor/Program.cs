using System.CommandLine;
using Examples;
using NetGen;
using Xor;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1], targets = [0, 1, 1, 0];

var command = new ExampleCommand("Computes XOR with weights set by hand, and learns it. Its data is all there is: four examples.");
Option<int> epochs = command.Number("--epochs", "How often to go through the four examples.", 1, 1000);
Option<ulong> seed = command.Number("--seed", "What the initial parameters depend on. With two hidden units, some never find the way, as with 1.", 0UL, 2UL);
return command.Invoke(args, result => Run(result.GetValue(epochs), result.GetValue(seed)));

void Run(int epochs, ulong seed)
{
    var byHand = new XorByHand(seed: 0);
    ((float[])[1, 1, 1, 1]).CopyTo(byHand.Dense1Weight);
    ((float[])[0, -1]).CopyTo(byHand.Dense1Bias);
    ((float[])[1, -2]).CopyTo(byHand.Dense2Weight);
    byHand.Dense2Bias[0] = 0;
    float[] exact = new float[4];
    byHand.CreatePredictor().Predict(inputs, exact);
    Console.WriteLine($"by hand: {string.Join(" ", exact)}");

    var net = new XorNet(seed);
    Trainer.Fit(net, new Dataset<float, float>(inputs, 2, targets), new Adam(0.05), new FitOptions { Epochs = epochs, BatchSize = 4 });
    float[] scores = new float[4];
    net.CreatePredictor().Predict(inputs, scores);
    float[] probabilities = [.. scores.Select(score => 1 / (1 + MathF.Exp(-score)))];
    Console.WriteLine($"learned: {string.Join(" ", probabilities.Select(p => $"{p:F4}"))}");
    Console.WriteLine($"largest error {probabilities.Zip(targets, (p, t) => Math.Abs(p - t)).Max():F4}");
}
