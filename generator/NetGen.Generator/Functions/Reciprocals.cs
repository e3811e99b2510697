using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Divides once where the way back divides several numbers by the same one: a quotient costs as much as five products. The
/// function's own quotients stay as they are written. Where the divisor is so small that its reciprocal overflows, so do the
/// derivatives.
/// </summary>
internal sealed class Reciprocals(IEnumerable<string> own, NameSource names)
{
    /// <summary>How many quotients pay for a reciprocal and the rounding that it adds.</summary>
    private const int Fewest = 6;

    private readonly HashSet<string> _own = [.. own];

    /// <param name="body">The steps, each a single operation.</param>
    /// <param name="own">The function's own values.</param>
    /// <param name="names">For the reciprocals.</param>
    public static ValueList<Statement> Run(ValueList<Statement> body, IEnumerable<string> own, NameSource names) => new Reciprocals(own, names).Block(body);

    private ValueList<Statement> Block(ValueList<Statement> body)
    {
        var often = body.Where(IsQuotient).GroupBy(Divisor).Where(g => g.Count() >= Fewest).ToDictionary(g => g.Key, g => names.Fresh(g.Key + "Inverse"));
        var made = new HashSet<string>();
        var steps = new List<Statement>();
        foreach (var statement in body)
        {
            if (IsQuotient(statement) && often.TryGetValue(Divisor(statement), out string inverse))
            {
                var let = (Statement.Let)statement;
                var quotient = (Expr.Binary)let.Value;
                if (made.Add(inverse))
                {
                    steps.Add(new Statement.Let(inverse, new Expr.Binary(Operator.Divide, 1, quotient.Right)));
                }

                steps.Add(let with { Value = quotient.Left * new Expr.Variable(inverse) });
                continue;
            }

            steps.Add(statement switch
            {
                Statement.Loop loop => loop with { Body = Block(loop.Body) },
                Statement.If branch => branch with { Then = Block(branch.Then), Else = Block(branch.Else) },
                _ => statement,
            });
        }

        return steps.ToValueList();
    }

    private bool IsQuotient(Statement statement) =>
        statement is Statement.Let { Value: Expr.Binary { Operator: Operator.Divide, Right: Expr.Variable } } let && !_own.Contains(let.Name);

    private static string Divisor(Statement quotient) => ((Expr.Variable)((Expr.Binary)((Statement.Let)quotient).Value).Right).Name;
}
