namespace NetGen.Benchmarks.Functions;

/// <summary>A function at a point, and the derivatives that NetGen generates for it.</summary>
/// <param name="name">What it is called on the command line and in the output.</param>
/// <param name="results">How many numbers the function gives.</param>
/// <param name="point">The arguments that it is differentiated by, one after the other.</param>
internal abstract class FunctionCase(string name, int results, double[] point)
{
    /// <summary>What it is called on the command line and in the output.</summary>
    public string Name => name;

    /// <summary>The arguments that it is differentiated by, one after the other.</summary>
    public double[] Point => point;

    /// <summary>What the function gave.</summary>
    public double[] Results { get; } = new double[results];

    /// <summary>A row for each result, with the derivatives by all arguments.</summary>
    public double[] Derivatives { get; } = new double[results * point.Length];

    /// <summary>Computes <see cref="Results"/>, as it is written.</summary>
    public abstract void Evaluate();

    /// <summary>Computes <see cref="Results"/> and <see cref="Derivatives"/>.</summary>
    public abstract void Differentiate();
}
