namespace NetGen.Benchmarks.Cases;

/// <summary>Makes a network that can be trained. An interface with static members cannot be an argument of <c>Func</c>.</summary>
internal delegate ITrainable<TNet, float, TTarget, TWorkspace> TrainableFactory<TNet, TTarget, TWorkspace>()
    where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
    where TTarget : unmanaged
    where TWorkspace : Workspace<float>;
