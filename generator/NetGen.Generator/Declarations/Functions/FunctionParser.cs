using System.Threading;
using Microsoft.CodeAnalysis;
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
        if (context.TargetSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || context.TargetNode is not MethodDeclarationSyntax syntax || HasErrors(context, syntax, cancellation))
        {
            return null;
        }

        try
        {
            return new(Model(method, syntax, context), method.Name, syntax.Identifier.GetLocation(), []);
        }
        catch (Refusal refusal)
        {
            var at = refusal.At == syntax ? syntax.Identifier.GetLocation() : refusal.At.GetLocation();
            return new(null, method.Name, syntax.Identifier.GetLocation(), [Diagnostic.Create(Descriptors.Of(refusal.Kind), at, [.. refusal.Details])]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(method.Name, syntax.Identifier.GetLocation(), exception.Message);
        }
    }

    /// <summary>The result for a method that NetGen itself failed on.</summary>
    public static ParsedFunction Failed(string name, Location location, string message) =>
        new(null, name, location, [Diagnostic.Create(Descriptors.Of(Problems.Internal), location, name, message)]);

    private static bool HasErrors(GeneratorAttributeSyntaxContext context, MethodDeclarationSyntax syntax, CancellationToken cancellation) =>
        syntax.ContainsDiagnostics || context.SemanticModel.GetDiagnostics(syntax.Span, cancellation).Any(d => d.Severity == DiagnosticSeverity.Error && !IsOfGenerated(d));

    /// <summary>Complaints about names that the generator has yet to add.</summary>
    private static bool IsOfGenerated(Diagnostic diagnostic) => diagnostic.Id is "CS0103" or "CS0117";

    private static FunctionModel Model(IMethodSymbol method, MethodDeclarationSyntax syntax, GeneratorAttributeSyntaxContext context)
    {
        FunctionSignature.Check(method, syntax);
        var parameters = method.Parameters.Select(FunctionSignature.Parse).ToValueList();
        int order = Order(context.Attributes[0]);
        var names = new NameSource(parameters.Select(p => p.Name).Concat(ReservedNames.All));
        var origins = new Origins();
        var (body, results) = BodyParser.Parse(method, context.SemanticModel.Compilation, names, origins);
        var program = new FunctionProgram(method.Name, parameters, Privatisation.Run(body), results.ToValueList(), FunctionSignature.ResultNames(method));
        CheckOrder(program, order, syntax);
        if (order > 1 && program.Body.Descendants().SelectMany(s => s.Formulas()).Concat(results).SelectMany(f => f.Descendants()).OfType<Expr.Invoke>().FirstOrDefault() is { } call)
        {
            throw new Refusal(FunctionProblems.Order, syntax, program.Name, Numerals.Format((long)order), $"the first derivative of '{call.Callee.Method.Split('.').Last()}' is a method of its own, whose derivative is not known; leave Order away");
        }

        if (WriteOnce.Check(program) is { } overwritten)
        {
            throw new Refusal(FunctionProblems.Overwritten, origins.Find(overwritten.Statement) ?? syntax, overwritten.Array, overwritten.Reason, overwritten.WayOut);
        }

        bool isDouble = FunctionSignature.RealType(method) == "double";
        var type = TypeParser.Parse(method.ContainingType, syntax.Ancestors().OfType<TypeDeclarationSyntax>().First());
        CheckNames(method, program, order, syntax);
        return new(type, Access(method), program, isDouble, order, FreeNames(context.SemanticModel, syntax), HintName(method, type));
    }

    /// <summary>The short names that generated code can use next to the method.</summary>
    private static ValueList<string> FreeNames(SemanticModel model, SyntaxNode at) => ShortNames.All
        .Where(n => model.LookupSymbols(at.SpanStart, name: n.Short).All(s => n.Full == $"global::{s.ToDisplayString()}")).Select(n => n.Short).ToValueList();

    private static int Order(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "Order").Value.Value is int order ? order : 1;

    private static void CheckOrder(FunctionProgram program, int order, MethodDeclarationSyntax syntax)
    {
        string? reason = order switch
        {
            < 1 or > HighestOrder => $"the order lies between 1 and {HighestOrder}",
            > 1 when !program.IsScalar => "Hessians are of functions with one result; leave Order away",
            > 2 when program.Variables.Count() != 1 || program.Variables.First().Kind != ParameterKind.Scalar => "orders above 2 are for functions of one number",
            _ => null,
        };
        if (reason is not null)
        {
            throw new Refusal(FunctionProblems.Order, syntax, program.Name, Numerals.Format((long)order), reason);
        }
    }

    private static void CheckNames(IMethodSymbol method, FunctionProgram program, int order, MethodDeclarationSyntax syntax)
    {
        var taken = GeneratedFunctions.Of(program, order).Select(f => program.Name + f.Suffix).ToList();
        var member = method.ContainingType.GetMembers().FirstOrDefault(m => taken.Contains(m.Name) && m is not IMethodSymbol);
        if (member is not null)
        {
            throw new Refusal(FunctionProblems.NameTaken, member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? syntax, member.Name);
        }
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
        int number = twins.FindIndex(m => SymbolEqualityComparer.Default.Equals(m, method));
        string suffix = number > 0 ? "-" + Numerals.Format((long)number + 1) : "";
        return type.HintName.Substring(0, type.HintName.Length - ".g.cs".Length) + $".{method.Name}{suffix}.g.cs";
    }
}
