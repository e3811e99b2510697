namespace NetGen.Generator.Emission;

internal sealed partial class NetworkPrinter
{
    /// <summary>A pass without lanes on the spot; else the choice of the machine's vectors and a call of the method for them.</summary>
    private void PrintPass(Pass pass)
    {
        var names = TypesOf(pass);
        _writer.Line();
        if (names.Count == 0)
        {
            pass.PrintBody();
            return;
        }

        string arguments = string.Join(", ", pass.Parameters.Select(p => p.Name));
        string result = pass.Returns == "void" ? "" : "return ";
        var machines = _types.ByMachine(names).ToList();
        if (machines.Count == 1)
        {
            PrintCall(machines[0].Types);
            return;
        }

        for (int k = 0; k < machines.Count; k++)
        {
            string test = $"if (global::System.Runtime.Intrinsics.Vector{Number(machines[k].Bits)}.IsHardwareAccelerated)";
            using (_writer.Block(k == machines.Count - 1 ? "else" : k == 0 ? test : "else " + test))
            {
                PrintCall(machines[k].Types);
            }
        }

        void PrintCall(IReadOnlyList<string> types)
        {
            string call = $"{result}{pass.Name}{LaneTypes.List(types)}(batch, {arguments});";
            if (call.Length <= CodeWriter.LineLength)
            {
                _writer.Line(call);
                return;
            }

            _writer.Line($"{result}{pass.Name}<");
            using (_writer.Indent())
            {
                _writer.Lines(types.Select((t, k) => k < types.Count - 1 ? t + "," : t));
            }

            _writer.Line($">(batch, {arguments});");
        }
    }

    /// <summary>The method of a pass that runs in lanes.</summary>
    private void PrintPassMethod(Pass pass)
    {
        var names = TypesOf(pass);
        if (names.Count == 0)
        {
            return;
        }

        _writer.Line().Line("// The same in the vectors that the machine has.");
        _writer.Line($"private {pass.Returns} {pass.Name}{LaneTypes.List(names)}(int batch, {string.Join(", ", pass.Parameters.Select(p => $"{p.Type} {p.Name}"))})");
        using (_writer.Indent())
        {
            _writer.Lines(_types.Constraints(names));
        }

        using (_writer.Block())
        {
            pass.PrintBody();
        }
    }

    private IReadOnlyList<string> TypesOf(Pass pass) => _types.UsedBy(pass.Calls.Select(c => c.Stage));
}
