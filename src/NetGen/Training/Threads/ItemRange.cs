using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// The items of a task that one member of a team starts with, and where others help once they have done their own. The
/// same member gets the same items time after time, so that what they work on stays in its cache.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal struct ItemRange
{
    // Alone in its cache lines: members count up at the same time.
    [FieldOffset(56)]
    private int _next;

    [FieldOffset(60)]
    private int _end;

    public void Set(int first, int end)
    {
        _end = end;
        _next = first;
    }

    public bool TryTake(out int item)
    {
        // Checked first, so that asking an empty range again and again does not count up.
        item = Volatile.Read(ref _next);
        if (item >= _end)
        {
            return false;
        }

        item = Interlocked.Increment(ref _next) - 1;
        return item < _end;
    }

    public void Drop() => Volatile.Write(ref _next, _end);
}
