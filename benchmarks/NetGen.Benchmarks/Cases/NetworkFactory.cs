namespace NetGen.Benchmarks.Cases;

/// <summary>Makes a network. An interface with static members cannot be an argument of <c>Func</c>.</summary>
internal delegate INetwork<TNet, float, TWorkspace> NetworkFactory<TNet, TWorkspace>()
    where TNet : INetwork<TNet, float, TWorkspace>
    where TWorkspace : Workspace<float>;
