using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Takes a loop apart whose rounds add to neighbouring elements of one span: vectors that overlap those written just before would
/// wait for them. Each part adds at one place, and computes anew what it needs.
/// </summary>
internal static class Fission
{
    /// <summary>The most operations that are computed anew.</summary>
    private const int Largest = 120;

    public static IReadOnlyList<Statement.Loop> Of(Statement.Loop loop)
    {
        var groups = loop.Body.OfType<Statement.Accumulate>().GroupBy(a => a.Array).Where(g => g.Select(a => a.At).Distinct().Count() > 1).ToList();
        if (groups.Count == 0 || !IsCheap(loop))
        {
            return [loop];
        }

        int parts = groups.Max(g => g.Select(a => a.At).Distinct().Count());
        return [.. Enumerable.Range(0, parts).Select(part => Part(loop, groups, part))];
    }

    private static bool IsCheap(Statement.Loop loop) => loop.Carried.All(c => c.IsSum)
        && loop.Body.All(s => s is Statement.Let or Statement.Accumulate or Statement.Store or Statement.Add or Statement.Comment)
        && loop.Body.SelectMany(s => s.Formulas()).SelectMany(f => f.Descendants()).Take(Largest).Count() < Largest
        && !loop.Body.SelectMany(s => s.Formulas()).SelectMany(f => f.Descendants())
            .Any(e => Efforts.Of(e) > Effort.Instruction);

    private static Statement.Loop Part(Statement.Loop loop, IReadOnlyList<IGrouping<string, Statement.Accumulate>> groups, int part)
    {
        bool Stays(Statement statement) => statement switch
        {
            Statement.Accumulate add when groups.FirstOrDefault(g => g.Key == add.Array) is { } group => group.Select(a => a.At).Distinct().ToList().IndexOf(add.At) == part,
            Statement.Accumulate or Statement.Store or Statement.Add => part == 0,
            _ => true,
        };
        var body = loop.Body.Where(Stays).ToList();
        var needed = DeadSteps.Remove(body, s => s is Statement.Accumulate or Statement.Store or Statement.Add, []);
        return loop with { Body = needed, Carried = part == 0 ? loop.Carried : [] };
    }
}
