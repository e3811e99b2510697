namespace NetGen.Numerics;

/// <summary>Draws the parameters that a network starts from.</summary>
public static class Initializers
{
    /// <summary>
    /// Fills <paramref name="target"/> by the given rule. Element i depends on the arguments and i alone; the normal
    /// rules are not truncated (as in PyTorch; Keras cuts them at two standard deviations).
    /// </summary>
    /// <param name="target">One parameter tensor.</param>
    /// <param name="kind">The rule; its formula is on the enum member.</param>
    /// <param name="fanIn">Connections into one unit: inputs of a dense layer, channels times kernel area of a convolution.</param>
    /// <param name="fanOut">Connections out of one unit; only the Glorot rules read it.</param>
    /// <param name="constant">The number for <see cref="Initializer.Constant"/>; others ignore it.</param>
    /// <param name="seed">The network's seed.</param>
    /// <param name="stream">Names the tensor, so that tensors of one network differ.</param>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is <see cref="Initializer.Default"/>, which only a layer can resolve.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a member of the enum, or the rule needs a fan that is not positive.</exception>
    public static void Fill(
        Span<double> target, Initializer kind, int fanIn, int fanOut, double constant, ulong seed, uint stream)
    {
        var draw = new InitialValue(kind, fanIn, fanOut, constant, seed, stream);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = draw[i];
        }
    }

    /// <summary>
    /// Fills <paramref name="target"/> with the numbers that the double-precision overload draws, rounded.
    /// </summary>
    /// <inheritdoc cref="Fill(Span{double}, Initializer, int, int, double, ulong, uint)"/>
    public static void Fill(
        Span<float> target, Initializer kind, int fanIn, int fanOut, double constant, ulong seed, uint stream)
    {
        var draw = new InitialValue(kind, fanIn, fanOut, constant, seed, stream);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (float)draw[i];
        }
    }
}
