using System.CommandLine;
using Examples;
using NetGen;
using Pictures;

var command = new ExampleCommand("Draws what lectures draw: decision regions, the ways of gradient descent, and a function that a network learns.");
Option<string?> folder = command.Path("--out", "DIR", "Where the pictures (SVG) go. Without it, pictures in the current folder.");
Option<ulong> seed = command.Number("--seed", "What the points and the initial parameters depend on.", 0UL, 1UL);
return command.Invoke(args, result => Run(result.GetValue(folder) ?? "pictures", result.GetValue(seed)));

static void Run(string folder, ulong seed)
{
    Directory.CreateDirectory(folder);
    var (regions, accuracy) = Regions.Draw(seed);
    Save(regions, "regions.svg");
    Console.WriteLine($"{accuracy:P1} of the points are in the right region");
    Save(Descent.Draw(), "descent.svg");
    var (fits, error) = Approximation.Draw(seed);
    Save(fits, "fits.svg");
    Console.WriteLine($"largest error {error:F4}");

    void Save(Picture picture, string name)
    {
        string path = Path.Combine(folder, name);
        picture.Save(path);
        Console.WriteLine(path);
    }
}
