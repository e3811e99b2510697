using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>How many zeros surround a tensor on each axis, so that reads outside of it need no test.</summary>
internal sealed record Border(ValueList<int> Before, ValueList<int> After)
{
    public static Border None(int axes) => new(new ValueList<int>(new int[axes]), new ValueList<int>(new int[axes]));

    public bool IsEmpty => Before.Concat(After).All(b => b == 0);

    public Border Include(Border other) => new(Larger(Before, other.Before), Larger(After, other.After));

    private static ValueList<int> Larger(ValueList<int> a, ValueList<int> b) => a.Select((x, k) => Math.Max(x, b[k])).ToValueList();
}
