using System.ComponentModel;
using System.Runtime.CompilerServices;

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

    /// <summary>Checks that a span has the elements that a loop over another one reads or writes.</summary>
    /// <param name="actual">Its length.</param>
    /// <param name="least">What it has to be at least.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="because">Where that number comes from.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public static void CheckAtLeast(int actual, int least, string name, string because)
    {
        if (actual < least)
        {
            ThrowAtLeast(actual, least, name, because);
        }
    }

    /// <summary>Checks that what is written shares no memory with what is read, or written as well.</summary>
    /// <param name="written">The span that is written.</param>
    /// <param name="other">The other span.</param>
    /// <param name="name">The parameter that is written; the compiler fills it in.</param>
    /// <param name="otherName">The other parameter; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void CheckSeparate(
        ReadOnlySpan<double> written,
        ReadOnlySpan<double> other,
        [CallerArgumentExpression(nameof(written))] string name = "",
        [CallerArgumentExpression(nameof(other))] string otherName = "")
    {
        if (written.Overlaps(other))
        {
            ThrowOverlap(name, otherName);
        }
    }

    /// <inheritdoc cref="CheckSeparate(ReadOnlySpan{double}, ReadOnlySpan{double}, string, string)"/>
    public static void CheckSeparate(
        ReadOnlySpan<float> written,
        ReadOnlySpan<float> other,
        [CallerArgumentExpression(nameof(written))] string name = "",
        [CallerArgumentExpression(nameof(other))] string otherName = "")
    {
        if (written.Overlaps(other))
        {
            ThrowOverlap(name, otherName);
        }
    }

    private static void ThrowAtLeast(int actual, int least, string name, string because) =>
        throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{name}' has {actual} elements; at least {least} are needed: {because}."), name);

    private static void ThrowOverlap(string name, string otherName) =>
        throw new ArgumentException($"'{name}' and '{otherName}' share memory; '{name}' is written while '{otherName}' is still needed, so pass spans that do not overlap.", name.TrimStart('@'));

    private static void ThrowLength(int actual, int expected, string name) =>
        throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{name}' has {actual} elements; {expected} are needed."), name);
}
