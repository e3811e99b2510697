using Examples;
using NetGen;

namespace Housing;

/// <summary>Houses of a town that does not exist: rooms make them dear, poverty and distance cheap, and the rest does not matter.</summary>
internal static class DrawnHouses
{
    private const int Properties = 13;

    /// <summary>Draws houses with prices in thousand dollars.</summary>
    public static Dataset<float, float> Draw(int count, ulong seed)
    {
        var draw = new Draw(seed);
        float[] inputs = new float[count * Properties], prices = new float[count];
        for (int n = 0; n < count; n++)
        {
            Span<float> house = inputs.AsSpan(n * Properties, Properties);
            foreach (ref float property in house)
            {
                property = (float)draw.Between(0, 10);
            }

            prices[n] = (float)(15 + (0.3 * house[0] * house[0]) - (0.8 * house[1]) + (8 / (1 + house[2])) + draw.Normal());
        }

        return new Dataset<float, float>(inputs, Properties, prices);
    }
}
