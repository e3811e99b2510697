using System.CommandLine;
using Examples;
using Iris;
using NetGen;

var command = new ExampleCommand("Tells three kinds of iris apart, by softmax regression and by a network with a hidden layer, and cross-validates both.");
Option<string?> data = command.Data("iris.csv", "iris");
Option<int> folds = command.Number("--folds", "The parts of the data, each held out once.", 2, 10, 50);
Option<ulong> seed = command.Number("--seed", "What the parts, the initial parameters and the order of the flowers depend on.", 0UL, 1UL);
return command.Invoke(args, result => Run(result.GetValue(data), result.GetValue(folds), result.GetValue(seed)));

static void Run(string? folder, int folds, ulong seed)
{
    Dataset<float, int> flowers = folder is null ? new Draw(seed).Classes(classes: 3, inputs: 4, count: 150, deviation: 0.4) : Load(folder);
    var options = new FitOptions { Epochs = 60, BatchSize = 16, Seed = seed };

    CrossValidation linear = Trainer.CrossValidate(new IrisSoftmax(seed), flowers, () => new Adam(0.05), folds, options, Standardize);
    CrossValidation hidden = Trainer.CrossValidate(new IrisMlp(seed), flowers, () => new Adam(0.01), folds, options, Standardize);
    Console.WriteLine($"softmax regression: accuracy {linear.Accuracy:F4} ± {linear.AccuracyDeviation:F4}, loss {linear.Loss:F4}");
    Console.WriteLine($"a hidden layer:     accuracy {hidden.Accuracy:F4} ± {hidden.AccuracyDeviation:F4}, loss {hidden.Loss:F4}");
    Console.WriteLine($"cross-validated accuracy {Math.Min(linear.Accuracy!.Value, hidden.Accuracy!.Value):F4}");
}

static Dataset<float, int> Load(string folder)
{
    string path = DataFile.Find(folder, "iris", "iris.csv");
    Table table = Table.Read(path, new TableOptions { HasHeader = false, ColumnNames = ["sepal length", "sepal width", "petal length", "petal width", "kind"] });
    return new TableSchema { Target = TableTarget.Class("kind") }.Fit(table).Classes<float>(table).Expect(path, IrisMlp.InputLength, IrisMlp.OutputLength);
}

// What scales is learned from the training part alone: the held-out flowers are as unknown to it as to the network.
static (Dataset<float, int> Train, Dataset<float, int> Test) Standardize(Dataset<float, int> train, Dataset<float, int> test)
{
    Standardizer scaler = Standardizer.Fit(train);
    return (scaler.Apply(train), scaler.Apply(test));
}
