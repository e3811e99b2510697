namespace NetGen.Generator.Layers;

/// <summary>One input, in front; at most one loss, at the end; something between.</summary>
internal static class StructureRules
{
    public static void Check(IReadOnlyList<DeclaredLayer> layers, string network, ICollection<LayerProblem> problems)
    {
        CheckInput(layers, network, problems);
        CheckLoss(layers, problems);
    }

    /// <summary>Reports a loss that judges the input itself.</summary>
    public static void CheckOutput(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        var last = layers[layers.Count - 1];
        if (last.Entry.IsLoss && last.Sources![0] == 0)
        {
            problems.Add(new(Problems.NothingToCompute, last.Ordinal, "From", -1, [layers[0].Text]));
        }
    }

    private static void CheckInput(IReadOnlyList<DeclaredLayer> layers, string network, ICollection<LayerProblem> problems)
    {
        var inputs = layers.Where(l => l.Entry.Reads == SourceCount.None).ToList();
        if (inputs.Count == 0)
        {
            problems.Add(new(Problems.NoInput, layers.Count == 0 ? LayerProblem.WholeNetwork : 0, null, -1, [network]));
            return;
        }

        if (inputs[0].Ordinal > 0)
        {
            problems.Add(inputs[0].Problem(Problems.InputNotFirst, null, layers[inputs[0].Ordinal - 1].Text));
        }

        foreach (var second in inputs.Skip(1))
        {
            problems.Add(second.Problem(Problems.SecondInput, null, inputs[0].Text));
        }

        if (layers.All(l => l.Entry.Reads == SourceCount.None || l.Entry.IsLoss))
        {
            problems.Add(inputs[0].Problem(Problems.NothingToCompute, null));
        }
    }

    private static void CheckLoss(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        var losses = layers.Where(l => l.Entry.IsLoss).ToList();
        foreach (var second in losses.Skip(1))
        {
            problems.Add(second.Problem(Problems.SecondLoss, null, losses[0].Text));
        }

        if (losses.Count > 0 && layers.Skip(losses[0].Ordinal + 1).FirstOrDefault(l => !l.Entry.IsLoss) is { } follower)
        {
            problems.Add(losses[0].Problem(Problems.LossNotLast, null, follower.Text));
        }
    }
}
