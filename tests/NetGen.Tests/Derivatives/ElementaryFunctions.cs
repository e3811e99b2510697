namespace NetGen.Tests.Derivatives;

/// <summary>Every function of the table alone.</summary>
internal static partial class ElementaryFunctions
{
    [Differentiable(Order = 2)]
    public static double Exp(double x) => Math.Exp(x);

    [Differentiable(Order = 2)]
    public static double ExpM1(double x) => double.ExpM1(x);

    [Differentiable(Order = 2)]
    public static double Exp2(double x) => double.Exp2(x);

    [Differentiable(Order = 2)]
    public static double Log(double x) => Math.Log(x);

    [Differentiable(Order = 2)]
    public static double LogP1(double x) => double.LogP1(x);

    [Differentiable(Order = 2)]
    public static double Log2(double x) => Math.Log2(x);

    [Differentiable(Order = 2)]
    public static double Log10(double x) => Math.Log10(x);

    [Differentiable(Order = 2)]
    public static double LogBase3(double x) => Math.Log(x, 3);

    [Differentiable(Order = 2)]
    public static double Sqrt(double x) => Math.Sqrt(x);

    [Differentiable(Order = 2)]
    public static double Cbrt(double x) => Math.Cbrt(x);

    [Differentiable(Order = 2)]
    public static double Reciprocal(double x) => 1 / x;

    [Differentiable(Order = 2)]
    public static double ThirdPower(double x) => Math.Pow(x, 3);

    [Differentiable(Order = 2)]
    public static double MinusSecondPower(double x) => Math.Pow(x, -2);

    [Differentiable(Order = 2)]
    public static double RealPower(double x) => Math.Pow(x, 2.5);

    [Differentiable(Order = 2)]
    public static double PowerOfTwo(double x) => Math.Pow(2, x);

    [Differentiable(Order = 2)]
    public static double Sin(double x) => Math.Sin(x);

    [Differentiable(Order = 2)]
    public static double Cos(double x) => Math.Cos(x);

    [Differentiable(Order = 2)]
    public static double Tan(double x) => Math.Tan(x);

    [Differentiable(Order = 2)]
    public static double Cot(double x) => 1 / Math.Tan(x);

    [Differentiable(Order = 2)]
    public static double Sec(double x) => 1 / Math.Cos(x);

    [Differentiable(Order = 2)]
    public static double Csc(double x) => 1 / Math.Sin(x);

    [Differentiable(Order = 2)]
    public static double Asin(double x) => Math.Asin(x);

    [Differentiable(Order = 2)]
    public static double Acos(double x) => Math.Acos(x);

    [Differentiable(Order = 2)]
    public static double Atan(double x) => Math.Atan(x);

    [Differentiable(Order = 2)]
    public static double Sinh(double x) => Math.Sinh(x);

    [Differentiable(Order = 2)]
    public static double Cosh(double x) => Math.Cosh(x);

    [Differentiable(Order = 2)]
    public static double Tanh(double x) => Math.Tanh(x);

    [Differentiable(Order = 2)]
    public static double Asinh(double x) => Math.Asinh(x);

    [Differentiable(Order = 2)]
    public static double Acosh(double x) => Math.Acosh(x);

    [Differentiable(Order = 2)]
    public static double Atanh(double x) => Math.Atanh(x);

    [Differentiable(Order = 2)]
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    [Differentiable(Order = 2)]
    public static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    [Differentiable]
    public static float SinSingle(float x) => MathF.Sin(x);

    [Differentiable]
    public static float LogSingle(float x) => MathF.Log(x);

    [Differentiable]
    public static float TanhSingle(float x) => MathF.Tanh(x);

    [Differentiable]
    public static float PowSingle(float x) => MathF.Pow(x, 2.5f);

    [Differentiable]
    public static float CbrtSingle(float x) => MathF.Cbrt(x);

    [Differentiable]
    public static float SigmoidSingle(float x) => 1 / (1 + MathF.Exp(-x));

    [Differentiable(Order = 6)]
    public static double HighSin(double x) => Math.Sin(x);

    [Differentiable(Order = 6)]
    public static double HighExp(double x) => Math.Exp(2 * x);

    [Differentiable(Order = 4)]
    public static double Quartic(double x) => x * x * x * x;
}
