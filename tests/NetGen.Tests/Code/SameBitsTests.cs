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

        var start = new ProcessStartInfo("dotnet", [typeof(SameBits).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[setting] = value;
        using var process = Process.Start(start)!;
        string digest = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(SameBits.Digest(), digest);
    }
}
