using System.Numerics;

namespace NetGen;

/// <summary>
/// The second half of a training step: adds the gradients of the chunks in a fixed order, and those of the penalties, and lets the
/// optimiser change the parameters, block by block so that a block's sums are still in the cache when they are used.
/// </summary>
internal sealed class UpdatePass<TNet, T, TTarget, TWorkspace> : ITeamTask
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged
    where TWorkspace : Workspace<T>
{
    private const int BlockLength = 2048;

    // An item takes a microsecond or more. A thread that sleeps takes longer to wake than most updates.
    private const int LeastItemLength = 8 * BlockLength;
    private const long LeastNumbersToWake = 1 << 20;

    // More items than members, as a member may come late.
    private const int ItemsPerMember = 4;

    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly TWorkspace[] _workspaces;
    private readonly StepSettings<T> _settings;
    private readonly int _parameterCount;
    private readonly int _itemLength;
    private readonly double[] _squares;
    private int _activeChunks;
    private Phase _phase;
    private double _factor;

    public UpdatePass(
        ITrainable<TNet, T, TTarget, TWorkspace> net, TWorkspace[] workspaces, StepSettings<T> settings, int members)
    {
        _net = net;
        _workspaces = workspaces;
        _settings = settings;
        _parameterCount = net.Parameters.Length;
        _itemLength = Math.Max(LeastItemLength, _parameterCount / (members * ItemsPerMember) / BlockLength * BlockLength);
        _squares = settings.Clipping?.IsNorm != true ? [] : new double[((_parameterCount - 1) / BlockLength) + 1];
    }

    private enum Phase
    {
        /// <summary>Gradients are added up and used at once.</summary>
        Whole,

        /// <summary>Gradients are added up, and their norm is.</summary>
        Sum,

        /// <summary>The sums are used.</summary>
        Use,

        /// <summary>The new parameters are averaged.</summary>
        Average,
    }

    /// <summary>The gradient of the last step, as the optimiser got it.</summary>
    public ReadOnlySpan<T> Gradient => Gradients(0, 0, _parameterCount);

    private int Items => (_parameterCount + _itemLength - 1) / _itemLength;

    /// <summary>How many members an update can use.</summary>
    /// <param name="chunks">The most chunks of a batch: after one alone, no other member is awake.</param>
    public int CountMembers(int chunks) => chunks > 1 || IsWorthWaking(chunks) ? Items : 1;

    /// <summary>Makes the step of a batch whose chunks' gradients have been computed.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="chunks">The number of chunks of the batch.</param>
    public void Run(ThreadTeam team, int chunks)
    {
        _activeChunks = chunks;
        _settings.Stepper.Batches!.BeginStep();
        if (_squares.Length == 0)
        {
            Run(team, Phase.Whole);
        }
        else
        {
            Run(team, Phase.Sum);
            _factor = _settings.Clipping!.FactorFor(SumOfSquares());
            Run(team, Phase.Use);
        }

        Finish(team);
    }

    /// <summary>Limits the new parameters, and takes them into their average.</summary>
    public void Finish(ThreadTeam team)
    {
        _settings.Penalties?.Project(_net.Parameters);
        if (_settings.Average is { } average)
        {
            average.BeginStep();
            Run(team, Phase.Average);
        }
    }

    /// <summary>Adds the gradients of the chunks up, and those of the penalties, for an optimiser that does the rest itself.</summary>
    public void AddUp(ThreadTeam team, int chunks)
    {
        _activeChunks = chunks;
        Run(team, Phase.Sum);
    }

    void ITeamTask.Run(int item, int member)
    {
        int start = item * _itemLength;
        int end = Math.Min(_parameterCount, start + _itemLength);
        int length = _activeChunks == 1 && _settings.IsPlain ? end - start : BlockLength;
        for (int first = start; first < end; first += length)
        {
            Do(first, Math.Min(length, end - first));
        }
    }

    private void Run(ThreadTeam team, Phase phase)
    {
        _phase = phase;
        team.Run(this, Items, IsWorthWaking(_activeChunks));
    }

    private void Do(int first, int length)
    {
        Span<T> parameters = _net.Parameters.Slice(first, length);
        if (_phase == Phase.Average)
        {
            _settings.Average!.Update(parameters, first);
            return;
        }

        Span<T> gradients = Gradients(0, first, length);
        if (_phase != Phase.Use)
        {
            AddUp(first, length);
            _settings.Penalties?.AddTo(parameters, gradients, first);
        }

        if (_phase == Phase.Sum)
        {
            Square(gradients, first);
            return;
        }

        Clip(gradients);
        _settings.Stepper.Batches!.Update(parameters, gradients, first);
    }

    private void Square(ReadOnlySpan<T> gradients, int first)
    {
        if (_squares.Length > 0)
        {
            _squares[first / BlockLength] = GradientBlocks.SumOfSquares(gradients);
        }
    }

    private void Clip(Span<T> gradients)
    {
        if (_phase == Phase.Use)
        {
            GradientBlocks.Scale(gradients, _factor);
        }
        else if (_settings.Clipping is { } clipping)
        {
            GradientBlocks.Clamp(gradients, clipping.Max);
        }
    }

    private double SumOfSquares()
    {
        double sum = 0;
        foreach (double square in _squares)
        {
            sum += square;
        }

        return sum;
    }

    /// <summary>A balanced tree: neighbours, then pairs of neighbours, and so on.</summary>
    private void AddUp(int first, int length)
    {
        int chunk = 0;
        for (; chunk + 3 < _activeChunks; chunk += 4)
        {
            BlockArithmetic.Add(
                Gradients(chunk, first, length),
                Gradients(chunk + 1, first, length),
                Gradients(chunk + 2, first, length),
                Gradients(chunk + 3, first, length));
        }

        for (int more = chunk + 1; more < _activeChunks; more++)
        {
            BlockArithmetic.Add(Gradients(chunk, first, length), Gradients(more, first, length));
        }

        for (int distance = 4; distance < _activeChunks; distance *= 2)
        {
            for (chunk = 0; chunk + distance < _activeChunks; chunk += 2 * distance)
            {
                BlockArithmetic.Add(Gradients(chunk, first, length), Gradients(chunk + distance, first, length));
            }
        }
    }

    private bool IsWorthWaking(int chunks) => (long)_parameterCount * chunks >= LeastNumbersToWake;

    private Span<T> Gradients(int chunk, int first, int length) => _workspaces[chunk].Gradients.Slice(first, length);
}
