using System.Numerics;

namespace NetGen;

/// <summary>
/// L-BFGS for whole networks over all of their data, the algorithm of PyTorch's <c>LBFGS</c>: each iteration goes along −H·g, where H, an
/// estimate of the inverse Hessian, comes from the last steps and the changes of the gradient along them. A step makes up to
/// <see cref="MaxIterations"/> iterations. For functions that are not networks there is <see cref="Minimize"/>.
/// </summary>
public sealed class LBFGS : IFullBatchOptimizer<float>, IFullBatchOptimizer<double>
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The length of a step, or where a line search begins: finite and not negative.</param>
    public LBFGS(double learningRate = 1) => LearningRate = learningRate;

    /// <summary>The length of a step, or where a line search begins: finite and not negative. May be changed between steps.</summary>
    public double LearningRate { get; set => field = OptimizerArguments.NotNegative(value, nameof(LearningRate)); }

    /// <summary>The most iterations of a step, at least 1. Default: 20.</summary>
    public int MaxIterations { get; init => field = AtLeastOne(value, nameof(MaxIterations)); } = 20;

    /// <summary>The number of evaluations after which a step ends, at least 1; null for 5/4 of the iterations. Default: null.</summary>
    public int? MaxEvaluations { get; init => field = value is null ? null : AtLeastOne(value.Value, nameof(MaxEvaluations)); }

    /// <summary>The number of past steps that the curvature comes from, at least 1; each takes two vectors of memory. Default: 10.</summary>
    public int History { get; init => field = AtLeastOne(value, nameof(History)); } = 10;

    /// <summary>A step ends where no element of the gradient is larger: finite and not negative. Default: 10⁻⁷.</summary>
    public double GradientTolerance { get; init => field = OptimizerArguments.NotNegative(value, nameof(GradientTolerance)); } = 1e-7;

    /// <summary>A step ends where neither loss nor parameters change by more: finite and not negative. Default: 10⁻⁹.</summary>
    public double ChangeTolerance { get; init => field = OptimizerArguments.NotNegative(value, nameof(ChangeTolerance)); } = 1e-9;

    /// <summary>How to find the length of a step. Default: the learning rate is the length, as in PyTorch.</summary>
    public LBFGSLineSearch LineSearch { get; init; }

    private LBFGSEngine<float> Single => field ??= new(this);

    private LBFGSEngine<double> Double => field ??= new(this);

    /// <inheritdoc/>
    public void Step(LossAndGradient<float> evaluate, Span<float> parameters) => Step(Single, evaluate, parameters);

    /// <inheritdoc/>
    public void Step(LossAndGradient<double> evaluate, Span<double> parameters) => Step(Double, evaluate, parameters);

    OptimizerState<float> IFullBatchOptimizer<float>.State => Single.State;

    OptimizerState<double> IFullBatchOptimizer<double>.State => Double.State;

    void IFullBatchOptimizer<float>.Prepare(int parameterCount) => Single.Prepare(parameterCount);

    void IFullBatchOptimizer<double>.Prepare(int parameterCount) => Double.Prepare(parameterCount);

    private static void Step<T>(LBFGSEngine<T> engine, LossAndGradient<T> evaluate, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(evaluate);
        engine.Prepare(parameters.Length);
        engine.Step(evaluate, parameters);
    }

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
