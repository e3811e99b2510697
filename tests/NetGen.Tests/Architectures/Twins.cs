namespace NetGen.Tests.Architectures;

/// <summary>One network in both precisions.</summary>
/// <param name="Single">Makes the network of floats.</param>
/// <param name="Double">Makes the network of doubles.</param>
internal sealed record Twins(Func<Subject> Single, Func<Subject> Double);
