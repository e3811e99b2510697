using System.CommandLine;
using Examples;
using NetGen;
using Svm;

var command = new ExampleCommand("Reads 8×8 digits with a linear support vector machine: the hinge loss with an L2 penalty.");
Option<string?> data = command.Data("train.csv and test.csv of optdigits", "optdigits");
Option<int> epochs = command.Number("--epochs", "How often to go through the digits.", 1, 30);
Option<ulong> seed = command.Number("--seed", "What the order of the digits depends on.", 0UL, 1UL);
return command.Invoke(args, result => Run(result.GetValue(data), result.GetValue(epochs), result.GetValue(seed)));

static void Run(string? folder, int epochs, ulong seed)
{
    var (train, test) = SmallDigits.Load(folder, seed);
    var net = new MarginNet(seed);
    FitResult fit = Trainer.Fit(net, train, new Sgd(0.1, momentum: 0.9), new FitOptions
    {
        Epochs = epochs,
        Seed = seed,
        Schedule = LearningRateSchedule.Cosine(),
    });
    Evaluation learned = Trainer.Evaluate(net, train), held = Trainer.Evaluate(net, test);
    Console.WriteLine($"hinge loss {learned.Loss:F4} on what it learned, {held.Loss:F4} on the rest; with the penalty {fit.Last.Loss:F4}");
    Console.WriteLine($"margin 1/‖w‖ by class: {string.Join(" ", Margins(net).Select(m => $"{m:F2}"))}");
    Console.WriteLine($"test accuracy {held.Accuracy:F4}");
}

static IEnumerable<double> Margins(MarginNet net)
{
    float[] weights = new float[10 * 64];
    MarginNet.ParameterTensors[0].CopyTo(net.Parameters, weights);
    return weights.Chunk(64).Select(w => 1 / Math.Sqrt(w.Sum(x => x * x)));
}
