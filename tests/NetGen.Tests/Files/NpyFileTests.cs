using System.Text;
using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class NpyFileTests : IDisposable
{
    // What NumPy 1.24 writes for these arrays:
    //   a = np.arange(6, dtype='<f4').reshape(2, 3); np.asfortranarray(a); a.astype('>f8');
    //   np.array([True, False]); np.array(3, dtype='i2'); np.asfortranarray(np.arange(24, dtype='>u2').reshape(2, 3, 4))
    private const string Floats = "AAAAAAAAgD8AAABAAABAQAAAgEAAAKBA";
    private const string FortranFloats = "AAAAAAAAQEAAAIA/AACAQAAAAEAAAKBA";
    private const string BigDoubles = "AAAAAAAAAAA/8AAAAAAAAEAAAAAAAAAAQAgAAAAAAABAEAAAAAAAAEAUAAAAAAAA";
    private const string FortranWords = "AAAADAAEABAACAAUAAEADQAFABEACQAVAAIADgAGABIACgAWAAMADwAHABMACwAX";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<f4", "False", "(2, 3)", Floats, "F32")]
    [InlineData("<f4", "True", "(2, 3)", FortranFloats, "F32")]
    [InlineData(">f8", "False", "(2, 3)", BigDoubles, "F64")]
    [InlineData(">u2", "True", "(2, 3, 4)", FortranWords, "U16")]
    [InlineData("<i2", "False", "()", "AwA=", "I16")]
    [InlineData("|b1", "False", "(2,)", "AQA=", "BOOL")]
    [InlineData("|i1", "True", "(0, 5)", "", "I8")]
    public void Reads_what_NumPy_writes(string descr, string fortran, string shape, string data, string type)
    {
        byte[] content = Make($"{{'descr': '{descr}', 'fortran_order': {fortran}, 'shape': {shape}, }}", Convert.FromBase64String(data));
        TensorData array = NpyFile.Read(_folder.Write("a.npy", content));
        Assert.Equal(type, array.Type);
        Assert.Equal(shape.Count(char.IsAsciiDigit), array.Shape.Count);
        double[] values = array.ToArray<double>();
        double[] expected = type is "I16" ? [3] : type is "BOOL" ? [1, 0] : [.. Enumerable.Range(0, values.Length).Select(i => (double)i)];
        Assert.Equal(expected, values);
    }

    [Fact]
    public void Reads_version_2_and_other_orders_of_the_keys()
    {
        byte[] data = Convert.FromBase64String(Floats);
        byte[] content = Make("{\"shape\":(2,3),'descr':'<f4','fortran_order':False}", data, version: 2);
        Assert.Equal([0f, 1, 2, 3, 4, 5], NpyFile.Read(new ForwardStream(content)).ToArray<float>());
    }

    [Fact]
    public void Writes_what_NumPy_writes()
    {
        using var target = new MemoryStream();
        NpyFile.Write<float>(target, [2, 3], new float[] { 0, 1, 2, 3, 4, 5 });
        Assert.Equal(Make("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", Convert.FromBase64String(Floats)), target.ToArray());
    }

    [Fact]
    public void Reads_back_what_was_written()
    {
        string path = Path.Combine(_folder.Path, "a.npy");
        NpyFile.Write(path, [3], [long.MinValue, 0, long.MaxValue]);
        Assert.Equal([long.MinValue, 0, long.MaxValue], NpyFile.Read(path).ToArray<long>());
        NpyFile.Write(path, [1], [true]);
        Assert.Equal([1], NpyFile.Read(path).ToArray<byte>());
        long[] ones = [.. Enumerable.Repeat(1L, 30_000)];
        NpyFile.Write(path, ones, [(Half)0.5]);
        Assert.Equal(2, File.ReadAllBytes(path)[6]);
        Assert.Equal(ones, NpyFile.Read(path).Shape);
        Assert.Equal([0.5f], NpyFile.Read(path).ToArray<float>());
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } x", "spaces and a line feed should end the header")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2 3), }", "',' or ')' is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (6), }", "the shape should be a tuple")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-6,), }", "a size should be a whole number")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (06,), }", "a size should be a whole number")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }", "a size should be a whole number")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }", "is impossibly large")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }", "the file ends here")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", "more bytes follow")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': [2, 3], }", "'(' is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3), }", "True or False is expected")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, }", "the header should have the keys")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", "the key 'descr' is unknown, or comes twice")]
    [InlineData("{'descr': '<f4', 'more': False, 'shape': (2, 3), }", "the key 'more' is unknown, or comes twice")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }", "elements of type '|O' cannot be read")]
    [InlineData("{'descr': '|f4', 'fortran_order': False, 'shape': (2, 3), }", "elements of type '|f4' cannot be read")]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (2, 3), }", "elements of type '<c8' cannot be read")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 3), }", "a string in quotes is expected")]
    [InlineData("{'descr': '<f4' + '', 'fortran_order': False, 'shape': (2, 3), }", "',' or '}' is expected")]
    [InlineData("{'descr': '|b1', 'fortran_order': False, 'shape': (24,), }", "a truth value is 128; expected 0 or 1")]
    public void A_wrong_header_is_refused(string header, string problem)
    {
        string path = _folder.Write("bad.npy", Make(header, Convert.FromBase64String(Floats)));
        DataFormatException exception = Assert.Throws<DataFormatException>(() => NpyFile.Read(path));
        Assert.StartsWith(path + ": byte ", exception.Message);
        Assert.Contains(problem, exception.Message);
    }

    [Fact]
    public void Faulty_files_are_refused_whatever_the_fault()
    {
        byte[] content = Make("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", Convert.FromBase64String(Floats));
        Refusal.OfTruncations(content, bad => NpyFile.Read(new MemoryStream(bad)));
        Refusal.OfTruncations(content, bad => NpyFile.Read(new ForwardStream(bad)));
        Refusal.OfFlippedBits(content, 128, bad => NpyFile.Read(new MemoryStream(bad)));
        Refusal.OfFlippedBits(content, 128, bad => NpyFile.Read(new ForwardStream(bad)));
        Refusal.OfRandomBytes(content, bad => NpyFile.Read(new MemoryStream(bad)));
    }

    [Fact]
    public void Promises_take_no_room()
    {
        byte[] array = Make("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 100000000), }", new byte[100]);
        byte[] header = [.. NpyHeader.Magic, 2, 0, 255, 255, 255, 255, .. "{}"u8];
        Assert.NotNull(Refusal.Of(() => NpyFile.Read(new ForwardStream(array))));
        Assert.NotNull(Refusal.Of(() => NpyFile.Read(new MemoryStream(array))));
        Assert.NotNull(Refusal.Of(() => NpyFile.Read(new ForwardStream(header))));
    }

    internal static byte[] Make(string header, byte[] data, byte version = 1)
    {
        int start = version == 1 ? 10 : 12;
        int length = (start + header.Length + 64) / 64 * 64;
        byte[] size = version == 1 ? BitConverter.GetBytes((ushort)(length - start)) : BitConverter.GetBytes(length - start);
        return [.. NpyHeader.Magic, version, 0, .. size, .. Encoding.ASCII.GetBytes(header.PadRight(length - start - 1) + "\n"), .. data];
    }
}
