using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Lets the first contribution to a span assign, where it reaches every element, so that the span need not be cleared.</summary>
internal static class FirstContribution
{
    public static ValueList<Statement> Run(ValueList<Statement> body)
    {
        var steps = body.ToList();
        var lengths = steps.OfType<Statement.View>().ToDictionary(v => v.Name, v => v.Length);
        foreach (var clear in steps.OfType<Statement.Clear>().Where(c => lengths.ContainsKey(c.Array)).ToList())
        {
            int start = steps.IndexOf(clear);
            int first = steps.FindIndex(start + 1, s => Filling.Touches(s, clear.Array));
            if (first >= 0 && steps[first] is Statement.Loop loop && Assigning(loop, clear.Array, lengths[clear.Array]) is { } assigning)
            {
                steps[first] = assigning;
                steps.RemoveAt(start);
            }
        }

        return ClearedTogether(Assigned(steps)).ToValueList();
    }

    /// <summary>Lets what adds first at a constant position, outside of loops and branches, assign.</summary>
    private static List<Statement> Assigned(IReadOnlyList<Statement> steps)
    {
        var views = new HashSet<string>(steps.OfType<Statement.View>().Select(v => v.Name));
        var reached = new HashSet<(string, Whole)>();
        var result = new List<Statement>();
        foreach (var step in steps)
        {
            if (step is Statement.Accumulate { At.IsConstant: true } add && views.Contains(add.Array) && reached.Add((add.Array, add.At)))
            {
                result.Add(new Statement.Store(add.Array, add.At, add.Value));
                continue;
            }

            if (step is not (Statement.View or Statement.Clear or Statement.Accumulate { At.IsConstant: true }))
            {
                views.ExceptWith(new[] { step }.Written());
            }

            result.Add(step);
        }

        return result;
    }

    /// <summary>Clears several stretches of one span at once.</summary>
    private static List<Statement> ClearedTogether(List<Statement> steps)
    {
        var targets = steps.OfType<Statement.View>().ToDictionary(v => v.Name, v => v.Array);
        foreach (var group in steps.OfType<Statement.Clear>().Where(c => targets.ContainsKey(c.Array)).GroupBy(c => targets[c.Array]).Where(g => g.Count() > 1).ToList())
        {
            int first = steps.IndexOf(group.First());
            steps = [.. steps.Where((s, k) => k == first || s is not Statement.Clear clear || !group.Contains(clear))];
            steps[first] = new Statement.Clear(group.Key);
        }

        return steps;
    }

    /// <summary>The loop with its only contribution to the span as an assignment; null where it is not the only one or leaves elements out.</summary>
    private static Statement.Loop? Assigning(Statement.Loop loop, string array, Whole length)
    {
        var contributions = loop.Body.OfType<Statement.Accumulate>().Where(a => a.Array == array).ToList();
        if (contributions.Count != 1 || loop.Body.Touched().Count(t => t.Array == array) != 1)
        {
            return null;
        }

        var first = contributions[0].At - Whole.Named(loop.Index);
        return !first.Names.Contains(loop.Index) && (loop.From + first).Equals(0) && (loop.To + first).Equals(length)
            ? loop with { Body = loop.Body.Select(s => ReferenceEquals(s, contributions[0]) ? new Statement.Store(array, contributions[0].At, contributions[0].Value) : s).ToValueList() }
            : null;
    }
}
