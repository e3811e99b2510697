namespace NetGen.Numerics;

/// <summary>
/// A function of two numbers that is longer than the just-in-time compiler will inline into several registers' worth of code, as an argument for
/// <see cref="ILanes{TSelf, T}.Apply"/>.
/// </summary>
/// <typeparam name="T">The number in a lane: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ILaneFunction<T>
    where T : unmanaged
{
    /// <summary>The function, lane by lane.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    /// <param name="result">Its values.</param>
    public static abstract void Of<TLanes>(in TLanes left, in TLanes right, out TLanes result)
        where TLanes : struct, ILanes<TLanes, T>;
}
