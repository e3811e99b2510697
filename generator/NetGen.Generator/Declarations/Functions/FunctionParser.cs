using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Reads a differentiable method: the only way from its symbols to a model.</summary>
internal static class FunctionParser
{
    private const int HighestOrder = 6;

    /// <summary>Null where the compiler has a complaint of its own.</summary>
    public static ParsedFunction? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol target)
        {
            return null;
        }

        // A method in two parts is differentiated where its body is.
        var method = target.PartialImplementationPart ?? target;
        if ((target.PartialImplementationPart is { } part ? part.DeclaringSyntaxReferences[0].GetSyntax(cancellation) : context.TargetNode) is not MethodDeclarationSyntax syntax)
        {
            return Misplaced(context.TargetNode, method);
        }

        var model = context.SemanticModel.Compilation.GetSemanticModel(syntax.SyntaxTree);
        var errors = model.GetDiagnostics(syntax.Span, cancellation).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (syntax.ContainsDiagnostics && syntax.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) || errors.Any(e => !IsOfGenerated(e)))
        {
            return null;
        }

        try
        {
            if (errors.Count > 0)
            {
                throw CallOfGenerated(syntax, errors[0]);
            }

            return new(Model(method, syntax, context), method.Name, syntax.Identifier.GetLocation(), []);
        }
        catch (Refusal refusal)
        {
            return new(null, method.Name, syntax.Identifier.GetLocation(), [Diagnostic.Create(Descriptors.Of(refusal.Kind), refusal.Location, [.. refusal.Details])]);
        }
        catch (BrokenCodeException)
        {
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(method.Name, syntax.Identifier.GetLocation(), exception.Message);
        }
    }

    /// <summary>The result for a method that NetGen itself failed on.</summary>
    public static ParsedFunction Failed(string name, Location location, string message) =>
        new(null, name, location, [Diagnostic.Create(Descriptors.Of(Problems.Internal), location, name, message)]);

    /// <summary>Something other than a method: an operator, a local function, an accessor. Null for what cannot have the attribute.</summary>
    private static ParsedFunction? Misplaced(SyntaxNode node, IMethodSymbol method)
    {
        (string What, SyntaxToken At)? place = node switch
        {
            LocalFunctionStatementSyntax local => ("it is a local function", local.Identifier),
            AccessorDeclarationSyntax accessor => ("it is an accessor", accessor.Keyword),
            OperatorDeclarationSyntax @operator => ("it is an operator", @operator.OperatorToken),
            ConversionOperatorDeclarationSyntax conversion => ("it is a conversion", conversion.OperatorKeyword),
            DestructorDeclarationSyntax destructor => ("it is a finalizer", destructor.Identifier),
            _ => null,
        };
        return place is not { } known ? null
            : new(null, method.Name, known.At.GetLocation(), [Diagnostic.Create(Descriptors.Of(FunctionProblems.Signature), known.At.GetLocation(), method.Name, known.What, "write it as a static method of the class")]);
    }

    /// <summary>Complaints about names that the generator has yet to add.</summary>
    private static bool IsOfGenerated(Diagnostic diagnostic) => diagnostic.Id is "CS0103" or "CS0117"
        && diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) is { } name && GeneratedFunctions.IsNamedLikeOne(name);

    private static Refusal CallOfGenerated(MethodDeclarationSyntax syntax, Diagnostic error)
    {
        var name = syntax.FindNode(error.Location.SourceSpan);
        SyntaxNode call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation ? invocation : name;
        return new(FunctionProblems.UnknownCall, call, name.ToString(), "it is a derivative that NetGen generates; write its formula out, or ask for a higher Order");
    }

    private static FunctionModel Model(IMethodSymbol method, MethodDeclarationSyntax syntax, GeneratorAttributeSyntaxContext context)
    {
        if (syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < TypeRules.Oldest } options)
        {
            throw new Refusal(Problems.OldLanguage, syntax, TypeRules.Oldest.ToDisplayString(), options.LanguageVersion.ToDisplayString());
        }

        FunctionSignature.Check(method, syntax);
        var parameters = method.Parameters.Select(FunctionSignature.Parse).ToValueList();
        int order = Order(context.Attributes[0]);
        var names = new NameSource(parameters.Select(p => p.Name).Concat(ReservedNames.All));
        var origins = new Origins();
        var (body, results) = BodyParser.Parse(method, context.SemanticModel.Compilation, names, origins);
        var program = new FunctionProgram(method.Name, parameters, Privatisation.Run(body, results), results.ToValueList(), FunctionSignature.ResultNames(method))
        {
            Labels = HasGraph(context.Attributes[0]) ? names.Renamed.ToValueList() : null,
        };
        var orderAt = OrderAt(context.Attributes[0]) ?? syntax;
        CheckOrder(program, order, orderAt);
        if (order > 1 && Called(program).FirstOrDefault() is { } called)
        {
            throw new Refusal(FunctionProblems.Order, orderAt, program.Name, Numerals.Format((long)order), $"the first derivative of '{called}' is a method of its own, whose derivative is not known; leave out Order");
        }

        if (program.Labels is not null && program.Body.Descendants().OfType<Statement.Call>().FirstOrDefault() is { } opaque)
        {
            throw new Refusal(FunctionProblems.NotSupported, origins.Find(opaque) ?? syntax, $"The graph of a call of '{opaque.Method.ShortName}', whose steps are in another assembly,", "leave out Graph");
        }

        if (WriteOnce.Check(program) is { } overwritten)
        {
            throw new Refusal(FunctionProblems.Overwritten, origins.Find(overwritten.Statement) ?? syntax, overwritten.Array, overwritten.Reason, overwritten.WayOut);
        }

        bool isDouble = FunctionSignature.RealType(method) == "double";
        var type = TypeParser.Parse(method.ContainingType, syntax.Ancestors().OfType<TypeDeclarationSyntax>().First());
        CheckNames(method, program, order, syntax);
        return new(type, Access(method), program, isDouble, order, FreeNames(context.SemanticModel.Compilation.GetSemanticModel(syntax.SyntaxTree), syntax), HintName(method, type));
    }

    /// <summary>The methods whose derivative is another method.</summary>
    private static IEnumerable<string> Called(FunctionProgram program) => program.Body.Descendants().SelectMany(s => s.Formulas()).Concat(program.Results).SelectMany(f => f.Descendants())
        .OfType<Expr.Invoke>().Where(c => c.Callee.Derivative.Length > 0).Select(c => c.Callee.Method.Split('.').Last())
        .Concat(program.Body.Descendants().OfType<Statement.Call>().Select(c => c.Method.ShortName));

    /// <summary>The short names that generated code can use next to the method.</summary>
    private static ValueList<string> FreeNames(SemanticModel model, SyntaxNode at) => ShortNames.All
        .Where(n => model.LookupSymbols(at.SpanStart, name: n.Short).All(s => n.Full == $"global::{s.ToDisplayString()}")).Select(n => n.Short).ToValueList();

    private static int Order(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "Order").Value.Value is int order ? order : 1;

    private static bool HasGraph(AttributeData attribute) => attribute.NamedArguments.FirstOrDefault(a => a.Key == "Graph").Value.Value is true;

    private static SyntaxNode? OrderAt(AttributeData attribute) => (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
        .FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Order")?.Expression;

    private static void CheckOrder(FunctionProgram program, int order, SyntaxNode at)
    {
        string? reason = order switch
        {
            < 1 or > HighestOrder => $"the order lies between 1 and {HighestOrder}; choose one of these",
            > 1 when !program.IsScalar => "Hessians are of functions with one result; leave out Order",
            > 2 when program.Variables.Count() != 1 || program.Variables.First().Kind != ParameterKind.Scalar => "orders above 2 are for functions of one number; use 2",
            _ => null,
        };
        if (reason is not null)
        {
            throw new Refusal(FunctionProblems.Order, at, program.Name, Numerals.Format((long)order), reason);
        }
    }

    private static void CheckNames(IMethodSymbol method, FunctionProgram program, int order, MethodDeclarationSyntax syntax)
    {
        var generated = GeneratedFunctions.Of(program, order).Select(f => (Name: program.Name + f.Suffix, Types: GeneratedTypes(method, program, f.Kind))).ToList();
        var member = method.ContainingType.GetMembers().FirstOrDefault(m => generated.Any(g => g.Name == m.Name
            && (m is not IMethodSymbol other || (other.Arity == 0 && other.Parameters.Select(TypeOf).SequenceEqual(g.Types)))));
        if (member is not null)
        {
            throw new Refusal(FunctionProblems.NameTaken, member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? syntax, member.Name, program.Name);
        }
    }

    private static string TypeOf(IParameterSymbol parameter) => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The types of a generated method's parameters: those of the method, and what it takes and gives besides.</summary>
    private static IEnumerable<string> GeneratedTypes(IMethodSymbol method, FunctionProgram program, DerivativeKind kind)
    {
        string real = FunctionSignature.RealType(method), span = $"global::System.Span<{real}>", numbers = $"global::System.ReadOnlySpan<{real}>";
        return method.Parameters.Select(TypeOf).Concat(kind switch
        {
            DerivativeKind.Gradient or DerivativeKind.Jacobian => [span],
            DerivativeKind.Pullback or DerivativeKind.HessianVector => [numbers, span],
            DerivativeKind.Hessian => [span, span],
            DerivativeKind.Directional => program.Variables.Concat(program.Outputs).Select(p => p.Kind switch
            {
                ParameterKind.Scalar => real,
                ParameterKind.Span => numbers,
                _ => span,
            }),
            _ => [],
        });
    }

    private static string Access(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal => "internal",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    /// <summary>The file of a method; overloads and names that differ by case alone get a number.</summary>
    private static string HintName(IMethodSymbol method, TypeModel type)
    {
        var twins = method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(m => FunctionAttributes.IsDifferentiable(m) && string.Equals(m.Name, method.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        int number = twins.FindIndex(m => SymbolEqualityComparer.Default.Equals(m.PartialImplementationPart ?? m, method));
        string suffix = number > 0 ? "-" + Numerals.Format((long)number + 1) : "";
        return type.HintName.Substring(0, type.HintName.Length - ".g.cs".Length) + $".{method.Name}{suffix}.g.cs";
    }
}
