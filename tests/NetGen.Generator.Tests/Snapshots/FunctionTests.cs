using NetGen.Generator.Tests.Declarations.Functions;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>Derivatives chosen to be read as prose: every change to them is seen and accepted by a person.</summary>
public class FunctionTests
{
    [Fact]
    public void Quotient() => Verify("    [Differentiable(Order = 2)]\n    public static double F(double x, double y, double z) => x * x * y / z;");

    [Fact]
    public void Rosenbrock() => Verify("""
            [Differentiable]
            public static double F(ReadOnlySpan<double> x)
            {
                double sum = 0;
                for (int i = 0; i < x.Length - 1; i++)
                {
                    double valley = x[i + 1] - x[i] * x[i];
                    double slope = 1 - x[i];
                    sum += 100 * valley * valley + slope * slope;
                }

                return sum;
            }
        """);

    [Fact]
    public void LogSumExp() => Verify("""
            [Differentiable]
            public static double F(ReadOnlySpan<double> x)
            {
                double sum = 0;
                foreach (double value in x)
                {
                    sum += Math.Exp(value);
                }

                return Math.Log(sum);
            }
        """);

    [Fact]
    public void Branch() => Verify("""
            [Differentiable]
            public static float F(float x, [Constant] float limit)
            {
                if (x > limit)
                {
                    return limit + MathF.Log(1 + x - limit);
                }

                float square = x * x;
                return square * MathF.Sqrt(square + 1);
            }
        """);

    [Fact]
    public void MatrixVector() => Verify("""
            [Differentiable]
            public static void F(ReadOnlySpan<double> matrix, ReadOnlySpan<double> x, Span<double> y)
            {
                for (int row = 0; row < y.Length; row++)
                {
                    double sum = 0;
                    for (int column = 0; column < x.Length; column++)
                    {
                        sum += matrix[row * x.Length + column] * x[column];
                    }

                    y[row] = Math.Tanh(sum);
                }
            }
        """);

    private static void Verify(string members, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(FunctionFixture.Run(FunctionFixture.Class(members)), method: method);
}
