namespace NetGen;

/// <summary>Words for functions that are differentiated.</summary>
public static class Calculus
{
    /// <summary>The same value, through which no derivative flows: a constant as far as the calculus is concerned.</summary>
    /// <typeparam name="T">A real number.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns><paramref name="value"/>.</returns>
    public static T Constant<T>(T value)
        where T : struct => value;
}
