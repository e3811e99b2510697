namespace NetGen.Generator.Layers;

/// <summary>What a tensor adds to the loss, l1·|w| + l2·w², and the largest norm of a unit's weights; 0 for none.</summary>
internal sealed record WeightPenalty(double L1, double L2, double MaxNorm);
