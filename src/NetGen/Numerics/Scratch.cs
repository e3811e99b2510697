using System.Buffers;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Room for numbers on the way, all zero at first, borrowed from the shared pool for as long as a method runs.</summary>
/// <typeparam name="T">The precision.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Scratch<T> : IDisposable
    where T : struct
{
    private readonly T[] _array;

    /// <summary>Borrows room.</summary>
    /// <param name="length">How many numbers; a negative one counts as none, as for a loop that never runs.</param>
    public Scratch(int length)
    {
        length = Math.Max(length, 0);
        _array = ArrayPool<T>.Shared.Rent(length);
        Span = _array.AsSpan(0, length);
        Span.Clear();
    }

    /// <summary>The numbers.</summary>
    public Span<T> Span { get; }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        if (_array is not null)
        {
            ArrayPool<T>.Shared.Return(_array);
        }
    }
}
