using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>A loop nest, ready to be printed.</summary>
/// <param name="Group">What it computes.</param>
/// <param name="Form">Its kind.</param>
/// <param name="MaxLanes">How many elements its vectors are made for: on every machine whole ones make up that many.</param>
/// <param name="Explanation">One sentence on how the loops run.</param>
/// <param name="Buffers">The tensors that it touches in memory, in order of first use.</param>
/// <param name="Body">The statements.</param>
internal sealed record Nest(
    Group Group,
    Form Form,
    int MaxLanes,
    string Explanation,
    IReadOnlyList<Buffer> Buffers,
    IReadOnlyList<Statement> Body)
{
    /// <summary>For a tile of examples: the nest for those that fill no tile.</summary>
    public Nest? Rest { get; init; }

    /// <summary>For a tile of examples: how many it spans.</summary>
    public int Examples { get; init; }

    /// <summary>Whether its vectors can be pairs of the machine's, where that has the registers for them.</summary>
    public bool InPairs { get; init; }

    public bool UsesLanes => Form is Form.Elementwise or Form.Tile or Form.LaneReduction;

    public bool UsesRandom => Group.Definitions.Any(d => d.Reads.Any(r => r.Tensor.Role == Role.Random));

    public bool UsesBatch => Group.Parallel.Concat(Group.Reduced).Any(i => i.Extent.IsBatch);

    /// <summary>Whether it adds to gradients where the caller asks for that.</summary>
    public bool CanAccumulate { get; init; }

    public bool IsWithinBudget => Cost <= Budget.Instructions && Locals <= Budget.Locals && Calls <= Budget.InlinedCalls;

    /// <summary>A rough count of the IL instructions of the nest, for the budgets of the JIT.</summary>
    public int Cost { get; init; }

    /// <summary>How many elementary functions it holds; each is inlined, which takes many local variables of the JIT's.</summary>
    public int Calls { get; init; }

    /// <summary>Whether loops over features stay although they were to be written out, because that would be too much code.</summary>
    public bool KeepsLoops { get; init; }

    /// <summary>The number of its local variables.</summary>
    public int Locals { get; init; }
}
