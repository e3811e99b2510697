using System.CommandLine;
using Examples;
using Housing;
using NetGen;

var command = new ExampleCommand("Estimates the prices of houses, saves the network with its scaling, loads both and estimates again.");
Option<string?> data = command.Data("housing.tsv", "housing");
Option<string?> model = command.Path("--model", "FILE", "Where to save the network. Without it a temporary file, which is removed.");
Option<ulong> seed = command.Number("--seed", "What is held out, the initial parameters and the order of the houses depend on.", 0UL, 1UL);
return command.Invoke(args, result =>
{
    string path = result.GetValue(model) ?? Path.Combine(Path.GetTempPath(), $"housing-{Environment.ProcessId}.safetensors");
    try
    {
        Run(result.GetValue(data), path, result.GetValue(seed));
    }
    finally
    {
        if (result.GetValue(model) is null)
        {
            File.Delete(path);
        }
    }
});

static void Run(string? folder, string path, ulong seed)
{
    Dataset<float, float> houses = folder is null ? DrawnHouses.Draw(500, seed) : Load(folder);
    var (train, validation, test) = houses.Split(0.7, 0.15, seed);

    Standardizer scaler = Standardizer.Fit(train);
    train = scaler.Apply(train);
    var options = new FitOptions
    {
        Epochs = 300,
        Seed = seed,
        Schedule = LearningRateSchedule.Cosine(),
        Validation = scaler.Apply(validation),
        EarlyStopping = new EarlyStopping { Patience = 60 },
    };

    var line = new LinearNet(seed);
    Trainer.Fit(line, train, new Adam(0.1), options);
    Console.WriteLine($"linear regression: R2 {Trainer.Evaluate(line, scaler.Apply(test), metrics: Metrics.R2).Metrics[0].Value:F4}");

    var net = new HouseNet(seed);
    FitResult fit = Trainer.Fit(net, train, new AdamW(0.01) { WeightDecay = 0.01 }, options);
    Console.WriteLine($"a hidden layer: epoch {fit.BestEpoch} of {fit.Epochs.Count} was the best");
    net.Save(path, new Dictionary<string, string> { ["scaler"] = scaler.ToText() });

    // Later, in the application that has nothing but the file:
    Standardizer saved = Standardizer.Parse(NetworkFile.ReadMetadata(path)["scaler"]);
    var predictor = new HouseNet(seed: 0).Load(path).CreatePredictor();
    float[] inputs = test.Inputs.ToArray(), prices = new float[test.Count];
    saved.Apply<float>(inputs);
    predictor.Predict(inputs, prices);
    for (int n = 0; n < 3; n++)
    {
        Console.WriteLine($"estimated {prices[n],5:F1}, paid {test.Targets[n],5:F1}");
    }

    RegressionReport report = RegressionReport.Of<float>(prices, test.Targets);
    Console.WriteLine($"RMSE {report.RootMeanSquaredError:F2}, mean error {report.MeanAbsoluteError:F2} in thousand dollars");
    Console.WriteLine($"test R2 {report.R2:F4}");
}

static Dataset<float, float> Load(string folder)
{
    string path = DataFile.Find(folder, "housing", "housing.tsv");
    Table table = Table.Read(path);
    return new TableSchema { Target = TableTarget.Numbers(table.Columns[0].Name) }.Fit(table).Numbers<float>(table).Expect(path, HouseNet.InputLength);
}
