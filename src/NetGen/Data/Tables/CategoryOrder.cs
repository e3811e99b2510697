namespace NetGen;

/// <summary>In which order categories and classes are numbered.</summary>
public enum CategoryOrder
{
    /// <summary>By their characters' codes, whatever the current culture is: "10" comes before "9", and "Z" before "a".</summary>
    Sorted,

    /// <summary>In the order in which they first appear.</summary>
    Appearance,
}
