namespace NetGen;

/// <summary>
/// The threads that all teams of the process share: one per processor but one, made when first needed. Teams at work
/// count, too, so that never more threads are at work than there are processors.
/// </summary>
/// <param name="size">The most threads.</param>
internal sealed class WorkerPool(int size)
{
    // How many teams and thread pools this thread is inside of: a team within counts once.
    [ThreadStatic]
    private static int t_depth;

    private readonly Lock _growth = new();
    private Worker[] _workers = [];
    private int _active;

    public static WorkerPool Shared { get; } = new(Environment.ProcessorCount - 1);

    /// <summary>The most threads.</summary>
    public int Size => size;

    /// <summary>How many threads there are by now.</summary>
    public int Started => _workers.Length;

    /// <summary>Whether a processor is left for a thread that only looks for work.</summary>
    public bool HasIdleProcessor => Volatile.Read(ref _active) <= size;

    /// <summary>Says that the current thread is one of a pool, which is counted when it is called to work.</summary>
    public static void EnterWorker() => t_depth++;

    /// <summary>Says that the current thread starts to work on something that may take helpers.</summary>
    /// <param name="helpers">The most that it will take at once.</param>
    public void Enter(int helpers)
    {
        if (t_depth++ == 0)
        {
            Interlocked.Increment(ref _active);
        }

        if (Volatile.Read(ref _workers).Length < Math.Min(helpers, size))
        {
            Grow(Math.Min(helpers, size));
        }
    }

    /// <summary>The end of what <see cref="Enter"/> began, on the same thread.</summary>
    public void Leave()
    {
        if (--t_depth == 0)
        {
            Interlocked.Decrement(ref _active);
        }
    }

    /// <summary>Keeps processors that nobody uses right now for threads that will be called.</summary>
    /// <returns>How many: from 0 to <paramref name="wanted"/>.</returns>
    public int Reserve(int wanted)
    {
        int active = Volatile.Read(ref _active);
        while (true)
        {
            int granted = Math.Min(wanted, size + 1 - active);
            if (granted <= 0)
            {
                return 0;
            }

            int found = Interlocked.CompareExchange(ref _active, active + granted, active);
            if (found == active)
            {
                return granted;
            }

            active = found;
        }
    }

    /// <summary>Gives reserved processors back.</summary>
    public void Release(int count) => Interlocked.Add(ref _active, -count);

    /// <summary>Calls idle threads to a team, as its members from 1 on. No thread that is busy is waited for.</summary>
    /// <param name="team">Whom to help.</param>
    /// <param name="called">Receives the threads; as many as this has places are called at most.</param>
    /// <param name="wake">Whether to call sleeping threads, too.</param>
    /// <returns>How many were called.</returns>
    public int Call(ThreadTeam team, Span<Worker> called, bool wake)
    {
        int count = 0;
        foreach (Worker worker in Volatile.Read(ref _workers))
        {
            if (count == called.Length)
            {
                break;
            }

            if (worker.TryCall(team, count + 1, wake))
            {
                called[count++] = worker;
            }
        }

        return count;
    }

    private void Grow(int count)
    {
        lock (_growth)
        {
            var workers = new List<Worker>(_workers);
            while (workers.Count < count)
            {
                workers.Add(new Worker(this));
            }

            Volatile.Write(ref _workers, [.. workers]);
        }
    }
}
