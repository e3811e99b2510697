using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Gives sums and room for numbers other names, so that those of a loop in lanes stand beside those of the rest.</summary>
internal static class LaneNames
{
    public static Statement Rename(Statement statement, IReadOnlyDictionary<string, string> names)
    {
        string Name(string name) => names.TryGetValue(name, out string other) ? other : name;
        return statement.Map(e => e.Renamed(names), w => w) switch
        {
            Statement.Store store => store with { Array = Name(store.Array) },
            Statement.Accumulate add => add with { Array = Name(add.Array) },
            Statement.Add add => add with { Sum = Name(add.Sum) },
            Statement.Clear clear => new Statement.Clear(Name(clear.Array)),
            Statement.Local local => local with { Array = Name(local.Array), InLanes = true },
            Statement.Loop loop => loop with { Body = loop.Body.Map(s => Rename(s, names)) },
            Statement.If branch => branch with { Then = branch.Then.Map(s => Rename(s, names)), Else = branch.Else.Map(s => Rename(s, names)) },
            var other => other,
        };
    }
}
