using System.Globalization;

namespace NetGen;

/// <summary>
/// Parses the Python dictionary of an NPY header: <c>{'descr': '&lt;f4', 'fortran_order': False, 'shape': (3, 4), }</c>, in any order of
/// the keys, and nothing else of Python.
/// </summary>
internal ref struct NpyHeaderParser
{
    private readonly ByteSource _source;
    private readonly long _start;
    private readonly ReadOnlySpan<byte> _text;
    private int _place;

    private NpyHeaderParser(ByteSource source, ReadOnlySpan<byte> text)
    {
        _source = source;
        _start = source.Position - text.Length;
        _text = text;
    }

    private readonly byte Next => _place < _text.Length ? _text[_place] : (byte)0;

    /// <summary>Parses a header that has just been read.</summary>
    /// <param name="source">The file, which stands behind the header.</param>
    /// <param name="text">The header.</param>
    public static NpyHeader Parse(ByteSource source, ReadOnlySpan<byte> text) => new NpyHeaderParser(source, text).ParseHeader();

    private NpyHeader ParseHeader()
    {
        string? descr = null;
        bool? columnMajor = null;
        long[]? shape = null;
        Expect('{');
        while (!Accept('}'))
        {
            string key = ParseString();
            Expect(':');
            switch (key)
            {
                case "descr" when descr is null:
                    descr = ParseString();
                    break;
                case "fortran_order" when columnMajor is null:
                    columnMajor = ParseBoolean();
                    break;
                case "shape" when shape is null:
                    shape = ParseShape();
                    break;
                default:
                    throw Problem($"the key '{key}' is unknown, or comes twice");
            }

            ExpectSeparator('}');
        }

        CheckEnd();
        return descr is null || columnMajor is null || shape is null
            ? throw Problem("the header should have the keys 'descr', 'fortran_order' and 'shape'")
            : new(TypeOf(descr), descr[0] == '>', columnMajor.Value, shape);
    }

    private readonly string TypeOf(string descr) => NpyHeader.TypeOf(descr)
        ?? throw Problem($"elements of type '{descr}' cannot be read; expected f2, f4, f8, i1 to i8 or u1 to u8 with < or > in front, or |b1");

    private string ParseString()
    {
        SkipSpace();
        byte quote = Next;
        int length = quote is (byte)'\'' or (byte)'"' ? _text[(_place + 1)..].IndexOf(quote) : -1;
        if (length < 0)
        {
            throw Problem("a string in quotes is expected");
        }

        ReadOnlySpan<byte> text = _text.Slice(_place + 1, length);
        if (text.ContainsAnyExceptInRange((byte)' ', (byte)'~') || text.Contains((byte)'\\'))
        {
            throw Problem("the string is not plain ASCII");
        }

        _place += length + 2;
        return System.Text.Encoding.ASCII.GetString(text);
    }

    private bool ParseBoolean()
    {
        SkipSpace();
        bool value = _text[_place..].StartsWith("True"u8);
        if (!value && !_text[_place..].StartsWith("False"u8))
        {
            throw Problem("True or False is expected");
        }

        _place += value ? "True".Length : "False".Length;
        return value;
    }

    private long[] ParseShape()
    {
        var sizes = new List<long>();
        bool isTuple = true;
        Expect('(');
        while (!Accept(')'))
        {
            sizes.Add(ParseNumber());
            isTuple = ExpectSeparator(')');
        }

        // In Python (3) is a number and (3,) a tuple.
        return isTuple || sizes.Count > 1 ? [.. sizes] : throw Problem("the shape should be a tuple, with a comma behind a single size");
    }

    private long ParseNumber()
    {
        SkipSpace();
        ReadOnlySpan<byte> rest = _text[_place..];
        int length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        ReadOnlySpan<byte> digits = length < 0 ? rest : rest[..length];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || (digits.Length > 1 && digits[0] == '0'))
        {
            throw Problem($"a size should be a whole number from 0 to {long.MaxValue}");
        }

        _place += digits.Length;
        return number;
    }

    /// <summary>A comma, which may be left out before the end.</summary>
    /// <returns>Whether there was one.</returns>
    private bool ExpectSeparator(char end)
    {
        bool comma = Accept(',');
        SkipSpace();
        return comma || Next == end ? comma : throw Problem($"',' or '{end}' is expected");
    }

    private void Expect(char character)
    {
        if (!Accept(character))
        {
            throw Problem($"'{character}' is expected");
        }
    }

    private bool Accept(char character)
    {
        SkipSpace();
        bool isThere = Next == character;
        _place += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpace()
    {
        while (Next is (byte)' ')
        {
            _place++;
        }
    }

    /// <summary>Only spaces and one line feed, which ends the header, may follow.</summary>
    private void CheckEnd()
    {
        SkipSpace();
        if (Next != '\n' || _place != _text.Length - 1)
        {
            throw Problem("spaces and a line feed should end the header");
        }
    }

    private readonly DataFormatException Problem(string problem) => _source.Problem(_start + _place, problem);
}
