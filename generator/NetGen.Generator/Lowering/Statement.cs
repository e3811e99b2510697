using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A statement of a loop nest.</summary>
internal abstract record Statement
{
    /// <summary>A new local variable.</summary>
    public sealed record Declare(string Name, LocalKind Kind, Value Value) : Statement;

    /// <summary>A new value for a local variable.</summary>
    public sealed record Assign(string Name, Value Value) : Statement;

    /// <summary>A part of a buffer by a name of its own. One test of its bounds replaces one for each element that is read from it.</summary>
    public sealed record Slice(string Name, string Buffer, Affine Start, Affine Length) : Statement;

    /// <summary>Where the examples end that fill whole tiles, counted from the start or from the first one that is left.</summary>
    public sealed record WholeTiles(string Name, int Rows, bool IsRest) : Statement;

    /// <summary>Writes to a buffer.</summary>
    /// <param name="Count">How many lanes may be changed at most; null for all.</param>
    /// <param name="IsExact">Whether the buffer ends with the lanes that count, so that not even the same values may be written behind them.</param>
    public sealed record Store(string Buffer, Affine Address, Value Value, bool IsVector, Affine? Count, bool IsExact) : Statement;

    /// <summary>A counting loop.</summary>
    /// <param name="Start">The first value; a number or the name of a variable.</param>
    /// <param name="End">The exclusive end; a number or the name of a variable.</param>
    /// <param name="Step">The step.</param>
    /// <param name="StepsByLanes">Whether the step counts whole vectors.</param>
    public sealed record Loop(Index Variable, string Start, string End, int Step, bool StepsByLanes, IReadOnlyList<Statement> Body) : Statement;
}
