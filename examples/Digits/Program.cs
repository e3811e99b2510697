using Digits;
using Digits.Drawing;
using NetGen;
using NetGen.Terminal;

const int DrawnForTraining = 12_000;
const int DrawnForTest = 2_000;

return DigitsCommand.Invoke(args, Run);

static void Run(Options options)
{
    var (train, test) = options.Data is null
        ? (DrawnDigits.Draw(0, DrawnForTraining), DrawnDigits.Draw(DrawnForTraining, DrawnForTest))
        : LoadMnist(options.Data);
    var net = new DigitNet(options.Seed);
    Console.WriteLine($"{train.Count:N0} digits to learn from, {test.Count:N0} to test, {DigitNet.ParameterCount:N0} parameters");

    var fitOptions = new FitOptions
    {
        Epochs = options.Epochs,
        BatchSize = options.BatchSize,
        Seed = options.Seed,
        Threads = options.Threads,
        Schedule = LearningRateSchedule.OneCycle(),
        Validation = test,
        Augmentation = options.Augments ? Wiggle() : null,
        Checkpoints = options.Checkpoints is null ? null : new CheckpointOptions(options.Checkpoints),
        LayerInterval = options.Report is null ? 0 : 20,
    };
    using Board? board = options.TensorBoard is null ? null : new Board(options.TensorBoard, net);
    FitResult fit = TrainingDisplay.Run(display => Trainer.Fit(net, train, new Adam(options.Rate), fitOptions, progress =>
    {
        display.Show(progress);
        board?.Show(progress);
    }));

    if (options.Report is not null)
    {
        net.CreateReport(fit, test, "Digits").Save(options.Report);
    }

    Console.WriteLine($"test accuracy {fit.Last.ValidationAccuracy:F4}");
}

static ImageAugmentation Wiggle() => new(channels: 1, DrawnDigits.Size, DrawnDigits.Size)
{
    ShiftX = ValueRange.PlusMinus(2),
    ShiftY = ValueRange.PlusMinus(2),
    Rotation = ValueRange.PlusMinus(10),
    Scale = new ValueRange(0.9, 1.1),
};

static (Dataset<float, int> Train, Dataset<float, int> Test) LoadMnist(string folder)
{
    string below = Path.Combine(folder, "mnist");
    folder = Directory.Exists(below) ? below : folder;
    Mnist mnist = Mnist.Load(folder);
    return mnist is { Height: DrawnDigits.Size, Width: DrawnDigits.Size }
        ? (mnist.Train, mnist.Test)
        : throw new DataFormatException(
            folder, $"the images are {mnist.Height}×{mnist.Width}; the network takes {DrawnDigits.Size}×{DrawnDigits.Size}.");
}
