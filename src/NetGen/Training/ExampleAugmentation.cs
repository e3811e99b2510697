using NetGen.Numerics;

namespace NetGen;

/// <summary>Changes the inputs of a batch, each by its place in the run, whichever thread has it.</summary>
internal sealed class ExampleAugmentation<T>(IExampleTransform<T> transform, ulong seed, int inputLength)
    where T : unmanaged
{
    /// <param name="inputs">The inputs of some examples of the batch.</param>
    /// <param name="step">The step of the run.</param>
    /// <param name="first">The index in the batch of the first of them.</param>
    /// <param name="count">Their number.</param>
    public void Apply(Span<T> inputs, ulong step, int first, int count)
    {
        for (int i = 0; i < count; i++)
        {
            transform.Apply(inputs.Slice(i * inputLength, inputLength), seed, CounterRandom.Key64(step, (ulong)(first + i)));
        }
    }
}
