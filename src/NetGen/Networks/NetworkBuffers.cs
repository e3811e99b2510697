using System.ComponentModel;

namespace NetGen;

/// <summary>What generated code and the library agree on about buffers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkBuffers
{
    /// <summary>
    /// Elements behind the end of every buffer of the library's own, so that whole vectors can be read up to its last element: a tile
    /// spans at most three vectors of 16 elements.
    /// </summary>
    public const int Slack = 64;
}
