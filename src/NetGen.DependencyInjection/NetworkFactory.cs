namespace NetGen;

/// <summary>Makes a network from the services of an application.</summary>
/// <typeparam name="TNet">The network.</typeparam>
/// <typeparam name="T">The type it computes in.</typeparam>
/// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
/// <param name="services">What the application has.</param>
public delegate INetwork<TNet, T, TWorkspace> NetworkFactory<TNet, T, TWorkspace>(IServiceProvider services)
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged
    where TWorkspace : Workspace<T>;
