namespace NetGen;

/// <summary>The header of a safetensors file, checked.</summary>
/// <param name="Entries">The tensors in the order of their data, which they cover without gaps.</param>
/// <param name="Metadata">The strings, empty if there are none.</param>
/// <param name="ChecksumPlace">Where in the header's bytes the digits of <see cref="ChecksumKey"/> begin; -1 if there are none.</param>
internal sealed record SafetensorsHeader(
    IReadOnlyList<SafetensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata, int ChecksumPlace)
{
    /// <summary>
    /// The metadata that holds the SHA-256 of a file, in lower-case hexadecimal digits: that of the file with a 0 in place of each of
    /// these digits.
    /// </summary>
    public const string ChecksumKey = "netgen.sha256";

    /// <summary>The number of digits of a checksum.</summary>
    public const int ChecksumLength = 64;

    /// <summary>The key of the metadata in the header.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>The bytes in front of the header, which hold its length.</summary>
    public const int PrefixLength = 8;

    /// <summary>The most bytes that the format allows a header.</summary>
    public const int MaxLength = 100_000_000;

    public long DataLength => Entries.Count == 0 ? 0 : Entries[^1].End;
}
