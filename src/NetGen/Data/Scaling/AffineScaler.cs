using System.Numerics;

namespace NetGen;

/// <summary>
/// Scales each input by numbers of its own: (x − shift) / scale. It never changes, may be shared between threads, and is
/// saved with the model as text.
/// </summary>
public abstract class AffineScaler : IExampleTransform<float>, IExampleTransform<double>
{
    private readonly double[] _shifts;
    private readonly double[] _scales;

    private protected AffineScaler(double[] shifts, double[] scales)
    {
        _shifts = shifts;
        _scales = scales;
        Check(nameof(Shifts), shifts, scales.Length, static shift => double.IsFinite(shift));
        Check(nameof(Scales), scales, shifts.Length, static scale => double.IsFinite(scale) && scale != 0);
    }

    /// <summary>The number of inputs per example.</summary>
    public int Length => _shifts.Length;

    /// <summary>What is subtracted from each input.</summary>
    public ReadOnlySpan<double> Shifts => _shifts;

    /// <summary>What each input is divided by then; never 0.</summary>
    public ReadOnlySpan<double> Scales => _scales;

    /// <summary>The data with scaled inputs; the targets and weights are shared.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="dataset">The data, with as many inputs per example as the scaler was fitted on.</param>
    /// <exception cref="ArgumentException">The number of inputs differs.</exception>
    public Dataset<T, TTarget> Apply<T, TTarget>(Dataset<T, TTarget> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckLength(dataset.InputLength);
        T[] inputs = dataset.Inputs.ToArray();
        Apply<T>(inputs);
        return dataset.WithInputs(inputs);
    }

    /// <summary>The data with the inputs as they were before <see cref="Apply{T, TTarget}(Dataset{T, TTarget})"/>, up to rounding.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="dataset">The scaled data.</param>
    /// <exception cref="ArgumentException">The number of inputs differs.</exception>
    public Dataset<T, TTarget> Invert<T, TTarget>(Dataset<T, TTarget> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckLength(dataset.InputLength);
        T[] inputs = dataset.Inputs.ToArray();
        Invert<T>(inputs);
        return dataset.WithInputs(inputs);
    }

    /// <summary>Scales examples in place.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="examples">[examples, <see cref="Length"/>], row-major.</param>
    /// <exception cref="ArgumentException">The length is no whole number of examples.</exception>
    public void Apply<T>(Span<T> examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckWhole(examples.Length);
        for (int first = 0; first < examples.Length; first += Length)
        {
            Span<T> example = examples.Slice(first, Length);
            for (int i = 0; i < example.Length; i++)
            {
                example[i] = T.CreateTruncating((double.CreateTruncating(example[i]) - _shifts[i]) / _scales[i]);
            }
        }
    }

    /// <summary>Turns scaled examples back, in place.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="examples">[examples, <see cref="Length"/>], row-major.</param>
    /// <exception cref="ArgumentException">The length is no whole number of examples.</exception>
    public void Invert<T>(Span<T> examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckWhole(examples.Length);
        for (int first = 0; first < examples.Length; first += Length)
        {
            Span<T> example = examples.Slice(first, Length);
            for (int i = 0; i < example.Length; i++)
            {
                example[i] = T.CreateTruncating((double.CreateTruncating(example[i]) * _scales[i]) + _shifts[i]);
            }
        }
    }

    /// <summary>Everything that was learned, as one line of JSON; the numbers come back bit by bit.</summary>
    public string ToText() => SavedText.Write(GetType().Name, json =>
    {
        json.WriteNumbers("shifts", _shifts);
        json.WriteNumbers("scales", _scales);
    });

    void IExampleTransform<float>.Apply(Span<float> example, ulong seed, ulong key) => Apply(example);

    void IExampleTransform<double>.Apply(Span<double> example, ulong seed, ulong key) => Apply(example);

    private protected static TScaler Read<TScaler>(string text, Func<double[], double[], TScaler> make)
        where TScaler : AffineScaler =>
        SavedText.Read(text, typeof(TScaler).Name, root => make(root.Numbers("shifts"), root.Numbers("scales")));

    private protected static void CheckFit(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.Count == 0)
        {
            throw new ArgumentException("dataset holds 0 examples; expected at least 1 to learn from.", nameof(dataset));
        }
    }

    private static void Check(string name, double[] numbers, int length, Predicate<double> isValid)
    {
        if (numbers.Length == 0 || numbers.Length != length)
        {
            throw new ArgumentException($"{name} holds {numbers.Length} numbers; expected {Math.Max(1, length)}.");
        }

        int wrong = Array.FindIndex(numbers, number => !isValid(number));
        if (wrong >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name}[{wrong}] is {numbers[wrong]}; expected a finite number{(name == nameof(Scales) ? " other than 0" : "")}; is an input not finite?"));
        }
    }

    private void CheckLength(int inputLength)
    {
        if (inputLength != Length)
        {
            throw new ArgumentException($"The examples have {inputLength} inputs each; expected {Length}, as the scaler was fitted on.");
        }
    }

    private void CheckWhole(int length)
    {
        if (length % Length != 0)
        {
            throw new ArgumentException($"examples holds {length} values; expected a multiple of {Length}, the inputs per example.");
        }
    }
}
