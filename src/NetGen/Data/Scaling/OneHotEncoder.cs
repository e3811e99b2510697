using System.Numerics;

namespace NetGen;

/// <summary>
/// Turns class indices into distributions, 1 for the class and 0 for the others, for losses that take those. (The categories
/// of a table's columns become inputs by <see cref="TableSchema"/>.)
/// </summary>
public sealed class OneHotEncoder
{
    /// <summary>An encoder for that many classes.</summary>
    /// <param name="classCount">The number of classes, at least 1.</param>
    public OneHotEncoder(int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        ClassCount = classCount;
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>Learns the number of classes: of the class names, if the data has them, else the greatest index and 1.</summary>
    /// <typeparam name="T">The type of the inputs.</typeparam>
    /// <param name="dataset">The training data, at least one example.</param>
    /// <exception cref="ArgumentException">There is no example.</exception>
    public static OneHotEncoder Fit<T>(Dataset<T, int> dataset)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.Count == 0)
        {
            throw new ArgumentException("dataset holds 0 examples; expected at least 1 to learn from.", nameof(dataset));
        }

        int greatest = 0;
        foreach (int target in dataset.Targets)
        {
            greatest = Math.Max(greatest, target);
        }

        return new OneHotEncoder(dataset.ClassNames?.Count ?? greatest + 1);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved encoder.</exception>
    public static OneHotEncoder Parse(string text) =>
        SavedText.Read(text, nameof(OneHotEncoder), static root => new OneHotEncoder(root.GetProperty("classes").GetInt32()));

    /// <summary>The number of classes, as one line of JSON.</summary>
    public string ToText() => SavedText.Write(nameof(OneHotEncoder), json => json.WriteNumber("classes", ClassCount));

    /// <summary>The data with <see cref="ClassCount"/> targets per example; the inputs and weights are shared.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="dataset">Data with one class index per example.</param>
    /// <exception cref="ArgumentException">A class index is out of range, or the examples have several targets.</exception>
    public Dataset<T, T> Apply<T>(Dataset<T, int> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckTargets(dataset.TargetLength, 1);
        var targets = new T[checked(dataset.Count * ClassCount)];
        for (int i = 0; i < dataset.Count; i++)
        {
            int index = dataset.Targets[i];
            if ((uint)index >= (uint)ClassCount)
            {
                throw new ArgumentException($"The class of example {i} is {index}; expected 0 to {ClassCount - 1}.", nameof(dataset));
            }

            targets[(i * ClassCount) + index] = T.One;
        }

        return dataset.WithTargets<T>(targets, ClassCount);
    }

    /// <summary>The data with the index of each example's greatest target, the first one of several; the inputs and weights are shared.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="dataset">Data with <see cref="ClassCount"/> targets per example: one-hot, or probabilities.</param>
    /// <exception cref="ArgumentException">The number of targets differs.</exception>
    public Dataset<T, int> Invert<T>(Dataset<T, T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckTargets(dataset.TargetLength, ClassCount);
        int[] targets = new int[dataset.Count];
        for (int i = 0; i < targets.Length; i++)
        {
            ReadOnlySpan<T> row = dataset.Targets.Slice(i * ClassCount, ClassCount);
            for (int c = 1; c < row.Length; c++)
            {
                targets[i] = row[c] > row[targets[i]] ? c : targets[i];
            }
        }

        return dataset.WithTargets<int>(targets, 1);
    }

    private static void CheckTargets(int have, int expected)
    {
        if (have != expected)
        {
            throw new ArgumentException($"The examples have {have} targets each; expected {expected}.");
        }
    }
}
