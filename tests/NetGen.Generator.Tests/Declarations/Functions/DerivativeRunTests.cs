namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>What is accepted compiles without a word, and its derivatives are those of central differences.</summary>
public class DerivativeRunTests
{
    public static TheoryData<string> Cases => [.. AcceptedFunctions.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Derivatives_agree_with_differences(string members)
    {
        string source = members.StartsWith("using ", StringComparison.Ordinal) ? "using System; using NetGen;\n" + members : FunctionFixture.Class(members);
        Assert.Equal("", DifferenceCheck.Find(FunctionFixture.AssertClean(FunctionFixture.Compile(source))));
    }

    /// <summary>Functions put together at random of all that the generator knows: none fails, and all are right.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_functions(int seed)
    {
        Assert.Equal("", DifferenceCheck.Find(FunctionFixture.AssertClean(FunctionFixture.Compile(FunctionFixture.Class(RandomFunctions.Draw(seed, 25))))));
    }
}
