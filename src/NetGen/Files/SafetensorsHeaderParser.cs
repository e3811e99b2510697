using System.Buffers;
using System.Text.Json;

namespace NetGen;

/// <summary>Parses the header of a safetensors file and believes nothing that is not the format to the letter.</summary>
internal ref struct SafetensorsHeaderParser
{
    // The header, a tensor, its list of sizes.
    private const int Depth = 3;

    private readonly string _fileName;
    private readonly List<SafetensorsEntry> _entries = [];
    private readonly HashSet<string> _names = [];
    private Dictionary<string, string>? _metadata;
    private int _checksumPlace = -1;
    private Utf8JsonReader _json;

    private SafetensorsHeaderParser(string fileName, ReadOnlySpan<byte> header)
    {
        _fileName = fileName;
        _json = new(header, new JsonReaderOptions { MaxDepth = Depth });
    }

    private readonly long Place => SafetensorsHeader.PrefixLength + _json.TokenStartIndex;

    /// <summary>Parses a header.</summary>
    /// <param name="fileName">The file, for messages.</param>
    /// <param name="header">The JSON text with its padding.</param>
    public static SafetensorsHeader Parse(string fileName, ReadOnlySpan<byte> header)
    {
        var parser = new SafetensorsHeaderParser(fileName, header);
        try
        {
            return parser.ParseHeader(header);
        }
        catch (JsonException exception)
        {
            throw parser.Problem($"the header is no JSON of its kind: {exception.Message.TrimEnd('.')}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // What the reader throws for text that is no valid UTF-8 or UTF-16.
            throw parser.Problem("the header holds a string that is no valid Unicode", exception);
        }
    }

    private SafetensorsHeader ParseHeader(ReadOnlySpan<byte> header)
    {
        if (header.IsEmpty || header[0] != '{')
        {
            throw Problem("the header should begin with '{'");
        }

        _json.Read();
        while (ReadName() is { } name)
        {
            ParseMember(name);
        }

        // Nothing but white space may follow; the reader throws at anything else.
        _json.Read();
        return new(SortByPlace(), _metadata ?? [], _checksumPlace);
    }

    private void ParseMember(string name)
    {
        if (!_names.Add(name))
        {
            throw Problem($"'{name}' comes twice");
        }

        if (name == SafetensorsHeader.MetadataKey)
        {
            _metadata = ParseMetadata();
        }
        else
        {
            _entries.Add(ParseTensor(name));
        }
    }

    private Dictionary<string, string> ParseMetadata()
    {
        var metadata = new Dictionary<string, string>();
        Expect(JsonTokenType.StartObject, $"'{SafetensorsHeader.MetadataKey}' should be an object");
        while (ReadName() is { } key)
        {
            Expect(JsonTokenType.String, $"the metadata '{key}' should be a string");
            if (!metadata.TryAdd(key, _json.GetString()!))
            {
                throw Problem($"the metadata '{key}' comes twice");
            }

            if (key == SafetensorsHeader.ChecksumKey)
            {
                NoteChecksum();
            }
        }

        return metadata;
    }

    private void NoteChecksum()
    {
        bool isChecksum = _json.ValueSpan.Length == SafetensorsHeader.ChecksumLength
            && _json.ValueSpan.IndexOfAnyExcept(SearchValues.Create("0123456789abcdef"u8)) < 0;
        if (!isChecksum)
        {
            throw Problem($"the metadata '{SafetensorsHeader.ChecksumKey}' should be {SafetensorsHeader.ChecksumLength} hexadecimal digits");
        }

        _checksumPlace = (int)_json.TokenStartIndex + 1;
    }

    private SafetensorsEntry ParseTensor(string name)
    {
        Expect(JsonTokenType.StartObject, $"'{name}' should be an object");
        long place = Place;
        string? type = null;
        long[]? shape = null, offsets = null;
        while (ReadName() is { } field)
        {
            bool isNew = field switch
            {
                "dtype" => type is null,
                "shape" => shape is null,
                "data_offsets" => offsets is null,
                _ => throw Problem($"'{name}' has an unknown field '{field}'; expected dtype, shape and data_offsets"),
            };
            if (!isNew)
            {
                throw Problem($"'{name}' has {field} twice");
            }

            switch (field)
            {
                case "dtype":
                    type = ParseType(name);
                    break;
                case "shape":
                    shape = ParseNumbers($"the shape of '{name}'");
                    break;
                default:
                    offsets = ParseNumbers($"data_offsets of '{name}'");
                    break;
            }
        }

        return CheckTensor(place, name, type, shape, offsets);
    }

    private readonly SafetensorsEntry CheckTensor(long place, string name, string? type, long[]? shape, long[]? offsets)
    {
        if (type is null || shape is null || offsets is null)
        {
            throw Problem(place, $"'{name}' has no {(type is null ? "dtype" : shape is null ? "shape" : "data_offsets")}");
        }

        if (offsets.Length != 2 || offsets[0] > offsets[1])
        {
            throw Problem(place, $"data_offsets of '{name}' are {TensorShape.Describe(offsets)}; expected a begin and an end that is not before it");
        }

        var entry = new SafetensorsEntry(name, type, shape, offsets[0], offsets[1]);
        long expected = TensorShape.CountBytes(shape, TensorType.BitsOf(type));
        if (expected != entry.Length)
        {
            string takes = expected < 0 ? "is impossibly large, or no whole number of bytes" : $"takes {expected} bytes";
            throw Problem(place, $"{entry} {takes}; data_offsets give it {entry.Length}");
        }

        return entry;
    }

    private string ParseType(string name)
    {
        Expect(JsonTokenType.String, $"the dtype of '{name}' should be a string");
        string type = _json.GetString()!;
        return TensorType.BitsOf(type) > 0 ? type : throw Problem($"'{name}' is of the unknown type '{type}'");
    }

    private long[] ParseNumbers(string what)
    {
        Expect(JsonTokenType.StartArray, $"{what} should be a list");
        var numbers = new List<long>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.Number || _json.ValueSpan[0] == '-' || !_json.TryGetInt64(out long number))
            {
                throw Problem($"{what} should hold whole numbers from 0 to {long.MaxValue}");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>Sorts the tensors by their place and refuses gaps and overlaps.</summary>
    private readonly List<SafetensorsEntry> SortByPlace()
    {
        _entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        long end = 0;
        foreach (SafetensorsEntry entry in _entries)
        {
            if (entry.Begin != end)
            {
                string problem = entry.Begin < end ? "overlaps the tensor before it" : "leaves a gap before it";
                throw new DataFormatException(
                    _fileName, $"the data of {entry} begins at {entry.Begin} and {problem}, as data up to {end} is taken; expected begin {end}.");
            }

            end = entry.End;
        }

        return _entries;
    }

    /// <summary>Reads the next name of an object.</summary>
    /// <returns>Null at the end of the object.</returns>
    private string? ReadName()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.EndObject ? null : _json.GetString();
    }

    private void Expect(JsonTokenType type, string problem)
    {
        _json.Read();
        if (_json.TokenType != type)
        {
            throw Problem(problem);
        }
    }

    private readonly DataFormatException Problem(string problem, Exception? innerException = null) => Problem(Place, problem, innerException);

    private readonly DataFormatException Problem(long place, string problem, Exception? innerException = null) =>
        new(_fileName, $"byte {place}: {problem}.", innerException);
}
