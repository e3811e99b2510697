namespace NetGen.Tests.Minimization;

/// <summary>A fit of y = model(parameters, x) to data, with its Jacobian: residuals are model − y.</summary>
internal sealed record LeastSquaresProblem(double[] X, double[] Y, Func<double[], double, double> Model, Func<double[], double, double[]> Derivatives)
{
    /// <summary>Dental research, monomolecular adsorption: NIST StRD Misra1a, y = b₁·(1 − exp(−b₂·x)).</summary>
    public static LeastSquaresProblem Misra1a { get; } = new(
        [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0],
        [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78],
        (b, x) => b[0] * (1 - Math.Exp(-b[1] * x)),
        (b, x) => [1 - Math.Exp(-b[1] * x), b[0] * x * Math.Exp(-b[1] * x)]);

    /// <summary>Resistance of a thermistor (Meyer): NIST StRD MGH10, y = b₁·exp(b₂/(x + b₃)), of the higher level of difficulty.</summary>
    public static LeastSquaresProblem Mgh10 { get; } = new(
        [.. Enumerable.Range(0, 16).Select(i => 50.0 + (5 * i))],
        [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872],
        (b, x) => b[0] * Math.Exp(b[1] / (x + b[2])),
        (b, x) =>
        {
            double power = Math.Exp(b[1] / (x + b[2]));
            return [power, b[0] * power / (x + b[2]), -b[0] * b[1] * power / ((x + b[2]) * (x + b[2]))];
        });

    public int Count => X.Length;

    public void Residuals(ReadOnlySpan<double> parameters, Span<double> values)
    {
        double[] b = parameters.ToArray();
        for (int n = 0; n < Count; n++)
        {
            values[n] = Model(b, X[n]) - Y[n];
        }
    }

    public void Jacobian(ReadOnlySpan<double> parameters, Span<double> values, Span<double> jacobian)
    {
        Residuals(parameters, values);
        double[] b = parameters.ToArray();
        for (int n = 0; n < Count; n++)
        {
            Derivatives(b, X[n]).CopyTo(jacobian[(n * b.Length)..]);
        }
    }
}
