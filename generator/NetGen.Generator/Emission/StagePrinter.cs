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
    private const string Hot = $"[global::System.Runtime.CompilerServices.MethodImpl({Options}AggressiveOptimization)]";

    // A nest inlined into its caller would use up what the JIT allows to be inlined there, and its own helpers would stay calls.
    private const string HotNest = $"[global::System.Runtime.CompilerServices.MethodImpl({Options}AggressiveOptimization | {Options}NoInlining)]";

    /// <summary>Past this cost a nest gets a method of its own, so that the method of the stage stays far from the limits of the JIT.</summary>
    private const int InlineCost = 1500;

    /// <summary>The methods, for a stage of the given name.</summary>
    public string Print(Stage stage, string name, string summary)
    {
        var writer = new CodeWriter();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <remarks>").Line("/// <code>");
        writer.Lines(stage.Nests.SelectMany(n => n.Group.Definitions).Select(d => "/// " + Escape(Notation.Format(d))));
        writer.Line("/// </code>").Line("/// </remarks>").Line(Hot);
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
                foreach (var (nest, suffix) in Sizes(stage.Nests[k]))
                {
                    writer.Line();
                    PrintMethod(nest, MethodName(stage, name, k) + suffix, writer);
                }
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

    /// <summary>The tiles of a nest for the kinds of machines, told apart by their size.</summary>
    private static IEnumerable<(Nest Nest, string Suffix)> Sizes(Nest nest) =>
        nest.Narrow is { } narrow ? [(nest, "_" + nest.Shape), (narrow, "_" + narrow.Shape)] : [(nest, "")];

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
        PrintComment(nest, writer);
        if (!IsSeparate(stage, nest))
        {
            bool needsBlock = nest.Body.Any(s => s is Statement.Declare);
            using (needsBlock ? writer.Block() : null)
            {
                new NestPrinter(dialect, writer).Print(nest, dialect.WideLanes);
            }

            return;
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
            var (_, suffix) = widths[k] == 512 ? Sizes(nest).First() : Sizes(nest).Last();
            string call = $"{method}{suffix}<{dialect.Lanes(widths[k])}>({arguments});";
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
        writer.Line(HotNest);
        writer.Line($"private static void {method}{(isGeneric ? $"<{lanes}>" : "")}({Parameters(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate)})");
        if (isGeneric)
        {
            using (writer.Indent())
            {
                writer.Line($"where {lanes} : struct, global::NetGen.Numerics.ILanes<{lanes}, {dialect.Type}>");
            }
        }

        using (writer.Block())
        {
            new NestPrinter(dialect, writer).Print(nest, isGeneric ? lanes : dialect.WideLanes);
        }
    }

    private static void PrintComment(Nest nest, CodeWriter writer)
    {
        foreach (var definition in nest.Group.Definitions)
        {
            string note = definition.Note.Length > 0 ? "    (" + definition.Note + ")" : "";
            writer.Line("// " + Notation.Format(definition) + note);
        }

        writer.Line($"// ({nest.Explanation})");
    }
}
