using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Layers;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

internal sealed partial class NetworkPrinter
{
    private const string Slack = "global::NetGen.NetworkBuffers.Slack";

    private const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"0.1.0\")]";

    private void PrintConstants()
    {
        Constant("InputLength", _network.Input.Length, "Values per example that the network reads.");
        Constant("OutputLength", _network.Output.Length, "Values per example that <see cref=\"Forward\"/> gives.");
        Constant("ParameterCount", ParameterCount, "The length of <see cref=\"Parameters\"/>.");
        if (_network.Loss is { } loss)
        {
            Constant("TargetLength", loss.TargetLength, "Targets per example.");
        }
    }

    private void Constant(string name, int value, string summary)
    {
        _writer.Line($"/// <summary>{summary}</summary>").Line($"public const int {name} = {Number(value)};").Line();
    }

    private void PrintHotLoop()
    {
        _writer.Line("// No slow first tier; and no method is inlined into its caller, where it would use up what the compiler inlines and leave its helpers as calls.");
        _writer.Line($"private const global::System.Runtime.CompilerServices.MethodImplOptions HotLoop = {StagePrinter.Hot};").Line();
    }

    private void PrintParameters()
    {
        _writer.Line("// Behind the parameters lie a few elements of slack, so that whole vectors can be read up to the end.");
        _writer.Line($"private readonly global::NetGen.NetworkBuffer<{T}> _parameters = new(ParameterCount);").Line();
        PrintConstructor();
        _writer.Line("/// <summary>The number that the parameters were drawn from, and that dropout masks depend on.</summary>");
        _writer.Line("public ulong Seed { get; }").Line();
        _writer.Line("/// <summary>All parameters, one tensor after the other without gaps; see <see cref=\"ParameterTensors\"/>.</summary>");
        _writer.Line($"public {_dialect.Span} Parameters => _parameters.Span.Slice(0, ParameterCount);").Line();
        PrintParameterTensors();
        PrintLayers();
        foreach (var (parameter, stored) in _network.Parameters.Zip(_plan.Stored, (p, t) => (p, t)))
        {
            var slot = _plan.Slots[stored];
            string shape = string.Join(", ", parameter.Tensor.Axes.Select(a => a.Extent.ToString()));
string order = parameter.Tensor.Axes.Count > 1 ? $", stored as {Order(stored, slot)}; <see cref=\"ParameterTensors\"/> copy it from and to the usual order" : "";
            _writer.Line($"/// <summary>{parameter.Tensor.Name}: {parameter.Layer}.{parameter.Name}, shape [{shape}]{order}.</summary>");
            _writer.Line($"public {_dialect.Span} {parameter.Member} => _parameters.Span.Slice({Number(slot.Offset)}, {Number(parameter.Tensor.Length)});").Line();
        }
    }

    private void PrintConstructor()
    {
        _writer.Line("/// <summary>Makes the network with random parameters; the same seed gives the same network on every machine.</summary>");
        _writer.Line("/// <param name=\"seed\">Any number.</param>");
        _writer.Line(GeneratedCode);
        using (_writer.Block($"public {_model.Type.Constructor}(ulong seed)"))
        {
            _writer.Line("Seed = seed;");
            for (int k = 0; k < _network.Parameters.Count; k++)
            {
                var (parameter, start) = (_network.Parameters[k], _network.Parameters[k].Initialisation);
                _writer.Line(
                    $"global::NetGen.Numerics.Initializers.Fill({parameter.Member}, global::NetGen.Initializer.{start.Kind}, {Number(start.FanIn)}, {Number(start.FanOut)}, {new Dialect(true).Literal(start.Constant)}, seed, {Number(k)}u);");
            }
        }

        _writer.Line();
    }

    private void PrintParameterTensors()
    {
        _writer.Line("/// <summary>The parameter tensors in the order of the buffer, with names and shapes as in PyTorch.</summary>");
        _writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::NetGen.ParameterTensor> ParameterTensors { get; } =");
        using (_writer.Indent())
        {
            _writer.Line("global::System.Array.AsReadOnly(new global::NetGen.ParameterTensor[]");
            _writer.Line("{");
            using (_writer.Indent())
            {
                foreach (var (parameter, stored) in _network.Parameters.Zip(_plan.Stored, (p, t) => (p, t)))
                {
                    _writer.Line(Describe(parameter, stored));
                }
            }

            _writer.Line("});");
        }

        _writer.Line();
    }

    /// <summary>The axes as they lie in memory, the innermost last.</summary>
    private static string Order(Tensor tensor, Slot slot) => "[" + string.Join(", ", tensor.Axes
        .Select((a, k) => (Text: $"{a.Name}: {a.Extent}", Stride: slot.Layout.Strides[k])).OrderByDescending(a => a.Stride).Select(a => a.Text)) + "]";

    private string Describe(ParameterNode parameter, Tensor stored)
    {
        var slot = _plan.Slots[stored];
        string Sizes(Tensor tensor) => $"new[] {{ {string.Join(", ", tensor.Axes.Select(a => a.Extent.ToString()))} }}";
        string strides = string.Join(", ", slot.Layout.Strides.Select(Number));
        string split = stored.Axes.Count == parameter.Tensor.Axes.Count ? "" : ", " + Sizes(stored);
        return $"new(\"{parameter.Layer}.{parameter.Name}\", \"{parameter.Layer}\", {Sizes(parameter.Tensor)}, new[] {{ {strides} }}, {Number(slot.Offset)}, {Number(parameter.Tensor.Length)}{split}){Describe(parameter.Penalty)},";
    }

