namespace NetGen;

/// <summary>What a column of a table becomes.</summary>
public enum FeatureKind
{
    /// <summary>One input: the number.</summary>
    Numeric,

    /// <summary>One input for each category: 1 where the row is of it, else 0.</summary>
    OneHot,

    /// <summary>One input: the category's index, from 0.</summary>
    Index,
}
