using System.Diagnostics;

namespace NetGen.Tests.Training;

/// <summary>A run that is killed at any moment goes on from its last checkpoint and ends with the bits of one that is not.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "netgen-resume-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void A_run_that_is_killed_again_and_again_ends_bit_identical()
    {
        string expected = ResumableRun.Train("");
        int killed = 0;
        string? found = null;
        for (int attempt = 0; found is null; attempt++)
        {
            // Later and later, so that every place is hit, and the run gets to its end also on a machine that is busy.
            var (code, output) = Start(_folder, 250 + (attempt * 37 % 400) + (attempt * attempt));
            found = code == 0 ? output.Trim() : null;
            killed += code == 0 ? 0 : 1;
            Assert.True(attempt < 60, "The run does not get on.");
        }

        Assert.Equal(expected, found);
        Assert.True(killed >= 3, $"The run was killed {killed} times only.");
    }

    [Fact]
    public void A_finished_run_is_found_finished()
    {
        string expected = ResumableRun.Train(_folder);
        Assert.Equal(expected, ResumableRun.Train(_folder));
        Assert.Equal(ResumableRun.Train(""), expected);
    }

    [Fact]
    public void A_run_goes_on_from_the_last_checkpoint_that_is_whole()
    {
        string expected = ResumableRun.Train(_folder);
        string last = Directory.GetFiles(_folder).Order().Last();
        byte[] bytes = File.ReadAllBytes(last);
        bytes[^5] ^= 1;
        File.WriteAllBytes(last, bytes);
        Assert.Equal(expected, ResumableRun.Train(_folder));
    }

    [Fact]
    public void A_checkpoint_of_another_run_is_refused_before_anything_changes()
    {
        var options = new FitOptions { BatchSize = 10, Checkpoints = new(_folder) };
        Trainer.Fit(new LinearRegression(), Examples.Line(100), new Sgd(0.1), options);
        var net = new LinearRegression();
        net.Parameters.Fill(0.25);
        var exception = Assert.Throws<DataFormatException>(() => Trainer.Fit(net, Examples.Line(100), new Sgd(0.1), options with { BatchSize = 20, Seed = 7 }));
        Assert.Contains("seed is 7, in the checkpoint 0; batch size is 20, in the checkpoint 10", exception.Message, StringComparison.Ordinal);
        Assert.Equal([0.25, 0.25], net.Parameters.ToArray());
        exception = Assert.Throws<DataFormatException>(() => Trainer.Fit(net, Examples.Line(100), new Sgd(0.1), options with { Checkpoints = new(_folder) { Resumes = false } }));
        Assert.Contains("another run", exception.Message, StringComparison.Ordinal);
        Assert.Equal([0.25, 0.25], net.Parameters.ToArray());
    }

    private static (int Code, string Output) Start(string folder, int killAfter)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ResumableRun).Assembly.Location, nameof(ResumableRun), folder, killAfter.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
