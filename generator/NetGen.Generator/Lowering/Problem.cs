using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// A group with its reads resolved to addresses, in the loops it will run in: indices of extent 1 dropped, indices that are read by
/// their digits split, and neighbours that step through memory as one put together.
/// </summary>
internal sealed record Problem(ValueList<Index> Parallel, ValueList<Index> Reduced, ValueList<Output> Outputs)
{
    public static Problem Of(Group group, IReadOnlyDictionary<Tensor, Slot> slots, IReadOnlyCollection<Tensor> started)
    {
        if (group.Targets.Count() < group.Definitions.Count)
        {
            throw new InvalidOperationException($"One nest defines {group.Targets.First()} twice.");
        }

        group = DigitSplitting.Apply(WithoutUnits(group));
        var outputs = group.Definitions.Select(d => Resolve(d, group, slots, started)).ToValueList();
        return Collapse.Apply(new(group.Parallel, group.Reduced, outputs));
    }

    /// <summary>What is read element by element inside a sum while results lie along the given index.</summary>
    public Fetch? ScalarOperand(Index vector) => Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>()
        .SelectMany(r => r.Body.Descendants()).OfType<Fetch>().FirstOrDefault(f => f.Address.CoefficientOf(vector) == 0);

    /// <summary>The loops of a sum so that the operand which is read element by element is read in the order of memory.</summary>
    public ValueList<Index> LoopsOfSum(Index vector)
    {
        var operand = ScalarOperand(vector);
        return Reduced.OrderByDescending(i => i.Extent.IsBatch ? int.MaxValue : Math.Abs(operand?.Address.CoefficientOf(i) ?? 0)).ToValueList();
    }

    /// <summary>Replaces indices in all addresses.</summary>
    public static Expr Substitute(Expr expr, Func<Index, Affine?> replacement) => expr.Rewrite(e => e switch
    {
        Fetch f => f with
        {
            Address = f.Address.Substitute(replacement),
            Bounds = f.Bounds.Map(b => b with { Index = b.Index.Substitute(replacement) }),
            Indices = f.Indices.Map(i => i.Substitute(replacement)),
        },
        Draw d => d with { Example = d.Example.Substitute(replacement), Unit = d.Unit.Substitute(replacement) },
        Expr.Position p => new Expr.Position(p.Value.Substitute(replacement)),
        Expr.Reduce r => r with { Over = r.Over.Where(o => replacement(o)?.AsIndex is not null || replacement(o) is null).Select(o => replacement(o)?.AsIndex ?? o).ToValueList() },
        _ => e,
    });

    private static Group WithoutUnits(Group group)
    {
        Affine? Zero(Index index) => index.Extent == 1 ? 0 : null;
        return group with
        {
            Parallel = group.Parallel.Where(p => p.Extent != 1).ToValueList(),
            Definitions = group.Definitions.Map(d => d with
            {
                At = d.At.Map(a => a.Substitute(Zero)),
                Parallel = d.Parallel.Where(p => p.Extent != 1).ToValueList(),
                Body = d.Body.Substitute(Zero).Rewrite(e => e is Expr.Reduce r
                    ? Simplify.Reduce(r.Reduction, r.Over.Where(o => o.Extent != 1).ToValueList(), r.Body)
                    : e),
            }),
        };
    }

    private static Output Resolve(Definition definition, Group group, IReadOnlyDictionary<Tensor, Slot> slots, IReadOnlyCollection<Tensor> started)
    {
        var body = definition.Body.Rewrite(e => e is Expr.Read read ? Resolve(read, group, slots) : e is Expr.Detach d ? d.Operand : e);
        bool isStored = group.Kept.Contains(definition.Target);
        var slot = isStored ? slots[definition.Target] : null;
        var accumulation = definition.Accumulate ? Accumulation.Add : Accumulation.Assign;
        if (isStored && slot!.Region == Region.Gradients)
        {
            accumulation = started.Contains(definition.Target) && definition.Accumulate ? Accumulation.Add : Accumulation.AsAsked;
        }

        return new(definition.Target, isStored ? slot!.Layout.Address(definition.At) : null, slot, body, accumulation);
    }

    private static Expr Resolve(Expr.Read read, Group group, IReadOnlyDictionary<Tensor, Slot> slots)
    {
        if (group.Defines(read.Tensor))
        {
            return new Given(read.Tensor);
        }

        var layout = slots[read.Tensor].Layout;
        if (read.Tensor.Role == Role.Random)
        {
            return new Draw(read.Tensor.Stream, read.At[0], layout.Address(read.At) - (read.At[0] * layout.Strides[0]));
        }

        return new Fetch(read.Tensor, layout.Address(read.At), read.Fill is null ? [] : Bounds(read), read.Fill ?? 0)
        {
            Indices = read.At.Where((_, k) => !read.Tensor.Axes[k].Extent.IsBatch && read.Tensor.Axes[k].Extent != 1).ToValueList(),
        };
    }

    private static ValueList<Bound> Bounds(Expr.Read read) => Enumerable.Range(0, read.At.Count)
        .Where(k => !read.Tensor.Axes[k].Extent.IsBatch)
        .Where(k => read.At[k].Range is not { } range || range.Min < 0 || range.Max >= read.Tensor.Axes[k].Extent.Size)
        .Select(k => new Bound(read.At[k], read.Tensor.Axes[k].Extent.Size))
        .ToValueList();
}
