namespace NetGen;

internal sealed class DatasetReader<T, TTarget>(Dataset<T, TTarget> dataset)
    : ExampleReader<T, TTarget>(dataset.InputLength, dataset.TargetLength)
    where T : unmanaged
    where TTarget : unmanaged
{
    private int _next;

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        int count = Math.Min(inputs.Length / InputLength, dataset.Count - _next);
        dataset.Inputs.Slice(_next * InputLength, count * InputLength).CopyTo(inputs);
        dataset.Targets.Slice(_next * TargetLength, count * TargetLength).CopyTo(targets);
        _next += count;
        return count;
    }

    protected override void SkipExamples(long examples) => _next += (int)Math.Min(examples, dataset.Count - _next);
}
