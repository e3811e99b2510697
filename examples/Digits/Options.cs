namespace Digits;

/// <summary>What the command line says.</summary>
/// <param name="Data">The folder of MNIST files; without it the program draws its own digits.</param>
/// <param name="Epochs">How often to go through the training digits.</param>
/// <param name="BatchSize">Digits per step.</param>
/// <param name="Seed">What the parameters, their order of training and dropout depend on.</param>
/// <param name="Threads">The most threads that work.</param>
internal sealed record Options(string? Data, int Epochs, int BatchSize, ulong Seed, int Threads);
