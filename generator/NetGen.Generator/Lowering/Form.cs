namespace NetGen.Generator.Lowering;

/// <summary>The kinds of loop nests.</summary>
internal enum Form
{
    /// <summary>Tiny: no loop over features at all.</summary>
    StraightLine,

    /// <summary>Nothing in it lies side by side in memory: one element at a time.</summary>
    Scalar,

    /// <summary>One vector of results at a time.</summary>
    Elementwise,

    /// <summary>Several rows times several vectors of results, held in registers while the sum runs.</summary>
    Tile,

    /// <summary>A sum or maximum over elements that lie side by side: always in 16 virtual lanes, whatever the machine has.</summary>
    LaneReduction,
}
