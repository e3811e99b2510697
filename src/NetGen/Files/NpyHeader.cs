namespace NetGen;

/// <summary>What the header of an NPY file says.</summary>
/// <param name="Type">The type of the elements, by its safetensors name.</param>
/// <param name="BigEndian">Whether the bytes of an element come in the other order.</param>
/// <param name="ColumnMajor">Whether the first axis is the fastest.</param>
/// <param name="Shape">The sizes.</param>
internal sealed record NpyHeader(string Type, bool BigEndian, bool ColumnMajor, long[] Shape)
{
    /// <summary>What every NPY file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    private static readonly Dictionary<string, string> Types = new()
    {
        ["b1"] = TensorType.Bool,
        ["u1"] = TensorType.UInt8,
        ["i1"] = TensorType.Int8,
        ["u2"] = TensorType.UInt16,
        ["i2"] = TensorType.Int16,
        ["f2"] = TensorType.Float16,
        ["u4"] = TensorType.UInt32,
        ["i4"] = TensorType.Int32,
        ["f4"] = TensorType.Float32,
        ["u8"] = TensorType.UInt64,
        ["i8"] = TensorType.Int64,
        ["f8"] = TensorType.Float64,
    };

    /// <summary>The safetensors name of one of NumPy's types, as in <c>&lt;f4</c>; null if it is none that can be read.</summary>
    public static string? TypeOf(string descr)
    {
        bool isKnown = Types.TryGetValue(descr.Length == 3 ? descr[1..] : "", out string? type);
        bool hasOrder = isKnown && TensorType.BitsOf(type!) > 8;
        return isKnown && (descr[0] is '<' or '>' ? hasOrder : descr[0] == '|' && !hasOrder) ? type : null;
    }

    /// <summary>NumPy's name of a type.</summary>
    /// <exception cref="ArgumentException">NumPy has no such type.</exception>
    public static string DescrOf(string type)
    {
        string? descr = Types.FirstOrDefault(pair => pair.Value == type).Key;
        return descr is null
            ? throw new ArgumentException($"NPY files hold no elements of type {type}.", nameof(type))
            : (TensorType.BitsOf(type) > 8 ? "<" : "|") + descr;
    }
}
