using System.Globalization;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>Functions put together at random of all that can be differentiated.</summary>
internal static class RandomFunctions
{
    public static string Draw(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join('\n', Enumerable.Range(0, count).Select(k => string.Create(
            CultureInfo.InvariantCulture,
            $"[Differentiable] public static double F{k}(double x, double y, ReadOnlySpan<double> v) {{ double a = x, b = y; {Statements(random, 3)} return a * b; }}")));
    }

    private static string Statements(Random random, int depth) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(random, depth)));

    private static string Statement(Random random, int depth) => (depth == 0 ? random.Next(3) : random.Next(8)) switch
    {
        0 => $"a = {Value(random, 3)};",
        1 => $"b = {Value(random, 3)};",
        2 => $"a {(random.Next(2) == 0 ? "+=" : "-=")} {Value(random, 2)};",
        3 => $"if ({Condition(random)}) {{ {Statements(random, depth - 1)} }} else {{ {Statements(random, depth - 1)} }}",
        4 => $"if ({Condition(random)}) return {Value(random, 2)};",
        5 => $"for (int i{depth} = 0; i{depth} < 3; i{depth}++) {{ a = Math.Tanh(a + v[i{depth}]); b += 0.3 * v[i{depth} + 1] * a; {(depth > 1 ? "if (b > 1.7) continue;" : "")} b = Math.Sin(b); }}",
        6 => $"foreach (double e{depth} in v) {{ a += e{depth} * 0.2; b = Math.Cos(b * e{depth}); }}",
        _ => $"(a, b) = ({Value(random, 2)}, {Value(random, 2)});",
    };

    private static string Condition(Random random) => random.Next(3) switch
    {
        0 => $"{Value(random, 1)} > {Value(random, 0)}",
        1 => "a is > 0.2 and < 1.1",
        _ => $"x < 0.9 && {Value(random, 0)} < 1 || b > 0.4",
    };

    private static string Value(Random random, int depth) => (depth == 0 ? random.Next(5) : random.Next(12)) switch
    {
        0 => "a",
        1 => "b",
        2 => "x",
        3 => $"v[{random.Next(4)}]",
        4 => (0.25 + random.NextDouble()).ToString("R", CultureInfo.InvariantCulture),
        5 => $"({Value(random, depth - 1)} + {Value(random, depth - 1)})",
        6 => $"({Value(random, depth - 1)} - {Value(random, depth - 1)})",
        7 => $"Math.Sin({Value(random, depth - 1)}) * {Value(random, depth - 1)}",
        8 => $"Math.Tanh({Value(random, depth - 1)})",
        9 => $"{Value(random, depth - 1)} / (1.5 + Math.Cos({Value(random, depth - 1)}))",
        10 => $"({Condition(random)} ? {Value(random, depth - 1)} : {Value(random, depth - 1)})",
        _ => $"Math.Exp(-{Value(random, 0)} * {Value(random, 0)})",
    };
}
