using System.Text;

namespace NetGen.Generator.Emission;

/// <summary>Text with indentation; blocks close themselves.</summary>
internal sealed class CodeWriter
{
    /// <summary>Where lines end that can be broken, not counting their indentation.</summary>
    public const int LineLength = 136;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A line; an empty one is left out where it would begin a block.</summary>
    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }
        else if (_text.Length > 1 && _text[_text.Length - 2] == '{')
        {
            return this;
        }

        _text.Append('\n');
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>A block in braces, until the result is disposed of.</summary>
    public IDisposable Block(string head = "")
    {
        if (head.Length > 0)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return new Closing(this);
    }

    public IDisposable Indent()
    {
        _depth++;
        return new Closing(this, brace: false);
    }

    public override string ToString() => _text.ToString();

    private sealed class Closing(CodeWriter writer, bool brace = true) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (brace)
            {
                writer.Line("}");
            }
        }
    }
}
