using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

internal sealed partial class NetworkPrinter
{
    private const string Arguments = "global::NetGen.NetworkArguments";
    private const string Losses = "global::NetGen.ExampleLosses";

    private void PrintForward()
    {
        _writer.Line("/// <summary>Predicts: as many examples as the spans hold, dropout off.</summary>");
        _writer.Line($"/// <param name=\"inputs\">Examples of <see cref=\"InputLength\"/> values each{Order(_network.Input)}.</param>");
        _writer.Line($"/// <param name=\"outputs\">Receives <see cref=\"OutputLength\"/> values per example{Order(_network.Output)}.</param>");
        _writer.Line("/// <param name=\"workspace\">Made by this network for at least as many examples.</param>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length does not fit, or the workspace belongs to another network.</exception>");
        _writer.Line(GeneratedCode);
        var pass = new Pass(
            "ForwardPass",
            "void",
            [(_dialect.ReadOnlySpan, "inputs"), (_dialect.Span, "outputs"), ("Workspace", "workspace")],
            _prediction,
            () =>
            {
                NameSpans(_prediction, _plan.PredictionMemory);
                Call(_prediction, _plan.PredictionMemory);
            });
        using (_writer.Block($"public void Forward({_dialect.ReadOnlySpan} inputs, {_dialect.Span} outputs, Workspace workspace)"))
        {
            _writer.Line($"int batch = {Arguments}.CountExamples(inputs, InputLength, workspace, this);");
            _writer.Line($"{Arguments}.CheckLength(outputs.Length, batch, OutputLength, nameof(outputs));");
            _writer.Line($"{Arguments}.CheckSeparate(inputs, outputs);");
            PrintPass(pass);
        }

        PrintPassMethod(pass);
        _writer.Line();
    }

    private void PrintBackward()
    {
        var loss = _network.Loss!;
        string mean = loss.IsMean ? "mean" : "sum";
        _writer.Line($"/// <summary>One step of training up to the gradients: the forward pass, the loss, and the backward pass.</summary>");
        _writer.Line("/// <param name=\"inputs\">Examples of <see cref=\"InputLength\"/> values each.</param>");
        _writer.Line($"/// <param name=\"targets\">{(HasLabels ? $"Class indices from 0 to {Number(loss.Classes!.Value - 1)}" : "Targets, <see cref=\"TargetLength\"/> per example")}.</param>");
        _writer.Line("/// <param name=\"workspace\">Receives the gradients; its step advances by one.</param>");
        _writer.Line("/// <param name=\"accumulate\">Adds to the gradients that the workspace holds instead of replacing them.</param>");
        _writer.Line("/// <param name=\"exampleWeights\">A factor for the loss of each example; none means 1. An example that is not a number stays so with factor 0.</param>");
        _writer.Line($"/// <returns>The {mean} of the weighted losses over the examples.</returns>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length or a label does not fit, or the workspace belongs to another network.</exception>");
        _writer.Line(GeneratedCode);
        using (_writer.Block($"public {T} Backward({_dialect.ReadOnlySpan} inputs, {TargetSpan} targets, Workspace workspace, bool accumulate = false, {_dialect.ReadOnlySpan} exampleWeights = default)"))
        {
            _writer.Line($"return TrainingStep(inputs, targets, workspace, accumulate, exampleWeights{(CanDescend ? $", descends: false, scale: {_dialect.Literal(1)}" : "")});");
        }

