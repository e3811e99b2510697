using System.Numerics;

namespace NetGen;

/// <summary>Lends a network its averaged parameters.</summary>
internal sealed class AverageSwap<T>(AveragedWeights<T> average, int count)
    where T : unmanaged, INumberBase<T>
{
    private readonly T[] _own = new T[count];

    /// <summary>Puts the average in place of the parameters, if there is one yet.</summary>
    public void Enter(Span<T> parameters)
    {
        parameters.CopyTo(_own);
        Keep(parameters);
    }

    /// <summary>Puts the parameters back.</summary>
    public void Leave(Span<T> parameters) => _own.CopyTo(parameters);

    /// <summary>Leaves the average in place of the parameters for good.</summary>
    public void Keep(Span<T> parameters)
    {
        if (average.HasAverage)
        {
            average.Average.CopyTo(parameters);
        }
    }
}
