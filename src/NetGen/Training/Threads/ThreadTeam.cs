using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>
/// The thread that trains or evaluates a network, and whatever threads of the pool are idle when it has work to share.
/// Unlike with <see cref="Parallel"/>, a run allocates nothing. Made, used and disposed of on one thread.
/// </summary>
internal sealed class ThreadTeam : IDisposable
{
    private static readonly long LongestWait = Stopwatch.Frequency / 1000;

    private readonly WorkerPool _pool;
    private readonly Worker[] _helpers;
    private readonly ItemRange[] _ranges;
    private readonly object _allDone = new(); // waited on with Monitor, which needs no disposal
    private ITeamTask? _task;
    private int _activeRanges;
    private int _busyHelpers;
    private bool _sleeping;
    private Exception? _failure;

    /// <summary>A team on the threads that the whole process shares.</summary>
    /// <param name="members">The most threads that work, the caller's own included: at least 1.</param>
    public ThreadTeam(int members)
        : this(members, WorkerPool.Shared)
    {
    }

    public ThreadTeam(int members, WorkerPool pool)
    {
        _pool = pool;
        int helpers = Math.Min(members - 1, pool.Size);
        _helpers = new Worker[helpers];
        _ranges = new ItemRange[helpers + 1];
        pool.Enter(helpers);
    }

    /// <summary>The most threads that work.</summary>
    public int Members => _ranges.Length;

    /// <summary>How many members a team has that may have <paramref name="members"/>.</summary>
    public static int CountMembers(int members) => Math.Min(members, WorkerPool.Shared.Size + 1);

    /// <summary>Does all items of a task and returns when they are done. The caller's thread is member 0.</summary>
    /// <remarks>If items fail, the first failure is rethrown once all members have stopped.</remarks>
    /// <param name="task">The task.</param>
    /// <param name="items">The number of its items.</param>
    /// <param name="wake">Whether the items are worth waking threads for; if not, only those help that are awake.</param>
    /// <param name="members">The most members that the task has room for: it is handed member numbers below.</param>
    public void Run(ITeamTask task, int items, bool wake = true, int members = int.MaxValue)
    {
        int wanted = Math.Min(Math.Min(_helpers.Length, members - 1), items - 1);
        int granted = wanted > 0 ? _pool.Reserve(wanted) : 0;
        if (granted > 0)
        {
            RunShared(task, items, granted, wake);
            return;
        }

        for (int item = 0; item < items; item++)
        {
            task.Run(item, member: 0);
        }
    }

    /// <summary>Lets the pool know that this thread does not work any more.</summary>
    public void Dispose() => _pool.Leave();

    /// <summary>Does items until none is left; on the caller's thread and on those of the pool.</summary>
    public void Work(int member)
    {
        try
        {
            for (int i = 0; i < _activeRanges; i++)
            {
                ref ItemRange range = ref _ranges[(member + i) % _activeRanges];
                while (range.TryTake(out int item))
                {
                    _task!.Run(item, member);
                }
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            foreach (ref ItemRange range in _ranges.AsSpan(0, _activeRanges))
            {
                range.Drop();
            }
        }
    }

    /// <summary>Says that a thread of the pool has left.</summary>
    public void EndHelp()
    {
        if (Interlocked.Decrement(ref _busyHelpers) == 0 && Volatile.Read(ref _sleeping))
        {
            lock (_allDone)
            {
                Monitor.Pulse(_allDone);
            }
        }
    }

    private void RunShared(ITeamTask task, int items, int helpers, bool wake)
    {
        Prepare(task, items, helpers + 1);
        _busyHelpers = helpers;
        int called = _pool.Call(this, _helpers.AsSpan(0, helpers), wake);
        Excuse(helpers - called);
        Work(member: 0);
        Recall(called);
        AwaitHelpers();
        _task = null;
        if (_failure is { } failure)
        {
            _failure = null;
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Prepare(ITeamTask task, int items, int ranges)
    {
        _task = task;
        _activeRanges = ranges;
        for (int i = 0; i < ranges; i++)
        {
            _ranges[i].Set((int)((long)items * i / ranges), (int)((long)items * (i + 1) / ranges));
        }
    }

    /// <summary>Does without threads that were asleep for so long that nothing is left to do.</summary>
    private void Recall(int called)
    {
        int absent = 0;
        foreach (Worker helper in _helpers.AsSpan(0, called))
        {
            absent += helper.TryRecall(this) ? 1 : 0;
        }

        Excuse(absent);
    }

    private void Excuse(int helpers)
    {
        if (helpers > 0)
        {
            _pool.Release(helpers);
            Interlocked.Add(ref _busyHelpers, -helpers);
        }
    }

    /// <summary>Waits actively, as the members mostly end together; then gives the processor away.</summary>
    private void AwaitHelpers()
    {
        long end = Stopwatch.GetTimestamp() + LongestWait;
        var spin = default(SpinWait);
        while (Volatile.Read(ref _busyHelpers) != 0)
        {
            if (Stopwatch.GetTimestamp() > end)
            {
                Sleep();
                return;
            }

            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Sleep()
    {
        lock (_allDone)
        {
            Volatile.Write(ref _sleeping, true);
            Interlocked.MemoryBarrier();
            while (Volatile.Read(ref _busyHelpers) != 0)
            {
                Monitor.Wait(_allDone);
            }

            _sleeping = false;
        }
    }
}
