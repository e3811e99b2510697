using System.Globalization;
using Digits;
using Digits.Drawing;
using NetGen;

const int DrawnForTraining = 12_000;
const int DrawnForTest = 2_000;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return DigitsCommand.Invoke(args, options =>
{
    try
    {
        Run(options);
        return 0;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NonFiniteLossException)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
});

static void Run(Options options)
{
    (Dataset<float, int> train, Dataset<float, int> test) = options.Data is null
        ? (DrawnDigits.Draw(0, DrawnForTraining), DrawnDigits.Draw(DrawnForTraining, DrawnForTest))
        : LoadMnist(options.Data);
    var net = new DigitNet(options.Seed);
    Console.WriteLine($"{train.Count:N0} digits to learn from, {test.Count:N0} to test, {DigitNet.ParameterCount:N0} parameters");

    FitResult fit = Display.Run(options.Epochs, display => Trainer.Fit(net, train, new Adam(2e-3), new FitOptions
    {
        Epochs = options.Epochs,
        BatchSize = options.BatchSize,
        Seed = options.Seed,
        Threads = options.Threads,
        Validation = test,
        OnProgress = display.Update,
        OnEpoch = display.Finish,
    }));
    Console.WriteLine($"test accuracy {fit.Last.ValidationAccuracy:F4}");
}

static (Dataset<float, int> Train, Dataset<float, int> Test) LoadMnist(string folder)
{
    Mnist mnist = Mnist.Load(folder);
    return mnist is { Height: DrawnDigits.Size, Width: DrawnDigits.Size }
        ? (mnist.Train, mnist.Test)
        : throw new DataFormatException(
            folder, $"the images are {mnist.Height}×{mnist.Width}; the network takes {DrawnDigits.Size}×{DrawnDigits.Size}.");
}
