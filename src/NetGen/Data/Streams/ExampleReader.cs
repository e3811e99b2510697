namespace NetGen;

/// <summary>Hands out the examples of one epoch from the first to the last. One thread at a time may use it.</summary>
/// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
public abstract class ExampleReader<T, TTarget> : IDisposable
    where T : unmanaged
    where TTarget : unmanaged
{
    private const int MostSkippedAtOnce = 64;

    private bool _disposed;

    /// <summary>Begins an epoch.</summary>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targetLength">The number of targets per example, at least 1.</param>
    protected ExampleReader(int inputLength, int targetLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetLength, 1);
        InputLength = inputLength;
        TargetLength = targetLength;
    }

    /// <summary>The number of inputs per example.</summary>
    public int InputLength { get; }

    /// <summary>The number of targets per example.</summary>
    public int TargetLength { get; }

    /// <summary>Reads as many whole examples as fit or are left.</summary>
    /// <param name="inputs">Where the inputs go, one example behind the other: room for at least one.</param>
    /// <param name="targets">Where the targets go, alike.</param>
    /// <returns>The number of examples; 0 at the end of the epoch.</returns>
    /// <exception cref="ArgumentException">Not even one example fits.</exception>
    public int Read(Span<T> inputs, Span<TTarget> targets)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        int room = Math.Min(inputs.Length / InputLength, targets.Length / TargetLength);
        if (room == 0)
        {
            throw new ArgumentException(
                $"inputs has room for {inputs.Length} values and targets for {targets.Length}; one example takes {InputLength} and {TargetLength}.",
                nameof(inputs));
        }

        int read = 0;
        int more;
        do
        {
            more = ReadExamples(
                inputs[(read * InputLength)..(room * InputLength)], targets[(read * TargetLength)..(room * TargetLength)]);
            read += more;
        }
        while (more > 0 && read < room);
        return read;
    }

    /// <summary>Passes over examples as if they had been read, or over those that are left.</summary>
    /// <param name="examples">Their number, 0 or more.</param>
    public void Skip(long examples)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        SkipExamples(examples);
    }

    /// <summary>Closes what the examples come from.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Dispose(disposing: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Asks a read that waits on another thread to give up; nothing is read afterwards. Whoever never waits ignores it.</summary>
    protected internal virtual void Interrupt()
    {
    }

    /// <summary>Reads at least one example if any is left, and at most as many as fit: both spans are whole examples of equal number.</summary>
    /// <param name="inputs">Where the inputs go.</param>
    /// <param name="targets">Where the targets go.</param>
    /// <returns>The number of examples; 0 at the end of the epoch.</returns>
    protected abstract int ReadExamples(Span<T> inputs, Span<TTarget> targets);

    /// <summary>Passes over examples; unless it is overridden, by reading them.</summary>
    /// <param name="examples">Their number, 0 or more.</param>
    protected virtual void SkipExamples(long examples)
    {
        int atOnce = (int)Math.Min(examples, MostSkippedAtOnce);
        var inputs = new T[atOnce * InputLength];
        var targets = new TTarget[atOnce * TargetLength];
        while (examples > 0)
        {
            int count = (int)Math.Min(examples, atOnce);
            int read = Read(inputs.AsSpan(0, count * InputLength), targets.AsSpan(0, count * TargetLength));
            if (read == 0)
            {
                return;
            }

            examples -= read;
        }
    }

    /// <summary>Closes what the examples come from.</summary>
    /// <param name="disposing">Always true: there is no finaliser.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
