namespace NetGen.Tests.Formulas;

/// <summary>y = detach(x)·x, whose gradient is x and not 2x.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(3)]
[Formula("y[i] = detach(a*x[i]) * x[i]", "a: 2")]
internal sealed partial class Detached;
