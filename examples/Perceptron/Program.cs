using System.CommandLine;
using Examples;
using NetGen;
using Perceptron;

var command = new ExampleCommand("Perceptrons: logic by hand, learning with few mistakes, many classes, and the average that generalises.");
Option<string?> data = command.Data("train.csv and test.csv of optdigits", "optdigits");
Option<int> epochs = command.Number("--epochs", "How often to go through the digits.", 1, 10);
Option<ulong> seed = command.Number("--seed", "What the points and the order of the digits depend on.", 0UL, 1UL);
return command.Invoke(args, result =>
{
    ByHand.ShowGates();
    ByHand.ShowXor();
    Convergence.Show(result.GetValue(seed));
    Learn(result.GetValue(data), result.GetValue(epochs), result.GetValue(seed));
});

static void Learn(string? folder, int epochs, ulong seed)
{
    var (train, test) = SmallDigits.Load(folder, seed);

    // The rule of the perceptron: one example at a time, rate 1. The plain average over all steps is the averaged perceptron.
    var options = new FitOptions { Epochs = epochs, BatchSize = 1, Seed = seed };
    double last = Accuracy(options), average = Accuracy(options with { Averaging = WeightAverage.Plain() });
    Console.WriteLine($"ten classes: accuracy {last:F4} with the last weights, {average:F4} with their average");
    Console.WriteLine($"test accuracy {average:F4}");

    double Accuracy(FitOptions options)
    {
        var net = new DigitPerceptron(seed);
        Trainer.Fit(net, train, new Sgd(1), options);
        return Trainer.Evaluate(net, test).Accuracy!.Value;
    }
}
