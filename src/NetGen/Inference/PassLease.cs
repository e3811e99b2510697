namespace NetGen;

/// <summary>Gives what was borrowed back at the end of a call, whatever happens in it.</summary>
/// <param name="pool">Where it came from.</param>
/// <param name="pass">What was borrowed.</param>
internal readonly ref struct PassLease<TNet, T, TWorkspace>(PassPool<TNet, T, TWorkspace> pool, Pass<T, TWorkspace> pass)
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged
    where TWorkspace : Workspace<T>
{
    public Pass<T, TWorkspace> Pass => pass;

    public void Dispose() => pool.Return(pass);
}
