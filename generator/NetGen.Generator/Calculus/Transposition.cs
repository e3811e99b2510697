using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// Turns "for all (i, r): dS[f(i, r)] += c(i, r)" into definitions of dS that gather: for each element j of S, the sum of c over
/// all (i, r) with f(i, r) = j. Each axis of S is an equation f(i, r) = j; an equation with one unknown is solved for it, one with
/// several leaves all but one to be summed over. The remaining unknowns are summed over; what cannot be solved becomes a condition.
/// </summary>
internal sealed class Transposition
{
    private readonly Tensor _target;
    private readonly ValueList<Affine> _map;
    private readonly Expr _term;
    private readonly ValueList<Index> _free;

    private Transposition(Tensor target, ValueList<Affine> map, Expr term, ValueList<Index> free)
    {
        _target = target;
        _map = map;
        _term = term;
        _free = free;
    }

    /// <param name="target">The gradient tensor dS.</param>
    /// <param name="map">f: where S was read, one expression per axis.</param>
    /// <param name="term">c.</param>
    /// <param name="free">i and r.</param>
    /// <returns>Definitions that together cover every element of the target exactly once.</returns>
    public static IReadOnlyList<Definition> Gather(Tensor target, ValueList<Affine> map, Expr term, ValueList<Index> free) =>
        new Transposition(target, map, term, free).Run();

    private List<Definition> Run()
    {
        var axes = FreshAxes();
        var start = new Branch(axes, [.. axes.Select(a => (Affine)a)], [], _free, [], []);
        IEnumerable<Branch> branches = [SolveDigits(start)];
        foreach (int axis in AxesByDifficulty())
        {
            branches = branches.SelectMany(b => b.Solved.Contains(axis) ? [b] : Solve(b, axis)).ToList();
        }

        return [.. branches.Select(ToDefinition)];
    }

    /// <summary>The target's own axis names, except where the formula uses the same names for something else.</summary>
    private ValueList<Index> FreshAxes()
    {
        var taken = new HashSet<string>(_free.Select(f => f.Name));
        var result = new List<Index>();
        for (int k = 0; k < _target.Axes.Count; k++)
        {
            // An axis that is read by a plain index keeps that index's name: the solution is then the identity.
            var axis = _target.Axes[k];
            var plain = _map[k].AsIndex;
            bool isIdentity = plain is not null && plain.Extent == axis.Extent && !result.Contains(plain);
            var name = isIdentity ? plain!.Name : Names.Fresh(axis.Name, taken);
            taken.Add(name);
            result.Add(axis with { Name = name });
        }

        return result.ToValueList();
    }

    /// <summary>Plain indices first: what they bind simplifies the rest.</summary>
    private IEnumerable<int> AxesByDifficulty() => Enumerable.Range(0, _map.Count)
        .OrderBy(k => _map[k].AsIndex is not null ? 0 : 1)
        .ThenBy(k => k);

    /// <summary>
    /// Finds an index that is read by its digits only (f div 12, f div 4 mod 3, f mod 4) and puts it together from the axes: the
    /// inverse of flattening.
    /// </summary>
    private Branch SolveDigits(Branch branch)
    {
        foreach (var index in branch.Unknown.Where(u => !u.Extent.IsBatch).ToList())
        {
            var digits = Enumerable.Range(0, _map.Count).Where(k => _map[k].Mentions(index)).ToList();
            if (digits.Count < 2)
            {
                continue;
            }

            Affine whole = 0;
            foreach (int k in digits)
            {
                whole = (whole * branch.Axes[k].Extent.Size) + branch.Axes[k];
            }

            bool areDigits = whole.Range is { } range && range.Max == index.Extent.Size - 1
                && digits.All(k => _map[k].Substitute(i => i == index ? whole : null).Equals((Affine)branch.Axes[k]));
            if (areDigits)
            {
                return branch.Bind(index, whole) with { Solved = digits.ToValueList() };
            }
        }

        return branch;
    }

    private IEnumerable<Branch> Solve(Branch branch, int axis) =>
        Solve(branch, axis, _map[axis].Substitute(branch.ValueOf), branch.Axes[axis]);

    /// <summary>Solves equation = place for the unknowns of the equation; the place is the axis or a digit of it.</summary>
    private IEnumerable<Branch> Solve(Branch branch, int axis, Affine equation, Affine place)
    {
        var unknowns = branch.Unknown.Where(equation.Mentions).ToList();
        var isLinear = equation.Terms.All(t => t.Atom is Atom.Of || !unknowns.Any(u => Mentions(t.Atom, u)));
        if (unknowns.Count == 0 || !isLinear)
        {
            return [branch.Require(equation, place)];
        }

        var pivot = Pivot(equation, unknowns);
        int stride = equation.CoefficientOf(pivot);
        var rest = equation - ((Affine)pivot * stride);
        if (Math.Abs(stride) == 1)
        {
            return [branch.Bind(pivot, (place - rest) * stride)];
        }

        bool isWhole = stride > 0 && branch.Axes[axis].Equals(place.AsIndex);
        if (isWhole && rest.IsConstant)
        {
            return Strided(branch, axis, pivot, stride, rest.Constant);
        }

        var known = rest.Substitute(i => unknowns.Contains(i) ? 0 : null);
        var digit = rest - known;
        if (stride > 0 && digit.Range is { } range && range.Min >= 0 && range.Max < stride)
        {
            return Solve(branch.Bind(pivot, (place - known).Quotient(stride)), axis, digit, (place - known).Remainder(stride));
        }

        return isWhole && known.IsConstant && digit.AsIndex is { } window
            ? Windowed(branch, axis, pivot, stride, window, known.Constant)
            : [Divided(branch, pivot, stride, place - rest)];
    }

