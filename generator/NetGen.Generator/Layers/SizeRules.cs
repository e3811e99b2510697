namespace NetGen.Generator.Layers;

/// <summary>Keeps sizes in what an array can hold, with room to spare.</summary>
internal sealed class SizeRules(ICollection<LayerProblem> problems)
{
    private long _parameters;
    private long _outputs;

    /// <summary>Whether the layer's parameters, and everything up to it, are of a size that can be meant; reports it if not.</summary>
    public bool Check(DeclaredLayer layer, Shape shape)
    {
        foreach (var parameter in layer.Parameters.Where(p => p.Length > Sizes.Maximum))
        {
            return Report(layer, $"its {parameter.Name}", parameter.Length);
        }

        _outputs += shape.Length;
        _parameters += layer.Owner == layer.Ordinal ? layer.Parameters.Sum(p => p.Length) : 0;
        if (_parameters > Sizes.Maximum)
        {
            return Report(layer, "the parameters up to here", _parameters);
        }

        return _outputs <= Sizes.Maximum || Report(layer, "the outputs up to here", _outputs);
    }

    private bool Report(DeclaredLayer layer, string what, long length)
    {
        string? argument = layer.Entry.Arguments.FirstOrDefault(a => !a.IsProperty && a.Type == ArgumentType.Integer)?.Name;
        problems.Add(layer.Problem(Problems.TooLarge, argument, what, Numerals.Format(length)));
        return false;
    }
}
