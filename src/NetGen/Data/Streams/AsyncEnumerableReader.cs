namespace NetGen;

/// <summary>
/// Waits for an asynchronous sequence. It is moved on without a synchronisation context: its continuations would else
/// queue behind the very thread that waits for them.
/// </summary>
internal sealed class AsyncEnumerableReader<T, TTarget> : SequenceReader<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<Example<T, TTarget>> _examples;

    public AsyncEnumerableReader(IAsyncEnumerable<Example<T, TTarget>> examples, int inputLength, int targetLength)
        : base(inputLength, targetLength) => _examples = examples.GetAsyncEnumerator(_stop.Token);

    protected internal override void Interrupt() => _stop.Cancel();

    protected override bool Next(out Example<T, TTarget> example)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            ValueTask<bool> next = _examples.MoveNextAsync();
            bool any = next.IsCompleted ? next.Result : next.AsTask().GetAwaiter().GetResult();
            example = any ? _examples.Current : default;
            return any;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    protected override void Dispose(bool disposing)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _examples.DisposeAsync().AsTask().GetAwaiter().GetResult();
            _stop.Dispose();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
