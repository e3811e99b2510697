using System.Buffers.Binary;
using System.Text;

namespace NetGen.Tests.Files;

/// <summary>Makes safetensors files, right and wrong ones.</summary>
internal static class SafetensorsBytes
{
    public const string TwoTensors =
        """{"__metadata__":{"a":"b"},"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"U8","shape":[1,3],"data_offsets":[8,11]}}""";

    public static byte[] Good => Make(TwoTensors, 11);

    public static byte[] Make(string header, int dataLength) => Make(Encoding.UTF8.GetBytes(header), dataLength);

    public static byte[] Make(byte[] header, int dataLength)
    {
        var content = new byte[8 + header.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(content, header.Length);
        header.CopyTo(content, 8);
        for (int i = 0; i < dataLength; i++)
        {
            content[8 + header.Length + i] = (byte)i;
        }

        return content;
    }
}
