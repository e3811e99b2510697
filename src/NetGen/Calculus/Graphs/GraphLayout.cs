namespace NetGen;

/// <summary>
/// Places a graph from left to right: a node stands in a column behind all that it was computed from, edges that pass a column
/// have a place in it, the order in each column follows the neighbours (barycentres) as long as that removes crossings, and heights
/// follow the neighbours as well as the distances allow.
/// </summary>
internal sealed class GraphLayout
{
    private const int MostOrderSweeps = 24, MostHeightSweeps = 1000, Effort = 300_000;
    private const double PassingHeight = 20, Gap = 16, Steepness = 0.12, Visible = 0.01;

    /// <summary>Which edges are to be straight: long ones most, and what goes on from one operation to the next rather than what joins it.</summary>
    private const double PassingWeight = 400, OperationWeight = 200;

    private readonly List<List<GraphBox>> _columns = [];
    private readonly List<GraphEdge> _edges = [];

    private GraphLayout(ComputationGraph graph, Func<GraphNode, GraphBox> box, double columnGap)
    {
        var boxes = graph.Nodes.Select(box).ToList();
        AssignColumns(boxes);
        Connect(boxes);
        Order([.. AsRead(graph).Select(n => boxes[n.Index])]);
        Spread();
        foreach (var column in _columns)
        {
            // Steep edges get more room.
            double steepest = column.SelectMany(b => b.Before.Select(n => Math.Abs(n.Y - b.Y))).DefaultIfEmpty(0).Max();
            double left = column[0].Column == 0 ? 0 : Width + columnGap + Math.Min(columnGap, steepest * Steepness);
            Width = left + column.Max(b => b.Width);
            column.ForEach(b => (b.Left, b.X, b.Right) = (left, (left + Width) / 2, Width));
        }

        double top = boxes.Count > 0 ? _columns.SelectMany(c => c).Min(b => b.Y - (b.Height / 2)) : 0;
        _columns.SelectMany(c => c).ToList().ForEach(b => b.Y -= top);
        Height = boxes.Count > 0 ? _columns.SelectMany(c => c).Max(b => b.Y + (b.Height / 2)) : 0;
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<GraphEdge> Edges => _edges;

    public IEnumerable<GraphBox> Boxes => _columns.SelectMany(c => c).Where(b => b.Node is not null);

    /// <param name="graph">The graph.</param>
    /// <param name="box">The size of a node.</param>
    /// <param name="columnGap">The room between columns.</param>
    public static GraphLayout Of(ComputationGraph graph, Func<GraphNode, GraphBox> box, double columnGap) => new(graph, box, columnGap);

    /// <summary>
    /// As far left as possible, and then right before the first reader where that makes no edges longer: an input that nothing
    /// else reads goes along.
    /// </summary>
    private static void AssignColumns(List<GraphBox> boxes)
    {
        foreach (var box in boxes)
        {
            box.Column = box.Node!.Inputs.Select(i => boxes[i.Node.Index].Column + 1).DefaultIfEmpty(0).Max();
        }

        var readers = boxes.SelectMany(b => b.Node!.Inputs.Select(i => (i.Node.Index, b))).ToLookup(p => p.Index, p => p.b);
        foreach (var box in Enumerable.Reverse(boxes))
        {
            var own = readers[box.Node!.Index].ToList();
            if (own.Count > 0 && box.Node.Inputs.Count(i => readers[i.Node.Index].Skip(1).Any()) <= own.Count)
            {
                box.Column = own.Min(b => b.Column) - 1;
            }
        }
    }

    /// <summary>The nodes as a reader of the formulas meets them, from the results back: what is read first stands above.</summary>
    private static List<GraphNode> AsRead(ComputationGraph graph)
    {
        var order = new List<GraphNode>();
        var open = new Stack<GraphNode>(graph.Nodes.Concat(graph.Results.Reverse()));
        var known = new HashSet<GraphNode>();
        while (open.TryPop(out var node))
        {
            if (known.Add(node))
            {
                order.Add(node);
                foreach (var input in node.Inputs.Reverse())
                {
                    open.Push(input.Node);
                }
            }
        }

        return order;
    }

    private void Connect(List<GraphBox> boxes)
    {
        _columns.AddRange(Enumerable.Range(0, boxes.Select(b => b.Column + 1).DefaultIfEmpty(0).Max()).Select(_ => new List<GraphBox>()));
        boxes.ForEach(b => _columns[b.Column].Add(b));
        foreach (var target in boxes)
        {
            foreach (var input in target.Node!.Inputs)
            {
                var way = new List<GraphBox> { boxes[input.Node.Index] };
                for (int column = way[0].Column + 1; column < target.Column; column++)
                {
                    var passing = new GraphBox(null, 0, PassingHeight) { Column = column };
                    _columns[column].Add(passing);
                    way.Add(passing);
                }

                way.Add(target);
                for (int k = 0; k + 1 < way.Count; k++)
                {
                    way[k].Behind.Add(way[k + 1]);
                    way[k + 1].Before.Add(way[k]);
                }

                _edges.Add(new(input, way));
            }
        }
    }

    /// <summary>The order with the fewest crossings; the order of reading if it is one of them.</summary>
    private void Order(List<GraphBox> reading)
    {
        var asRecorded = Snapshot();
        for (int k = 0; k < reading.Count; k++)
        {
            reading[k].Place = k;
        }

        _columns.ForEach(c => SortBy(c, b => Origin(b).Place));
        Renumber();
        var asRead = Snapshot();
        var (best, fewest) = (asRead, Crossings());
        foreach (var (start, isForward) in new[] { (asRead, true), (asRead, false), (asRecorded, true), (asRecorded, false) })
        {
            Restore(start);
            Improve(isForward, ref best, ref fewest);
        }

        Restore(best);

        // An edge that passes belongs to what it comes from.
        static GraphBox Origin(GraphBox box)
        {
            while (box.Node is null)
            {
                box = box.Before[0];
            }

            return box;
        }
    }

    /// <summary>Barycentres there and back, and swaps of neighbours.</summary>
    private void Improve(bool isForward, ref List<List<GraphBox>> best, ref long fewest)
    {
        for (int sweep = 0; sweep < Sweeps(MostOrderSweeps) && fewest > 0; sweep++, isForward = !isForward)
        {
            bool looksBack = isForward;
            foreach (var column in isForward ? _columns : Enumerable.Reverse(_columns))
            {
                SortBy(column, b => Barycentre(looksBack ? b.Before : b.Behind, b.Place));
                Renumber(column);
            }

            Swap();
            long crossings = Crossings();
            if (crossings < fewest)
            {
                (fewest, best) = (crossings, Snapshot());
            }
        }
    }

    /// <summary>How often everything is gone through: less often where there is much of it.</summary>
    private int Sweeps(int most) => Math.Clamp(Effort / Math.Max(1, _columns.Sum(c => c.Count)), 4, most);

    private List<List<GraphBox>> Snapshot() => [.. _columns.Select(c => c.ToList())];

    private void Restore(List<List<GraphBox>> order)
    {
        for (int k = 0; k < order.Count; k++)
        {
            _columns[k] = [.. order[k]];
        }

        Renumber();
    }

    private static void SortBy(List<GraphBox> column, Func<GraphBox, double> key)
    {
        var sorted = column.OrderBy(key).ToList();
        column.Clear();
        column.AddRange(sorted);
    }

    private void Renumber() => _columns.ForEach(Renumber);

    private static void Renumber(List<GraphBox> column)
    {
        for (int k = 0; k < column.Count; k++)
        {
            column[k].Place = k;
        }
    }

    private static double Barycentre(List<GraphBox> neighbours, int own)
    {
        double sum = 0;
        foreach (var neighbour in neighbours)
        {
            sum += neighbour.Place;
        }

        return neighbours.Count > 0 ? sum / neighbours.Count : own;
    }

    private void Swap()
    {
        bool hasImproved = true;
        for (int round = Sweeps(MostOrderSweeps); hasImproved && round > 0; round--)
        {
            hasImproved = false;
            foreach (var column in _columns)
            {
                for (int k = 0; k + 1 < column.Count; k++)
                {
                    var (upper, lower) = (column[k], column[k + 1]);
                    if (Gain(upper.Before, lower.Before) + Gain(upper.Behind, lower.Behind) > 0)
                    {
                        (column[k], column[k + 1]) = (lower, upper);
                        (lower.Place, upper.Place) = (k, k + 1);
                        hasImproved = true;
                    }
                }
            }
        }
    }

    /// <summary>How many crossings fewer there are when two boxes change places.</summary>
    private static int Gain(List<GraphBox> upper, List<GraphBox> lower)
    {
        int gain = 0;
        foreach (var u in upper)
        {
            foreach (var l in lower)
            {
                gain += l.Place.CompareTo(u.Place) switch { < 0 => 1, > 0 => -1, _ => 0 };
            }
        }

        return gain;
    }

    /// <summary>Pairs of edges between neighbouring columns that end in another order than they begin (counted in a tree of sums).</summary>
    private long Crossings()
    {
        long crossings = 0;
        for (int k = 0; k + 1 < _columns.Count; k++)
        {
            int[] sums = new int[_columns[k + 1].Count + 1];
            int seen = 0;
            foreach (var box in _columns[k])
            {
                foreach (var end in box.Behind)
                {
                    int before = 0;
                    for (int at = end.Place + 1; at > 0; at -= at & -at)
                    {
                        before += sums[at];
                    }

                    crossings += seen - before;
                }

                foreach (var end in box.Behind)
                {
                    seen++;
                    for (int at = end.Place + 1; at < sums.Length; at += at & -at)
                    {
                        sums[at]++;
                    }
                }
            }
        }

        return crossings;
    }

    private void Spread()
    {
        foreach (var column in _columns)
        {
            Place(column, [.. column.Select(_ => (0.0, 1.0))]);
        }

        bool hasMoved = true;
        for (int sweep = 0; hasMoved && sweep < Sweeps(MostHeightSweeps); sweep++)
        {
            hasMoved = sweep % 2 == 0;
            foreach (var column in sweep % 2 == 0 ? _columns : Enumerable.Reverse(_columns))
            {
                hasMoved |= Place(column, [.. column.Select(Wish)]);
            }
        }
    }

    /// <summary>Where a box would like to be, and how much.</summary>
    private static (double Y, double Weight) Wish(GraphBox box)
    {
        double sum = 0, weight = 0;
        Pull(box.Before);
        Pull(box.Behind);
        return weight > 0 ? (sum / weight, weight) : (box.Y, 0.1);

        void Pull(List<GraphBox> neighbours)
        {
            foreach (var neighbour in neighbours)
            {
                double pull = (box.Node, neighbour.Node) switch
                {
                    (null, null) => PassingWeight,
                    ({ Kind: GraphNodeKind.Operation }, { Kind: GraphNodeKind.Operation }) => OperationWeight,
                    _ => 1,
                };
                sum += pull * neighbour.Y;
                weight += pull;
            }
        }
    }

    /// <summary>The heights closest to the wishes, in the least squares, that keep order and distances (pool adjacent violators).</summary>
    /// <returns>Whether something has moved visibly.</returns>
    private static bool Place(List<GraphBox> column, (double Y, double Weight)[] wishes)
    {
        double[] offsets = new double[column.Count];
        for (int k = 1; k < offsets.Length; k++)
        {
            offsets[k] = offsets[k - 1] + ((column[k - 1].Height + column[k].Height) / 2) + Gap;
        }

        var pools = new Stack<(double Mean, double Weight, int Count)>();
        for (int k = 0; k < wishes.Length; k++)
        {
            var pool = (Mean: wishes[k].Y - offsets[k], wishes[k].Weight, Count: 1);
            while (pools.TryPeek(out var above) && above.Mean > pool.Mean)
            {
                pools.Pop();
                double weight = above.Weight + pool.Weight;
                pool = (((above.Mean * above.Weight) + (pool.Mean * pool.Weight)) / weight, weight, above.Count + pool.Count);
            }

            pools.Push(pool);
        }

        int next = 0;
        bool hasMoved = false;
        foreach (var (mean, _, count) in pools.Reverse())
        {
            for (int k = 0; k < count; k++, next++)
            {
                double y = mean + offsets[next];
                hasMoved |= Math.Abs(column[next].Y - y) > Visible;
                column[next].Y = y;
            }
        }

        return hasMoved;
    }
}
