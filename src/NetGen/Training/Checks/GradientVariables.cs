namespace NetGen;

/// <summary>A tensor whose gradient is checked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Place">Where the element with a row-major index lies in the three that follow.</param>
/// <param name="Derived">The gradient to be checked.</param>
/// <param name="Get">Reads a value.</param>
/// <param name="Set">Changes a value.</param>
internal sealed record GradientVariables(
    string Name,
    IReadOnlyList<int> Shape,
    Func<int, int> Place,
    double[] Derived,
    Func<int, double> Get,
    Action<int, double> Set)
{
    public int Length => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>The name of an element, as in <c>dense1.weight[2,17]</c>.</summary>
    public string NameOf(int rowMajor)
    {
        int[] indices = new int[Shape.Count];
        for (int axis = Shape.Count - 1; axis >= 0; axis--)
        {
            indices[axis] = rowMajor % Shape[axis];
            rowMajor /= Shape[axis];
        }

        return $"{Name}[{string.Join(',', indices)}]";
    }
}
