using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>The feature dimensions of one example, such as 16×4×4 (channels × height × width); no batch dimension.</summary>
internal sealed record Shape(ValueList<int> Sizes)
{
    public int Rank => Sizes.Count;

    public int Length => Sizes.Aggregate(1, (product, size) => checked(product * size));

    public int this[int axis] => Sizes[axis];

    public override string ToString() => string.Join("×", Sizes.Select(s => s.ToString(CultureInfo.InvariantCulture)));
}
