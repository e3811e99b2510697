namespace NetGen;

/// <summary>A generated network with a loss, so that it can be trained.</summary>
/// <typeparam name="TSelf">The network itself.</typeparam>
/// <typeparam name="T">The type it computes in: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
/// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
public interface ITrainable<TSelf, T, TTarget, TWorkspace> : INetwork<TSelf, T, TWorkspace>
    where TSelf : ITrainable<TSelf, T, TTarget, TWorkspace>
    where T : unmanaged
    where TTarget : unmanaged
    where TWorkspace : Workspace<T>
{
    /// <summary>The number of targets per example: 1 for class indices.</summary>
    public static abstract int TargetLength { get; }

    /// <summary>How the loss reduces a batch.</summary>
    public static abstract Reduction LossReduction { get; }

    /// <summary>
    /// About how many multiply-adds a training step takes per example. Whether a batch is worth sharing between threads
    /// depends on it; no result does but for rounding, as it decides where sums over a batch are split.
    /// </summary>
    public static virtual long WorkPerExample => 3L * TSelf.ParameterCount;

    /// <summary>
    /// Runs forward and backward for a batch in training mode (dropout on), leaves the gradient of the loss with
    /// respect to the parameters in <see cref="Workspace{T}.Gradients"/> and advances <see cref="Workspace{T}.Step"/>.
    /// Allocates nothing.
    /// </summary>
    /// <param name="inputs">[examples, input length]; at most the workspace's capacity.</param>
    /// <param name="targets">[examples, <see cref="TargetLength"/>].</param>
    /// <param name="workspace">A workspace of this network.</param>
    /// <param name="accumulate">Whether to add to the gradients instead of replacing them.</param>
    /// <param name="exampleWeights">[examples]: factors of the examples' losses, Σ w·ℓ / N; empty for all ones.</param>
    /// <returns>The loss of the batch.</returns>
    public T Backward(
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<TTarget> targets,
        TWorkspace workspace,
        bool accumulate = false,
        ReadOnlySpan<T> exampleWeights = default);

    /// <summary>
    /// One step of gradient descent, w ← w − rate·∂L/∂w: what <see cref="Backward"/> and then <see cref="Sgd"/> do, up to rounding. A
    /// generated network changes dense weights while it sums up their gradients, where it can, and need not write and read these. A loss
    /// that is not finite leaves the parameters as they are.
    /// Advances <see cref="Workspace{T}.Step"/> and allocates nothing.
    /// </summary>
    /// <param name="inputs">[examples, input length]; at most the workspace's capacity.</param>
    /// <param name="targets">[examples, <see cref="TargetLength"/>].</param>
    /// <param name="workspace">A workspace of this network. Its gradients are of no use afterwards.</param>
    /// <param name="rate">The learning rate, a finite number; a negative one ascends.</param>
    /// <param name="exampleWeights">As for <see cref="Backward"/>.</param>
    /// <returns>The loss of the batch before the step.</returns>
    /// <exception cref="ArgumentException">A length does not fit, the rate is not finite, or the workspace is that of another network.</exception>
    public T Descend(
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<TTarget> targets,
        TWorkspace workspace,
        T rate,
        ReadOnlySpan<T> exampleWeights = default)
    {
        GradientDescent.CheckRate(rate);
        T loss = Backward(inputs, targets, workspace, false, exampleWeights);
        if (GradientDescent.IsFinite(loss))
        {
            GradientDescent.Descend(Parameters, workspace.Gradients, rate);
        }

        return loss;
    }

    /// <summary>Computes the loss of a batch as prediction sees it (dropout off), without gradients. Allocates nothing.</summary>
    /// <param name="inputs">[examples, input length]; at most the workspace's capacity.</param>
    /// <param name="targets">[examples, <see cref="TargetLength"/>].</param>
    /// <param name="workspace">A workspace of this network.</param>
    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, TWorkspace workspace);
}
