using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Prints the method of a stage, and a method for each nest that runs in lanes of the machine's width.</summary>
/// <param name="dialect">The precision.</param>
/// <param name="lanes">The name of the type parameter of methods in lanes.</param>
internal sealed class StagePrinter(Dialect dialect, string lanes)
{
    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions.";

    /// <summary>What every method of a pass is marked with: no time in slow code first; and a nest inlined into its caller would use up what the JIT inlines there.</summary>
    public const string Hot = $"{Options}AggressiveOptimization | {Options}NoInlining";

    private const string HotMethod = "[global::System.Runtime.CompilerServices.MethodImpl(HotLoop)]";

    /// <summary>Past this cost a nest gets a method of its own, so that the method of the stage stays far from the limits of the JIT.</summary>
    private const int InlineCost = 1500;

    /// <summary>The methods, for a stage of the given name.</summary>
    public string Print(Stage stage, string name, string summary)
    {
        var writer = new CodeWriter();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <remarks>").Line("/// <code>");
        writer.Lines(stage.Nests.SelectMany(n => n.Group.Definitions).Select(d => "/// " + Escape(Notation.Format(d))));
        writer.Line("/// </code>").Line("/// </remarks>").Line(HotMethod);
        using (writer.Block($"private static void {name}({Parameters(stage.Buffers, stage.UsesBatch, stage.UsesRandom, stage.CanAccumulate)})"))
        {
            for (int k = 0; k < stage.Nests.Count; k++)
            {
                if (k > 0)
                {
                    writer.Line();
                }

                PrintNest(stage, stage.Nests[k], MethodName(stage, name, k), writer);
            }
        }

        for (int k = 0; k < stage.Nests.Count; k++)
        {
            if (IsSeparate(stage, stage.Nests[k]))
            {
                writer.Line();
                PrintMethod(stage.Nests[k], MethodName(stage, name, k), writer);
            }
        }

        return writer.ToString();
    }

    /// <summary>The arguments of a call: the parameters by their names, but for those given.</summary>
    public static string Arguments(Stage stage, Func<Tensor, string> buffer, string batch = "batch", string firstExample = "firstExample", string accumulate = "accumulate") => string.Join(", ", Join(
        stage.UsesBatch ? [batch] : [],
        stage.Buffers.Select(b => buffer(b.Tensor)),
        stage.UsesRandom ? ["seed", "step", firstExample] : [],
        stage.CanAccumulate ? [accumulate] : []));

    private static string Arguments(IReadOnlyList<Lowering.Buffer> buffers, bool usesBatch, bool usesRandom, bool canAccumulate) => string.Join(", ", Join(
        usesBatch ? ["batch"] : [],
        buffers.Select(b => b.Tensor.Name),
        usesRandom ? ["seed", "step", "firstExample"] : [],
        canAccumulate ? ["accumulate"] : []));

    private static IEnumerable<string> Join(params IEnumerable<string>[] parts) => parts.SelectMany(p => p);

    private static string MethodName(Stage stage, string name, int nest)
    {
        string target = stage.Nests[nest].Group.Definitions[0].Target.Name;
        int before = stage.Nests.Take(nest).Count(n => n.Group.Definitions[0].Target.Name == target);
        return $"{name}_{target}" + (before == 0 ? "" : "_" + ValuePrinter.Print(before + 1));
    }

    private static bool IsSeparate(Stage stage, Nest nest) => nest.Form is Form.Elementwise or Form.Tile || nest.Cost > InlineCost
        || (nest.Calls > 0 && stage.Nests.Sum(n => n.Calls) > Budget.InlinedCalls);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private string Parameters(IReadOnlyList<Lowering.Buffer> buffers, bool usesBatch, bool usesRandom, bool canAccumulate) => string.Join(", ", Join(
        usesBatch ? ["int batch"] : [],
        buffers.Select(b => $"{(b.IsWritten ? dialect.Span : b.Tensor.Role == Role.Label ? "global::System.ReadOnlySpan<int>" : dialect.ReadOnlySpan)} {b.Tensor.Name}"),
        usesRandom ? ["ulong seed", "ulong step", "int firstExample"] : [],
        canAccumulate ? ["bool accumulate"] : []));

