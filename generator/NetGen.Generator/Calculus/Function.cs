namespace NetGen.Generator.Calculus;

/// <summary>The elementary functions of one argument. Each has its derivative in <see cref="Derivatives"/>.</summary>
internal enum Function
{
    Negate,
    Exp,

    /// <summary>e^x − 1, exact near 0.</summary>
    Expm1,
    Log,

    /// <summary>log(1 + x), exact near 0.</summary>
    Log1p,
    Sqrt,
    Abs,

    /// <summary>1 for x ≥ 0, else −1.</summary>
    Sign,

    /// <summary>1 for x ≥ 0, else 0.</summary>
    Step,
    Tanh,

    /// <summary>1 / (1 + e^−x).</summary>
    Sigmoid,

    /// <summary>log(1 + e^x).</summary>
    Softplus,

    /// <summary>The error function 2/√π ∫₀ˣ e^−t² dt.</summary>
    Erf,
    Exp2,
    Log2,
    Log10,
    Cbrt,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Sinh,
    Cosh,
    Asinh,
    Acosh,
    Atanh,
}