    private static string Describe(WeightPenalty? penalty)
    {
        var numbers = new Dialect(true);
        string[] parts = penalty is null ? [] : [.. new[] { ("L1", penalty.L1), ("L2", penalty.L2), ("MaxNorm", penalty.MaxNorm) }
            .Where(part => part.Item2 > 0).Select(part => $"{part.Item1} = {numbers.ShortLiteral(part.Item2)}")];
        return parts.Length == 0 ? "" : $" {{ Penalty = new() {{ {string.Join(", ", parts)} }} }}";
    }

    private void PrintInterface()
    {
        _writer.Line($"static int {Base}.InputLength => InputLength;").Line();
        _writer.Line($"static int {Base}.OutputLength => OutputLength;").Line();
        _writer.Line($"static int {Base}.ParameterCount => ParameterCount;").Line();
        if (_network.Loss is { } loss)
        {
            _writer.Line($"static int {Interface}.TargetLength => TargetLength;").Line();
            _writer.Line($"static long {Interface}.WorkPerExample => {WorkPerExample().ToString(CultureInfo.InvariantCulture)}L;").Line();
            _writer.Line("/// <summary>Whether the loss of a batch is the mean over its examples or their sum.</summary>");
            _writer.Line($"public static global::NetGen.Reduction LossReduction => global::NetGen.Reduction.{(loss.IsMean ? "Mean" : "Sum")};").Line();
        }

        _writer.Line("/// <summary>Makes what a pass writes to; each thread needs its own.</summary>");
        _writer.Line($"/// <remarks>{_footprint.OfWorkspace}</remarks>");
        _writer.Line("/// <param name=\"batchCapacity\">The largest number of examples that it will be used for, at least 1.</param>");
        _writer.Line(GeneratedCode);
        _writer.Line("public Workspace CreateWorkspace(int batchCapacity) => new(this, batchCapacity);").Line();
    }

    /// <summary>How many terms and elements a training step computes per example.</summary>
    private long WorkPerExample() => _plan.Forward.Concat(_plan.Backward).Sum(group => group.Definitions.Sum(d => Work(d, group)));

    private static long Work(Definition definition, Group group)
    {
        var indices = group.Parallel.Concat(definition.Reduction?.Over ?? []).ToList();
        return indices.Any(index => index.Extent.IsBatch)
            ? indices.Where(index => !index.Extent.IsBatch).Aggregate(1L, (work, index) => work * index.Extent.Size)
            : 0;
    }

    private void PrintWorkspace()
    {
        _writer.Line("/// <summary>Activations and gradients of one thread.</summary>");
        _writer.Line(GeneratedCode);
        using (_writer.Block($"public sealed class Workspace : global::NetGen.Workspace<{T}>"))
        {
            int inputGradient = _model.Options.InputGradient ? _network.Input.Length : 0;
            _writer.Line($"internal Workspace({Self} network, int batchCapacity)");
            using (_writer.Indent())
            {
                string rounds = _plan.PerRound == 0 ? "" : $" + (global::System.Math.Clamp(batchCapacity, 0, {Number(_plan.RoundExamples)}) * {Number(_plan.PerRound)}L)";
                _writer.Line($": base(network, batchCapacity, ParameterCount, {Number(_plan.PerExample)}, {Number(_plan.Shared)}{rounds}, {Number(inputGradient)})");
            }

            using (_writer.Block())
            {
            }

            _writer.Line();
            PrintArena();
            _writer.Line($"internal {_dialect.Span} GradientsFrom(int offset) => GradientBuffer.Slice(offset);");
            if (_model.Options.InputGradient)
            {
                _writer.Line().Line($"internal {_dialect.Span} InputGradients => InputGradientBuffer;");
            }
        }
    }

    /// <summary>The parts of the arena, one behind the other.</summary>
    private void PrintArena()
    {
        string start = $"BatchCapacity * {Number(_plan.PerExample)}";
        _writer.Line("// Tensors that are not needed at the same time share memory. Those with room for each example of a batch lie first.");
        _writer.Line($"internal {_dialect.Span} PerExample(int offset, int size) => Arena.Slice(BatchCapacity * offset, (BatchCapacity * size) + {Slack});").Line();
        if (_plan.PerRound > 0)
        {
            _writer.Line($"internal {_dialect.Span} PerRound(int offset, int size) => Arena.Slice(({start}) + (RoundCapacity * offset), (RoundCapacity * size) + {Slack});").Line();
            _writer.Line($"private int RoundCapacity => global::System.Math.Min(BatchCapacity, {Number(_plan.RoundExamples)});").Line();
            start = $"({start}) + (RoundCapacity * {Number(_plan.PerRound)})";
        }
        else
        {
            start = $"({start})";
        }

        _writer.Line($"internal {_dialect.Span} Shared(int offset, int size) => Arena.Slice({start} + offset, size + {Slack});").Line();
    }
}
