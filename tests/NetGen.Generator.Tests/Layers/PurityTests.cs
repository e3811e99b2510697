using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.Layers;

/// <summary>Only the declarations room and the wiring know the compiler: read from the metadata and the IL of the generator.</summary>
public class PurityTests
{
    private static readonly string[] Impure = ["NetGen.Generator.Declarations", "NetGen.Generator"];

    [Theory]
    [InlineData("Layers")]
    [InlineData("Layers.Formulas")]
    [InlineData("Calculus")]
    [InlineData("Functions")]
    [InlineData("Planning")]
    [InlineData("Lowering")]
    [InlineData("Emission")]
    [InlineData("Common")]
    public void A_room_references_nothing_of_the_compiler(string room)
    {
        using var file = new PEReader(File.OpenRead(typeof(Layer).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var compiler = CompilerTokens(metadata);
        Assert.NotEmpty(compiler);
        var types = metadata.TypeDefinitions.Where(h => Namespace(metadata, h) == $"NetGen.Generator.{room}").ToList();
        Assert.NotEmpty(types);
        foreach (var type in types)
        {
            Assert.DoesNotContain(Tokens(file, metadata, type), compiler.Contains);
        }
    }

    [Fact]
    public void The_declarations_room_does_reference_the_compiler()
    {
        using var file = new PEReader(File.OpenRead(typeof(Layer).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var compiler = CompilerTokens(metadata);
        Assert.All(Impure, name => Assert.Contains(
            metadata.TypeDefinitions.Where(h => Namespace(metadata, h) == name),
            type => Tokens(file, metadata, type).Any(compiler.Contains)));
    }

    /// <summary>The tokens of all types of Microsoft.CodeAnalysis and of their members, as this assembly refers to them.</summary>
    private static HashSet<int> CompilerTokens(MetadataReader metadata)
    {
        var types = metadata.TypeReferences.Where(h => IsCompiler(metadata, metadata.GetTypeReference(h))).Select(h => (EntityHandle)h).ToHashSet();
        foreach (var specification in Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.TypeSpec))
            .Select(MetadataTokens.TypeSpecificationHandle))
        {
            if (Mentions(metadata.GetBlobBytes(metadata.GetTypeSpecification(specification).Signature), types))
            {
                types.Add(specification);
            }
        }

        var members = metadata.MemberReferences.Where(h => types.Contains(metadata.GetMemberReference(h).Parent)
            || Mentions(metadata.GetBlobBytes(metadata.GetMemberReference(h).Signature), types)).Select(h => (EntityHandle)h);
        return [.. types.Concat(members).Select(h => MetadataTokens.GetToken(h))];
    }

    private static bool IsCompiler(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? IsCompiler(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))
        : metadata.GetString(type.Namespace).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && type.ResolutionScope.Kind == HandleKind.AssemblyReference;

    /// <summary>All four-byte groups in the IL and the types in the signatures of a type's members that could be such a token.</summary>
    private static IEnumerable<int> Tokens(PEReader file, MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        yield return MetadataTokens.GetToken(type.BaseType.IsNil ? handle : type.BaseType);
        foreach (int token in type.GetFields().SelectMany(f => SignatureTokens(metadata.GetBlobBytes(metadata.GetFieldDefinition(f).Signature))))
        {
            yield return token;
        }

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            foreach (int token in SignatureTokens(metadata.GetBlobBytes(method.Signature)))
            {
                yield return token;
            }

            byte[] code = method.RelativeVirtualAddress == 0 ? [] : file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
            for (int k = 0; k + 4 <= code.Length; k++)
            {
                yield return BitConverter.ToInt32(code, k);
            }
        }
    }

    private static bool Mentions(byte[] signature, HashSet<EntityHandle> types)
    {
        var tokens = types.Select(t => MetadataTokens.GetToken(t)).ToHashSet();
        return SignatureTokens(signature).Any(tokens.Contains);
    }

    /// <summary>The types after every CLASS (0x12) or VALUETYPE (0x11) in a signature, each a compressed TypeDefOrRef.</summary>
    private static IEnumerable<int> SignatureTokens(byte[] signature)
    {
        for (int k = 0; k + 1 < signature.Length; k++)
        {
            if (signature[k] is 0x11 or 0x12)
            {
                int coded = (signature[k + 1] & 0x80) == 0 ? signature[k + 1]
                    : k + 2 < signature.Length ? ((signature[k + 1] & 0x3f) << 8) | signature[k + 2] : 0;
                int table = (coded & 3) switch { 0 => 0x02, 1 => 0x01, _ => 0x1b };
                yield return (table << 24) | (coded >> 2);
            }
        }
    }

    private static string Namespace(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested ? Namespace(metadata, type.GetDeclaringType()) : metadata.GetString(type.Namespace);
    }
}
