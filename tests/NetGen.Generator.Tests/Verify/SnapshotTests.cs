using System.Text;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Verify;

/// <summary>The snapshot helper keeps to Verify's names, formats and verdicts.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_target_is_received_and_fails()
    {
        string message = Fail("T.M", ("T.M#Net.g", "cs", "text"));
        Assert.Contains("New: ", message, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("text")], File.ReadAllBytes(At("T.M#Net.g.received.cs")));
    }

    [Fact]
    public void An_equal_target_passes_and_clears_what_was_received()
    {
        Write("T.M#Net.g.verified.cs", "text\n");
        Write("T.M#Net.g.received.cs", "old");
        Snapshot.Verify(_folder, "T.M", new Dictionary<(string, string), string> { [("T.M#Net.g", "cs")] = "text\n" }, accepts: false);
        Assert.False(File.Exists(At("T.M#Net.g.received.cs")));
    }

    [Fact]
    public void Another_text_fails_with_the_first_line_that_differs()
    {
        Write("T.M#Net.g.verified.cs", "a\nb\nc");
        Assert.Contains("at line 2:\n- b\n+ x", Fail("T.M", ("T.M#Net.g", "cs", "a\nx\nc")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_carriage_return_in_a_verified_file_fails()
    {
        Write("T.M#Net.g.verified.cs", "a\r\nb");
        Assert.Contains("Carriage return", Fail("T.M", ("T.M#Net.g", "cs", "a\nb")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verified_file_without_a_target_fails_but_not_one_of_another_test()
    {
        Write("T.M#Old.g.verified.cs", "text");
        Write("T.More#Net.g.verified.cs", "text");
        Write("T.M_size=2#Net.g.verified.cs", "text");
        string message = Fail("T.M");
        Assert.Contains("Delete: ", message, StringComparison.Ordinal);
        Assert.Equal(1, message.Split("Delete: ").Length - 1);
    }

    [Fact]
    public void Accepting_writes_what_came_and_deletes_what_did_not()
    {
        Write("T.M#Old.g.verified.cs", "text");
        Snapshot.Verify(_folder, "T.M", new Dictionary<(string, string), string> { [("T.M#Net.g", "cs")] = "new" }, accepts: true);
        Assert.Equal(["T.M#Net.g.verified.cs"], Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void Diagnostics() => Snapshot.Verify(Reported());

    [Theory]
    [InlineData("a/b")]
    public void Diagnostics_of_a_theory(string name) => Snapshot.Verify(Reported(), [("name", name)]);

    private static GeneratorRun Reported() => GeneratorDriverFixture.Run(GeneratorDriverFixture.Network("[Input(3), Dense(0)]"));

    private string Fail(string prefix, params (string Name, string Extension, string Text)[] targets) => Assert.Throws<XunitException>(() =>
        Snapshot.Verify(_folder, prefix, targets.ToDictionary(t => (t.Name, t.Extension), t => t.Text), accepts: false)).Message;

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text, new UTF8Encoding(true));
}
