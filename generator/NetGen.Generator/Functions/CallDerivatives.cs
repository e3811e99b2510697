using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Calls of the derivatives that were generated in another assembly, in place of a chain rule through the method.</summary>
internal static class CallDerivatives
{
    /// <summary>The steps that fill a span with the gradient of what a call gives.</summary>
    /// <param name="call">The call.</param>
    /// <param name="adjoints">∂L/∂ of what it returns, if that are several numbers.</param>
    /// <param name="output">The span of ∂L/∂ of what it writes; null if it writes nothing.</param>
    /// <param name="names">For rooms and indices.</param>
    /// <returns>The steps, and the span: the partial derivatives by all operands, in their order.</returns>
    public static (IReadOnlyList<Statement> Steps, string Gradient) Gradient(Statement.Call call, IReadOnlyList<Expr> adjoints, string? output, NameSource names)
    {
        var steps = new List<Statement>();
        var operands = call.Operands.ToList();
        if (call.Method.Pullback.Length > 0)
        {
            string adjoint = names.Fresh(call.Method.ShortName + "Adjoint");
            if (call.Written.SingleOrDefault() is { } written)
            {
                // The pullback computes the values again, which must not be written twice.
                string again = names.Fresh(written.Array.TrimStart('@') + "Again");
                steps.Add(new Statement.Local(again, written.Length));
                operands[operands.IndexOf(written)] = written with { Array = again, Offset = 0 };
                steps.AddRange(Copied(adjoint, written, output!, names));
            }
            else
            {
                steps.Add(new Statement.Local(adjoint, adjoints.Count));
                steps.AddRange(adjoints.Select((a, k) => new Statement.Store(adjoint, k, a)));
            }

            operands.Add(new Operand.Stretch(adjoint, 0, call.Written.Any() ? call.Written.Single().Length : adjoints.Count, false, false));
        }

        string gradient = names.Fresh(call.Method.ShortName + "Gradient");
        var count = call.Operands.Aggregate((Whole)0, (sum, o) => sum + o.Count);
        operands.Add(new Operand.Stretch(gradient, 0, count, false, true));
        steps.Add(new Statement.Local(gradient, count));
        steps.Add(new Statement.Call(call.Derived(call.Method.Gradient + call.Method.Pullback), operands.ToValueList(), []));
        return (steps, gradient);
    }

    /// <summary>The call of the slopes in place of, or next to, a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="results">The names of the slopes of what it returns.</param>
    /// <param name="slope">The slope of a formula.</param>
    /// <param name="spanOf">The span of slopes of a span; null if they are all 0.</param>
    /// <param name="names">For rooms.</param>
    public static IEnumerable<Statement> Directional(Statement.Call call, IEnumerable<string> results, Func<Expr, Expr> slope, Func<string, string?> spanOf, NameSource names)
    {
        var directions = new List<Operand>();
        foreach (var operand in call.Operands.Where(o => o.IsVariable).Concat(call.Written))
        {
            if (operand is not Operand.Stretch stretch)
            {
                directions.Add(new Operand.Number(slope(((Operand.Number)operand).Value), false));
                continue;
            }

            var span = spanOf(stretch.Array);
            if (span is null)
            {
                span = names.Fresh(stretch.Array.TrimStart('@') + "Zeros");
                yield return new Statement.Local(span, stretch.Length);
                directions.Add(new Operand.Stretch(span, 0, stretch.Length, false, stretch.IsWritten));
                continue;
            }

            directions.Add(stretch with { Array = span, IsVariable = false });
        }

        yield return new Statement.Call(call.Derived(call.Method.Directional), call.Operands.Concat(directions).ToValueList(), results.ToValueList());
    }

    /// <summary>A copy of adjoints: those of a single element are not a span of their own.</summary>
    private static IEnumerable<Statement> Copied(string to, Operand.Stretch written, string adjoints, NameSource names)
    {
        string index = names.Fresh("k");
        string value = names.Fresh("d" + written.Array.TrimStart('@') + index);
        yield return new Statement.Local(to, written.Length);
        yield return new Statement.Loop(index, 0, written.Length, false, [],
        [
            new Statement.Let(value, new Expr.Element(adjoints, written.Offset + Whole.Named(index))),
            new Statement.Store(to, Whole.Named(index), new Expr.Variable(value)),
        ]);
    }
}
