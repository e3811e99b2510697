using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>
/// A generated network of either precision behind one face of doubles, so that one test runs over all of them. Class
/// indices are given as doubles too.
/// </summary>
internal abstract class Subject
{
    /// <summary>The network's class.</summary>
    public abstract Type Network { get; }

    public abstract int InputLength { get; }

    public abstract int OutputLength { get; }

    public abstract IReadOnlyList<ParameterTensor> Tensors { get; }

    public abstract bool IsDouble { get; }

    /// <summary>Targets per example; for a network without a loss the gradients of its outputs stand in their place.</summary>
    public abstract int TargetLength { get; }

    public abstract bool HasLoss { get; }

    public abstract bool HasLabels { get; }

    /// <summary>All parameters in their own order.</summary>
    public abstract double[] Parameters { get; set; }

    /// <summary>The parameters by name, row-major.</summary>
    public IReadOnlyDictionary<string, double[]> NamedParameters => Split(Parameters);

    public static Subject Of<TNet, T, TTarget, TWorkspace>(ITrainable<TNet, T, TTarget, TWorkspace> network)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, INumber<T>
        where TTarget : unmanaged, INumber<TTarget>
        where TWorkspace : Workspace<T> => new TrainableSubject<TNet, T, TTarget, TWorkspace>((TNet)network);

    public static Subject Of<TNet, TTarget, TWorkspace>(ITrainable<TNet, double, TTarget, TWorkspace> network)
        where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
        where TTarget : unmanaged, INumber<TTarget>
        where TWorkspace : Workspace<double> => new CheckableSubject<TNet, TTarget, TWorkspace>((TNet)network);

    public static Subject Of<TNet, T, TWorkspace>(INetwork<TNet, T, TWorkspace> network, SeededBackward<TNet, T, TWorkspace> backward)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, INumber<T>
        where TWorkspace : Workspace<T> => new OpenSubject<TNet, T, TWorkspace>((TNet)network, backward);

    public abstract double[] Forward(double[] inputs);

    /// <summary>Forward and backward for a batch, in a workspace of its own.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="targets">The targets, or the gradients of the outputs.</param>
    /// <param name="options">What else <c>Backward</c> and the workspace are given.</param>
    public abstract Pass Backward(double[] inputs, double[] targets, PassOptions? options = null);

    /// <summary>A step of gradient descent in a workspace of its own; it gives the loss.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="options">What else <c>Descend</c> and the workspace are given.</param>
    public virtual double Descend(double[] inputs, double[] targets, double rate, PassOptions? options = null) =>
        throw new NotSupportedException("A network without a loss does not descend.");

    public abstract double Loss(double[] inputs, double[] targets);

    /// <summary>What every method gives for batches of several sizes, one call after the other.</summary>
    /// <param name="inputs">The inputs of the largest batch.</param>
    /// <param name="targets">The targets, or the gradients of the outputs.</param>
    /// <param name="isReused">All calls share a workspace, in which every method has left NaN before each call; else each has its own.</param>
    public abstract double[] Mixed(double[] inputs, double[] targets, bool isReused);

    /// <summary>Compares all gradients of a network of doubles with central differences.</summary>
    public virtual GradientReport CheckGradients(double[] inputs, double[] targets, GradientCheckOptions? options = null)
    {
        double[] parameters = Parameters;
        var pass = Backward(inputs, targets);
        return GradientCheck.Run(Objective, [.. parameters, .. inputs], [.. pass.Gradient, .. pass.InputGradient], options);

        double Objective(ReadOnlySpan<double> point)
        {
            Parameters = point[..parameters.Length].ToArray();
            return Forward(point[parameters.Length..].ToArray()).Zip(targets, (y, seed) => y * seed).Sum();
        }
    }

    /// <summary>Runs every method again and again in one workspace and says how much each time allocates.</summary>
    public abstract long AllocatedBytes(double[] inputs, double[] targets);

    public void SetParameter(string name, double[] rowMajor)
    {
        double[] all = Parameters;
        Tensors.Single(t => t.Name == name).CopyFrom(rowMajor, all);
        Parameters = all;
    }

    /// <summary>Values in the order of the parameters, by name and row-major.</summary>
    public IReadOnlyDictionary<string, double[]> Split(double[] all) => Tensors.ToDictionary(t => t.Name, t =>
    {
        double[] rowMajor = new double[t.Length];
        t.CopyTo(all, rowMajor);
        return rowMajor;
    });

    public override string ToString() => $"{Network.Name} ({(IsDouble ? "double" : "float")})";
}
