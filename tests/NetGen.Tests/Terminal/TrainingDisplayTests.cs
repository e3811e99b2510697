using System.Globalization;
using NetGen.Terminal;
using Spectre.Console;

namespace NetGen.Tests.Terminal;

public sealed class TrainingDisplayTests
{
    private static readonly DisplayState State = new(2, 10, 30, 100, 130, 0.5, 0.875, 0.001, 12345.6, TimeSpan.FromSeconds(75));

    [Fact]
    public void Lines_are_plain_and_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var text = new StringWriter();
            int result = TrainingDisplay.Run(
                display =>
                {
                    display.Update(State);
                    display.FinishEpoch(new DisplayEpoch(1, 10, 0.25)
                    {
                        ValidationLoss = 0.5, Metrics = [("[accuracy]", 0.9876)], ExamplesPerSecond = 12345.6, Time = TimeSpan.FromSeconds(3725),
                    });
                    return 7;
                },
                new DisplayOptions { Console = Make(text, isAnsi: false) });
            Assert.Equal(7, result);
            Assert.Equal(
                "epoch 1/10  loss 0.2500  validation loss 0.5000  [accuracy] 0.9876  12,346 examples/s  1:02:05", text.ToString().TrimEnd());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_long_epoch_has_lines_of_its_own()
    {
        var text = new StringWriter();
        TrainingDisplay.Run(
            display => display.Update(State),
            new DisplayOptions { Console = Make(text, isAnsi: false), LineInterval = TimeSpan.Zero, ExamplesName = "images" });
        Assert.Equal("epoch 2/10  batch 30/100  loss 0.5000  accuracy 0.8750  12,346 images/s  1:15 left", text.ToString().TrimEnd());
    }

    [Fact]
    public void A_live_display_shows_numbers_and_the_epochs_so_far()
    {
        var text = new StringWriter();
        TrainingDisplay.Run(
            display =>
            {
                Assert.True(display.IsLive);
                display.FinishEpoch(new DisplayEpoch(1, 10, 0.75) { Metrics = [("F1 [macro]", double.NaN)] });
                display.Update(State);
            },
            new DisplayOptions { Console = Make(text, isAnsi: true), IsLive = true, RefreshInterval = TimeSpan.Zero });
        string shown = text.ToString();
        Assert.All(["0.7500", "F1 [macro]", "NaN", "epoch 2/10", "13 %", "batch 30/100", "0.5000", "0.8750", "0.001", "12,346 examples/s", "1:15 left"], s => Assert.Contains(s, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_state_is_shown_even_when_training_fails()
    {
        var text = new StringWriter();
        var options = new DisplayOptions { Console = Make(text, isAnsi: true), IsLive = true, RefreshInterval = TimeSpan.FromHours(1) };
        Assert.Throws<InvalidOperationException>(() => TrainingDisplay.Run(
            display =>
            {
                display.Update(State);
                throw new InvalidOperationException();
            },
            options));
        Assert.Contains("epoch 2/10", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_between_two_pictures_allocates_nothing()
    {
        long allocated = -1;
        TrainingDisplay.Run(
            display =>
            {
                display.Update(State);
                display.Update(State);
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 5000; i++)
                {
                    display.Update(State with { Step = i });
                }

                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            new DisplayOptions { Console = Make(new StringWriter(), isAnsi: true), IsLive = true, RefreshInterval = TimeSpan.FromHours(1) });
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 4, 8, 16, 32, 64, 128 }, "▁▂▃▄▅▆▇█")]
    [InlineData(new[] { 1.0, double.NaN, 2 }, "▁×█")]
    [InlineData(new[] { -1.0, 1 }, "▁█")]
    [InlineData(new[] { 5.0, 5, 5 }, "▁▁▁")]
    [InlineData(new[] { double.MaxValue, -double.MaxValue }, "█▁")]
    [InlineData(new double[0], "")]
    public void The_course_of_the_loss_is_a_line(double[] losses, string expected)
    {
        var history = new LossHistory();
        foreach (double loss in losses)
        {
            history.Add(loss);
        }

        Assert.Equal(expected, history.ToLine(8));
    }

    [Fact]
    public void The_course_of_many_losses_keeps_its_form()
    {
        var history = new LossHistory();
        for (int i = 0; i < 100_000; i++)
        {
            history.Add(100_000 - i);
        }

        string line = history.ToLine(20);
        Assert.Equal(20, line.Length);
        Assert.Equal([.. line.OrderDescending()], line.ToCharArray());
    }

    [Theory]
    [InlineData(5, "0:05")]
    [InlineData(3599, "59:59")]
    [InlineData(3600, "1:00:00")]
    [InlineData(36_000, "10:00:00")]
    [InlineData(90_061, "1.01:01:01")]
    public void Durations(int seconds, string expected) => Assert.Equal(expected, DisplayText.Duration(TimeSpan.FromSeconds(seconds)));

    private static IAnsiConsole Make(TextWriter text, bool isAnsi)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isAnsi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = isAnsi ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = 120;
        return console;
    }
}
