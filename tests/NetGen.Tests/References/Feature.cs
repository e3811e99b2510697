namespace NetGen.Tests.References;

/// <summary>What a layer gives for one example: row-major values of up to three axes.</summary>
internal sealed record Feature(int[] Shape, double[] Values)
{
    public static Feature Zeros(params int[] shape) => new(shape, new double[shape.Aggregate(1, (product, size) => product * size)]);

    public Feature Map(Func<double, double> function) => this with { Values = [.. Values.Select(function)] };

    public Feature Zip(Feature other, Func<double, double, double> function) =>
        this with { Values = [.. Values.Zip(other.Values, function)] };

    /// <summary>A pixel of an image, or <paramref name="outside"/> beyond its border.</summary>
    public double Pixel(int channel, int row, int column, double outside)
    {
        bool isInside = row >= 0 && row < Shape[1] && column >= 0 && column < Shape[2];
        return isInside ? Values[(((channel * Shape[1]) + row) * Shape[2]) + column] : outside;
    }
}
