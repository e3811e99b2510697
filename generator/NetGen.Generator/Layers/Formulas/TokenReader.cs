namespace NetGen.Generator.Layers.Formulas;

/// <summary>Goes through the tokens of a text, and says what it found where it expected something else.</summary>
internal abstract class TokenReader(string text)
{
    private readonly IReadOnlyList<Token> _tokens = Lexer.Tokens(text);
    private int _at;

    protected Token Current => _tokens[_at];

    protected bool Is(string @operator) => Current.Kind == TokenKind.Operator && Current.Text == @operator;

    protected Token Next() => _tokens[_at++];

    protected bool Skip(string @operator)
    {
        if (!Is(@operator))
        {
            return false;
        }

        _at++;
        return true;
    }

    protected Token Take(string @operator, string expected) => Is(@operator) ? Next() : throw Unexpected(expected);

    protected Token Take(TokenKind kind, string expected) => Current.Kind == kind ? Next() : throw Unexpected(expected);

    protected FormulaException Unexpected(string expected) =>
        new(Problems.FormulaSyntax, Current.Range, Current.Kind == TokenKind.End ? "the end" : $"'{Current.Text}'", expected);
}
