using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

// Second derivatives: the slope of the gradient.
internal sealed partial class Derivation
{
    private DerivedMethod HessianVector(DerivativeRequest request)
    {
        var names = _names.Copy();
        var (gradient, _) = WithGradient(ReservedNames.Gradient, names);
        var (body, _) = Tidy.Run(LoopFusion.Run(gradient), [], names, keepsDetached: true);
        var before = new List<Statement>();
        var tangents = new Dictionary<string, Expr>();
        var spans = new Dictionary<string, string> { [ReservedNames.Gradient] = ReservedNames.Result };
        Whole start = 0;
        foreach (var variable in _variables)
        {
            string dot = names.Fresh(variable.Name.TrimStart('@') + "Dot");
            if (variable.Kind == ParameterKind.Scalar)
            {
                before.Add(new Statement.Let(dot, new Expr.Element(ReservedNames.Direction, start)));
                tangents[variable.Name] = new Expr.Variable(dot);
            }
            else
            {
                before.Add(new Statement.View(dot, ReservedNames.Direction, start, Length(variable)));
                spans[variable.Name] = dot;
            }

            start += Length(variable);
        }

        before.Add(new Statement.Clear(ReservedNames.Result));
        foreach (var view in body.OfType<Statement.View>().Where(v => v.Array == ReservedNames.Gradient))
        {
            string dot = names.Fresh(view.Name + "Dot");
            before.Add(new Statement.View(dot, ReservedNames.Result, view.Offset, view.Length));
            spans[view.Name] = dot;
        }

        var active = Activity.Of(body, tangents.Keys.Concat(_variables.Select(v => v.Name)));
        var known = spans.Where(s => active[s.Key]).ToDictionary(s => s.Key, s => s.Value);
        var (slopes, _) = Forward.Derive([.. body.Where(s => s is not Statement.Clear)], [], [tangents], known, names);
        return Finish(
            request,
            [
                new(ReservedNames.Direction, ParameterKind.Span, _count, "The vector that the Hessian is multiplied by."),
                new(ReservedNames.Result, ParameterKind.Output, _count, "Receives the product."),
            ],
            [.. before, .. slopes],
            [],
            []) with { Formulas = [$"The slope of the gradient along the direction: the steps of {_program.Name}Gradient, and for each value v its slope vDot by the chain rule."] };
    }

    /// <summary>The Hessian of a function of numbers, written out; of one with spans only its parameters: it is put together of columns.</summary>
    private DerivedMethod Hessian(DerivativeRequest request)
    {
        var parameters = new DerivedParameter[]
        {
            new(ReservedNames.Gradient, ParameterKind.Output, _count, $"Receives the partial derivatives by {VariablesInOrder}."),
            new(ReservedNames.Hessian, ParameterKind.Output, _count * _count, "Receives the second derivatives, row by row."),
        };
        if (_variables.Any(v => v.Kind == ParameterKind.Span))
        {
            return new(request, parameters.ToValueList(), [], [], []);
        }

        var names = _names.Copy();
        var back = Reverse.Derive(_body, Seeds(_results[0], 1), new Dictionary<string, string>(), VariableNames, names);
        var partials = _variables.Select(v => Adjoint(v, back));
        var (body, atoms) = Tidy.Run(LoopFusion.Run([.. back.Forward, .. back.Backward]), _results.Concat(partials), names, keepsDetached: true);
        int count = _variables.Count;
        var directions = _variables.Select(v => (IReadOnlyDictionary<string, Expr>)new Dictionary<string, Expr> { [v.Name] = 1 }).ToList();
        var (with, slopes) = Forward.Derive(body, atoms.Skip(1), directions, new Dictionary<string, string>(), names);
        var steps = new List<Statement>(with);
        for (int row = 0; row < count; row++)
        {
            steps.Add(new Statement.Store(ReservedNames.Gradient, row, atoms[row + 1]));
            for (int column = 0; column < count; column++)
            {
                // The lower triangle on both sides: ∂²f/∂a∂b is ∂²f/∂b∂a to the last bit.
                steps.Add(new Statement.Store(ReservedNames.Hessian, (row * count) + column, slopes[Math.Min(row, column)][Math.Max(row, column)]));
            }
        }

        return Finish(request, parameters, steps, [atoms[0]], []);
    }
}
