using System.Text;

namespace NetGen;

/// <summary>
/// Divides text into records and these into fields, as RFC 4180 has it: a record is a line, or several where a quoted field
/// runs over them; comments and blank lines are none. Quotes must be in order: they open a field or stand in pairs, and what
/// they open is closed. Nothing is allocated for a record that is no longer than those before it.
/// </summary>
internal sealed class RecordReader(TextReader source, string name, char delimiter, TableOptions options) : IDisposable
{
    /// <summary>The most characters of one record: a quote that is never closed must not read a huge file into memory.</summary>
    internal const int MostCharacters = 1 << 24;

    private readonly char[] _block = new char[1 << 14];
    private int _start;
    private int _end;
    private char[] _record = new char[1 << 10];
    private int _length;
    private readonly List<Range> _fields = [];
    private string _lineBreak = "";
    private long _lines;
    private bool _begun;

    private enum QuoteState
    {
        FieldStart,
        Unquoted,
        Quoted,
        Closed,
    }

    /// <summary>The line on which the latest record starts, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The number of fields of the record.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>A field of the record, without its quotes; it lasts until the next record.</summary>
    public ReadOnlySpan<char> Field(int index) => _record.AsSpan(_fields[index]);

    /// <summary>Goes on to the next record, if there is one.</summary>
    public bool Next()
    {
        do
        {
            _length = 0;
            if (!AppendLine())
            {
                return false;
            }
        }
        while (IsBlankOrComment());

        Line = _lines;
        CompleteQuotes();
        Divide();
        return true;
    }

    public void Dispose() => source.Dispose();

    private bool IsBlankOrComment()
    {
        ReadOnlySpan<char> line = _record.AsSpan(0, _length);
        return line.Trim(' ').IsEmpty || (options.Comment is string comment && line.StartsWith(comment));
    }

    /// <summary>Adds lines to the record until every quote is closed.</summary>
    private void CompleteQuotes()
    {
        if (options.Quote is not char quote)
        {
            return;
        }

        QuoteState state = QuoteState.FieldStart;
        long opened = _lines;
        int done = 0;
        while (true)
        {
            state = Check(done, state, quote, ref opened);
            if (state != QuoteState.Quoted)
            {
                return;
            }

            Append(_lineBreak);
            done = _length;
            if (!AppendLine())
            {
                throw Problem(opened, $"a quote {quote} is opened and never closed");
            }
        }
    }

    private QuoteState Check(int from, QuoteState state, char quote, ref long opened)
    {
        ReadOnlySpan<char> text = _record.AsSpan(from, _length - from);
        if (!text.Contains(quote))
        {
            return state;
        }

        foreach (char c in text)
        {
            if (state != QuoteState.Quoted && c == delimiter)
            {
                state = QuoteState.FieldStart;
            }
            else if (c == quote)
            {
                opened = state == QuoteState.FieldStart ? _lines : opened;
                state = AfterQuote(state, quote);
            }
            else if (state == QuoteState.Closed)
            {
                throw Problem(_lines, $"{Show(c)} follows a closing quote; expected {Show(delimiter)} or the end of the line");
            }
            else if (state == QuoteState.FieldStart)
            {
                state = QuoteState.Unquoted;
            }
        }

        return state;
    }

    private QuoteState AfterQuote(QuoteState state, char quote) => state switch
    {
        QuoteState.Quoted => QuoteState.Closed,
        QuoteState.FieldStart or QuoteState.Closed => QuoteState.Quoted,
        _ => throw Problem(
            _lines, $"a quote {quote} is inside a field that does not start with one; quote the field, or set {nameof(TableOptions.Quote)} to null"),
    };

    private void Divide()
    {
        _fields.Clear();
        int end = -1;
        do
        {
            int start = end + 1;
            end = start < _length && _record[start] == options.Quote ? QuotedField(start) : PlainField(start);
        }
        while (end < _length);
    }

    /// <summary>Adds the field that starts here; returns the place of the delimiter behind it, or the record's end.</summary>
    private int PlainField(int start)
    {
        int length = _record.AsSpan(start, _length - start).IndexOf(delimiter);
        int end = length < 0 ? _length : start + length;
        int first = start, last = end;
        while (options.Trim && first < last && _record[first] == ' ')
        {
            first++;
        }

        while (options.Trim && last > first && _record[last - 1] == ' ')
        {
            last--;
        }

        _fields.Add(first..last);
        return end;
    }

    /// <summary>As above for a quoted field, whose characters move up to where its quotes were.</summary>
    private int QuotedField(int start)
    {
        char quote = _record[start];
        int to = start;
        int from = start + 1;
        while (_record[from] != quote || (from + 1 < _length && _record[from + 1] == quote))
        {
            from += _record[from] == quote ? 1 : 0;
            _record[to++] = _record[from++];
        }

        _fields.Add(start..to);
        return from + 1;
    }

    /// <summary>Adds the next line, without its end, to the record.</summary>
    private bool AppendLine()
    {
        if (!Fill())
        {
            return false;
        }

        _lines++;
        _lineBreak = "";
        do
        {
            ReadOnlySpan<char> rest = _block.AsSpan(_start, _end - _start);
            int end = rest.IndexOfAny('\r', '\n', '\0');
            Append(end < 0 ? rest : rest[..end]);
            _start = end < 0 ? _end : _start + end + 1;
            if (end >= 0)
            {
                EndLine(rest[end]);
                return true;
            }
        }
        while (Fill());
        return true;
    }

    private void EndLine(char end)
    {
        if (end == '\0')
        {
            throw Problem(_lines, "a NUL character; expected text");
        }

        bool pair = end == '\r' && Fill() && _block[_start] == '\n';
        _start += pair ? 1 : 0;
        _lineBreak = pair ? "\r\n" : end == '\r' ? "\r" : "\n";
    }

    private bool Fill()
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            _end = source.Read(_block, 0, _block.Length);
        }
        catch (DecoderFallbackException exception)
        {
            throw new DataFormatException(
                name,
                $"behind line {_lines}: bytes that are not valid {options.Encoding.WebName}; set {nameof(TableOptions.Encoding)} if the text is in another encoding.",
                exception);
        }
        catch (InvalidDataException exception)
        {
            throw new DataFormatException(name, $"behind line {_lines}: the gzip data is corrupt.", exception);
        }

        _start = !_begun && _end > 0 && _block[0] == '\uFEFF' ? 1 : 0;
        _begun = true;
        return _start < _end || (_end > 0 && Fill());
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > MostCharacters - _length)
        {
            throw Problem(_lines, $"the row has more than {MostCharacters} characters; is a quote left open?");
        }

        if (text.Length > _record.Length - _length)
        {
            Array.Resize(ref _record, Math.Max(2 * _record.Length, _length + text.Length));
        }

        text.CopyTo(_record.AsSpan(_length));
        _length += text.Length;
    }

    private DataFormatException Problem(long line, string problem) =>
        new(name, FormattableString.Invariant($"line {line}: {problem}{(problem.EndsWith('?') ? "" : ".")}"));

    private static string Show(char c) => c == '\t' ? "a tab" : $"“{c}”";
}
