using System.Numerics;

namespace NetGen;

/// <summary>The target columns and, for classes, their names.</summary>
internal sealed class FittedTarget
{
    public required IReadOnlyList<string> Columns { get; init; }

    public required MissingValueKind Missing { get; init; }

    public required Categories? Classes { get; init; }

    public int Class(TableRows rows, int column)
    {
        CheckPresent(rows, column);
        int index = Classes!.Find(rows.Field(column));
        return index >= 0 ? index : throw rows.Problem(column, Classes.Describe());
    }

    public T Number<T>(TableRows rows, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckPresent(rows, column);
        return FittedFeature.Parse<T>(rows, column);
    }

    private static void CheckPresent(TableRows rows, int column)
    {
        if (rows.IsMissing(column))
        {
            throw rows.Problem(column, "a target, as missing ones are errors by the schema");
        }
    }
}
