using Spectre.Console;

namespace NetGen.Terminal;

/// <summary>How <see cref="TrainingDisplay"/> shows training.</summary>
public sealed class DisplayOptions
{
    /// <summary>The console. Default: that of the process.</summary>
    public IAnsiConsole? Console { get; init; }

    /// <summary>Whether the display changes in place. Default: if the console is interactive and not redirected.</summary>
    public bool? IsLive { get; init; }

    /// <summary>The least time between two pictures of a live display. Default: a tenth of a second.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The least time between two lines within one epoch, where there is no live display. Default: a minute.</summary>
    public TimeSpan LineInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What examples are called, for example <c>images</c>. Default: <c>examples</c>.</summary>
    public string ExamplesName { get; init; } = "examples";

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
