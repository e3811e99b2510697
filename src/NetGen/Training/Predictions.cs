using System.Numerics;

namespace NetGen;

/// <summary>Compares the outputs of a classifier with class indices.</summary>
internal static class Predictions
{
    /// <summary>How many examples have their largest output, the first of equals, at the right class. NaN is wrong.</summary>
    /// <param name="outputs">[examples, classes].</param>
    /// <param name="labels">[examples].</param>
    public static int CountCorrect<T, TTarget>(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        int classes = outputs.Length / labels.Length;
        int correct = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int predicted = IndexOfLargest(outputs.Slice(i * classes, classes));
            correct += predicted == int.CreateTruncating(labels[i]) ? 1 : 0;
        }

        return correct;
    }

    /// <summary>The place of the largest value, the first of equals; -1 if one is not a number.</summary>
    public static int IndexOfLargest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int largest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
            {
                return -1;
            }

            if (values[i] > values[largest])
            {
                largest = i;
            }
        }

        return largest;
    }
}
