using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Chooses layouts. What the caller sees is dense in the order of its axes, images as channels × height × width. Inside, images are
/// height × width × channels, with the channels padded to whole vectors, and parameters have the output axis innermost: that is the
/// axis which a contraction's vectors run over.
/// </summary>
internal static class Layouts
{
    /// <summary>The widest vector: padding to it serves the narrower ones too.</summary>
    public const int Lanes = 16;

    /// <summary>Floats in 4 KiB.</summary>
    private const int PageElements = 1024;

    /// <summary>How many lanes a sum across lanes has on every machine, so that it has the same bits: one vector of 512 bits.</summary>
    public static int ReductionLanes(bool isDouble) => isDouble ? Lanes / 2 : Lanes;

    /// <summary>The extent rounded up to whole vectors; small ones to a narrower vector, so that few channels stay few.</summary>
    public static int Pad(int extent) => extent switch
    {
        <= 2 => extent,
        <= 4 => 4,
        <= 8 => 8,
        _ => (extent + Lanes - 1) / Lanes * Lanes,
    };

    /// <summary>The same for a vector: the tiles of a long one are two or three vectors wide, and nothing of them is cut off.</summary>
    public static int PadVector(int extent)
    {
        int vectors = Pad(extent) / Lanes;
        return vectors > 3 && vectors % 2 == 1 && vectors % 3 != 0 ? (vectors + 1) * Lanes : Pad(extent);
    }

    /// <summary>Row-major in the order of the axes, without padding.</summary>
    public static Layout Dense(Tensor tensor) => Build(tensor, FeatureAxes(tensor), Border.None(tensor.Axes.Count), _ => false);

    /// <summary>A parameter: without padding; the first axis, its outputs, is innermost and the second, its inputs, next.</summary>
    public static Layout Parameter(Tensor tensor) =>
        Build(tensor, [.. Enumerable.Range(2, Math.Max(0, tensor.Axes.Count - 2)), .. Enumerable.Range(0, Math.Min(2, tensor.Axes.Count)).Reverse()], Border.None(tensor.Axes.Count), _ => false);

    /// <summary>An internal tensor of features: images with the channels innermost.</summary>
    public static Layout Internal(Tensor tensor, Border border)
    {
        var order = FeatureAxes(tensor);
        if (order.Count == 3)
        {
            order = [order[1], order[2], order[0]];
        }

        // Axes of extent 1 do not matter; outermost, they leave the place of the innermost axis to one that does.
        order = [.. order.OrderBy(axis => tensor.Axes[axis].Extent == 1 ? 0 : 1)];
        bool isImage = order.Count > 1;
        return Build(tensor, order, border, axis => !isImage || axis == 1, isImage ? Pad : PadVector);
    }

    /// <summary>A copy of a parameter with another axis innermost.</summary>
    public static Layout Relaid(Tensor tensor, int innermost)
    {
        var order = ByStride(Parameter(tensor)).Where(a => a != innermost).Concat([innermost]).ToList();
        return Build(tensor, order, Border.None(tensor.Axes.Count), _ => true);
    }

    /// <summary>
    /// One cache line more where examples would lie a multiple of 4 KiB apart: the same element of several examples would then compete
    /// for one set of the first-level cache.
    /// </summary>
    private static int Spread(int size, Tensor tensor) => tensor.HasBatch && size % PageElements == 0 ? checked(size + Lanes) : size;

    private static List<int> FeatureAxes(Tensor tensor) => [.. Enumerable.Range(0, tensor.Axes.Count).Where(a => !tensor.Axes[a].Extent.IsBatch)];

    private static IEnumerable<int> ByStride(Layout layout) => Enumerable.Range(0, layout.Strides.Count).OrderByDescending(a => layout.Strides[a]);

    private static Layout Build(Tensor tensor, List<int> order, Border border, Func<int, bool> isPadded, Func<int, int>? pad = null)
    {
        var strides = new int[tensor.Axes.Count];
        int size = 1, origin = 0, run = 1, dense = tensor.Length;
        for (int k = order.Count - 1; k >= 0; k--)
        {
            int axis = order[k];
            int extent = tensor.Axes[axis].Extent.Size;
            int room = k == order.Count - 1 && isPadded(axis) && border.Before[axis] + border.After[axis] == 0 ? (pad ?? Pad)(extent) : extent;
            strides[axis] = size;
            origin += border.Before[axis] * size;
            run = k == order.Count - 1 ? room : run;
            size = checked(size * (room + border.Before[axis] + border.After[axis]));
        }

        // One number per example stays one number; everything else starts each example at a whole vector.
        bool isOpen = order.Count > 0 && Enumerable.Range(0, order.Count).Any(k => isPadded(order[k])) && size > 1;
        size = isOpen ? Spread(Pad(size), tensor) : size;
        int batch = tensor.Axes.ToList().FindIndex(a => a.Extent.IsBatch);
        if (batch >= 0)
        {
            strides[batch] = size;
        }

        return new(strides.ToValueList(), origin, size, run, dense, !border.IsEmpty);
    }
}
