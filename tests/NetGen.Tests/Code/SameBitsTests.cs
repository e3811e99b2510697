using System.Diagnostics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Tests.Code;

/// <summary>The same bits on every run and, as long as there is fused multiply-add, with every vector width.</summary>
public class SameBitsTests
{
    [Fact]
    public void Two_runs_give_the_same_bits() => Assert.Equal(SameBits.Digest(), SameBits.Digest());

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_PreferredVectorBitWidth", "128")]
    public void Narrower_vectors_give_the_same_bits(string setting, string value)
    {
        if (!Fma.IsSupported)
        {
            return; // a machine of one width without fused multiply-add has nothing to compare
        }

        Assert.Equal(SameBits.Digest(), Run(setting, value));
    }

    [Fact]
    public void Every_number_of_threads_gives_the_same_bits()
    {
        // As many processors as threads, whatever this machine has: there are never more threads than processors.
        string[] digests = Run("DOTNET_PROCESSOR_COUNT", "8", "1", "2", "3", "5", "8").Split('\n');
        Assert.Equal(5, digests.Length);
        Assert.All(digests, digest => Assert.Equal(SameBits.Trained(threads: 1), digest));
    }

    private static string Run(string setting, string value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SameBits).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
