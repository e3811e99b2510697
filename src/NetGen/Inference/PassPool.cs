namespace NetGen;

/// <summary>Workspaces of one network that wait for calls; as many as calls ever ran at a time.</summary>
internal sealed class PassPool<TNet, T, TWorkspace>
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged
    where TWorkspace : Workspace<T>
{
    private readonly TNet _network;
    private readonly int _batchCapacity;
    private readonly Lock _lock = new();
    private readonly Stack<Pass<T, TWorkspace>> _idle = new();
    private int _made;

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

    public PassLease<TNet, T, TWorkspace> Borrow()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out Pass<T, TWorkspace>? idle))
            {
                return new(this, idle);
            }
        }

        return new(this, Make());
    }

    public void Return(Pass<T, TWorkspace> pass)
    {
        lock (_lock)
        {
            _idle.Push(pass);
        }
    }

    private Pass<T, TWorkspace> Make()
    {
        var pass = new Pass<T, TWorkspace>(_network.CreateWorkspace(_batchCapacity), new T[checked(_batchCapacity * TNet.OutputLength)]);
        Interlocked.Increment(ref _made);
        return pass;
    }
}