    /// <summary>
    /// The unknown to solve for: the one with the largest step, then the first, which is a parallel one where there is any, so that
    /// what leaves its range is the read of dT. The others are summed over.
    /// </summary>
    private Index Pivot(Affine equation, List<Index> unknowns) => unknowns
        .OrderByDescending(u => Math.Abs(equation.CoefficientOf(u)))
        .ThenBy(u => _free.ToList().IndexOf(u))
        .First();

    /// <summary>s·v = difference in general: the unknowns in the difference are summed over, where s divides it.</summary>
    private static Branch Divided(Branch branch, Index pivot, int stride, Affine difference)
    {
        var (positive, divisor) = stride > 0 ? (difference, stride) : (difference * -1, -stride);
        return branch.Bind(pivot, positive.Quotient(divisor)).Require(0, positive.Remainder(divisor));
    }

    /// <summary>s·v + c = j: only every s-th element has a solution; the others get zero.</summary>
    private static IEnumerable<Branch> Strided(Branch branch, int axis, Index pivot, int stride, int offset)
    {
        for (int phase = 0; phase < stride && phase < branch.Axes[axis].Extent.Size; phase++)
        {
            var (phased, a) = branch.Phase(axis, stride, phase);
            yield return Affine.Modulo(phase - offset, stride) == 0
                ? phased.Bind(pivot, a + Affine.FloorDiv(phase - offset, stride))
                : phased with { IsZero = true };
        }
    }

    /// <summary>
    /// s·v + u + c = j, windows that overlap: each residue of j modulo s has its own. With j = s·a + φ, u runs over
    /// ψ, ψ + s, … and v = a − t + const.
    /// </summary>
    private static IEnumerable<Branch> Windowed(Branch branch, int axis, Index pivot, int stride, Index window, int offset)
    {
        for (int phase = 0; phase < stride && phase < branch.Axes[axis].Extent.Size; phase++)
        {
            var (phased, a) = branch.Phase(axis, stride, phase);
            int first = Affine.Modulo(phase - offset, stride);
            int steps = (window.Extent.Size - first + stride - 1) / stride;
            var t = window with { Extent = Math.Max(steps, 0) };
            yield return steps <= 0
                ? phased with { IsZero = true }
                : phased.Replace(window, t, ((Affine)t * stride) + first)
                    .Bind(pivot, a - t + Affine.FloorDiv(phase - first - offset, stride));
        }
    }

    private Definition ToDefinition(Branch branch)
    {
        if (branch.IsZero)
        {
            return new(_target, branch.At, branch.Axes, 0);
        }

        var term = GuardReads(_term.Substitute(branch.ValueOf));
        foreach (var (value, extent) in branch.Bounds)
        {
            term = Guard(term, value, extent);
        }

        foreach (var (left, right) in branch.Conditions)
        {
            term = Formula.If(new Expr.Position(right), Relation.Equal, new Expr.Position(left), term, 0);
        }

        var over = branch.Unknown;
        return new(_target, branch.At, branch.Axes, Formula.Sum(over, term));
    }

    /// <summary>Reads that a solved index can lead outside of their tensor get zero there.</summary>
    private static Expr GuardReads(Expr term) => term.Rewrite(e =>
        e is Expr.Read { Fill: null } read && Enumerable.Range(0, read.At.Count).Any(k => CanLeave(read.At[k], read.Tensor.Axes[k].Extent))
            ? read with { Fill = 0 }
            : e);

    private static bool CanLeave(Affine value, Extent extent) =>
        !extent.IsBatch && value.Range is { } range && (range.Min < 0 || range.Max >= extent.Size);

    /// <summary>A solution counts only where the solved index is in its range, unless the term is zero outside of it anyway.</summary>
    private static Expr Guard(Expr term, Affine value, Extent extent)
    {
        if (!CanLeave(value, extent) || Vanishes(term, value, extent))
        {
            return term;
        }

        var (min, max) = value.Range!.Value;
        var guarded = term;
        if (max >= extent.Size)
        {
            guarded = Formula.If(new Expr.Position(value), Relation.Less, extent.Size, guarded, 0);
        }

        return min < 0 ? Formula.If(new Expr.Position(value), Relation.GreaterOrEqual, 0, guarded, 0) : guarded;
    }

