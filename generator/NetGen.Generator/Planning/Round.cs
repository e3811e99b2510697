namespace NetGen.Generator.Planning;

/// <summary>Groups that run one after the other for a few examples before they go on to the next ones; compared by reference.</summary>
/// <param name="examples">How many examples at a time.</param>
internal sealed class Round(int examples)
{
    public int Examples => examples;
}
