using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Numbers that begin at a cache line, zeroed, with <see cref="NetworkBuffers.Slack"/> behind them. A vector that lies across two lines
/// takes two accesses, which a pass over all parameters notices: its array is pinned, so that it keeps its place.
/// </summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NetworkBuffer<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Allocates a buffer.</summary>
    /// <param name="length">How many numbers, the slack not counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or more than an array holds.</exception>
    public NetworkBuffer(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        _length = (int)length + NetworkBuffers.Slack;
        _array = GC.AllocateArray<T>(_length + Padding, pinned: true);
        _start = StartOfLine(_array);
    }

    /// <summary>The most numbers that a buffer holds.</summary>
    internal static int MaxLength => Array.MaxLength - NetworkBuffers.Slack - Padding;

    /// <summary>The numbers and the slack; nothing if the buffer has not been allocated.</summary>
    public Span<T> Span => _array.AsSpan(_start, _length);

    private static int Size => typeof(T) == typeof(float) ? sizeof(float) : sizeof(double);

    private static int Padding => CacheLine / Size;

    private static int StartOfLine(T[] array)
    {
        int behind = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % CacheLine);
        return behind % Size != 0 ? 0 : (CacheLine - behind) % CacheLine / Size;
    }
}
