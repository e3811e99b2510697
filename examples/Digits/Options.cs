namespace Digits;

/// <summary>What the command line says.</summary>
/// <param name="Data">The folder of the MNIST files; null to draw digits instead.</param>
/// <param name="Epochs">How often to go through the training digits.</param>
/// <param name="BatchSize">Digits per training step.</param>
/// <param name="Rate">The largest learning rate.</param>
/// <param name="Seed">What the initial parameters, the order of the digits and dropout depend on.</param>
/// <param name="Threads">The most threads that work.</param>
/// <param name="Augments">Whether the digits are moved, turned and scaled a little whenever they are learned from.</param>
/// <param name="Checkpoints">The folder to write down in where training stands, and to go on from; null for none.</param>
/// <param name="Report">The HTML file to write; null for none.</param>
/// <param name="TensorBoard">The folder for TensorBoard's event file; null for none.</param>
internal sealed record Options(
    string? Data,
    int Epochs,
    int BatchSize,
    double Rate,
    ulong Seed,
    int Threads,
    bool Augments,
    string? Checkpoints,
    string? Report,
    string? TensorBoard);
