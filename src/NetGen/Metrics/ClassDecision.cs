using System.Numerics;

namespace NetGen;

/// <summary>Which class outputs and targets mean. −1 where NaN leaves that open.</summary>
internal static class ClassDecision
{
    // Fits 0 and 1 as well as −1 and 1, and probabilities.
    private const double TargetThreshold = 0.5;

    /// <summary>The largest output, the first of equals; with one output, 1 where it is above the threshold, else 0.</summary>
    public static int Predict<T>(ReadOnlySpan<T> outputs, double threshold)
        where T : unmanaged, INumberBase<T> =>
        outputs.Length == 1 ? Above(double.CreateTruncating(outputs[0]), threshold) : IndexOfLargest(outputs);

    /// <summary>A class index, the largest of several values, or with one output whether the value is above a half.</summary>
    public static int LabelOf<TTarget>(ReadOnlySpan<TTarget> target, int outputs)
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        if (target.Length > 1)
        {
            return target.Length == outputs
                ? IndexOfLargest(target)
                : throw new ArgumentException($"targets holds {target.Length} values per example for {outputs} outputs.", "targets");
        }

        if (outputs == 1 && typeof(TTarget) != typeof(int))
        {
            return Above(double.CreateTruncating(target[0]), TargetThreshold);
        }

        return CheckClass(target[0], Math.Max(2, outputs));
    }

    private static int CheckClass<TTarget>(TTarget target, int classes)
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        if (TTarget.IsNaN(target))
        {
            return -1;
        }

        int label = int.CreateSaturating(target);
        return label >= 0 && label < classes && TTarget.CreateTruncating(label) == target
            ? label
            : throw new ArgumentException(FormattableString.Invariant($"Target {target} is no class index: there are {classes} classes, from 0."), "targets");
    }

    private static int Above(double value, double threshold) => double.IsNaN(value) ? -1 : value > threshold ? 1 : 0;

    private static int IndexOfLargest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        int largest = 0;
        double maximum = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            double value = double.CreateTruncating(values[i]);
            if (double.IsNaN(value))
            {
                return -1;
            }

            if (value > maximum)
            {
                (largest, maximum) = (i, value);
            }
        }

        return largest;
    }
}
