using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Tests.Planning;

/// <summary>Runs the nests of a plan on a map of the workspace that knows for each element whose number it holds.</summary>
internal sealed class Playback(Plan plan, Memory memory)
{
    private readonly Tensor?[] _perExample = new Tensor?[plan.PerExample];
    private readonly Tensor?[] _perRound = new Tensor?[plan.PerRound];
    private readonly Tensor?[] _shared = new Tensor?[plan.Shared];

    /// <summary>The nests of a pass; those of a round twice, since it goes round with other examples.</summary>
    public void Run(IReadOnlyList<Group> pass)
    {
        for (int start = 0, end; start < pass.Count; start = end)
        {
            end = start + 1;
            while (pass[start].Round is { } round && end < pass.Count && pass[end].Round == round)
            {
                end++;
            }

            var nests = pass.Skip(start).Take(end - start).ToList();
            foreach (var nest in pass[start].Round is null ? nests : nests.Concat(nests))
            {
                Run(nest);
            }
        }
    }

    public void Write(Tensor tensor) => Find(tensor).AsSpan().Fill(tensor);

    public void Read(Tensor tensor) => Assert.All(Find(tensor).ToArray(), owner => Assert.Same(tensor, owner));

    private void Run(Group nest)
    {
        var inputs = nest.Definitions.SelectMany(d => d.Reads).Select(r => r.Tensor).Where(t => !nest.Defines(t)).Distinct().ToList();
        inputs.ForEach(Read);
        nest.Kept.ToList().ForEach(Write);

        // A tile reads after another has written.
        inputs.ForEach(Read);
    }

    /// <summary>The place of a tensor of the workspace; nothing where it lies elsewhere.</summary>
    private ArraySegment<Tensor?> Find(Tensor tensor) => plan.Slots[tensor] is { Region: Region.Workspace } slot
        ? new(!tensor.HasBatch ? _shared : memory.IsLocal(tensor) ? _perRound : _perExample, memory[tensor], slot.Layout.Size)
        : ArraySegment<Tensor?>.Empty;
}
