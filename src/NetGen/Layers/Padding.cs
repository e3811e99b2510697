namespace NetGen;

/// <summary>Named amounts of padding for <see cref="Conv2DAttribute.Padding"/>.</summary>
public static class Padding
{
    /// <summary>
    /// As many zeros as keep height and width: kernel − 1 in all per axis, of which the smaller half goes in front.
    /// Needs a stride of 1, as in PyTorch.
    /// </summary>
    public const int Same = -1;
}
