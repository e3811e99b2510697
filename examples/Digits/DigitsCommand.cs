using System.CommandLine;
using Examples;

namespace Digits;

/// <summary>The command line of the program.</summary>
internal static class DigitsCommand
{
    private const int MostThreads = 1024;

    /// <summary>Reads the command line and runs <paramref name="run"/> with it; a mistake is one line of text and exit code 1.</summary>
    public static int Invoke(string[] arguments, Action<Options> run)
    {
        var command = new ExampleCommand("Trains a small convolutional network to read handwritten digits.");
        Option<string?> data = command.Data("the MNIST files in IDX form, plain or gzip", "mnist");
        Option<int> epochs = command.Number("--epochs", "How often to go through the training digits.", 1, 5);
        Option<int> batch = command.Number("--batch", "Digits per training step.", 1, 64);
        Option<double> rate = command.Number("--rate", "The largest learning rate.", 0.0, 4e-3);
        Option<ulong> seed = command.Number("--seed", "What the initial parameters, the order of the digits and dropout depend on.", 0UL, 1UL);
        Option<int> threads = command.Number("--threads", "The most threads that work; the result does not depend on it.", 1, Environment.ProcessorCount, MostThreads);
        Option<bool> augment = command.Switch("--augment", "Moves, turns and scales the digits a little whenever they are learned from.");
        Option<string?> checkpoints = command.Path("--checkpoints", "DIR", "Writes down in a folder where training stands, and goes on from there.");
        Option<string?> report = command.Path("--report", "FILE", "Writes an HTML page on how it went.");
        Option<string?> board = command.Path("--tensorboard", "DIR", "Writes an event file for TensorBoard.");
        return command.Invoke(arguments, result => run(new Options(
            result.GetValue(data),
            result.GetValue(epochs),
            result.GetValue(batch),
            result.GetValue(rate),
            result.GetValue(seed),
            result.GetValue(threads),
            result.GetValue(augment),
            result.GetValue(checkpoints),
            result.GetValue(report),
            result.GetValue(board))));
    }
}
