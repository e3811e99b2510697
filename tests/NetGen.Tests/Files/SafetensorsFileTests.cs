using System.Text;
using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class SafetensorsFileTests : IDisposable
{
    // The header that the reference writer makes of these tensors: large elements first, then by name, padded to a multiple of 8.
    private const string ReferenceHeader =
        """{"__metadata__":{"k":"é\"<"},"b":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]},"c":{"dtype":"F32","shape":[],"data_offsets":[16,20]},"z":{"dtype":"BOOL","shape":[3],"data_offsets":[20,23]}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_what_the_reference_writer_writes()
    {
        using var target = new MemoryStream();
        SafetensorsFile.Write(
            target,
            [
                TensorContent.Create("z", [3], [true, false, true]),
                TensorContent.Create("c", [], [3f]),
                TensorContent.Create("a", [2, 1], [1f, 2f]),
                TensorContent.Create("b", [1], [-1L]),
            ],
            new Dictionary<string, string> { ["k"] = "é\"<" });
        byte[] content = target.ToArray();
        int length = BitConverter.ToInt32(content);
        Assert.Equal(0, length % 8);
        Assert.Equal(ReferenceHeader, Encoding.UTF8.GetString(content, 8, length).TrimEnd(' '));
        Assert.Equal([.. Enumerable.Repeat((byte)255, 8), 0, 0, 128, 63, 0, 0, 0, 64, 0, 0, 64, 64, 1, 0, 1], content[(8 + length)..]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_back_what_was_written(bool forward)
    {
        byte[] content = Write(
            [
                TensorContent.Create("floats", [2, 2], [1f, float.NaN, -0f, float.MaxValue]),
                TensorContent.Create("none", [3, 0, long.MaxValue], Array.Empty<double>()),
                TensorContent.Create("ints", [3], [int.MinValue, 0, 7]),
                new TensorContent("raw", "F8_E4M3", [2], new byte[] { 1, 2 }),
                new TensorContent("half bytes", "F4", [3, 2], new byte[] { 1, 2, 3 }),
            ],
            new() { ["one"] = "1", ["empty"] = "", ["netgen.sha256"] = "" });
        SafetensorsFile file = forward ? SafetensorsFile.Read(new ForwardStream(content)) : SafetensorsFile.Read(content);
        Assert.Equal([1f, float.NaN, -0f, float.MaxValue], file["floats"].ToArray<float>());
        Assert.Equal([3, 0, long.MaxValue], file["none"].Shape);
        Assert.Equal([int.MinValue, 0, 7], file["ints"].ToArray<long>());
        Assert.Equal("F8_E4M3", file["raw"].Type);
        Assert.Equal([1, 2], file["raw"].Bytes.ToArray());
        Assert.Equal([1, 2, 3], file["half bytes"].Bytes.ToArray());
        Assert.Equal("1", file.Metadata["one"]);
        Assert.Equal(64, file.Metadata["netgen.sha256"].Length);
        Assert.Equal("half bytes F4 [3, 2]", file["half bytes"].ToString());
    }

    [Fact]
    public void Files_and_streams_get_the_same_bytes()
    {
        TensorContent[] tensors = [TensorContent.Create("x", [3], [1d, 2, 3])];
        var metadata = new Dictionary<string, string> { ["netgen.sha256"] = "whatever" };
        string path = Path.Combine(_folder.Path, "file");
        SafetensorsFile.Write(path, tensors, metadata);
        Assert.Equal(Write(tensors, metadata), File.ReadAllBytes(path));
        Assert.Equal([1f, 2, 3], SafetensorsFile.Read(path)["x"].ToArray<float>());
        Assert.Equal(SafetensorsFile.Read(path).Metadata, SafetensorsFile.ReadMetadata(path));
        Assert.Equal(["netgen.sha256"], metadata.Keys);
    }

    [Fact]
    public void Numbers_are_converted_where_nothing_of_meaning_is_lost()
    {
        SafetensorsFile file = SafetensorsFile.Read(Write(
            [
                TensorContent.Create("d", [2], [0.1, 1e300]),
                TensorContent.Create("u", [1], [ulong.MaxValue]),
                TensorContent.Create("s", [1], [(sbyte)-1]),
                TensorContent.Create("h", [1], [(Half)1.5]),
                new TensorContent("b", TensorType.BFloat16, [1], new byte[] { 0xC0, 0x3F }),
            ],
            []));
        Assert.Equal([0.1f, float.PositiveInfinity], file["d"].ToArray<float>());
        Assert.Equal([-1], file["s"].ToArray<int>());
        Assert.Equal([1.5], file["h"].ToArray<double>());
        Assert.Equal([1.5f], file["b"].ToArray<float>());
        Assert.Contains("element 0 of u U64 [1] is 18446744073709551615, which is out of range for Int64", Message(() => file["u"].ToArray<long>()));
        Assert.Contains("cannot be read as Int32", Message(() => file["d"].ToArray<int>()));
        Assert.Contains("there is no tensor 'q'", Message(() => file["q"]));
    }

    [Theory]
    [InlineData("", 0, "the header should begin with '{'")]
    [InlineData(" {}", 0, "the header should begin with '{'")]
    [InlineData("[]", 0, "the header should begin with '{'")]
    [InlineData("{", 0, "the header is no JSON of its kind")]
    [InlineData("{} x", 0, "the header is no JSON of its kind")]
    [InlineData("{}{}", 0, "the header is no JSON of its kind")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],}}", 4, "the header is no JSON of its kind")]
    [InlineData("{\"x\":1}", 0, "byte 13: 'x' should be an object")]
    [InlineData("{\"x\":{}}", 0, "'x' has no dtype")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, "'x' has no data_offsets")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", 4, "'x' has dtype twice")]
    [InlineData("{\"x\":{\"dtype\":\"F33\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "'x' is of the unknown type 'F33'")]
    [InlineData("{\"x\":{\"dtype\":3,\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "the dtype of 'x' should be a string")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"more\":1}}", 4, "'x' has an unknown field 'more'")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should hold whole numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[-0],\"data_offsets\":[0,0]}}", 0, "the shape of 'x' should hold whole numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should hold whole numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1e0],\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should hold whole numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[9223372036854775808],\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should hold")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should hold whole numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[[1]],\"data_offsets\":[0,4]}}", 4, "the header is no JSON of its kind")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}}", 4, "the shape of 'x' should be a list")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", 4, "expected a begin and an end")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "data_offsets of 'x' are [4, 0]")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4, "expected a begin and an end")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "x F32 [2] takes 8 bytes; data_offsets give it 4")]
    [InlineData("{\"x\":{\"dtype\":\"F4\",\"shape\":[3],\"data_offsets\":[0,1]}}", 1, "no whole number of bytes")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}", 0, "impossibly large")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,0],\"data_offsets\":[0,0]}}", 0, "impossibly large")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807],\"data_offsets\":[0,4]}}", 4, "impossibly large")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}", 2, "'x' comes twice")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"\\u0078\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}", 2, "'x' comes twice")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},\"y\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[1,3]}}", 3, "overlaps the tensor before it")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"y\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1, "overlaps the tensor before it")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"y\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[2,3]}}", 3, "leaves a gap before it")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}", 2, "leaves a gap before it")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", 0, "the metadata 'a' should be a string")]
    [InlineData("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 0, "the metadata 'a' comes twice")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", 0, "'__metadata__' comes twice")]
    [InlineData("{\"__metadata__\":[]}", 0, "'__metadata__' should be an object")]
    [InlineData("{\"__metadata__\":{\"netgen.sha256\":\"12\"}}", 0, "'netgen.sha256' should be 64 hexadecimal digits")]
    [InlineData("{\"\\ud800\":{}}", 0, "no valid Unicode")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}}", 1, "1 bytes of data follow the header; its tensors take 2")]
    [InlineData("{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}}", 3, "3 bytes of data follow the header; its tensors take 2")]
    public void A_wrong_header_is_refused(string header, int dataLength, string problem)
    {
        byte[] content = SafetensorsBytes.Make(header, dataLength);
        string path = _folder.Write("bad", content);
        DataFormatException exception = Assert.Throws<DataFormatException>(() => SafetensorsFile.Read(path));
        Assert.StartsWith(path + ": ", exception.Message);
        Assert.Contains(problem, exception.Message);
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(new ForwardStream(content))));
    }

    [Fact]
    public void Text_that_is_no_utf8_is_refused() =>
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(SafetensorsBytes.Make([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'], 0))));

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string header = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(SafetensorsBytes.Make(header, 0))));
    }

    [Theory]
    [InlineData(100_000_001)]
    [InlineData(100_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_header_that_promises_too_much_is_refused_without_room_for_it(long length)
    {
        byte[] content = [.. BitConverter.GetBytes(length), .. "{}"u8];
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(content)));
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(new ForwardStream(content))));
    }

    [Fact]
    public void A_tensor_that_promises_too_much_is_refused_without_room_for_it()
    {
        byte[] content = SafetensorsBytes.Make("{\"x\":{\"dtype\":\"U8\",\"shape\":[2000000000],\"data_offsets\":[0,2000000000]}}", 100);
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(content)));
        Assert.NotNull(Refusal.Of(() => SafetensorsFile.Read(new ForwardStream(content))));
    }

    [Fact]
    public void Faulty_files_are_refused_whatever_the_fault()
    {
        byte[] content = SafetensorsBytes.Good;
        Assert.Equal("b", SafetensorsFile.Read(content).Metadata["a"]);
        Refusal.OfTruncations(content, bad => SafetensorsFile.Read(bad));
        Refusal.OfTruncations(content, bad => SafetensorsFile.Read(new ForwardStream(bad)));
        Refusal.OfFlippedBits(content, content.Length - 11, bad => SafetensorsFile.Read(bad));
        Refusal.OfRandomBytes(content, bad => SafetensorsFile.Read(bad));
        Refusal.OfRandomBytes(content, bad => SafetensorsFile.Read(new ForwardStream(bad)));
    }

    [Fact]
    public void With_a_checksum_no_flipped_bit_goes_unnoticed()
    {
        byte[] content = Write([TensorContent.Create("x", [2], [1f, 2f])], new() { ["netgen.sha256"] = "", ["a"] = "b" });
        int missed = (8 * content.Length) - Refusal.OfFlippedBits(content, content.Length, bad => SafetensorsFile.Read(bad));

        // Only when the key itself is another, there is no checksum: a flip in any of its 13 letters may make it another good key.
        Assert.InRange(missed, 0, 8 * "netgen.sha256".Length);
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Write([TensorContent.Create("x", [1], [1f]), TensorContent.Create("x", [1], [1d])], []));
        Assert.Throws<ArgumentException>(() => Write([TensorContent.Create("__metadata__", [1], [1f])], []));
        Assert.Throws<ArgumentException>("values", () => TensorContent.Create("x", [2], [1f]));
        Assert.Throws<ArgumentException>("type", () => new TensorContent("x", "F33", [1], new byte[4]));
        Assert.Throws<ArgumentException>("bytes", () => new TensorContent("x", "F32", [1], new byte[3]));
        Assert.Throws<ArgumentException>("shape", () => new TensorContent("x", "F32", [long.MaxValue, 4], _ => { }));
        Assert.Throws<ArgumentOutOfRangeException>("shape", () => new TensorContent("x", "F32", [-1], _ => { }));
        Assert.Throws<NotSupportedException>(() => TensorContent.Create("x", [1], [1m]));
        Assert.Throws<InvalidOperationException>(() => Write([new TensorContent("x", "U8", [2], target => target.WriteByte(1))], []));
        Assert.Throws<InvalidOperationException>(() => Write([new TensorContent("x", "U8", [2], target => target.Write([1, 2, 3]))], []));
    }

    private static byte[] Write(TensorContent[] tensors, Dictionary<string, string> metadata)
    {
        using var target = new MemoryStream();
        SafetensorsFile.Write(target, tensors, metadata);
        return target.ToArray();
    }

    private static string Message(Func<object> read) => Assert.Throws<DataFormatException>(read).Message;
}
