namespace NetGen;

/// <summary>Makes a number of the first bytes of a span.</summary>
internal delegate T ElementReader<T>(ReadOnlySpan<byte> bytes);
