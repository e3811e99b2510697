using Microsoft.CodeAnalysis;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Layers;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The names that the user's part must leave alone are those that the generated part really has.</summary>
public class GeneratedMembersTests
{
    [Theory]
    [InlineData("[Input(1, 12, 12), Conv2D(8, 3, Padding = 1), ReLU, MaxPool2D(2), Flatten, Dropout(0.25f), Dense(10, Name = \"logits\"), SoftmaxCrossEntropy]")]
    [InlineData("[Input(20), Dense(24, Name = \"left\"), ReLU, Dense(24, Name = \"right\"), Add(\"left\", \"right\"), PReLU, Dense(3)]")]
    public void Every_generated_member_is_listed(string layers)
    {
        var network = Built.Build(layers);
        var names = GeneratedMembers.Names(network).Concat(GeneratedMembers.Methods(network).Select(m => m.Name)).ToHashSet();
        var type = GeneratorDriverFixture.Run(GeneratorDriverFixture.Network(layers)).Output.GetTypeByMetadataName("Net")!;
        var members = type.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.CanBeReferencedByName).ToList();
        Assert.NotEmpty(members);
        Assert.All(members, m => Assert.True(names.Contains(m.Name) || GeneratedMembers.IsPass(m.Name, network), m.Name));
    }
}
