using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Prints the method of a stage, and a method for each nest that runs in lanes of the machine's width.</summary>
/// <param name="dialect">The precision.</param>
/// <param name="types">The type parameters of code in lanes.</param>
internal sealed class StagePrinter(Dialect dialect, LaneTypes types)
{
    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions.";

    /// <summary>What every method of a pass is marked with: no time in slow code first; and a nest inlined into its caller would use up what the JIT inlines there.</summary>
    public const string Hot = $"{Options}AggressiveOptimization | {Options}NoInlining";

    private const string HotMethod = "[global::System.Runtime.CompilerServices.MethodImpl(HotLoop)]";

    /// <summary>Past this cost a nest gets a method of its own, so that the method of the stage stays far from the limits of the JIT.</summary>
    private const int InlineCost = 1500;

    /// <summary>The methods, for a stage of the given name: one alone where it has a single nest.</summary>
    public string Print(Stage stage, string name, string summary)
    {
        var writer = new CodeWriter();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("/// <remarks>").Line("/// <code>");
        writer.Lines(stage.Nests.SelectMany(n => n.Group.Definitions).Select(d => "/// " + Escape(Notation.Format(d))));
        writer.Line("/// </code>").Line("/// </remarks>");
        if (IsOneMethod(stage))
        {
            PrintMethod(stage.Nests[0], name, writer);
            return writer.ToString();
        }

        string parameters = Parameters(stage.Buffers, stage.UsesBatch, stage.UsesRandom, stage.CanAccumulate);
        using (PrintHead(name, types.UsedBy(stage.Nests), parameters, writer))
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
                PrintFormulas(stage.Nests[k], writer);
                PrintMethod(stage.Nests[k], MethodName(stage, name, k), writer);
            }
        }

        return writer.ToString();
    }

    /// <summary>The type arguments of a call from a pass.</summary>
    public string TypeArguments(Stage stage) => LaneTypes.List([.. types.UsedBy(stage.Nests).Select(types.Argument)]);

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

    /// <summary>A text inside of an XML comment.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private string Parameters(IReadOnlyList<Lowering.Buffer> buffers, bool usesBatch, bool usesRandom, bool canAccumulate) => string.Join(", ", Join(
        usesBatch ? ["int batch"] : [],
        buffers.Select(b => $"{(b.IsWritten ? dialect.Span : b.Tensor.Role == Role.Label ? "global::System.ReadOnlySpan<int>" : dialect.ReadOnlySpan)} {b.Tensor.Name}"),
        usesRandom ? ["ulong seed", "ulong step", "int firstExample"] : [],
        canAccumulate ? ["bool accumulate"] : []));

    /// <summary>Whether the method of the stage is that of its only nest.</summary>
    private static bool IsOneMethod(Stage stage) => stage.Nests.Count == 1 && IsSeparate(stage, stage.Nests[0]);

    private void PrintNest(Stage stage, Nest nest, string method, CodeWriter writer)
    {
        if (!IsSeparate(stage, nest))
        {
            PrintFormulas(nest, writer);
            PrintExplanation(nest, writer);
            bool needsBlock = nest.Body.Any(s => s is Statement.Declare);
            using (needsBlock ? writer.Block() : null)
            {
                PrintBody(nest, writer, types.Of(nest));
            }

            return;
        }

        if (stage.Nests.Count > 1)
        {
            PrintFormulas(nest, writer);
        }

        string arguments = Arguments(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate);
        writer.Line($"{method}{LaneTypes.List(types.UsedBy([nest]))}({arguments});");
    }

    /// <summary>The method of a nest. It has one kind of vectors, whichever its caller hands over.</summary>
    private void PrintMethod(Nest nest, string method, CodeWriter writer)
    {
        string? lanes = types.Of(nest) is { } type ? type == types.Sums ? type : types.Whole : null;
        string[] names = lanes is null ? [] : [lanes];
        using (PrintHead(method, names, Parameters(nest), writer))
        {
            PrintExplanation(nest, writer);
            PrintBody(nest, writer, lanes);
            if (nest.Rest is { } rest)
            {
                writer.Line();
                CallRest(nest, rest, method, writer);
            }
        }

        if (nest.Rest is { } last)
        {
            writer.Line();
            using (PrintHead(method + "_Rest", names, "int first, " + Parameters(last), writer))
            {
                PrintExplanation(last, writer);
                PrintBody(last, writer, lanes);
            }
        }
    }

    private void PrintBody(Nest nest, CodeWriter writer, string? lanes) => new NestPrinter(dialect, writer).Print(nest, lanes ?? types.Sums);

    private void CallRest(Nest nest, Nest rest, string method, CodeWriter writer)
    {
        string Call(string type) => $"{method}_Rest<{type}>(batch - (batch % {ValuePrinter.Print(nest.Examples)}), {Arguments(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate)});";
        if (!rest.InPairs)
        {
            writer.Line(Call(types.Whole));
            return;
        }

        using (writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            writer.Line(Call(dialect.Pair(types.Whole, types.Whole)));
        }

        using (writer.Block("else"))
        {
            writer.Line(Call(types.Whole));
        }
    }

    private string Parameters(Nest nest) => Parameters(nest.Buffers, nest.UsesBatch, nest.UsesRandom, nest.CanAccumulate);

    private IDisposable PrintHead(string method, IReadOnlyList<string> names, string parameters, CodeWriter writer)
    {
        writer.Line(HotMethod);
        writer.Line($"private static void {method}{LaneTypes.List(names)}({parameters})");
        using (writer.Indent())
        {
            writer.Lines(types.Constraints(names));
        }

        return writer.Block();
    }

    private static void PrintExplanation(Nest nest, CodeWriter writer) => writer.Line($"// ({nest.Explanation})");

    private static void PrintFormulas(Nest nest, CodeWriter writer)
    {
        foreach (var definition in nest.Group.Definitions)
        {
            string note = definition.Note.Length > 0 ? "    (" + definition.Note + ")" : "";
            writer.Line("// " + Notation.Format(definition) + note);
        }
    }
}
