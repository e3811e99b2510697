using NetGen;
using Polynomial;

double[] coefficients = [0.5, -3, 2];

return PolynomialCommand.Invoke(args, Run);

void Run(Options options)
{
    var random = new Random(options.Seed);
    double[] x = [.. Enumerable.Range(0, options.Points).Select(_ => (2 * random.NextDouble()) - 1)];
    double[] y = [.. x.Select(At)];
    var net = new PolynomialNet(seed: 1);
    Trainer.Fit(net, new Dataset<double, double>(x, 1, y, 1), new Adam(0.01), new FitOptions
    {
        Epochs = options.Epochs,
        BatchSize = 50,
        Seed = (ulong)options.Seed,
        Threads = 1,
    });

    double[] found = [net.PolynomialW0[0], net.PolynomialW1[0], net.PolynomialW2[0]];
    for (int power = 0; power < found.Length; power++)
    {
        Console.WriteLine($"w{power} is {coefficients[power],4:F1}, found {found[power],8:F4}");
    }

    Console.WriteLine($"largest error {coefficients.Zip(found, (w, v) => Math.Abs(w - v)).Max():F4}");

    double At(double at) => coefficients[0] + (coefficients[1] * at) + (coefficients[2] * at * at) + (options.Noise * Normal());

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
