using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

// All partial derivatives of several results, one row for each.
internal sealed partial class Derivation
{
    private DerivedMethod Jacobian(DerivativeRequest request)
    {
        var names = _names.Copy();
        var output = _program.Outputs.FirstOrDefault();
        Whole rows = output is null ? _results.Count : Whole.LengthOf(output.Name);
        var parameter = new DerivedParameter(ReservedNames.Jacobian, ParameterKind.Output, rows * _count, "Receives ∂(result n)/∂(parameter m) at n·M + m: a row for each result.");
        var body = output is null ? Rows(_results, names) : SingleElements(output.Name) is { } elements ? Rows(elements, names) : RowByRow(output.Name, names);
        return Finish(request, [parameter], body, _results, _program.ResultNames) with
        {
            Formulas = [$"Each row is the gradient of one result: the way back of {_program.Name}Pullback, from an adjoint of 1 for that result and 0 for the others."],
        };
    }

    /// <summary>The elements of an output that is written at constant positions, each at one place outside of loops and branches; else null.</summary>
    private List<Expr>? SingleElements(string output)
    {
        var stores = _body.Descendants().OfType<Statement.Store>().Where(s => s.Array == output).ToList();
        bool isStraight = stores.All(s => s.At.IsConstant && _body.Any(b => ReferenceEquals(b, s))) && !_body.Read().Contains(output)
            && !_body.Descendants().Any(s => s is Statement.Accumulate add && add.Array == output || s is Statement.Clear clear && clear.Array == output
                || s is Statement.Call call && call.Written.Any(w => w.Array == output));
        var positions = stores.Select(s => s.At.Constant).OrderBy(p => p).ToList();
        return isStraight && positions.SequenceEqual(Enumerable.Range(0, positions.Count))
            ? [.. stores.OrderBy(s => s.At.Constant).Select(s => s.Value)]
            : null;
    }

    private List<Statement> Rows(IReadOnlyList<Expr> results, NameSource names)
    {
        // Every row may have loops remember more of what they carry, so the way there is that of all rows before.
        IReadOnlyList<Statement> forward = _body;
        var backward = new List<Statement>();
        for (int row = 0; row < results.Count; row++)
        {
            Whole start = _count * row;
            var (views, adjoints) = Views(ReservedNames.Jacobian, start, names);
            var back = Reverse.Derive(forward, Seeds(results[row], 1), adjoints, VariableNames, names);
            forward = back.Forward;
            backward.AddRange([.. views, .. back.Backward, .. Scalars(ReservedNames.Jacobian, start, back)]);
        }

        return [.. forward, .. backward];
    }

    private List<Statement> RowByRow(string output, NameSource names)
    {
        string row = names.Fresh("row");
        Whole start = _count * Whole.Named(row);
        var (views, adjoints) = Views(ReservedNames.Jacobian, start, names);
        bool isRead = _body.Read().Contains(output);
        string seed = names.Fresh("d" + output.TrimStart('@'));
        adjoints[output] = seed;
        if (isRead)
        {
            views.Add(new Statement.Local(seed, Whole.LengthOf(output)));
            views.Add(new Statement.Accumulate(seed, Whole.Named(row), 1));
        }

        var back = Reverse.Derive(_body, new Dictionary<string, Expr>(), adjoints, VariableNames, names);
        var own = new HashSet<string>(_body.Defined().Concat(_body.OwnRoom()).Concat(_program.Parameters.Select(p => p.Name)));
        var backward = isRead ? back.Backward : back.Backward.SelectMany(s => OneHot.Select(s, seed, Whole.Named(row), Whole.LengthOf(output), own));
        var round = views.Concat(backward).Concat(Scalars(ReservedNames.Jacobian, start, back)).ToValueList();
        return [.. back.Forward, new Statement.Loop(row, 0, Whole.LengthOf(output), false, [], round)];
    }
}