    private void PrintNest(Stage stage, Nest nest, string method, CodeWriter writer)
    {
        if (!IsSeparate(stage, nest))
        {
            PrintComment(nest, writer);
            bool needsBlock = nest.Body.Any(s => s is Statement.Declare);
            using (needsBlock ? writer.Block() : null)
            {
                new NestPrinter(dialect, writer).Print(nest, dialect.WideLanes);
            }

            return;
        }

        if (stage.Nests.Count > 1)
        {
            PrintFormulas(nest, writer);
        }

        string arguments = Arguments(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate);
        if (nest.Form is not (Form.Elementwise or Form.Tile))
        {
            writer.Line($"{method}({arguments});");
            return;
        }

        Dispatch(nest, method, arguments, writer);
    }

    /// <summary>Takes the widest vectors that the machine has and the shape can fill; the tests are constants when the code is compiled.</summary>
    private void Dispatch(Nest nest, string method, string arguments, CodeWriter writer)
    {
        var widths = dialect.Widths(nest.MaxLanes).ToList();
        for (int k = 0; k < widths.Count; k++)
        {
            string call = $"{method}<{dialect.Lanes(widths[k])}>({arguments});";
            bool isLast = k == widths.Count - 1;
            string test = $"if (global::System.Runtime.Intrinsics.Vector{ValuePrinter.Print(widths[k])}.IsHardwareAccelerated)";
            if (widths.Count == 1)
            {
                writer.Line(call);
                return;
            }

            using (writer.Block(isLast ? "else" : k == 0 ? test : "else " + test))
            {
                writer.Line(call);
            }
        }
    }

    private void PrintMethod(Nest nest, string method, CodeWriter writer)
    {
        bool isGeneric = nest.Form is Form.Elementwise or Form.Tile;
        PrintComment(nest, writer);
        using (PrintHead(nest, method, isGeneric, "", writer))
        {
            new NestPrinter(dialect, writer).Print(nest, isGeneric ? lanes : dialect.WideLanes);
            if (nest.Rest is { } rest)
            {
                writer.Line();
                CallRest(nest, rest, method, writer);
            }
        }

        if (nest.Rest is { } last)
        {
            writer.Line().Line($"// ({last.Explanation})");
            using (PrintHead(last, method + "_Rest", true, "int first, ", writer))
            {
                new NestPrinter(dialect, writer).Print(last, lanes);
            }
        }
    }

    private void CallRest(Nest nest, Nest rest, string method, CodeWriter writer)
    {
        string Call(string type) => $"{method}_Rest<{type}>(batch - (batch % {ValuePrinter.Print(nest.Examples)}), {Arguments(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate)});";
        if (!rest.InPairs)
        {
            writer.Line(Call(lanes));
            return;
        }

        using (writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            writer.Line(Call(dialect.Pair(lanes)));
        }

        using (writer.Block("else"))
        {
            writer.Line(Call(lanes));
        }
    }

    private IDisposable PrintHead(Nest nest, string method, bool isGeneric, string more, CodeWriter writer)
    {
        writer.Line(HotMethod);
        writer.Line($"private static void {method}{(isGeneric ? $"<{lanes}>" : "")}({more}{Parameters(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate)})");
        if (isGeneric)
        {
            using (writer.Indent())
            {
                writer.Line($"where {lanes} : struct, global::NetGen.Numerics.ILanes<{lanes}, {dialect.Type}>");
            }
        }

        return writer.Block();
    }

    private static void PrintComment(Nest nest, CodeWriter writer)
    {
        PrintFormulas(nest, writer);
        writer.Line($"// ({nest.Explanation})");
    }

    private static void PrintFormulas(Nest nest, CodeWriter writer)
    {
        foreach (var definition in nest.Group.Definitions)
        {
            string note = definition.Note.Length > 0 ? "    (" + definition.Note + ")" : "";
            writer.Line("// " + Notation.Format(definition) + note);
        }
    }
}
