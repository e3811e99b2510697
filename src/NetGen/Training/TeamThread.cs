namespace NetGen;

/// <summary>
/// A thread that does the same thing whenever it is told to. Between calls it waits actively for a moment, since the
/// next call of a training loop comes within microseconds, and then sleeps.
/// </summary>
internal sealed class TeamThread : IDisposable
{
    private const int Waiting = 0;
    private const int Asleep = 1;
    private const int Called = 2;

    private const int SpinsBeforeSleep = 100;

    private readonly Action _work;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private volatile bool _ending;
    private int _state = Waiting;

    public TeamThread(Action work)
    {
        _work = work;
        _thread = new Thread(Loop) { IsBackground = true, Name = "NetGen worker" };
        _thread.Start();
    }

    /// <summary>Starts the work, which must not be running.</summary>
    public void Start()
    {
        if (Interlocked.Exchange(ref _state, Called) == Asleep)
        {
            _wake.Set();
        }
    }

    public void Dispose()
    {
        _ending = true;
        Start();
        _thread.Join();
        _wake.Dispose();
    }

    private void Loop()
    {
        while (true)
        {
            AwaitCall();
            if (_ending)
            {
                return;
            }

            _work();
        }
    }

    private void AwaitCall()
    {
        var spin = default(SpinWait);
        while (Volatile.Read(ref _state) != Called && spin.Count < SpinsBeforeSleep)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        if (Interlocked.CompareExchange(ref _state, Asleep, Waiting) == Waiting)
        {
            _wake.WaitOne();
        }

        Volatile.Write(ref _state, Waiting);
    }
}
