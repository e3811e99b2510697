namespace NetGen;

/// <summary>What the outputs of a classifier are.</summary>
public enum Scores
{
    /// <summary>Any numbers, of which softmax, or with one output sigmoid, makes probabilities: what <c>Forward</c> gives before a loss
    /// on logits.</summary>
    Logits,

    /// <summary>Probabilities in [0, 1]; with one output, that of class 1.</summary>
    Probabilities,
}
