using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Powers by whole numbers: products.</summary>
internal static class Powers
{
    private const int Largest = 32;

    /// <summary>Refuses an exponent that is not a whole number that can be written out.</summary>
    public static void Check(Node exponent)
    {
        if (Value(exponent) is not { } value || value != Math.Floor(value) || Math.Abs(value) > Largest)
        {
            throw new FormulaException(Problems.FormulaPower, exponent.Range, Value(exponent) is { } number ? Numerals.Format(number) : "a formula");
        }
    }

    /// <summary>The exponent, which has been checked.</summary>
    public static int Of(Node exponent) => (int)Value(exponent)!.Value;

    /// <summary>x^k by squaring.</summary>
    public static Expr Raise(Expr x, int exponent)
    {
        if (exponent < 0)
        {
            return 1 / Raise(x, -exponent);
        }

        return exponent switch
        {
            0 => 1,
            1 => x,
            _ when exponent % 2 == 1 => Raise(x, exponent - 1) * x,
            _ => Raise(x, exponent / 2) * Raise(x, exponent / 2),
        };
    }

    private static double? Value(Node node) => node switch
    {
        Node.Number number => number.Value,
        Node.Negate { Operand: Node.Number number } => -number.Value,
        _ => null,
    };
}
