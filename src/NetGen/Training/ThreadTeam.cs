using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>
/// A few threads that live as long as the team and share out the items of one task after another. Unlike
/// <see cref="Parallel"/>, a run allocates nothing.
/// </summary>
internal sealed class ThreadTeam : IDisposable
{
    private readonly TeamThread[] _helpers;
    private ITeamTask? _task;
    private int _items;
    private int _nextItem;
    private int _running;
    private Exception? _failure;

    /// <summary>Starts the team.</summary>
    /// <param name="members">The number of threads that work, the caller's own included: at least 1.</param>
    public ThreadTeam(int members)
    {
        _helpers = new TeamThread[members - 1];
        for (int i = 0; i < _helpers.Length; i++)
        {
            int member = i + 1;
            _helpers[i] = new TeamThread(() => Help(member));
        }
    }

    /// <summary>The number of threads that work.</summary>
    public int Members => _helpers.Length + 1;

    /// <summary>Does all items of a task and returns when they are done. The caller's thread is member 0.</summary>
    /// <remarks>If items fail, the first failure is rethrown once all members have stopped.</remarks>
    public void Run(ITeamTask task, int items)
    {
        int helpers = Math.Min(_helpers.Length, items - 1);
        _task = task;
        _items = items;
        _nextItem = 0;
        _failure = null;
        _running = Math.Max(0, helpers);
        for (int i = 0; i < helpers; i++)
        {
            _helpers[i].Start();
        }

        Work(member: 0);
        var spin = default(SpinWait);
        while (Volatile.Read(ref _running) != 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        foreach (TeamThread helper in _helpers)
        {
            helper.Dispose();
        }
    }

    private void Help(int member)
    {
        Work(member);
        Interlocked.Decrement(ref _running);
    }

    private void Work(int member)
    {
        try
        {
            int item;
            while ((item = Interlocked.Increment(ref _nextItem) - 1) < _items)
            {
                _task!.Run(item, member);
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            Volatile.Write(ref _nextItem, _items);
        }
    }
}
