using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Checks what is passed to generated derivatives.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FunctionArguments
{
    /// <summary>Checks the length of a span.</summary>
    /// <param name="actual">Its length.</param>
    /// <param name="expected">What it has to be.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void CheckLength(int actual, int expected, string name)
    {
        if (actual != expected)
        {
            ThrowLength(actual, expected, name);
        }
    }

    private static void ThrowLength(int actual, int expected, string name) =>
        throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{name}' has {actual} elements; {expected} are needed."), name);
}
