using System.ComponentModel;

namespace NetGen;

/// <summary>The nodes of the elements of a span; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphElements
{
    private readonly GraphRecorder _recorder;
    private readonly string _name;
    private readonly int[] _nodes;

    /// <summary>Elements whose node is a sum that nothing has read, so that more can be added to it.</summary>
    private readonly bool[] _areOpen;

    internal GraphElements(GraphRecorder recorder, string name, int[] nodes)
    {
        _recorder = recorder;
        _name = name;
        _nodes = nodes;
        _areOpen = new bool[nodes.Length];
    }

    internal int Count => _nodes.Length;

    internal string Name => _name;

    /// <summary>The node of an element; one without a name gets that of the first element it becomes.</summary>
    /// <param name="index">The element.</param>
    /// <returns>Its node.</returns>
    public int this[int index]
    {
        get
        {
            _areOpen[index] = false;
            return _nodes[index];
        }

        set
        {
            _recorder.Name(value, _name, index);
            _nodes[index] = value;
            _areOpen[index] = false;
        }
    }

    /// <summary>Records that something was added to an element.</summary>
    /// <param name="index">The element.</param>
    /// <param name="term">What was added.</param>
    /// <param name="value">The element's value now.</param>
    public void Add(int index, int term, double value)
    {
        if (!_areOpen[index])
        {
            _nodes[index] = _recorder.Sum(_name, index, _nodes[index]);
            _areOpen[index] = true;
        }

        _recorder.Add(_nodes[index], term);
        _recorder.Total(_nodes[index], value);
    }
}
