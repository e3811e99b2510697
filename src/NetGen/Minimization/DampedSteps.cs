using System.Numerics;

namespace NetGen;

/// <summary>
/// The steps h that minimise ‖J·h + r‖² + μ·‖D·h‖² for any μ &gt; 0. J is reduced to a triangle once; each μ then takes
/// the triangle with √μ·D below it, which has full rank even where J has not. Normal equations would square the
/// condition of J.
/// </summary>
internal sealed class DampedSteps<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _dimensions;
    private readonly int _rank;
    private readonly T[] _triangle;
    private readonly T[] _target;
    private readonly T[] _stacked;
    private readonly T[] _stackedTarget;
    private readonly T[] _work;
    private readonly T[] _scale;
    private readonly T[] _step;

    public DampedSteps(int residualCount, int dimensions)
    {
        _dimensions = dimensions;
        _rank = Math.Min(residualCount, dimensions);
        _triangle = new T[residualCount * dimensions];
        _target = new T[residualCount];
        _stacked = new T[(_rank + dimensions) * dimensions];
        _stackedTarget = new T[_rank + dimensions];
        _work = new T[dimensions];
        _scale = new T[dimensions];
        _step = new T[dimensions];
    }

    /// <summary>h.</summary>
    public ReadOnlySpan<T> Step => _step;

    /// <summary>½‖r‖² less what is left of it at the minimum of the linear model without damping; at least that much.</summary>
    public T LargestGain { get; private set; }

    /// <summary>Takes the residuals and their Jacobian, all of them finite, at a new point.</summary>
    public void Linearize(ReadOnlySpan<T> jacobian, ReadOnlySpan<T> residuals)
    {
        jacobian.CopyTo(_triangle);
        Vectors.Scale(_target, -T.One, residuals);
        RaiseScale();
        Householder.Reduce(_triangle.AsSpan(), _target, _work);
        T norm = Vectors.Norm<T>(_target.AsSpan(0, _rank));
        LargestGain = norm * norm / T.CreateChecked(2);
    }

    /// <summary>Computes <see cref="Step"/>.</summary>
    /// <param name="gradient">g = Jᵀ·r.</param>
    /// <param name="damping">μ.</param>
    /// <returns>What the linear model promises it to gain: ½·hᵀ(μ·D²·h − g).</returns>
    public T Solve(ReadOnlySpan<T> gradient, T damping)
    {
        int size = _rank * _dimensions;
        _triangle.AsSpan(0, size).CopyTo(_stacked);
        _target.AsSpan(0, _rank).CopyTo(_stackedTarget);
        _stacked.AsSpan(size).Clear();
        _stackedTarget.AsSpan(_rank).Clear();
        T root = T.Sqrt(damping);
        for (int m = 0; m < _dimensions; m++)
        {
            _stacked[size + (m * _dimensions) + m] = root * ScaleOf(m);
        }

        Householder.Reduce(_stacked.AsSpan(), _stackedTarget, _work);
        Householder.SolveTriangle<T>(_stacked, _stackedTarget, _step);
        return Promise(gradient, damping);
    }

    /// <summary>Whether ‖D·h‖ ≤ tolerance·‖D·x‖; also where h adds nothing to x.</summary>
    public bool IsSmall(ReadOnlySpan<T> point, T tolerance) => ScaledNorm(_step) <= tolerance * ScaledNorm(point);

    private T ScaledNorm(ReadOnlySpan<T> vector)
    {
        for (int m = 0; m < _dimensions; m++)
        {
            _work[m] = ScaleOf(m) * vector[m];
        }

        return Vectors.Norm<T>(_work);
    }

    private T Promise(ReadOnlySpan<T> gradient, T damping)
    {
        T sum = T.Zero;
        for (int m = 0; m < _dimensions; m++)
        {
            T scaled = ScaleOf(m) * _step[m];
            sum += (damping * scaled * scaled) - (_step[m] * gradient[m]);
        }

        return sum / T.CreateChecked(2);
    }

    /// <summary>Scales never shrink, so that a Jacobian that fades away somewhere does not let steps grow without bound.</summary>
    private void RaiseScale()
    {
        _work.AsSpan().Clear();
        for (int at = 0; at < _triangle.Length; at++)
        {
            int m = at % _dimensions;
            _work[m] = T.Hypot(_work[m], _triangle[at]);
        }

        for (int m = 0; m < _dimensions; m++)
        {
            _scale[m] = T.Max(_scale[m], _work[m]);
        }
    }

    /// <summary>A variable that has not had any effect yet counts with 1.</summary>
    private T ScaleOf(int m) => _scale[m] == T.Zero ? T.One : _scale[m];
}
