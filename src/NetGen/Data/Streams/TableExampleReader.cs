using System.Numerics;

namespace NetGen;

internal sealed class TableExampleReader<T, TTarget>(TableEncoder encoder, TableReader rows, TargetWriter<TTarget> write)
    : ExampleReader<T, TTarget>(encoder.InputLength, encoder.TargetLength)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly RowEncoder _row = new(encoder, rows, withTargets: true);

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        int room = inputs.Length / InputLength;
        for (int i = 0; i < room; i++)
        {
            if (!_row.Next())
            {
                return i;
            }

            _row.Inputs(inputs.Slice(i * InputLength, InputLength));
            write(_row, targets.Slice(i * TargetLength, TargetLength));
        }

        return room;
    }

    protected override void SkipExamples(long examples)
    {
        while (examples-- > 0 && _row.Next())
        {
        }
    }

    protected override void Dispose(bool disposing) => rows.Dispose();
}
