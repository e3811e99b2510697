using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>Everything that is decided about a network before loops are written.</summary>
/// <param name="Forward">The forward pass of training; it keeps what the backward pass reads.</param>
/// <param name="Backward">The backward pass; nothing where there is nothing to learn.</param>
/// <param name="Prediction">From inputs to outputs.</param>
/// <param name="Evaluation">From inputs and targets to the loss of each example.</param>
/// <param name="Slots">Where each tensor lies that is more than a local variable.</param>
/// <param name="Gradients">Which parameters get a gradient at all.</param>
/// <param name="Seed">What the backward pass starts from: ∂L/∂ℓ[n], or the caller's gradient of the outputs.</param>
/// <param name="TrainingMemory">The workspace as the forward and the backward pass of training use it.</param>
/// <param name="PredictionMemory">The workspace as a prediction uses it.</param>
/// <param name="EvaluationMemory">The workspace as an evaluation uses it.</param>
internal sealed record Plan(
    IReadOnlyList<Group> Forward,
    IReadOnlyList<Group> Backward,
    IReadOnlyList<Group> Prediction,
    IReadOnlyList<Group> Evaluation,
    IReadOnlyDictionary<Tensor, Slot> Slots,
    IReadOnlyCollection<Tensor> Gradients,
    Tensor Seed,
    Memory TrainingMemory,
    Memory PredictionMemory,
    Memory EvaluationMemory)
{
    /// <summary>The parameters as they are stored, in the order of the network's: with axes of their own for what a flattened image is made of.</summary>
    public IReadOnlyList<Tensor> Stored { get; init; } = [];

    /// <summary>Elements of workspace per example: enough for every sequence, one at a time.</summary>
    public int PerExample => Memories.Max(m => m.PerExample.Used);

    /// <summary>Elements of workspace for each example of a round.</summary>
    public int PerRound => Memories.Max(m => m.PerRound.Used);

    /// <summary>How many examples a round takes, at most; 0 where nothing stays inside of rounds.</summary>
    public int RoundExamples => PerRound == 0 ? 0 : Passes.SelectMany(p => p).Select(g => g.Round?.Examples ?? 0).Max();

    /// <summary>Elements of workspace that do not depend on the batch.</summary>
    public int Shared => Memories.Max(m => m.Shared.Used);

    private IEnumerable<IReadOnlyList<Group>> Passes => [Forward, Backward, Prediction, Evaluation];

    private IEnumerable<Memory> Memories => [TrainingMemory, PredictionMemory, EvaluationMemory];
}
