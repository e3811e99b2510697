using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Index expressions as they are written: 2*i+u-1, f/4, f%4.</summary>
internal static class Places
{
    public static bool IsConstant(Node node) => node switch
    {
        Node.Number => true,
        Node.Negate negate => IsConstant(negate.Operand),
        Node.Binary binary => IsConstant(binary.Left) && IsConstant(binary.Right),
        _ => false,
    };

    /// <summary>The names of the indices in the expression.</summary>
    public static IEnumerable<string> Indices(Node node) => node switch
    {
        Node.Named named => [named.Name],
        Node.Negate negate => Indices(negate.Operand),
        Node.Binary binary => Indices(binary.Left).Concat(Indices(binary.Right)),
        _ => [],
    };

    /// <summary>The smallest and largest value; null where the range of an index is not known yet.</summary>
    public static (long Min, long Max)? Range(Node node, Func<string, int?> size)
    {
        switch (node)
        {
            case Node.Number number:
                return ((long)number.Value, (long)number.Value);
            case Node.Named named:
                return size(named.Name) is { } count ? (0, count - 1) : null;
            case Node.Negate negate:
                return Range(negate.Operand, size) is { } operand ? (-operand.Max, -operand.Min) : null;
            case Node.Binary binary when Range(binary.Left, size) is { } left && Range(binary.Right, size) is { } right:
                return Range(binary.Operator, left, right) is var range && IsSmall(range) ? range : throw TooLarge(node);
            default:
                return null;
        }
    }

    /// <summary>
    /// How many values an index may take so that the expression stays at or below a limit; null where that cannot be told, because
    /// another index has no range yet or because the expression does not grow with the index.
    /// </summary>
    public static long? Count(Node node, string index, long limit, Func<string, int?> size)
    {
        // A quotient is at most q where its dividend is at most q·c + c − 1.
        if (node is Node.Binary { Operator: "/", Right: Node.Number divisor } quotient)
        {
            return Count(quotient.Left, index, (limit * (long)divisor.Value) + (long)divisor.Value - 1, size);
        }

        if (Linear(node, index) is not { } step || step <= 0 || Range(node, n => n == index ? 1 : size(n)) is not { } others)
        {
            return null;
        }

        return others.Max > limit ? 0 : ((limit - others.Max) / step) + 1;
    }

    /// <summary>The expression as the calculus knows it.</summary>
    public static Affine Build(Node node, Func<string, Index> index) => node switch
    {
        Node.Number number => (int)number.Value,
        Node.Named named => index(named.Name),
        Node.Negate negate => Build(negate.Operand, index) * -1,
        Node.Binary { Operator: "+" } sum => Build(sum.Left, index) + Build(sum.Right, index),
        Node.Binary { Operator: "-" } difference => Build(difference.Left, index) - Build(difference.Right, index),
        Node.Binary { Operator: "*" } product => Build(product.Left, index) is { IsConstant: true } factor
            ? Build(product.Right, index) * factor.Constant
            : Build(product.Left, index) * Build(product.Right, index).Constant,
        Node.Binary { Operator: "/" } quotient => Build(quotient.Left, index).Quotient(Build(quotient.Right, index).Constant),
        Node.Binary { Operator: "%" } remainder => Build(remainder.Left, index).Remainder(Build(remainder.Right, index).Constant),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no index."),
    };

    /// <summary>What one step of the index adds; null where that is not always the same.</summary>
    private static long? Linear(Node node, string index) => node switch
    {
        Node.Number => 0,
        Node.Named named => named.Name == index ? 1 : 0,
        Node.Negate negate => -Linear(negate.Operand, index),
        Node.Binary { Operator: "+" } sum => Linear(sum.Left, index) + Linear(sum.Right, index),
        Node.Binary { Operator: "-" } difference => Linear(difference.Left, index) - Linear(difference.Right, index),
        Node.Binary { Operator: "*" } product => IsConstant(product.Left)
            ? Range(product.Left, _ => null)?.Min * Linear(product.Right, index)
            : Linear(product.Left, index) * Range(product.Right, _ => null)?.Min,
        _ => Indices(node).Contains(index) ? null : 0,
    };

    private static (long Min, long Max) Range(string @operator, (long Min, long Max) a, (long Min, long Max) b)
    {
        switch (@operator)
        {
            case "+":
                return (a.Min + b.Min, a.Max + b.Max);
            case "-":
                return (a.Min - b.Max, a.Max - b.Min);
            case "*":
                long[] products = [a.Min * b.Min, a.Min * b.Max, a.Max * b.Min, a.Max * b.Max];
                return (products.Min(), products.Max());
            case "/":
                return (Floor(a.Min, b.Min), Floor(a.Max, b.Min));
            default:
                return a.Min >= 0 && a.Max < b.Min ? a : (0, b.Min - 1);
        }
    }

    private static long Floor(long value, long divisor) => value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);

    private static bool IsSmall((long Min, long Max) range) => range.Min >= -Sizes.Maximum && range.Max <= Sizes.Maximum;

    private static FormulaException TooLarge(Node node) => new(Problems.FormulaIndex, node.Range, "a number that is not whole or too large");
}
