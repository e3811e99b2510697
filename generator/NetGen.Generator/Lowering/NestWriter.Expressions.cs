using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

internal sealed partial class NestWriter
{
    private Value Evaluate(Expr expr, Instance place) => expr switch
    {
        Expr.Constant c => new Value.Number(c.Value),
        Expr.Unary u => new Value.Unary(u.Function, Evaluate(u.Operand, place)),
        Expr.Binary b => new Value.Binary(b.Operator, Evaluate(b.Left, place), Evaluate(b.Right, place)),
        Expr.Select s => new Value.Select(
            s.Condition.Relation,
            Evaluate(s.Condition.Left, place),
            Evaluate(s.Condition.Right, place),
            Evaluate(s.Then, place),
            Evaluate(s.Else, place)),
        Expr.Reduce r => _reduced[(r, place)],
        Expr.Position p => Integer(p.Value, place),
        Fetch f => Element(f, place),
        Given g => _given[(g.Tensor, place)],
        Draw d => new Value.Uniform(new Value.RandomKey(d.Stream, d.Example.Substitute(place.ValueOf)), d.Unit.Substitute(place.ValueOf)),
        _ => throw new InvalidOperationException($"{expr.GetType().Name} has not been resolved."),
    };

    private Value Integer(Affine value, Instance place)
    {
        var here = value.Substitute(place.ValueOf);
        return _inLanes && value.CoefficientOf(_schedule.Vector!) != 0 ? new Value.Sequence(here) : new Value.Integer(here);
    }

    private Value Element(Fetch fetch, Instance place)
    {
        var address = fetch.Address.Substitute(place.ValueOf);
        var access = !_inLanes ? Access.Scalar : fetch.Address.CoefficientOf(_schedule.Vector!) == 0 ? Access.Broadcast : Access.Vector;
        var load = new Value.Load(fetch.Tensor.Name, address, access, access == Access.Vector ? Left(fetch, place) : null) { Name = Named(fetch, place) };
        var bounds = fetch.Bounds.Map(b => b with { Index = b.Index.Substitute(place.ValueOf) });
        if (bounds.Any(b => b.IsNever))
        {
            return new Value.Number(fetch.Fill);
        }

        var open = bounds.Where(b => !b.IsAlways).ToValueList();
        return open.Count == 0 ? load : new Value.Guarded(open, load, fetch.Fill);
    }

    private static string Named(Fetch fetch, Instance place)
    {
        var indices = fetch.Indices.Select(i => i.Substitute(place.ValueOf)).ToList();
        return indices.Count > 0 && indices.All(i => i is { IsConstant: true, Constant: >= 0 })
            ? fetch.Tensor.Name + "_" + string.Join("_", indices.Select(i => Text(i.Constant)))
            : fetch.Tensor.Name;
    }

    /// <summary>How many elements a row of a caller's span still has, where a whole vector could be too many.</summary>
    private Affine? Left(Fetch fetch, Instance place)
    {
        if (fetch.Tensor.Role is not (Role.Input or Role.Target or Role.Seed))
        {
            return null;
        }

        var vector = _schedule.Vector!;
        if (_schedule.Form == Form.LaneReduction)
        {
            return _tail is { } tail ? (Affine)tail : null;
        }

        return vector.Extent.Size % _schedule.Step == 0 ? null : (Affine)vector.Extent.Size - (place.ValueOf(vector) ?? vector);
    }
}
