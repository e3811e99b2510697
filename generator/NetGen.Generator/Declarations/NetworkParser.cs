using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Common;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the declaration of a network: the only way from symbols to models.</summary>
internal sealed class NetworkParser
{
    private readonly INamedTypeSymbol _type;
    private readonly TypeDeclarationSyntax _declaration;
    private readonly Compilation _compilation;
    private readonly List<Diagnostic> _diagnostics = [];

    private NetworkParser(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Compilation compilation)
    {
        _type = type;
        _declaration = declaration;
        _compilation = compilation;
    }

    /// <summary>Null where the compiler has a complaint of its own, or for a second part of a class that is parsed already.</summary>
    public static ParsedNetwork? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || context.TargetNode is not TypeDeclarationSyntax declaration)
        {
            return null;
        }

        try
        {
            return new NetworkParser(type, declaration, context.SemanticModel.Compilation).Run(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(type.Name, declaration.Identifier.GetLocation(), exception.Message);
        }
    }

    /// <summary>The result for a network that NetGen itself failed on.</summary>
    public static ParsedNetwork Failed(string name, Location location, string message) =>
        new(null, name, location, [Diagnostic.Create(Descriptors.Of(Problems.Internal), location, name, message)]);

    private ParsedNetwork? Run(CancellationToken cancellation)
    {
        var attributes = _type.GetAttributes();
        var network = attributes.Where(LayerAttributes.IsNetwork).Select(a => Declaration(a, cancellation)).OfType<LayerDeclaration>().ToList();
        if (network.Count != 1 || network[0].Part != _declaration || HasErrorTypes(attributes))
        {
            return null;
        }

        var layers = attributes.Where(LayerAttributes.IsLayer).Select(a => Declaration(a, cancellation)).OfType<LayerDeclaration>().ToList();
        var functions = new FunctionFinder(_type, _compilation);
        var models = layers.ToDictionary(l => l, l => LayerParser.Parse(l.Attribute, functions));
        if (models.Values.Any(m => m is null))
        {
            return null;
        }

        TypeRules.Check(_type, _declaration, _diagnostics);
        layers = OnOnePart(layers);
        var model = new NetworkModel(TypeParser.Parse(_type, _declaration), Options(network[0]), layers.Select(l => models[l]!).ToValueList());
        cancellation.ThrowIfCancellationRequested();
        Check(model, network[0], layers);
        bool isSound = _diagnostics.All(d => d.Severity != DiagnosticSeverity.Error);
        var loopsKept = layers.Select((l, k) => Diagnostic.Create(Descriptors.Of(Problems.LoopsKept), l.Locate(null, -1), model.Layers[k].Text));
        return new(isSound ? model : null, _type.Name, _declaration.Identifier.GetLocation(), _diagnostics.ToValueList())
        {
            LoopsKept = model.Options.UnrollFully ? loopsKept.ToValueList() : [],
        };
    }

    /// <summary>An attribute or base class that does not resolve: whatever it was to say, we would report its lack.</summary>
    private bool HasErrorTypes(IEnumerable<AttributeData> attributes) =>
        _type.BaseType?.TypeKind == TypeKind.Error || attributes.Any(a => a.AttributeClass is null or { TypeKind: TypeKind.Error });

    private static LayerDeclaration? Declaration(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? new(attribute, syntax) : null;

    /// <summary>The layers of one part in the order of the source; reports those on others.</summary>
    private List<LayerDeclaration> OnOnePart(List<LayerDeclaration> layers)
    {
        var part = layers.Any(l => l.Part == _declaration) ? _declaration : layers.FirstOrDefault()?.Part;
        foreach (var other in layers.Where(l => l.Part != part).GroupBy(l => l.Part).Select(g => g.OrderBy(l => l.Syntax.SpanStart).First()))
        {
            Report(Problems.SeveralParts, other.Syntax.Name.GetLocation(), [LayerAttributes.Kind(other.Attribute), _type.Name]);
        }

        return [.. layers.Where(l => l.Part == part).OrderBy(l => l.Syntax.SpanStart)];
    }

    private NetworkOptions Options(LayerDeclaration network)
    {
        var given = network.Attribute.NamedArguments.ToDictionary(n => n.Key, n => n.Value);
        return new(
            Choice(network, given, "Precision", "Single", "Double") == "Double",
            Choice(network, given, "Unroll", "Auto", "Full") == "Full",
            given.TryGetValue("InputGradient", out var wanted) && wanted.Value is true);
    }

    private string Choice(LayerDeclaration network, Dictionary<string, TypedConstant> given, string name, params string[] members)
    {
        if (!given.TryGetValue(name, out var value) || value.Kind == TypedConstantKind.Error)
        {
            return members[0];
        }

        string member = LayerParser.Member(value);
        if (!members.Contains(member))
        {
            Report(Problems.OutOfRange, network.Locate(name, -1), ["Network", name, $"one of {name}'s {string.Join(", ", members)}", member]);
        }

        return member;
    }

    /// <summary>Lets the layers check themselves, and puts what they find in its place.</summary>
    private void Check(NetworkModel model, LayerDeclaration network, List<LayerDeclaration> layers)
    {
        if (_diagnostics.Any(d => d.Id == Problems.SeveralParts.Id))
        {
            return;
        }

        var build = NetworkBuilder.Build(model);
        foreach (var problem in build.Problems)
        {
            var place = problem.Layer == LayerProblem.WholeNetwork ? network : layers[problem.Layer];
            Report(problem.Kind, place.Locate(problem.Argument, problem.Element, problem.Range), problem.Details);
        }

        if (build.IsSound)
        {
            MemberRules.Check(_type, build, _declaration.Identifier.GetLocation(), _diagnostics);
        }
    }

    private void Report(ProblemKind kind, Location location, IEnumerable<string> details) =>
        _diagnostics.Add(Diagnostic.Create(Descriptors.Of(kind), location, [.. details]));
}
