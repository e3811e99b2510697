using System.Globalization;

namespace NetGen.Generator.Tests.Functions;

/// <summary>
/// Draws formulas over given leaves, of all functions that the calculus knows. Arguments stay inside of the domains by
/// construction, and are scaled to a moderate size so that differences are exact.
/// </summary>
internal sealed class FormulaSource(Random random)
{
    private const double Moderate = 2;

    private const int UnaryKinds = 33;
    private const int BinaryKinds = 18;

    /// <summary>A formula.</summary>
    /// <param name="depth">How many operations it nests at most.</param>
    /// <param name="leaves">The names and elements that it is over; each of moderate size.</param>
    public DrawnFormula Draw(int depth, IReadOnlyList<string> leaves)
    {
        if (depth == 0)
        {
            return random.Next(8) == 0 ? Constant() : new(leaves[random.Next(leaves.Count)], 1.5);
        }

        var operand = Draw(depth - 1, leaves);
        return random.Next(2) == 0
            ? Unary(random.Next(UnaryKinds), operand)
            : Binary(random.Next(BinaryKinds), operand, Draw(random.Next(Math.Min(depth, 3)), leaves), leaves);
    }

    /// <summary>A formula whose value is of moderate size.</summary>
    public string Value(int depth, IReadOnlyList<string> leaves) => Scaled(Draw(depth, leaves), Moderate);

    /// <summary>A condition on two leaves.</summary>
    public string Condition(IReadOnlyList<string> leaves)
    {
        string left = leaves[random.Next(leaves.Count)];
        string right = leaves[random.Next(leaves.Count)];
        if (right == left || random.Next(2) == 0)
        {
            right = Number(-0.8, 0.8);
        }

        return $"⟨{left} {(random.Next(2) == 0 ? ">" : "<=")} {right}⟩";
    }

    /// <summary>A number with two digits after the point.</summary>
    public string Number(double from, double to)
    {
        string text = Math.Round(from + ((to - from) * random.NextDouble()), 2).ToString("0.0#", CultureInfo.InvariantCulture);
        return text[0] == '-' ? $"({text})" : text;
    }

    private DrawnFormula Constant() => new(Number(-1.5, 1.5), 1.5);

    private static string Scaled(DrawnFormula u, double bound) =>
        u.Bound <= bound ? u.Text : $"({Math.Max(0.01, Math.Floor(100 * bound / u.Bound) / 100).ToString(CultureInfo.InvariantCulture)} * {u.Text})";

    private DrawnFormula Unary(int kind, DrawnFormula u)
    {
        string m = Scaled(u, Moderate);
        string small = Scaled(u, 1.2);
        string c = Number(0.3, 1.5);
        double square = Moderate * Moderate;
        return kind switch
        {
            0 => new($"(-{u.Text})", u.Bound),
            1 => new($"Math.Exp({m})", 7.4),
            2 => new($"double.ExpM1({m})", 6.4),
            3 => new($"double.Exp2({m})", 4),
            4 => new($"Math.Log({c} + {m} * {m})", 1.8),
            5 => new($"double.LogP1({m} * {m})", 1.7),
            6 => new($"Math.Log2(2.5 + Math.Cos({m}))", 1.9),
            7 => new($"Math.Log10({c} + {m} * {m})", 1),
            8 => new($"Math.Log(1.5 + {m} * {m}, 3.0)", 1.6),
            9 => new($"Math.Sqrt({m} * {m} + {c})", 2.4),
            10 => new($"Math.Cbrt(2.2 + Math.Sin({m}))", 1.5),
            11 => new($"Math.Cbrt({m} * {m} * {m} + 9)", 2.6),
            12 => new($"Math.Sin({m})", 1),
            13 => new($"Math.Cos({m})", 1),
            14 => new($"Math.Tan({small})", 2.6),
            15 => new($"Math.Asin(0.9 * Math.Sin({m}))", 1.2),
            16 => new($"Math.Acos(0.9 * Math.Tanh({m}))", 2.7),
            17 => new($"Math.Atan({m})", 1.2),
            18 => new($"Math.Sinh({m})", 3.7),
            19 => new($"Math.Cosh({m})", 3.8),
            20 => new($"Math.Tanh({m})", 1),
            21 => new($"Math.Asinh({m})", 1.5),
            22 => new($"Math.Acosh(1.3 + {m} * {m})", 2.4),
            23 => new($"Math.Atanh(0.9 * Math.Cos({m}))", 1.5),
            24 => new($"Math.Abs({m})", Moderate),
            25 => new($"Math.Clamp({m}, -0.7, {Number(0.2, 0.9)})", 1),
            26 => new($"Math.Pow({m}, {random.Next(2, 5)})", square * square),
            27 => new($"Math.Pow({m} * {m} + {c}, {Number(-2.5, 2.5)})", 20),
            28 => new($"Math.Pow({c}, {small})", 4.3),
            29 => new($"(1 / (1 + Math.Exp(-{m})))", 1),
            30 => new($"Math.Log(1 + Math.Exp({m}))", 2.2),
            31 => new($"({c} / ({m} * {m} + {c}))", 1),
            _ => new($"Math.Pow(1.6 + Math.Sin({m}), -{random.Next(1, 4)})", 5),
        };
    }

    private DrawnFormula Binary(int kind, DrawnFormula u, DrawnFormula v, IReadOnlyList<string> leaves)
    {
        string a = Scaled(u, Moderate);
        string b = Scaled(v, Moderate);
        return kind switch
        {
            0 or 1 => new($"({u.Text} + {v.Text})", u.Bound + v.Bound),
            2 or 3 => new($"({u.Text} - {v.Text})", u.Bound + v.Bound),
            4 or 5 or 6 => new($"{a} * {b}", Moderate * Moderate),
            7 => new($"{a} / ({b} * {b} + {Number(0.4, 1.5)})", 5),
            8 => new($"({a} / (1.8 + Math.Sin({b})))", 2.5),
            9 => new($"Math.Max({a}, {b})", Moderate),
            10 => new($"Math.Min({a}, {b})", Moderate),
            11 => new($"Math.Pow({a} * {a} + 0.6, {Scaled(v, 1.2)})", 6.5),
            12 => new($"Math.Atan2({a}, {b} * {b} + 0.4)", 1.5),
            13 => new($"Math.Atan2({a} + 1.1, {b} - 1.3)", Math.PI),
            14 => new($"double.Hypot({a}, {b} + 2.5)", 5),
            15 => new($"({Condition(leaves)} ? {a} : {b})", Moderate),
            16 => new($"(⟪{a}⟫ switch {{ < -0.5 => {b}, >= 0.5 => {a} * {b}, _ => Math.Sin({b}) }})", Moderate * Moderate),
            _ => new($"Math.FusedMultiplyAdd({a}, {b}, {Number(-1, 1)})", (Moderate * Moderate) + 1),
        };
    }
}
