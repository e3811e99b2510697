namespace NetGen;

/// <summary>A node in a picture, or a place where an edge passes a column.</summary>
/// <param name="node">The node; null for a place that an edge passes.</param>
/// <param name="width">How wide it is.</param>
/// <param name="height">How high it is, with what stands above and below it.</param>
internal sealed class GraphBox(GraphNode? node, double width, double height)
{
    public GraphNode? Node { get; } = node;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public int Column { get; set; }

    /// <summary>Its place in the column, from above.</summary>
    public int Place { get; set; }

    /// <summary>Its centre.</summary>
    public double X { get; set; }

    /// <summary>Its centre.</summary>
    public double Y { get; set; }

    /// <summary>Where its column begins.</summary>
    public double Left { get; set; }

    /// <summary>Where its column ends.</summary>
    public double Right { get; set; }

    /// <summary>Neighbours in the column before.</summary>
    public List<GraphBox> Before { get; } = [];

    /// <summary>Neighbours in the column behind.</summary>
    public List<GraphBox> Behind { get; } = [];
}
