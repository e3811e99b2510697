namespace NetGen;

/// <summary>Workspaces of one network that wait for calls; as many as calls ever ran at a time.</summary>
internal sealed class PassPool<TNet, T, TWorkspace>
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged
    where TWorkspace : Workspace<T>
{
    private readonly TNet _network;
    private readonly int _batchCapacity;
    private readonly Stack<Pass<T, TWorkspace>> _idle = new();
    private int _made;

    // A Lock makes an event when a thread first waits for it; this allocates nothing, and is held for a few instructions.
    private SpinLock _lock = new(enableThreadOwnerTracking: false);

    public PassPool(TNet network, int batchCapacity)
    {
        _network = network;
        _batchCapacity = batchCapacity;
        Reserve(1);
    }

    /// <summary>Makes room for so many calls at a time.</summary>
    public void Reserve(int calls)
    {
        while (Volatile.Read(ref _made) < calls)
        {
            Return(Make());
        }
    }

    public PassLease<TNet, T, TWorkspace> Borrow() => new(this, TakeIdle() ?? Make());

    public void Return(Pass<T, TWorkspace> pass)
    {
        bool taken = false;
        try
        {
            _lock.Enter(ref taken);
            _idle.Push(pass);
        }
        finally
        {
            Exit(taken);
        }
    }

    private Pass<T, TWorkspace>? TakeIdle()
    {
        bool taken = false;
        try
        {
            _lock.Enter(ref taken);
            return _idle.TryPop(out Pass<T, TWorkspace>? idle) ? idle : null;
        }
        finally
        {
            Exit(taken);
        }
    }

    private void Exit(bool taken)
    {
        if (taken)
        {
            _lock.Exit();
        }
    }

    private Pass<T, TWorkspace> Make()
    {
        var pass = new Pass<T, TWorkspace>(_network.CreateWorkspace(_batchCapacity), new T[checked(_batchCapacity * TNet.OutputLength)]);
        Interlocked.Increment(ref _made);
        return pass;
    }
}
