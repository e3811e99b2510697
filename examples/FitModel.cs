#:project ../src/NetGen/NetGen.csproj
#:property PublishAot=false

// A program of one file: dotnet run examples/FitModel.cs. Outside of this repository its first line is #:package NetGen@0.1.0.
using System.Globalization;
using NetGen;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
float[] x = [.. Enumerable.Range(0, 200).Select(i => i / 100f - 1)], y = [.. x.Select(v => MathF.Sin(3 * v))];
var (train, test) = new Dataset<float, float>(x, 1, y).Split(0.8, seed: 1);

var net = new Wave(seed: 1);
Trainer.Fit(net, train, new Adam(0.01), new FitOptions { Epochs = 300, Schedule = LearningRateSchedule.Cosine() });
Console.WriteLine($"test R2 {Trainer.Evaluate(net, test, metrics: Metrics.R2).Metrics[0].Value:F4}");

[Network]
[Input(1)]
[Dense(32), Tanh]
[Dense(1)]
[MeanSquaredError]
public partial class Wave;
