namespace NetGen;

/// <summary>
/// The names of element types in safetensors files. <see cref="TensorData"/> converts those that have a constant here; the others of
/// the format (complex numbers and those of 8 bits and less) are kept as bytes.
/// </summary>
public static class TensorType
{
    /// <summary><see cref="bool"/>: a byte, 0 or 1.</summary>
    public const string Bool = "BOOL";

    /// <summary><see cref="byte"/>.</summary>
    public const string UInt8 = "U8";

    /// <summary><see cref="sbyte"/>.</summary>
    public const string Int8 = "I8";

    /// <summary><see cref="ushort"/>.</summary>
    public const string UInt16 = "U16";

    /// <summary><see cref="short"/>.</summary>
    public const string Int16 = "I16";

    /// <summary><see cref="System.Half"/>.</summary>
    public const string Float16 = "F16";

    /// <summary>The upper half of a <see cref="float"/>.</summary>
    public const string BFloat16 = "BF16";

    /// <summary><see cref="uint"/>.</summary>
    public const string UInt32 = "U32";

    /// <summary><see cref="int"/>.</summary>
    public const string Int32 = "I32";

    /// <summary><see cref="float"/>.</summary>
    public const string Float32 = "F32";

    /// <summary><see cref="double"/>.</summary>
    public const string Float64 = "F64";

    /// <summary><see cref="ulong"/>.</summary>
    public const string UInt64 = "U64";

    /// <summary><see cref="long"/>.</summary>
    public const string Int64 = "I64";

    // In the order of the reference implementation's enumeration, which its writer sorts by.
    private static readonly (string Name, int Bits)[] All =
    [
        (Bool, 8), ("F4", 4), ("F6_E2M3", 6), ("F6_E3M2", 6), (UInt8, 8), (Int8, 8), ("F8_E5M2", 8), ("F8_E4M3", 8), ("F8_E8M0", 8),
        (Int16, 16), (UInt16, 16), (Float16, 16), (BFloat16, 16), (Int32, 32), (UInt32, 32), (Float32, 32), ("C64", 64), (Float64, 64),
        (Int64, 64), (UInt64, 64),
    ];

    /// <summary>The number of bits of an element; 0 for a name that the format does not know.</summary>
    internal static int BitsOf(string type) => Rank(type) is int rank and >= 0 ? All[rank].Bits : 0;

    /// <summary>The place in the reference implementation's order, or -1.</summary>
    internal static int Rank(string type) => Array.FindIndex(All, known => known.Name == type);

    internal static bool IsFloating(string type) => type is Float16 or BFloat16 or Float32 or Float64;

    /// <summary>The name for a type of C#.</summary>
    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    internal static string Of<T>()
        where T : unmanaged => default(T) switch
        {
            bool => Bool,
            byte => UInt8,
            sbyte => Int8,
            ushort => UInt16,
            short => Int16,
            Half => Float16,
            uint => UInt32,
            int => Int32,
            float => Float32,
            double => Float64,
            ulong => UInt64,
            long => Int64,
            _ => throw new NotSupportedException($"Files hold no elements of type {typeof(T).Name}; use float, double, bool or an integer of 8 to 64 bits."),
        };
}
