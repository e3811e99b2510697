using System.CommandLine;
using Examples;
using LogisticRegression;
using NetGen;

var command = new ExampleCommand("Tells malignant tumours from benign ones by logistic regression, and says which properties count.");
Option<string?> data = command.Data("breast-cancer.tsv", "breast-cancer");
Option<int> folds = command.Number("--folds", "The parts of the data, each held out once.", 2, 10, 50);
Option<ulong> seed = command.Number("--seed", "What the parts and the order of the tumours depend on.", 0UL, 1UL);
return command.Invoke(args, result => Run(result.GetValue(data), result.GetValue(folds), result.GetValue(seed)));

static void Run(string? folder, int folds, ulong seed)
{
    Dataset<float, float> tumours = folder is null ? DrawnTumours.Draw(600, seed) : Load(folder);
    var net = new TumourNet(seed);
    var options = new FitOptions { Epochs = 30, Seed = seed };
    Metric accuracy = Metrics.BinaryAccuracy(), area = Metrics.RocAuc();
    CrossValidation validation = Trainer.CrossValidate(
        net, tumours, () => new Adam(0.02), folds, options with { Metrics = [accuracy, area] }, Standardize);

    // The coefficients of all data; standardised inputs make them comparable.
    (tumours, _) = Standardize(tumours, tumours);
    Trainer.Fit(net, tumours, new Adam(0.02), options);
    foreach (var (name, weight) in tumours.FeatureNames!.Zip(net.Dense1Weight.ToArray()).OrderByDescending(f => Math.Abs(f.Second)))
    {
        Console.WriteLine($"{name,-24} {weight,7:F3}");
    }

    Console.WriteLine($"{"bias",-24} {net.Dense1Bias[0],7:F3}");
    Console.WriteLine($"area under the ROC curve {validation.Mean(area.Name):F4}, log-loss {validation.Loss:F4}");
    Console.WriteLine($"cross-validated accuracy {validation.Mean(accuracy.Name):F4}");
}

static Dataset<float, float> Load(string folder)
{
    string path = DataFile.Find(folder, "breast-cancer", "breast-cancer.tsv");
    Table table = Table.Read(path, new TableOptions { Comment = "//" });
    return new TableSchema { Target = TableTarget.Numbers(table.Columns[0].Name) }.Fit(table).Numbers<float>(table).Expect(path, TumourNet.InputLength);
}

static (Dataset<float, float> Train, Dataset<float, float> Test) Standardize(Dataset<float, float> train, Dataset<float, float> test)
{
    Standardizer scaler = Standardizer.Fit(train);
    return (scaler.Apply(train), scaler.Apply(test));
}
