using System.Buffers.Binary;
using System.Text;
using NetGen.Tests.Data;

namespace NetGen.Tests.Reports;

public sealed class TensorBoardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // CRC-32C of "123456789" is E3069283, the check value of the catalogue of parametrised CRC algorithms.
    [Fact]
    public void The_checksum_is_masked() =>
        Assert.Equal(((0xE3069283u >> 15) | (0xE3069283u << 17)) + 0xa282ead8u, EventRecords.Checksum("123456789"u8));

    [Fact]
    public void A_file_begins_with_its_version_and_has_the_name_that_readers_look_for()
    {
        string path = Write(_ => { });
        Assert.StartsWith("events.out.tfevents.", Path.GetFileName(path), StringComparison.Ordinal);
        Fields first = Assert.Single(Events(path));
        Assert.Equal("brain.Event:2", first.Text(3));
        double seconds = BitConverter.Int64BitsToDouble((long)first.Number(1));
        Assert.InRange(seconds, 1.7e9, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 10);
    }

    [Fact]
    public void Scalars_come_back()
    {
        string path = Write(b =>
        {
            b.AddScalar("loss/train", 0.25, 7);
            b.AddScalar("loss/train", double.NaN, 1L << 40);
        });
        var events = Events(path);
        Assert.Equal(7ul, events[1].Number(2));
        Fields value = events[1].Message(5).Message(1);
        Assert.Equal("loss/train", value.Text(1));
        Assert.Equal(0.25f, BitConverter.UInt32BitsToSingle((uint)value.Number(2)));
        Assert.Equal(1ul << 40, events[2].Number(2));
        Assert.True(float.IsNaN(BitConverter.UInt32BitsToSingle((uint)events[2].Message(5).Message(1).Number(2))));
    }

    [Fact]
    public void Histograms_count_every_finite_value()
    {
        string path = Write(b =>
        {
            b.AddHistogram<float>("w", [-1, 0, 0, 1e-3f, 2, float.NaN, float.PositiveInfinity], 1);
            b.AddHistogram<double>("empty", [], 1);
            b.AddHistogram<double>("extreme", [double.MaxValue, double.MinValue], 1);
        });
        var histogram = Events(path)[1].Message(5).Message(1).Message(5);
        Assert.Equal([-1.0, 2, 5], new[] { 1, 2, 3 }.Select(histogram.Double));
        Assert.Equal(5 + 1e-6, histogram.Double(5), 1e-9);
        double[] limits = histogram.Doubles(6), counts = histogram.Doubles(7);
        Assert.Equal(limits.Length, counts.Length);
        Assert.Equal(limits.Order(), limits);
        Assert.Equal(5, counts.Sum());
        foreach (var (value, count) in new[] { (-1.0, 1.0), (0, 2), (1e-3, 1), (2, 1) })
        {
            Assert.Equal(count, counts[Array.FindIndex(limits, l => l > value)]);
        }

        Assert.All(Events(path).Skip(2), e => Assert.NotEmpty(e.Message(5).Message(1).Message(5).Doubles(6)));
    }

    [Fact]
    public void Images_and_texts_come_back()
    {
        var image = new PixelImage(2, 1, 3, [1, 2, 3, 4, 5, 6]);
        string path = Write(b =>
        {
            b.AddImage("filters", image, 3);
            b.AddText("options", "| a | ½ |", 4);
        });
        var events = Events(path);
        Fields picture = events[1].Message(5).Message(1).Message(4);
        Assert.Equal([1ul, 2, 3], new[] { 1, 2, 3 }.Select(picture.Number));
        Assert.Equal(image.ToPng(), picture.Bytes(4));
        Fields text = events[2].Message(5).Message(1);
        Assert.Equal("text", text.Message(9).Message(1).Text(1));
        Assert.Equal(7ul, text.Message(8).Number(1));
        Assert.Equal(1ul, text.Message(8).Message(2).Message(2).Number(1));
        Assert.Equal("| a | ½ |", text.Message(8).Text(8));
    }

    [Fact]
    public void What_is_flushed_can_be_read_while_the_file_is_open()
    {
        using var board = new TensorBoardWriter(_folder.Path);
        board.AddScalar("loss", 1, 1);
        board.Flush();
        Assert.Equal(2, Events(board.Path).Count);
    }

    [Fact]
    public void Appending_removes_a_torn_event_wherever_it_was_torn()
    {
        string path = Write(b => b.AddScalar("loss", 1, 1));
        byte[] whole = File.ReadAllBytes(path);
        long second = 12 + BinaryPrimitives.ReadInt64LittleEndian(whole) + 4;
        for (int length = (int)second; length <= whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            using (var board = TensorBoardWriter.Append(path))
            {
                board.AddScalar("loss", 2, 2);
            }

            var events = Events(path);
            Assert.Equal(length == whole.Length ? 3 : 2, events.Count);
            Assert.Equal(2ul, events[^1].Number(2));
        }
    }

    [Fact]
    public void Appending_leaves_other_files_alone()
    {
        foreach (byte[] content in new[] { "hello, this is a text"u8.ToArray(), [1, 2, 3], [.. Enumerable.Repeat((byte)0xFF, 100)] })
        {
            string path = _folder.Write("other", content);
            Assert.Throws<InvalidDataException>(() => TensorBoardWriter.Append(path));
            Assert.Equal(content, File.ReadAllBytes(path));
        }

        TensorBoardWriter.Append(_folder.Write("empty", [])).Dispose();
        Assert.Single(Events(Path.Combine(_folder.Path, "empty")));
    }

    private string Write(Action<TensorBoardWriter> write)
    {
        using var board = new TensorBoardWriter(_folder.Path);
        write(board);
        return board.Path;
    }

    /// <summary>Reads records by a checksum of its own.</summary>
    private static List<Fields> Events(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var events = new List<Fields>();
        for (int at = 0; at < bytes.Length;)
        {
            int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
            Assert.Equal(SlowChecksum(bytes.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 8)));
            Assert.Equal(SlowChecksum(bytes.AsSpan(at + 12, length)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 12 + length)));
            events.Add(new Fields(bytes[(at + 12)..(at + 12 + length)]));
            at += length + 16;
        }

        return events;
    }

    private static uint SlowChecksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78);
            }
        }

        crc = ~crc;
        return ((crc >> 15) | (crc << 17)) + 0xa282ead8;
    }

    /// <summary>The fields of a protocol buffer message.</summary>
    private sealed class Fields
    {
        private readonly Dictionary<int, (ulong Number, byte[] Bytes)> _values = [];

        public Fields(byte[] message)
        {
            for (int at = 0; at < message.Length;)
            {
                ulong key = Varint(message, ref at);
                (ulong, byte[]) value = (key & 7) switch
                {
                    0 => (Varint(message, ref at), []),
                    1 => (BinaryPrimitives.ReadUInt64LittleEndian(Take(message, ref at, 8)), []),
                    2 => (0, Take(message, ref at, (int)Varint(message, ref at))),
                    5 => (BinaryPrimitives.ReadUInt32LittleEndian(Take(message, ref at, 4)), []),
                    _ => throw new InvalidDataException($"Kind {key & 7}."),
                };
                _values.Add((int)(key >> 3), value);
            }
        }

        public ulong Number(int field) => _values[field].Number;

        public double Double(int field) => BitConverter.UInt64BitsToDouble(Number(field));

        public byte[] Bytes(int field) => _values[field].Bytes;

        public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

        public Fields Message(int field) => new(Bytes(field));

        public double[] Doubles(int field) => [.. Bytes(field).Chunk(8).Select(b => BitConverter.ToDouble(b))];

        private static byte[] Take(byte[] message, ref int at, int length)
        {
            byte[] bytes = message[at..(at + length)];
            at += length;
            return bytes;
        }

        private static ulong Varint(byte[] message, ref int at)
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = message[at++];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