        _writer.Line();
    }

    private void PrintTraining()
    {
        var loss = _network.Loss!;
        string losses = loss.Value.Name, seeds = _plan.Seed.Name, isMean = loss.IsMean ? "true" : "false";
        if (CanDescend)
        {
            _writer.Line("// Backward sums up gradients, ∂L/∂w, in the workspace; Descend sums up steps, −rate·∂L/∂w, in the parameters: dW1 is W1 then.");
            _writer.Line("var sums = descends ? _parameters.Span : workspace.GradientsFrom(0);");
        }

        NameSpans([.. _forward, .. _backward], _plan.TrainingMemory, [loss.Value, .. SeedIfUsed()]);
        Call(_forward, _plan.TrainingMemory);
        _writer.Line();
        string result = $"{Losses}.Reduce({losses}.Slice(0, batch), exampleWeights, {isMean})";
        PrintLossOfDescent(result);
        if (SeedIfUsed().Any())
        {
            _writer.Line($"// ∂L/∂{losses}[n]: each example's weight{(loss.IsMean ? " / N" : "")}{(CanDescend ? "; times −rate to descend" : "")}.");
            _writer.Line($"{Losses}.Seed({seeds}.Slice(0, batch), exampleWeights, {isMean}{(CanDescend ? ", scale" : "")});");
        }

        Call(_backward, _plan.TrainingMemory);
        PrintUntouched();
        PrintRestOfDescent();
        _writer.Line("workspace.Step++;");
        _writer.Line($"return {(CanDescend ? "loss" : result)};");
    }

    private void PrintOverlapCheck()
    {
        if (_model.Options.InputGradient)
        {
            _writer.Line($"{Arguments}.CheckSeparate(inputs, workspace.InputGradients, nameof(inputs), \"workspace.InputGradient\");");
        }
    }

    private IEnumerable<Tensor> SeedIfUsed() => _backward.SelectMany(s => s.Stage.Buffers).Select(b => b.Tensor).Where(t => t == _plan.Seed).Distinct();

    private void PrintChecks()
    {
        _writer.Line($"int batch = {Arguments}.CountExamples(inputs, InputLength, workspace, this);");
        _writer.Line($"{Arguments}.CheckLength(targets.Length, batch, TargetLength, nameof(targets));");
        if (_network.Loss!.Classes is { } classes && HasLabels)
        {
            _writer.Line($"{Arguments}.CheckLabels(targets, {Number(classes)});");
        }
    }

    private void PrintLoss()
    {
        var loss = _network.Loss!;
        _writer.Line("/// <summary>The loss without gradients, dropout off.</summary>");
        _writer.Line("/// <param name=\"inputs\">Examples of <see cref=\"InputLength\"/> values each.</param>");
        _writer.Line("/// <param name=\"targets\">As for <see cref=\"Backward\"/>.</param>");
        _writer.Line("/// <param name=\"workspace\">Made by this network for at least as many examples.</param>");
        _writer.Line($"/// <returns>The {(loss.IsMean ? "mean" : "sum")} over the examples.</returns>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length or a label does not fit, or the workspace belongs to another network.</exception>");
        _writer.Line(GeneratedCode);
        var pass = new Pass(
            "LossPass",
            T,
            [(_dialect.ReadOnlySpan, "inputs"), (TargetSpan, "targets"), ("Workspace", "workspace")],
            _evaluation,
            () =>
            {
                NameSpans(_evaluation, _plan.EvaluationMemory, loss.Value);
                Call(_evaluation, _plan.EvaluationMemory);
                _writer.Line($"return {Losses}.Reduce({loss.Value.Name}.Slice(0, batch), default, {(loss.IsMean ? "true" : "false")});");
            });
        using (_writer.Block($"public {T} Loss({_dialect.ReadOnlySpan} inputs, {TargetSpan} targets, Workspace workspace)"))
        {
            PrintChecks();
            PrintPass(pass);
        }

        PrintPassMethod(pass);
        _writer.Line();
    }

    private void PrintBackwardFromOutputs()
    {
        _writer.Line("/// <summary>The forward pass and the backward pass from a gradient that the caller supplies; the network has no loss of its own.</summary>");
        _writer.Line("/// <param name=\"inputs\">Examples of <see cref=\"InputLength\"/> values each.</param>");
        _writer.Line("/// <param name=\"outputGradients\">∂L/∂outputs, <see cref=\"OutputLength\"/> values per example.</param>");
        _writer.Line("/// <param name=\"workspace\">Receives the gradients, summed over the examples; its step advances by one.</param>");
        _writer.Line("/// <param name=\"accumulate\">Adds to the gradients that the workspace holds instead of replacing them.</param>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length does not fit, or the workspace belongs to another network.</exception>");
        _writer.Line(GeneratedCode);
        var pass = new Pass(
            "TrainingPass",
            "void",
            [(_dialect.ReadOnlySpan, "inputs"), (_dialect.ReadOnlySpan, "outputGradients"), ("Workspace", "workspace"), ("bool", "accumulate")],
            [.. _forward, .. _backward],
            () =>
            {
                NameSpans([.. _forward, .. _backward], _plan.TrainingMemory);
                Call(_forward, _plan.TrainingMemory);
                Call(_backward, _plan.TrainingMemory);
                PrintUntouched();
                _writer.Line("workspace.Step++;");
            });
        using (_writer.Block($"public void Backward({_dialect.ReadOnlySpan} inputs, {_dialect.ReadOnlySpan} outputGradients, Workspace workspace, bool accumulate = false)"))
        {
            _writer.Line($"int batch = {Arguments}.CountExamples(inputs, InputLength, workspace, this);");
            _writer.Line($"{Arguments}.CheckLength(outputGradients.Length, batch, OutputLength, nameof(outputGradients));");
            PrintOverlapCheck();
            PrintPass(pass);
        }

        PrintPassMethod(pass);
        _writer.Line();
    }

    /// <summary>Parameters without any gradient, such as those behind a step function, get zero.</summary>
    private void PrintUntouched()
    {
        foreach (var parameter in _plan.Stored.Where(p => !_plan.Gradients.Contains(p)))
        {
            using (_writer.Block("if (!accumulate)"))
            {
                _writer.Line($"// Nothing that depends on {parameter.Name} has a gradient.");
                _writer.Line($"workspace.Gradients.Slice({Number(_plan.Slots[parameter].Offset)}, {Number(parameter.Length)}).Clear();");
            }
        }
    }

    /// <summary>Names the spans that stages work on.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="memory">Where their tensors lie.</param>
    /// <param name="more">Other tensors that get a name.</param>
    private void NameSpans(IReadOnlyList<(Stage Stage, string Method)> stages, Memory memory, params IEnumerable<Tensor> more)
    {
        foreach (var tensor in stages.SelectMany(s => s.Stage.Buffers).Select(b => b.Tensor).Concat(more).Distinct())
        {
            if (Span(tensor, memory) is { } span)
            {
                _writer.Line($"var {tensor.Name} = {span};{Remark(tensor, memory)}");
            }
        }

        if (stages.Any(s => s.Stage.UsesRandom))
        {
            _writer.Line("(ulong seed, ulong step, int firstExample) = (Seed, workspace.Step, workspace.FirstExample);");
        }

        _writer.Line();
    }

    /// <summary>Calls the methods of stages, those of a round in a loop.</summary>
    private void Call(IReadOnlyList<(Stage Stage, string Method)> stages, Memory memory)
    {
        for (int k = 0; k < stages.Count;)
        {
            var calls = stages.Skip(k).TakeWhile(s => s.Stage.Round == stages[k].Stage.Round).ToList();
            Print(calls, calls[0].Stage.Round, memory);
            k += calls.Count;
        }
    }

    private void Print(IReadOnlyList<(Stage Stage, string Method)> calls, Round? round, Memory memory)
    {
        if (round is null)
        {
            foreach (var (stage, method) in calls)
            {
                _writer.Line($"{method}({StagePrinter.Arguments(stage, b => b.Name, accumulate: _descent.Changes(stage) ? "accumulate || descends" : "accumulate")});");
            }

            return;
        }

        string examples = Number(round.Examples);
        _writer.Line($"// {(round.Examples == 1 ? "One example" : examples + " examples")} at a time, so that what one method writes is still in the cache when the next one reads it.");
        using (_writer.Block($"for (int first = 0; first < batch; first += {examples})"))
        {
            string count = round.Examples == 1 ? "1" : "count";
            if (round.Examples > 1)
            {
                _writer.Line($"int count = global::System.Math.Min({examples}, batch - first);");
            }

            foreach (var (stage, method) in calls)
            {
                _writer.Line($"{method}({StagePrinter.Arguments(stage, t => At(t, memory), count, "firstExample + first", "accumulate || first > 0")});");
            }
        }

        _writer.Line();
    }

    /// <summary>The part of a tensor that belongs to the examples of a round: all of it, where the round alone uses it.</summary>
    private string At(Tensor tensor, Memory memory) => tensor.HasBatch && !memory.IsLocal(tensor) ? $"{tensor.Name}.Slice(first * {Number(_plan.Slots[tensor].Layout.Strides[0])})" : tensor.Name;

    /// <summary>Where the memory of a tensor is; null where the caller's span has that very name.</summary>
    private string? Span(Tensor tensor, Memory memory)
    {
        var slot = _plan.Slots[tensor];
        string? span = slot.Region switch
        {
            Region.Inputs => "inputs",
            Region.Targets => "targets",
            Region.Outputs => "outputs",
            Region.OutputGradients => "outputGradients",
            Region.InputGradient => "workspace.InputGradients",
            Region.Parameters => $"_parameters.Span.Slice({Number(slot.Offset)})",
            Region.Gradients when _descent.Changes(slot) => $"sums.Slice({Number(slot.Offset)})",
            Region.Gradients => $"workspace.GradientsFrom({Number(slot.Offset)})",
            Region.Workspace => $"workspace.{(!tensor.HasBatch ? "Shared" : memory.IsLocal(tensor) ? "PerRound" : "PerExample")}({Number(memory[tensor])}, {Number(slot.Layout.Size)})",
            _ => throw new InvalidOperationException($"{tensor.Name} lies nowhere."),
        };
        return span == tensor.Name ? null : span;
    }

    /// <summary>How a tensor of the workspace lies in memory, for whoever reads addresses.</summary>
    private string Remark(Tensor tensor, Memory memory)
    {
        var slot = _plan.Slots[tensor];
        if (slot.Region != Region.Workspace || tensor.Length == 1)
        {
            return "";
        }

        var axes = tensor.Axes.Where(a => !a.Extent.IsBatch && a.Extent != 1).ToList();
        var order = axes.OrderByDescending(a => slot.Layout.Strides[tensor.Axes.ToList().IndexOf(a)]).Select(a => $"{a.Name}: {a.Extent}");
        string border = slot.Layout.HasBorder ? ", in a border of zeros" : slot.Layout.Size > slot.Layout.Dense ? ", padded to whole vectors" : "";
        return $" // {string.Join(", ", order)}{border}{(memory.IsLocal(tensor) ? "; for the examples of one round" : "")}";
    }

    private static string Order(Tensor tensor) => tensor.Axes.Count == 4 ? ", channels × height × width" : "";
}