    /// <summary>Whether the term is zero wherever the value leaves its extent, by reading a zero fill and nothing that could turn it into NaN.</summary>
    private static bool Vanishes(Expr term, Affine value, Extent extent) => term switch
    {
        Expr.Constant { Value: 0 } => true,
        Expr.Read { Fill: 0 } read => Enumerable.Range(0, read.At.Count).Any(k => read.At[k].Equals(value) && read.Tensor.Axes[k].Extent == extent),
        Expr.Unary { Function: Function.Negate } negated => Vanishes(negated.Operand, value, extent),
        Expr.Binary { Operator: Operator.Multiply } product =>
            (Vanishes(product.Left, value, extent) && (Vanishes(product.Right, value, extent) || IsFree(product.Right, value)))
            || (Vanishes(product.Right, value, extent) && IsFree(product.Left, value)),
        Expr.Binary { Operator: Operator.Divide } ratio => Vanishes(ratio.Left, value, extent) && ratio.Right.Reads().All(r => r.Fill is null) && IsFree(ratio.Right, value),
        Expr.Binary { Operator: Operator.Add or Operator.Subtract } sum => Vanishes(sum.Left, value, extent) && Vanishes(sum.Right, value, extent),
        Expr.Select select => Vanishes(select.Then, value, extent) && Vanishes(select.Else, value, extent),
        _ => false,
    };

    /// <summary>Whether a factor is a number wherever the value leaves its extent: a fill inside of a function or a divisor need not give one.</summary>
    private static bool IsFree(Expr expr, Affine value) => expr switch
    {
        Expr.Read read => !read.At.Any(a => a.Equals(value)) && (read.Fill is not { } fill || fill == 0),
        Expr.Position position => !position.Value.Equals(value),
        Expr.Unary { Function: Function.Negate } negated => IsFree(negated.Operand, value),
        Expr.Binary { Operator: Operator.Add or Operator.Subtract or Operator.Multiply } binary => IsFree(binary.Left, value) && IsFree(binary.Right, value),
        Expr.Select select => IsFree(select.Then, value) && IsFree(select.Else, value),
        _ => expr.Descendants().All(e => e switch
        {
            Expr.Read read => read.Fill is null && IsFree(read, value),
            Expr.Position position => IsFree(position, value),
            _ => true,
        }),
    };

    private static bool Mentions(Atom atom, Index index) => atom switch
    {
        Atom.Of of => of.Index == index,
        Atom.Quotient q => q.Value.Mentions(index),
        Atom.Remainder r => r.Value.Mentions(index),
        Atom.Element e => e.At.Any(a => a.Mentions(index)),
        _ => false,
    };

    /// <summary>A state of the elimination: which axes are how addressed, what is bound, what is still unknown.</summary>
    private sealed record Branch(
        ValueList<Index> Axes,
        ValueList<Affine> At,
        ValueList<Binding> Bindings,
        ValueList<Index> Unknown,
        ValueList<Equation> Conditions,
        ValueList<Bound> Bounds)
    {
        public ValueList<int> Solved { get; init; } = [];

        public bool IsZero { get; init; }

        public Affine? ValueOf(Index index) => Bindings.FirstOrDefault(b => b.Index == index)?.Value;

        public Branch Bind(Index index, Affine value)
        {
            var bound = Substitute(i => i == index ? value : null);
            return bound with
            {
                Bindings = bound.Bindings.Add(new(index, value)),
                Unknown = Unknown.Where(u => u != index).ToValueList(),
                Bounds = bound.Bounds.Add(new(value, index.Extent)),
            };
        }

        /// <summary>Renames an unknown that is to be summed over in steps.</summary>
        public Branch Replace(Index index, Index step, Affine value)
        {
            var replaced = Substitute(i => i == index ? value : null);
            return replaced with
            {
                Bindings = replaced.Bindings.Add(new(index, value)),
                Unknown = Unknown.Select(u => u == index ? step : u).ToValueList(),
            };
        }

        public Branch Require(Affine left, Affine right) =>
            left.Equals(right) ? this : this with { Conditions = Conditions.Add(new(left, right)) };

        /// <summary>Restricts an axis to j = stride·a + phase.</summary>
        public (Branch Branch, Affine Step) Phase(int axis, int stride, int phase)
        {
            var old = Axes[axis];
            var a = old with { Extent = (old.Extent.Size - phase + stride - 1) / stride };
            var j = ((Affine)a * stride) + phase;
            var restricted = Substitute(i => i == old ? j : null);
            return (restricted with
            {
                Axes = Axes.Select(x => x == old ? a : x).ToValueList(),
                At = At.Map(e => e.Substitute(i => i == old ? j : null)),
            }, a);
        }

        /// <summary>Replaces indices in everything that is known so far.</summary>
        private Branch Substitute(Func<Index, Affine?> replacement) => this with
        {
            Bindings = Bindings.Map(b => b with { Value = b.Value.Substitute(replacement) }),
            Bounds = Bounds.Map(b => b with { Value = b.Value.Substitute(replacement) }),
            Conditions = Conditions.Map(c => new Equation(c.Left.Substitute(replacement), c.Right.Substitute(replacement))),
        };
    }

    private sealed record Binding(Index Index, Affine Value);

    private sealed record Equation(Affine Left, Affine Right);

    private sealed record Bound(Affine Value, Extent Extent);
}
