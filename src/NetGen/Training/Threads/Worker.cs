using System.Diagnostics;

namespace NetGen;

/// <summary>
/// A thread of a <see cref="WorkerPool"/>. Between calls it waits actively for a moment, since the next call of a
/// training loop comes within microseconds, and then sleeps.
/// </summary>
internal sealed class Worker
{
    // Waiting: looks for a call. Asleep: has to be woken. Changing: a caller is at it. Called: has a team, not begun.
    private const int Waiting = 0;
    private const int Asleep = 1;
    private const int Changing = 2;
    private const int Called = 3;
    private const int Running = 4;

    private const int Pause = 8;

    private static readonly long LongestWait = Stopwatch.Frequency / 1_000_000 * 50;

    private readonly WorkerPool _pool;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private ThreadTeam? _team;
    private int _member;
    private int _state = Waiting;

    public Worker(WorkerPool pool)
    {
        _pool = pool;
        var thread = new Thread(Loop) { IsBackground = true, Name = "NetGen worker" };

        // Unsafe: the thread outlives whoever happens to need it first, and must not keep their context.
        thread.UnsafeStart();
    }

    /// <summary>Calls the thread to a team unless it has another call.</summary>
    /// <param name="team">Whom to help.</param>
    /// <param name="member">As which member of the team.</param>
    /// <param name="wake">Whether to call it out of its sleep, which takes the caller some microseconds.</param>
    public bool TryCall(ThreadTeam team, int member, bool wake)
    {
        int state = Volatile.Read(ref _state);
        while (state == Waiting || (state == Asleep && wake))
        {
            int found = Interlocked.CompareExchange(ref _state, Changing, state);
            if (found == state)
            {
                Call(team, member, asleep: state == Asleep);
                return true;
            }

            state = found;
        }

        return false;
    }

    /// <summary>Takes a call back that the thread has not followed yet, so that nobody has to wait until it is awake.</summary>
    /// <param name="team">Who called.</param>
    public bool TryRecall(ThreadTeam team)
    {
        if (Interlocked.CompareExchange(ref _state, Changing, Called) != Called)
        {
            return false;
        }

        // The thread may have followed long ago, and by now have the call of another team.
        bool isOurs = _team == team;
        _team = isOurs ? null : _team;
        Volatile.Write(ref _state, isOurs ? Waiting : Called);
        return isOurs;
    }

    private void Call(ThreadTeam team, int member, bool asleep)
    {
        _team = team;
        _member = member;
        Volatile.Write(ref _state, Called);
        if (asleep)
        {
            _wake.Set();
        }
    }

    private void Loop()
    {
        WorkerPool.EnterWorker();
        while (true)
        {
            AwaitCall();
            ThreadTeam team = _team!;
            _team = null;
            team.Work(_member);

            // Free before the team knows, so that its next task finds this thread.
            _pool.Release(1);
            Volatile.Write(ref _state, Waiting);
            team.EndHelp();
        }
    }

    private void AwaitCall()
    {
        while (!WaitActively())
        {
            // A call that comes from now on sets the event.
            if (Interlocked.CompareExchange(ref _state, Asleep, Waiting) == Waiting)
            {
                _wake.WaitOne();
            }
        }
    }

    private bool WaitActively()
    {
        long end = Stopwatch.GetTimestamp() + LongestWait;
        do
        {
            if (Volatile.Read(ref _state) == Called
                && Interlocked.CompareExchange(ref _state, Running, Called) == Called)
            {
                return true;
            }

            Thread.SpinWait(Pause);
        }
        while (_pool.HasIdleProcessor && Stopwatch.GetTimestamp() < end);

        return false;
    }
}
