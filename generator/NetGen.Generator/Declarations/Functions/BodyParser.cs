using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>
/// Turns the body of a method into steps: every local gets its value as a name of its own, calls of other differentiable methods
/// are written out, branches name what comes out of them. What has no exact derivative is refused where it stands.
/// </summary>
internal sealed partial class BodyParser
{
    private readonly Compilation _compilation;
    private readonly NameSource _names;
    private readonly Origins _origins;
    private readonly List<IMethodSymbol> _calls;
    private readonly string _real;

    /// <summary>The call in the method itself that is being written out; null in its own body.</summary>
    private readonly SyntaxNode? _calledAt;
    private Dictionary<ISymbol, FunctionValue?> _values = new(SymbolEqualityComparer.Default);
    private List<Statement> _statements = [];

    /// <summary>How many loops of this method are around.</summary>
    private int _depth;

    /// <summary>How many expressions are around the one that is looked at.</summary>
    private int _nesting;

    private BodyParser(Compilation compilation, NameSource names, Origins origins, IEnumerable<IMethodSymbol> calls, string real, SyntaxNode? calledAt)
    {
        _calledAt = calledAt;
        _compilation = compilation;
        _names = names;
        _origins = origins;
        _calls = [.. calls];
        _real = real;
    }

    /// <summary>The steps of a method, and what it returns.</summary>
    /// <param name="method">The method.</param>
    /// <param name="compilation">Where the methods that it calls are found.</param>
    /// <param name="names">The names that are taken: those of the parameters.</param>
    /// <param name="origins">Is told where each step was written.</param>
    public static (ValueList<Statement> Body, IReadOnlyList<Expr> Results) Parse(IMethodSymbol method, Compilation compilation, NameSource names, Origins origins)
    {
        var parser = new BodyParser(compilation, names, origins, [method], FunctionSignature.RealType(method), null);
        foreach (var parameter in method.Parameters)
        {
            parser._values[parameter] = Parameter(parameter);
        }

        var results = DerivativesByHand.Find(method, method.DeclaringSyntaxReferences[0].GetSyntax()) is { } callee
            ? [Invoke(callee, method, [.. method.Parameters.Select(p => ((FunctionValue.Real)parser._values[p]!).Value)])]
            : parser.Run(method);
        return (parser._statements.ToValueList(), results);
    }

    private static FunctionValue Parameter(IParameterSymbol parameter)
    {
        string name = FunctionSignature.NameOf(parameter);
        return FunctionSignature.KindOf(parameter) switch
        {
            ParameterKind.Scalar => new FunctionValue.Real(new Expr.Variable(name)),
            ParameterKind.Span or ParameterKind.Output => new FunctionValue.Span(name, 0, Whole.LengthOf(name)),
            _ when parameter.Type.SpecialType == SpecialType.System_Boolean => new FunctionValue.Truth(new Test.Flag(name)),
            _ => new FunctionValue.Integer(Whole.Named(parameter.Type.SpecialType == SpecialType.System_Int32 ? name : $"(int){name}")),
        };
    }

    private static Expr Constant(IParameterSymbol parameter, Expr value) => FunctionAttributes.IsConstant(parameter) ? new Expr.Detach(value) : value;

    /// <summary>The body of a method whose parameters have their values.</summary>
    private IReadOnlyList<Expr> Run(IMethodSymbol method)
    {
        var syntax = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Body is not null || m.ExpressionBody is not null)
            ?? throw new Refusal(FunctionProblems.NotSupported, method.DeclaringSyntaxReferences[0].GetSyntax(), $"'{method.Name}', which has no body,", "give it one");
        var operation = (IMethodBodyOperation?)_compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax)
            ?? throw new InvalidOperationException($"The compiler gives no operations for {method.Name}.");
        var block = operation.BlockBody ?? operation.ExpressionBody!;
        var exit = Sequence([.. block.Operations]);
        return exit?.Results ?? [];
    }

    /// <summary>Runs an action whose steps go into a list of their own.</summary>
    private List<Statement> Collect(Action action)
    {
        var outer = _statements;
        _statements = [];
        action();
        var inner = _statements;
        _statements = outer;
        return inner;
    }

    private void Emit(Statement statement, IOperation origin)
    {
        if (!_origins.Add(statement, _calledAt ?? origin.Syntax))
        {
            throw NotSupported(origin.Syntax, "What follows from here, which is too long with all calls and branches written out,", "call fewer methods, or return at the end only");
        }

        _statements.Add(statement);
    }

    /// <summary>A value under a name, unless it is a name or a number already.</summary>
    private Expr Named(string preferred, Expr value, IOperation origin)
    {
        if (value is Expr.Variable or Expr.Constant or Expr.Integer or Expr.Detach { Operand: Expr.Variable })
        {
            return value;
        }

        string name = _names.Fresh(preferred);
        Emit(new Statement.Let(name, value), origin);
        return new Expr.Variable(name);
    }

    private static Refusal NotSupported(SyntaxNode at, string what, string wayOut) => new(FunctionProblems.NotSupported, at, what, wayOut);

    /// <summary>How a piece of source is shown in a message.</summary>
    private static string Text(SyntaxNode syntax)
    {
        string text = string.Join(" ", syntax.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 60 ? text.Substring(0, 57) + "…" : text;
    }

    /// <summary>What ends a list of statements early: a return with its results, or the step to the next round.</summary>
    private sealed record Exit(IReadOnlyList<Expr> Results, bool IsContinue);
}
