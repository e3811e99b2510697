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

    /// <summary>
    /// Checks a function that gives a gradient at a point, against differences of the function: central ones of two steps,
    /// extrapolated.
    /// </summary>
    /// <example><code>
    /// var report = GradientCheck.Function(F, FGradient, [3, 4, 2]);
    /// Console.WriteLine(report);
    /// </code></example>
    /// <param name="function">f. It is called four times for each variable, up to nine times near a kink.</param>
    /// <param name="gradient">Gives ∂f/∂x; the value it returns is not looked at. What it does not write fails.</param>
    /// <param name="at">Where: one number per variable.</param>
    /// <param name="options">Step, tolerance and how much to check; without them everything.</param>
    /// <exception cref="ArgumentException">The point is empty.</exception>
    public static GradientReport Function(
        Func<ReadOnlySpan<double>, double> function,
        GradientFunction<double> gradient,
        ReadOnlySpan<double> at,
        GradientCheckOptions? options = null) => Gradients(function, gradient, options).Compare(at);

    /// <summary>Checks a function that gives a gradient at random points.</summary>
    /// <param name="function">f. It is called four times for each variable of each point, up to nine times near a kink.</param>
    /// <param name="gradient">Gives ∂f/∂x; the value it returns is not looked at. What it does not write fails.</param>
    /// <param name="at">The points. The report names them by their index.</param>
    /// <param name="options">Step, tolerance and how much to check at each point; without them everything.</param>
    public static GradientReport Function(
        Func<ReadOnlySpan<double>, double> function,
        GradientFunction<double> gradient,
        RandomPoints at,
        GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(at);
        return Gradients(function, gradient, options).Compare(at);
    }

    /// <summary>
    /// Checks a function of several values that gives its Jacobian at a point, against differences of the values: central
    /// ones of two steps, extrapolated. The report calls the derivative of value n by variable m J[n,m].
    /// </summary>
    /// <param name="function">The values. It is called four times for each variable, up to nine times near a kink.</param>
    /// <param name="jacobian">Gives the Jacobian; the values it writes are not looked at. What it does not write fails.</param>
    /// <param name="at">Where: one number per variable.</param>
    /// <param name="values">The number of values, at least 1.</param>
    /// <param name="options">Step, tolerance and how much to check; without them everything.</param>
    /// <exception cref="ArgumentException">The point is empty, or the number of values too small.</exception>
    public static GradientReport Jacobian(
        VectorFunction<double> function,
        JacobianFunction<double> jacobian,
        ReadOnlySpan<double> at,
        int values,
        GradientCheckOptions? options = null) => Gradients(function, jacobian, values, options).Compare(at);

    /// <summary>Checks a function of several values that gives its Jacobian at random points.</summary>
    /// <param name="function">The values. It is called four times for each variable of each point, up to nine times near a kink.</param>
    /// <param name="jacobian">Gives the Jacobian; the values it writes are not looked at. What it does not write fails.</param>
    /// <param name="at">The points. The report names them by their index.</param>
    /// <param name="values">The number of values, at least 1.</param>
    /// <param name="options">Step, tolerance and how much to check at each point; without them everything.</param>
    /// <exception cref="ArgumentException">The number of values is too small.</exception>
    public static GradientReport Jacobian(
        VectorFunction<double> function,
        JacobianFunction<double> jacobian,
        RandomPoints at,
        int values,
        GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(at);
        return Gradients(function, jacobian, values, options).Compare(at);
    }

    private static FunctionGradients Gradients(
        Func<ReadOnlySpan<double>, double> function, GradientFunction<double> gradient, GradientCheckOptions? options)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(gradient);
        return new((x, value) => value[0] = function(x), (x, derived) => gradient(x, derived), "x", null, options ?? new());
    }

    private static FunctionGradients Gradients(
        VectorFunction<double> function, JacobianFunction<double> jacobian, int values, GradientCheckOptions? options)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(jacobian);
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 1);
        double[] unused = new double[values];
        return new(function, (x, derived) => jacobian(x, unused, derived), "J", values, options ?? new());
    }
}
