namespace NetGen;

/// <summary>
/// Loss and learning rate of the steps of a run: of every one, or of a very long run of every second, fourth and so on, so that
/// there are at most 65,536.
/// </summary>
public sealed class StepHistory
{
    private const int Most = 1 << 16;

    private readonly float[] _losses;
    private readonly float[] _rates;

    /// <param name="steps">The number of steps that is expected; null for that of the most that are kept.</param>
    internal StepHistory(long? steps)
    {
        int room = (int)Math.Min(Most, steps ?? Most);
        _losses = new float[room];
        _rates = new float[room];
    }

    /// <summary>One without steps.</summary>
    public static StepHistory Empty { get; } = new(0);

    /// <summary>How many steps lie between two entries, a power of two.</summary>
    public int Interval { get; private set; } = 1;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The mean loss of the batch at step k·<see cref="Interval"/>, before the step.</summary>
    public ReadOnlySpan<float> Losses => _losses.AsSpan(0, Count);

    /// <summary>The learning rate of that step.</summary>
    public ReadOnlySpan<float> LearningRates => _rates.AsSpan(0, Count);

    /// <summary>Notes a step, if it is the turn of one. Allocates nothing.</summary>
    internal void Add(long step, double loss, double rate)
    {
        if (step % Interval != 0 || _losses.Length == 0)
        {
            return;
        }

        if (Count == _losses.Length)
        {
            Thin();
            if (step % Interval != 0)
            {
                return;
            }
        }

        _losses[Count] = (float)loss;
        _rates[Count] = (float)rate;
        Count++;
    }

    /// <summary>Takes over what an earlier part of the run noted.</summary>
    internal void Restore(ReadOnlySpan<float> losses, ReadOnlySpan<float> rates, int interval)
    {
        Count = Math.Min(losses.Length, _losses.Length);
        losses[..Count].CopyTo(_losses);
        rates[..Count].CopyTo(_rates);
        Interval = interval;
    }

    /// <summary>Keeps every second entry.</summary>
    private void Thin()
    {
        Count = (Count + 1) / 2;
        for (int i = 0; i < Count; i++)
        {
            _losses[i] = _losses[2 * i];
            _rates[i] = _rates[2 * i];
        }

        Interval *= 2;
    }
}
