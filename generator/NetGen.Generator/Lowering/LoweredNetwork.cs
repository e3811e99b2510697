using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>The passes of a network as loop nests, ready to be printed.</summary>
internal sealed record LoweredNetwork(
    IReadOnlyList<Stage> Forward,
    IReadOnlyList<Stage> Backward,
    IReadOnlyList<Stage> Prediction,
    IReadOnlyList<Stage> Evaluation,
    Descent Descent)
{
    /// <summary>The ordinals of layers whose loops were to be written out but would make too much code.</summary>
    public ValueList<int> LoopsKept => new[] { Forward, Backward, Prediction, Evaluation }.SelectMany(p => p)
        .Where(s => s.KeepsLoops).Select(s => s.Layer).Distinct().OrderBy(l => l).ToValueList();

    public static LoweredNetwork Of(Plan plan, bool isDouble, bool unrollFully)
    {
        var lowerer = new Lowerer(plan.Slots, Layouts.ReductionLanes(isDouble), unrollFully);
        var backward = Stage.Of(plan.Backward, lowerer);
        return new(
            Stage.Of(plan.Forward, lowerer),
            backward,
            Stage.Of(plan.Prediction, lowerer),
            Stage.Of(plan.Evaluation, lowerer),
            Descent.Of(backward, plan.Slots));
    }
}
