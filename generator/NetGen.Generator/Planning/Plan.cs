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
/// <param name="PerExample">Elements of workspace per example.</param>
/// <param name="Shared">Elements of workspace that do not depend on the batch.</param>
internal sealed record Plan(
    IReadOnlyList<Group> Forward,
    IReadOnlyList<Group> Backward,
    IReadOnlyList<Group> Prediction,
    IReadOnlyList<Group> Evaluation,
    IReadOnlyDictionary<Tensor, Slot> Slots,
    IReadOnlyCollection<Tensor> Gradients,
    Tensor Seed,
    int PerExample,
    int Shared);
