namespace NetGen.Generator.Tests.Functions;

/// <summary>A random function as C#.</summary>
/// <param name="Name">The method.</param>
/// <param name="Parameters">What it takes; an output span is not among them.</param>
/// <param name="Results">How many numbers it gives.</param>
/// <param name="Kind">In which form it gives them.</param>
/// <param name="Body">The method's body in braces, with the marks of <see cref="DrawnFormula"/>.</param>
internal sealed record DrawnFunction(string Name, IReadOnlyList<DrawnParameter> Parameters, int Results, ResultKind Kind, string Body)
{
    /// <summary>How many numbers there are derivatives by.</summary>
    public int Inputs => Parameters.Sum(p => p.Length);

    private string Signature => string.Join(", ", Parameters.Select(p => $"{p.Type} {p.Name}").Concat(Kind == ResultKind.Span ? ["Span<double> y"] : []));

    private string ReturnType => Kind switch
    {
        ResultKind.Number => "double",
        ResultKind.Tuple => $"({string.Join(", ", Enumerable.Range(0, Results).Select(k => $"double R{k}"))})",
        _ => "void",
    };

    /// <summary>The method that is differentiated.</summary>
    public string Source => $"[Differentiable({(Kind == ResultKind.Number ? "Order = 2, " : "")}Graph = true)]\npublic static {ReturnType} {Name}({Signature})\n" + Body
        .Replace('⟨', '(').Replace('⟩', ')').Replace('⟪', '(').Replace('⟫', ')');

    /// <summary>The same method, which notes what is decided on the way.</summary>
    public string Traced => $"public static {ReturnType} {Name}({Signature})\n" + Body
        .Replace("⟨", "Trace.Note(", StringComparison.Ordinal).Replace('⟩', ')').Replace("⟪", "Trace.Steps(", StringComparison.Ordinal).Replace('⟫', ')')
        .Replace("Math.Max(", "Trace.Max(", StringComparison.Ordinal).Replace("Math.Min(", "Trace.Min(", StringComparison.Ordinal)
        .Replace("Math.Abs(", "Trace.Abs(", StringComparison.Ordinal).Replace("Math.Clamp(", "Trace.Clamp(", StringComparison.Ordinal)
        .Replace("Math.Atan2(", "Trace.Atan2(", StringComparison.Ordinal);

    /// <summary>A class of methods over flat arrays that call the function and everything that was generated for it.</summary>
    public string Wrapper
    {
        get
        {
            string plain = Call("");
            string calls = Kind switch
            {
                ResultKind.Number => $$"""
                    public static void Gradient(double[] p, double[] r) => r[{{Inputs}}] = Drawn.{{Name}}Gradient({{plain}}, r.AsSpan(0, {{Inputs}}));
                    public static void Slope(double[] p, double[] d, double[] r) => r[0] = Drawn.{{Name}}Directional({{plain}}{{Call(", ", "d")}});
                    public static void Hessian(double[] p, double[] g, double[] h) => Drawn.{{Name}}Hessian({{plain}}, g, h);
                    public static void HessianVector(double[] p, double[] d, double[] r) => Drawn.{{Name}}HessianVector({{plain}}, d, r);
                    public static void Partials(double[] p, double[] r) { {{Partials()}} }
                    """,
                ResultKind.Tuple => $$"""
                    public static void Jacobian(double[] p, double[] r) => Drawn.{{Name}}Jacobian({{plain}}, r);
                    public static void Pullback(double[] p, double[] d, double[] r) => Drawn.{{Name}}Pullback({{plain}}, d, r);
                    public static void Slope(double[] p, double[] d, double[] r) { {{Unpack($"Drawn.{Name}Directional({plain}{Call(", ", "d")})", "r")}} }
                    """,
                _ => $$"""
                    public static void Jacobian(double[] p, double[] r) => Drawn.{{Name}}Jacobian({{plain}}, new double[{{Results}}], r);
                    public static void Pullback(double[] p, double[] d, double[] r) => Drawn.{{Name}}Pullback({{plain}}, new double[{{Results}}], d, r);
                    public static void Slope(double[] p, double[] d, double[] r) => Drawn.{{Name}}Directional({{plain}}, new double[{{Results}}]{{Call(", ", "d")}}, r);
                    """,
            };
            return $$"""
                public static class {{Name}}Calls
                {
                    public static void Value(double[] p, double[] r) { {{Value("Drawn", plain)}} }
                    public static void Traced(double[] p, double[] r) { {{Value("global::Traced", plain)}} }
                    public static void Graph(double[] p, double[] r) => Graphs.Read(Drawn.{{Name}}Graph({{plain}}{{(Kind == ResultKind.Span ? $", new double[{Results}]" : "")}}), r);
                    {{calls}}
                }

                """;
        }
    }

    private string Value(string type, string plain) => Kind switch
    {
        ResultKind.Number => $"r[0] = {type}.{Name}({plain});",
        ResultKind.Tuple => Unpack($"{type}.{Name}({plain})", "r"),
        _ => $"{type}.{Name}({plain}, r);",
    };

    private string Unpack(string tuple, string target) => $"({string.Join(", ", Enumerable.Range(0, Results).Select(k => $"{target}[{k}]"))}) = {tuple};";

    private string Partials() => Parameters.Any(p => p.IsSpan)
        ? ""
        : $"(r[{Inputs}], {string.Join(", ", Enumerable.Range(0, Inputs).Select(k => $"r[{k}]"))}) = Drawn.{Name}Gradient({Call("")});";

    /// <summary>The arguments out of a flat array; for directions without the settings.</summary>
    private string Call(string before, string array = "p")
    {
        var arguments = new List<string>();
        int at = 0;
        foreach (var parameter in Parameters)
        {
            if (parameter.Setting is null)
            {
                arguments.Add(parameter.IsSpan ? $"{array}.AsSpan({at}, {parameter.Length})" : $"{array}[{at}]");
            }
            else if (array == "p")
            {
                arguments.Add(parameter.Setting);
            }

            at += parameter.Length;
        }

        return before + string.Join(", ", arguments);
    }
}
