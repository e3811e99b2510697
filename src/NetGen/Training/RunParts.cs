namespace NetGen;

/// <summary>Everything that changes while a network is trained, as a checkpoint sees it.</summary>
/// <param name="Setup">What the run was started with, as far as its bits depend on it.</param>
/// <param name="AddWeights">Adds the network's parameters to a checkpoint.</param>
/// <param name="CheckWeights">Compares the tensors of a checkpoint with the network's.</param>
/// <param name="LoadWeights">Replaces the parameters by those of a checkpoint.</param>
/// <param name="Buffers">Arrays of optimiser, average and early stopping, by name.</param>
/// <param name="Numbers">Their single numbers.</param>
internal sealed record RunParts<T>(
    Dictionary<string, string> Setup,
    Action<CheckpointContent> AddWeights,
    Action<Checkpoint> CheckWeights,
    Action<Checkpoint> LoadWeights,
    IReadOnlyList<(string Name, T[] Values)> Buffers,
    IReadOnlyList<RunNumber> Numbers)
    where T : unmanaged;
