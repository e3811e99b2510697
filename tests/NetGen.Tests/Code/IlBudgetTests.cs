using System.Reflection;

namespace NetGen.Tests.Code;

/// <summary>
/// No generated method comes near the limits past which the JIT stops optimising (60,000 bytes, 20,000 instructions, 2,000 basic
/// blocks, 2,000 locals, 8,000 local references): each keeps to a quarter.
/// </summary>
public class IlBudgetTests
{
    public static TheoryData<Type> Networks => [.. typeof(IlBudgetTests).Assembly.GetTypes().Where(IsNetwork)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Methods_keep_to_a_quarter_of_the_limits(Type network)
    {
        const BindingFlags all = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        foreach (var method in network.GetMethods(all))
        {
            if (Instructions.Of(method) is { } il)
            {
                string name = $"{network.Name}.{method.Name}: ";
                Assert.True(il.Bytes <= 15_000, $"{name}{il.Bytes} bytes");
                Assert.True(il.Number <= 5_000, $"{name}{il.Number} instructions");
                Assert.True(il.Blocks <= 500, $"{name}{il.Blocks} basic blocks");
                Assert.True(il.Locals <= 500, $"{name}{il.Locals} locals");
                Assert.True(il.LocalReferences <= 2_000, $"{name}{il.LocalReferences} local references");
            }
        }
    }

    private static bool IsNetwork(Type type) => type.IsDefined(typeof(NetworkAttribute), false);
}
