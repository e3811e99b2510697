using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Which values differ between the rounds of a loop that are run at once.</summary>
internal sealed class Variation
{
    private readonly string _index;
    private readonly HashSet<string> _varying;

    private Variation(Statement.Loop loop, IEnumerable<string> rooms)
    {
        _index = loop.Index;
        _varying = [.. loop.Carried.Select(c => c.Name), .. loop.Body.OwnRoom(), .. rooms];
    }

    /// <param name="loop">The loop.</param>
    /// <param name="rooms">Room from outside that holds a number for each of the rounds.</param>
    public static Variation In(Statement.Loop loop, IEnumerable<string> rooms)
    {
        var variation = new Variation(loop, rooms);
        while (variation.Spread(loop.Body))
        {
        }

        return variation;
    }

    public bool this[string name] => _varying.Contains(name);

    public bool IsUniform(Expr formula) => formula switch
    {
        Expr.Variable variable => !_varying.Contains(variable.Name),
        Expr.Element element => !_varying.Contains(element.Array) && !element.At.Names.Contains(_index),
        Expr.Integer integer => !integer.Value.Names.Contains(_index),
        _ => formula.Children().All(IsUniform),
    };

    public bool IsUniform(Test test) => test.Numbers().All(IsUniform) && !test.Wholes().Any(w => w.Names.Contains(_index));

    private bool Spread(IEnumerable<Statement> body)
    {
        int before = _varying.Count;
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Let let:
                    Mark(let.Name, IsUniform(let.Value));
                    break;
                case Statement.Loop loop:
                    Spread(loop.Body);
                    foreach (var carried in loop.Carried)
                    {
                        bool addsVarying = loop.Body.Descendants().OfType<Statement.Add>().Any(a => a.Sum == carried.Name && !IsUniform(a.Value));
                        Mark(carried.Name, IsUniform(carried.Initial) && (carried.Next is null ? !addsVarying : IsUniform(carried.Next)));
                    }

                    break;
                case Statement.If branch:
                    Spread(branch.Then);
                    Spread(branch.Else);
                    foreach (var merge in branch.Merges)
                    {
                        Mark(merge.Name, IsUniform(branch.Test) && IsUniform(merge.Then) && IsUniform(merge.Else));
                    }

                    break;
            }
        }

        return _varying.Count > before;
    }

    private void Mark(string name, bool isUniform)
    {
        if (!isUniform)
        {
            _varying.Add(name);
        }
    }
}
