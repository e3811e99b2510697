using System.ComponentModel;

namespace NetGen;

/// <summary>What generated code and the library agree on about buffers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkBuffers
{
    /// <summary>
    /// Elements behind the end of every buffer of the library's own, so that whole vectors can be read up to its last element. Tiles
    /// are as wide as what they compute, up to less than two vectors of 16 elements.
    /// </summary>
    public const int Slack = 64;
}
