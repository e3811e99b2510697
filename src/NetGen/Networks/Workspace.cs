namespace NetGen;

/// <summary>
/// What passes of one network write: activations, gradients and the step counter. Made by the network's
/// <c>CreateWorkspace</c> for a largest batch, then used again and again without allocating; by one thread at a time.
/// </summary>
/// <typeparam name="T">The type the network computes in.</typeparam>
public abstract class Workspace<T>
    where T : unmanaged
{
    private readonly object _network;
    private readonly NetworkBuffer<T> _arena;
    private readonly NetworkBuffer<T> _gradients;
    private readonly NetworkBuffer<T> _inputGradient;
    private readonly int _parameterCount;
    private readonly int _inputGradientLength;
    private int _firstExample;

    /// <summary>Allocates all buffers, zeroed. Generated code calls this.</summary>
    /// <param name="network">The network whose workspace this is.</param>
    /// <param name="batchCapacity">The most examples of one pass, at least 1.</param>
    /// <param name="parameterCount">The number of parameters of the network.</param>
    /// <param name="elementsPerExample">How many elements of the arena each example takes.</param>
    /// <param name="sharedElements">How many elements of the arena a pass takes whatever the number of examples.</param>
    /// <param name="inputGradientLength">The input length if the gradient of the inputs is wanted, else 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1, or its buffers would exceed an array.</exception>
    protected Workspace(
        object network,
        int batchCapacity,
        int parameterCount,
        int elementsPerExample,
        long sharedElements,
        int inputGradientLength)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchCapacity, 1);
        long arena = ((long)batchCapacity * elementsPerExample) + sharedElements;
        long inputGradient = (long)batchCapacity * inputGradientLength;
        if (Math.Max(arena, inputGradient) > NetworkBuffer<T>.MaxLength)
        {
            throw TooLarge(batchCapacity, Math.Max(arena, inputGradient));
        }

        _network = network;
        BatchCapacity = batchCapacity;
        _parameterCount = parameterCount;
        _inputGradientLength = inputGradientLength;
        _arena = new(arena);
        _gradients = new(parameterCount);
        _inputGradient = inputGradient == 0 ? default : new(inputGradient);
    }

    /// <summary>The most examples of one pass.</summary>
    public int BatchCapacity { get; }

    /// <summary>The gradient that the last <c>Backward</c> left, laid out like the network's parameters. <c>Descend</c> leaves nothing of use.</summary>
    public Span<T> Gradients => _gradients.Span[.._parameterCount];

    /// <summary>
    /// The gradient of the loss with respect to the inputs that the last <c>Backward</c> left:
    /// [<see cref="BatchCapacity"/>, input length], of which that pass wrote the rows of its examples.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network was declared without <c>InputGradient = true</c>.</exception>
    public Span<T> InputGradient => _inputGradientLength == 0
        ? throw NoInputGradient()
        : _inputGradient.Span[..(BatchCapacity * _inputGradientLength)];

    /// <summary>
    /// The number of the next training step, which dropout masks depend on. <c>Backward</c> and <c>Descend</c> advance it; setting it
    /// makes the next pass draw the masks of that step.
    /// </summary>
    public ulong Step { get; set; }

    /// <summary>
    /// The index in the whole batch of the first example that the next <c>Backward</c> or <c>Descend</c> is given, at least 0. Dropout
    /// masks depend on it, so that a batch split over several workspaces draws the masks of the unsplit batch.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int FirstExample
    {
        get => _firstExample;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _firstExample = value;
        }
    }

    /// <summary>The room for activations and scratch, with slack behind it.</summary>
    protected Span<T> Arena => _arena.Span;

    /// <summary><see cref="Gradients"/> with slack behind it.</summary>
    protected Span<T> GradientBuffer => _gradients.Span;

    /// <summary><see cref="InputGradient"/> with slack behind it; empty if it was not asked for.</summary>
    protected Span<T> InputGradientBuffer => _inputGradient.Span;

    /// <summary>Whether the network was declared with <c>InputGradient = true</c>.</summary>
    internal bool HasInputGradient => _inputGradientLength > 0;

    /// <summary>Whether this workspace was made by <paramref name="network"/>.</summary>
    internal bool BelongsTo(object network) => ReferenceEquals(_network, network);

    private static ArgumentOutOfRangeException TooLarge(int batchCapacity, long elements) => new(
        nameof(batchCapacity),
        batchCapacity,
        $"A workspace for {batchCapacity} examples takes {elements} elements in one buffer; it holds at most {NetworkBuffer<T>.MaxLength}.");

    private static InvalidOperationException NoInputGradient() => new(
        "The gradient of the inputs was not asked for. Declare the network with [Network(InputGradient = true)].");
}
