using NetGen.Tests.Files;

namespace NetGen.Tests.Inference;

public sealed class PassPoolTests
{
    [Fact]
    public void Calls_at_a_time_get_passes_of_their_own_and_later_ones_those_again()
    {
        var pool = new PassPool<SmallNet, float, SmallNet.Workspace>(new SmallNet(seed: 1), 2);
        Pass<float, SmallNet.Workspace> first, second;
        using (PassLease<SmallNet, float, SmallNet.Workspace> one = pool.Borrow(), two = pool.Borrow())
        {
            first = one.Pass;
            second = two.Pass;
            Assert.NotSame(first, second);
            Assert.NotSame(first.Workspace, second.Workspace);
            Assert.Equal(2 * SmallNet.OutputLength, first.Outputs.Length);
        }

        using (PassLease<SmallNet, float, SmallNet.Workspace> one = pool.Borrow(), two = pool.Borrow())
        {
            Assert.Equivalent(new[] { first, second }.OrderBy(pass => pass.GetHashCode()), new[] { one.Pass, two.Pass }.OrderBy(pass => pass.GetHashCode()));
        }
    }
}
