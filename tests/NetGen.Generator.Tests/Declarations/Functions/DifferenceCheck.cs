using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>
/// Compiles generated derivatives, runs them, and compares them with central differences of the function itself: gradients or
/// Jacobians, slopes in a direction, and pullbacks.
/// </summary>
internal static class DifferenceCheck
{
    private const int SpanLength = 4, OutputLength = 12;

    /// <summary>Empty if all public differentiable methods of a run have right derivatives; else what is wrong.</summary>
    public static string Find(GeneratorRun run)
    {
        var methods = run.Output.SyntaxTrees.Take(run.Input.SyntaxTrees.Length).SelectMany(t => Methods(run.Output.GetSemanticModel(t), t)).ToList();
        var shim = CSharpSyntaxTree.ParseText(Shim(methods), (CSharpParseOptions)run.Input.SyntaxTrees[0].Options);
        using var image = new MemoryStream();
        var emitted = run.Output.AddSyntaxTrees(shim).Emit(image);
        if (!emitted.Success)
        {
            return string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)) + "\n" + string.Concat(run.Sources.Select(s => s.SourceText));
        }

        var type = Assembly.Load(image.ToArray()).GetType("DifferenceProbe")!;
        return string.Concat(methods.Select((m, k) => Compare(m, type, k)));
    }

    private static IEnumerable<IMethodSymbol> Methods(SemanticModel model, SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>()
        .Select(m => model.GetDeclaredSymbol(m)!)
        .Where(m => m.DeclaredAccessibility == Accessibility.Public && m.PartialDefinitionPart is null && m.GetAttributes().Any(a => a.AttributeClass!.Name == "DifferentiableAttribute"));

    private static string Compare(IMethodSymbol method, Type probe, int k)
    {
        bool isDouble = Real(method) == "double";
        var (step, tolerance) = isDouble ? (1e-6, 2e-6) : (1e-2, 3e-2);
        int count = method.Parameters.Sum(Length);
        var random = new Random(7 + k);
        for (int trial = 0; trial < 3; trial++)
        {
            double[] at = [.. Enumerable.Range(0, count).Select(_ => 0.3 + (1.4 * random.NextDouble()))];
            double[] direction = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
            double[] value = Call("Value", at, at);
            double[,] expected = new double[value.Length, count];
            for (int m = 0; m < count; m++)
            {
                double[] high = Call("Value", Moved(m, step), at);
                double[] low = Call("Value", Moved(m, -step), at);
                for (int n = 0; n < value.Length; n++)
                {
                    expected[n, m] = (high[n] - low[n]) / (2 * step);
                }
            }

            double scale = Math.Max(1, expected.Cast<double>().Select(Math.Abs).DefaultIfEmpty(0).Max());
            double[] jacobian = Call("Jacobian", at, at);
            double[] slope = Call("Slope", at, direction);
            double[] seed = [.. Enumerable.Range(0, value.Length).Select(n => 0.5 + (0.25 * n))];
            double[] pullback = Call("Pullback", at, seed);
            for (int n = 0; n < value.Length; n++)
            {
                double along = 0;
                for (int m = 0; m < count; m++)
                {
                    along += expected[n, m] * direction[m];
                    if (!(Math.Abs(jacobian[(n * count) + m] - expected[n, m]) <= tolerance * scale))
                    {
                        return string.Create(CultureInfo.InvariantCulture, $"{method.Name}: ∂{n}/∂{m} is {jacobian[(n * count) + m]}, differences give {expected[n, m]}\n");
                    }
                }

                if (!(Math.Abs(slope[n] - along) <= tolerance * scale * 4))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{method.Name}: the slope of {n} is {slope[n]}, differences give {along}\n");
                }

                double given = jacobian[(value.Length * count) + n];
                if (!(Math.Abs(given - value[n]) <= tolerance * Math.Max(1, Math.Abs(value[n]))) && !(double.IsNaN(given) && double.IsNaN(value[n])))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{method.Name}: value {n} is {given} beside its derivatives, and {value[n]} by itself\n");
                }
            }

            for (int m = 0; m < count && pullback.Length > 0; m++)
            {
                double sum = Enumerable.Range(0, value.Length).Sum(n => seed[n] * expected[n, m]);
                if (!(Math.Abs(pullback[m] - sum) <= tolerance * scale * 30))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{method.Name}: the pullback by {m} is {pullback[m]}, differences give {sum}\n");
                }
            }

            double[] Moved(int m, double by) => [.. at.Select((v, i) => i == m ? v + by : v)];
        }

        return "";

        double[] Call(string name, double[] at, double[] other) => (double[])probe.GetMethod(name + k.ToString(CultureInfo.InvariantCulture))!.Invoke(null, [at, other])!;
    }

    private static string Shim(IEnumerable<IMethodSymbol> methods)
    {
        var text = new StringBuilder("#nullable disable\n#pragma warning disable\npublic static class DifferenceProbe\n{\n");
        foreach (var (method, k) in methods.Select((m, k) => (m, k)))
        {
            string t = Real(method);
            string name = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + method.Name;
            string own = method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".@" + method.Name;
            var output = method.Parameters.FirstOrDefault(p => Kind(p) == "Span");
            int count = method.Parameters.Sum(Length);
            int results = output is not null ? OutputLength : method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Length : 1;
            string setup = Setup(method, t);
            string arguments = string.Join(", ", method.Parameters.Select(p => "@" + p.Name));
            string items = output is not null ? "@" + output.Name
                : method.ReturnType is INamedTypeSymbol { IsTupleType: true } parts ? $"new[] {{ {string.Join(", ", parts.TupleElements.Select((_, n) => $"__r.Item{n + 1}"))} }}"
                : "new[] { __r }";
            string give = $"System.Array.ConvertAll({items}, e => (double)e)";
            string assign = output is not null ? "" : "var __r = ";
            bool isScalar = output is null && method.ReturnType is not INamedTypeSymbol { IsTupleType: true };
            text.AppendLine(CultureInfo.InvariantCulture, $"public static double[] Value{k}(double[] __at, double[] __other) {{ {setup} {assign}{own}({arguments}); return {give}; }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"public static double[] Jacobian{k}(double[] __at, double[] __other) {{ {setup} var __j = new {t}[{results * count}]; {assign}{name}{(isScalar ? "Gradient" : "Jacobian")}({arguments}, __j); var __all = new System.Collections.Generic.List<double>(System.Array.ConvertAll(__j, e => (double)e)); __all.AddRange({give}); return __all.ToArray(); }}");
            var directions = new List<string>();
            int at = 0;
            foreach (var parameter in method.Parameters.Where(p => Length(p) > 0))
            {
                directions.Add(Kind(parameter) == "Scalar" ? $"({t})__other[{at}]" : $"System.Array.ConvertAll(__other[{at}..{at + SpanLength}], e => ({t})e)");
                at += Length(parameter);
            }

            string slopes = output is null ? give : "System.Array.ConvertAll(__s, e => (double)e)";
            string receives = output is null ? "" : ", __s";
            text.AppendLine(CultureInfo.InvariantCulture, $"public static double[] Slope{k}(double[] __at, double[] __other) {{ {setup} var __s = new {t}[{results}]; {assign}{name}Directional({arguments}, {string.Join(", ", directions)}{receives}); return {slopes}; }}");
            string back = isScalar ? "return new double[0];" : $"var __g = new {t}[{count}]; {name}Pullback({arguments}, System.Array.ConvertAll(__other, e => ({t})e), __g); return System.Array.ConvertAll(__g, e => (double)e);";
            text.AppendLine(CultureInfo.InvariantCulture, $"public static double[] Pullback{k}(double[] __at, double[] __other) {{ {setup} {back} }}");
        }

        return text.Append('}').ToString();
    }

    private static string Setup(IMethodSymbol method, string t)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (var parameter in method.Parameters)
        {
            string name = "@" + parameter.Name;
            bool isConstant = parameter.GetAttributes().Any(a => a.AttributeClass!.Name == "ConstantAttribute");
            text.Append(CultureInfo.InvariantCulture, $"{(Kind(parameter), isConstant) switch
            {
                ("Scalar", true) => $"{t} {name} = ({t})0.7;",
                ("Scalar", false) => $"{t} {name} = ({t})__at[{at}];",
                ("ReadOnlySpan", true) => $"var {name} = new {t}[] {{ ({t})0.7, ({t})(-0.4), ({t})1.3, ({t})0.9 }};",
                ("ReadOnlySpan", false) => $"var {name} = System.Array.ConvertAll(__at[{at}..{at + SpanLength}], e => ({t})e);",
                ("Span", _) => $"var {name} = new {t}[{OutputLength}]; System.Array.Fill({name}, ({t})0.25);",
                ("Int32", _) => $"int {name} = 3;",
                ("Boolean", _) => $"bool {name} = true;",
                _ => $"var {name} = default({parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)});",
            }} ");
            at += Length(parameter);
        }

        return text.ToString();
    }

    private static int Length(IParameterSymbol parameter) => parameter.GetAttributes().Any(a => a.AttributeClass!.Name == "ConstantAttribute") ? 0 : Kind(parameter) switch
    {
        "Scalar" => 1,
        "ReadOnlySpan" => SpanLength,
        _ => 0,
    };

    private static string Kind(IParameterSymbol parameter) => parameter.Type.SpecialType switch
    {
        SpecialType.System_Double or SpecialType.System_Single => "Scalar",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_Boolean => "Boolean",
        _ => parameter.Type.Name,
    };

    private static string Real(IMethodSymbol method) =>
        method.Parameters.Select(p => p.Type.ToDisplayString()).Append(method.ReturnType.ToDisplayString()).Any(t => t.Contains("float", StringComparison.Ordinal)) ? "float" : "double";
}
