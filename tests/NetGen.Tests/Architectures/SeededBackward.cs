namespace NetGen.Tests.Architectures;

/// <summary>The <c>Backward</c> of a network without a loss, which no interface carries.</summary>
internal delegate void SeededBackward<TNet, T, TWorkspace>(
    TNet network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, TWorkspace workspace, bool accumulate);
