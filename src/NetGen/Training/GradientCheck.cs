namespace NetGen;

/// <summary>
/// Checks a gradient against central differences, (f(w + h) − f(w − h)) / 2h, element by element: the test that catches
/// a wrong derivative in a network or a formula.
/// </summary>
/// <example><code>
/// [Network(Precision = Precision.Double), Input(4), Dense(8), Tanh, Dense(3), SoftmaxCrossEntropy]
/// public partial class Iris;
///
/// var report = GradientCheck.Run(new Iris(seed: 1), inputs, labels);
/// Console.WriteLine(report);
/// </code></example>
public static class GradientCheck
{
    /// <summary>
    /// Checks the gradient that <c>Backward</c> gives for a batch: that of all parameters and, for a network declared
    /// with <c>InputGradient = true</c>, that of the inputs. Differences are taken of the loss that <c>Backward</c>
    /// returns, with the dropout masks of one step. It takes two passes for each element checked, three to six near a
    /// kink. The parameters end as they began.
    /// </summary>
    /// <remarks>
    /// The network computes in <see cref="double"/>, since differences of <see cref="float"/> are too coarse to judge;
    /// check a float network through a twin declared with <see cref="Precision.Double"/>.
    /// </remarks>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="network">The network. Nobody else may use it meanwhile.</param>
    /// <param name="inputs">[examples, input length], one or more examples.</param>
    /// <param name="targets">[examples, target length].</param>
    /// <param name="options">Step, tolerance and how much to check; without them everything.</param>
    /// <exception cref="ArgumentException">The spans do not fit the network.</exception>
    public static GradientReport Run<TNet, TTarget, TWorkspace>(
        ITrainable<TNet, double, TTarget, TWorkspace> network,
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<TTarget> targets,
        GradientCheckOptions? options = null)
        where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
        where TTarget : unmanaged
        where TWorkspace : Workspace<double>
    {
        ArgumentNullException.ThrowIfNull(network);
        return new NetworkGradients<TNet, TTarget, TWorkspace>(network, inputs, targets).Compare(options ?? new());
    }

    /// <summary>Checks the gradient of any function at a point.</summary>
    /// <param name="function">The function: one number for a point. It is called two times for each element checked, up to six near a kink.</param>
    /// <param name="point">Where.</param>
    /// <param name="gradient">The gradient to check, as long as the point.</param>
    /// <param name="options">Step, tolerance and how much to check; without them everything.</param>
    /// <exception cref="ArgumentException">The gradient is not as long as the point, or both are empty.</exception>
    public static GradientReport Run(
        Func<ReadOnlySpan<double>, double> function,
        ReadOnlySpan<double> point,
        ReadOnlySpan<double> gradient,
        GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (point.IsEmpty || point.Length != gradient.Length)
        {
            throw new ArgumentException($"gradient holds {gradient.Length} values; expected one for each of the {point.Length} of point, at least 1.", nameof(gradient));
        }

        double[] x = point.ToArray();
        var variables = new GradientVariables("x", [x.Length], i => i, gradient.ToArray(), k => x[k], (k, value) => x[k] = value);
        return CentralDifferences.Compare(() => function(x), [variables], options ?? new());
    }
}
