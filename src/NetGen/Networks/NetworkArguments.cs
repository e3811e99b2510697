using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>
/// The checks that generated methods make before they write anything. Every failure is an
/// <see cref="ArgumentException"/> that names the argument, what came and what was expected.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkArguments
{
    /// <summary>Checks inputs and workspace of a pass.</summary>
    /// <typeparam name="T">The type the network computes in.</typeparam>
    /// <param name="inputs">The inputs.</param>
    /// <param name="inputLength">The length of one example.</param>
    /// <param name="workspace">The workspace that the caller passed.</param>
    /// <param name="network">The network that runs.</param>
    /// <returns>The number of examples, from 1 to the workspace's capacity.</returns>
    public static int CountExamples<T>(ReadOnlySpan<T> inputs, int inputLength, Workspace<T> workspace, object network)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (!workspace.BelongsTo(network))
        {
            ThrowForeignWorkspace(network);
        }

        int examples = inputs.Length / inputLength;
        if (examples == 0 || examples * inputLength != inputs.Length)
        {
            ThrowInputLength(inputs.Length, inputLength);
        }

        if (examples > workspace.BatchCapacity)
        {
            ThrowOverCapacity(examples, workspace.BatchCapacity);
        }

        return examples;
    }

    /// <summary>Checks the length of a span that holds a fixed number of values per example.</summary>
    /// <param name="length">The length that came.</param>
    /// <param name="examples">The number of examples.</param>
    /// <param name="perExample">The number of values per example.</param>
    /// <param name="argumentName">The argument's name.</param>
    public static void CheckLength(int length, int examples, int perExample, string argumentName)
    {
        if (length != (long)examples * perExample)
        {
            ThrowLength(length, examples, perExample, argumentName);
        }
    }

    /// <summary>Checks weights per example, which may be left out.</summary>
    /// <param name="length">The number of weights that came; 0 for none.</param>
    /// <param name="examples">The number of examples.</param>
    public static void CheckExampleWeights(int length, int examples)
    {
        if (length != 0)
        {
            CheckLength(length, examples, 1, "exampleWeights");
        }
    }

    /// <summary>Checks a learning rate.</summary>
    /// <param name="rate">The rate.</param>
    public static void CheckRate(double rate)
    {
        if (!double.IsFinite(rate))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The learning rate must be a finite number.");
        }
    }

    /// <summary>Checks that every label is a class index.</summary>
    /// <param name="targets">The labels.</param>
    /// <param name="classes">The number of classes.</param>
    public static void CheckLabels(ReadOnlySpan<int> targets, int classes)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if ((uint)targets[i] >= (uint)classes)
            {
                ThrowLabel(targets[i], i, classes);
            }
        }
    }

    /// <summary>Checks that a span that is read and a span that is written do not share memory.</summary>
    /// <typeparam name="T">The type the network computes in.</typeparam>
    /// <param name="read">The span that is read.</param>
    /// <param name="written">The span that is written.</param>
    /// <param name="readName">The name of the argument that is read.</param>
    /// <param name="writtenName">The name of the argument that is written.</param>
    public static void CheckSeparate<T>(
        ReadOnlySpan<T> read, ReadOnlySpan<T> written, string readName = "inputs", string writtenName = "outputs")
        where T : unmanaged
    {
        if (read.Overlaps(written))
        {
            ThrowOverlap(readName, writtenName);
        }
    }

    [DoesNotReturn]
    private static void ThrowForeignWorkspace(object network) => throw new ArgumentException(
        $"The workspace belongs to another network. Make one with CreateWorkspace of this {network.GetType().Name}.",
        "workspace");

    [DoesNotReturn]
    private static void ThrowInputLength(int length, int inputLength) => throw new ArgumentException(
        $"inputs holds {length} values; expected {inputLength} per example, for one or more examples.", "inputs");

    [DoesNotReturn]
    private static void ThrowOverCapacity(int examples, int capacity) => throw new ArgumentException(
        $"inputs holds {examples} examples; the workspace was made for at most {capacity}.", "inputs");

    [DoesNotReturn]
    private static void ThrowLength(int length, int examples, int perExample, string argumentName) =>
        throw new ArgumentException(
            $"{argumentName} holds {length} values; expected {(long)examples * perExample} ({examples} × {perExample}: examples × values per example).",
            argumentName);

    [DoesNotReturn]
    private static void ThrowLabel(int label, int position, int classes) => throw new ArgumentOutOfRangeException(
        "targets", label, $"targets[{position}] is {label}; expected a class index from 0 to {classes - 1}.");

    [DoesNotReturn]
    private static void ThrowOverlap(string readName, string writtenName) => throw new ArgumentException(
        $"{writtenName} shares memory with {readName}; pass a span of its own.", writtenName);
}
