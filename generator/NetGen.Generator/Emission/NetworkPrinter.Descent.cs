namespace NetGen.Generator.Emission;

internal sealed partial class NetworkPrinter
{
    private const string GradientDescent = "global::NetGen.GradientDescent";

    /// <summary>Whether a step of gradient descent is a backward pass that changes the parameters.</summary>
    private bool CanDescend => _descent.IsPossible;

    private void PrintDescend()
    {
        string mean = _network.Loss!.IsMean ? "mean" : "sum";
        _writer.Line("/// <summary>One step of gradient descent, w ← w − rate·∂L/∂w: the forward pass, the loss, the backward pass, and the change of the parameters.</summary>");
        string how = CanDescend ? ", up to rounding; but the backward pass starts from −rate·∂L/∂ℓ and adds up in the parameters, so that large gradients are neither written nor read again" : "";
        _writer.Line($"/// <remarks>The same as <see cref=\"Backward\"/> and then <see cref=\"global::NetGen.Sgd\"/>{how}. A loss that is not finite leaves the parameters as they are.</remarks>");
        _writer.Line("/// <param name=\"inputs\">Examples of <see cref=\"InputLength\"/> values each.</param>");
        _writer.Line("/// <param name=\"targets\">As for <see cref=\"Backward\"/>.</param>");
        _writer.Line("/// <param name=\"workspace\">Made by this network for at least as many examples; its step advances by one, its gradients are of no use afterwards.</param>");
        _writer.Line("/// <param name=\"rate\">The learning rate, a finite number; a negative one ascends.</param>");
        _writer.Line("/// <param name=\"exampleWeights\">As for <see cref=\"Backward\"/>.</param>");
        _writer.Line($"/// <returns>The {mean} of the weighted losses over the examples, before the step.</returns>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length or a label does not fit, the rate is not finite, or the workspace belongs to another network.</exception>");
        _writer.Line(GeneratedCode);
        using (_writer.Block($"public {T} Descend({_dialect.ReadOnlySpan} inputs, {TargetSpan} targets, Workspace workspace, {T} rate, {_dialect.ReadOnlySpan} exampleWeights = default)"))
        {
            _writer.Line($"{Arguments}.CheckRate(rate);");
            if (CanDescend)
            {
                _writer.Line("return TrainingStep(inputs, targets, workspace, accumulate: false, exampleWeights, descends: true, scale: -rate);");
            }
            else
            {
                _writer.Line($"{T} loss = TrainingStep(inputs, targets, workspace, accumulate: false, exampleWeights);");
                using (_writer.Block($"if ({T}.IsFinite(loss))"))
                {
                    _writer.Line($"{GradientDescent}.Move(Parameters, workspace.Gradients, -rate);");
                }

                _writer.Line().Line("return loss;");
            }
        }

        _writer.Line();
    }

    /// <summary>What the two kinds of a step have in common.</summary>
    private void PrintTrainingStep()
    {
        List<(string Type, string Name)> parameters =
        [
            (_dialect.ReadOnlySpan, "inputs"), (TargetSpan, "targets"), ("Workspace", "workspace"), ("bool", "accumulate"), (_dialect.ReadOnlySpan, "exampleWeights"),
            .. CanDescend ? [("bool", "descends"), (T, "scale")] : Array.Empty<(string, string)>(),
        ];
        var pass = new Pass("TrainingPass", T, parameters, [.. _forward, .. _backward], PrintTraining);
        _writer.Line(CanDescend ? "// What Backward and Descend have in common: it sums up gradients, or steps in the parameters themselves." : "// What Backward and Descend have in common.");
        using (_writer.Block($"private {T} TrainingStep({string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"))})"))
        {
            PrintChecks();
            _writer.Line($"{Arguments}.CheckExampleWeights(exampleWeights.Length, batch);");
            PrintOverlapCheck();
            PrintPass(pass);
        }

        PrintPassMethod(pass);
        _writer.Line();
    }

    /// <summary>The loss comes first: if it is not finite, the parameters stay as they are.</summary>
    private void PrintLossOfDescent(string loss)
    {
        if (!CanDescend)
        {
            return;
        }

        _writer.Line($"{T} loss = {loss};");
        using (_writer.Block($"if (descends && !{T}.IsFinite(loss))"))
        {
            _writer.Line("workspace.Step++;").Line("return loss;");
        }

        _writer.Line();
    }

    /// <summary>Steps that were summed up in the workspace, since their parameters are read to the end or get many parts, are made last.</summary>
    private void PrintRestOfDescent()
    {
        var rest = _plan.Stored.Where(p => _plan.Gradients.Contains(p)).Where(p => !_descent.Changes(_plan.Slots[p])).Select(p => (_plan.Slots[p].Offset, p.Length)).ToList();
        if (!CanDescend || rest.Count == 0)
        {
            return;
        }

        using (_writer.Block("if (descends)"))
        {
            _writer.Line("// Parameters that are read to the end, or whose steps come in many parts, change last.");
            foreach (var (offset, length) in Joined(rest))
            {
                _writer.Line($"{GradientDescent}.Move(Parameters.Slice({Number(offset)}, {Number(length)}), workspace.Gradients.Slice({Number(offset)}, {Number(length)}), {_dialect.Literal(1)});");
            }
        }

        _writer.Line();
    }

    /// <summary>Neighbours as one.</summary>
    private static IEnumerable<(int Offset, int Length)> Joined(IEnumerable<(int Offset, int Length)> parts)
    {
        var joined = new List<(int Offset, int Length)>();
        foreach (var (offset, length) in parts.OrderBy(p => p.Offset))
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var last && last.Offset + last.Length == offset)
            {
                joined[joined.Count - 1] = (last.Offset, last.Length + length);
            }
            else
            {
                joined.Add((offset, length));
            }
        }

        return joined;
    }
}
