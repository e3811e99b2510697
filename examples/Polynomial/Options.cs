namespace Polynomial;

/// <summary>What the command line says.</summary>
/// <param name="Points">How many points to draw.</param>
/// <param name="Noise">The standard deviation of what is added to each of them.</param>
/// <param name="Epochs">How often to go through the points.</param>
/// <param name="Seed">What the points and their order depend on.</param>
internal sealed record Options(int Points, double Noise, int Epochs, int Seed);
