using NetGen.Generator.Calculus;
using Index = NetGen.Generator.Calculus.Index;
using Reductions = NetGen.Generator.Calculus.Reduction;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>
/// Computes definitions literally, element by element in double precision: the meaning that everything the generator
/// emits must agree with. Checks what the notation promises as well: reads stay inside of their tensors, every element
/// is assigned exactly once, nothing is read or added to before it is assigned.
/// </summary>
internal sealed class Interpreter(int batch)
{
    private readonly Dictionary<Tensor, double[]> _values = [];
    private readonly Dictionary<Tensor, int[]> _labels = [];
    private readonly Dictionary<Definition, Action<bool[]>> _compiled = new(ReferenceEqualityComparer.Instance);

    public double[] this[Tensor tensor]
    {
        get => _values.TryGetValue(tensor, out var values) ? values : Supply(tensor);
        set
        {
            Assert.Equal(LengthOf(tensor), value.Length);
            _values[tensor] = value;
            _compiled.Clear();
        }
    }

    public void SetLabels(Tensor tensor, params int[] labels)
    {
        Assert.Equal(LengthOf(tensor), labels.Length);
        _labels[tensor] = labels;
        _compiled.Clear();
    }

    public int LengthOf(Tensor tensor) => tensor.Axes.Aggregate(1, (product, axis) => product * SizeOf(axis));

    /// <summary>Computes definitions in the order given, from unassigned targets on.</summary>
    public void Run(IReadOnlyList<Definition> definitions)
    {
        var assigned = definitions.Select(d => d.Target).Distinct().ToDictionary(t => t, t => new bool[LengthOf(t)]);
        foreach (var target in assigned.Keys)
        {
            _values.TryAdd(target, new double[LengthOf(target)]);
            Array.Fill(_values[target], double.NaN);
        }

        foreach (var definition in definitions)
        {
            if (!_compiled.TryGetValue(definition, out var run))
            {
                _compiled[definition] = run = Compile(definition);
            }

            run(assigned[definition.Target]);
        }

        foreach (var (target, isAssigned) in assigned)
        {
            Assert.True(Array.TrueForAll(isAssigned, a => a), $"Some elements of {target} are never assigned.");
        }
    }

    private Action<bool[]> Compile(Definition definition)
    {
        var slots = new Slots(definition);
        var body = Compile(definition.Body, slots);
        var place = Place(definition.Target, definition.At, slots, definition.ToString());
        var loop = LoopOver(definition.Parallel, slots);
        double[] target = _values[definition.Target];
        int[] environment = new int[slots.Count];
        return assigned =>
        {
            loop.Begin(environment);
            do
            {
                int at = place(environment);
                if (at < 0 || assigned[at] != definition.Accumulate)
                {
                    throw new InvalidOperationException(
                        $"{definition} {(at < 0 ? "writes outside of its target" : assigned[at] ? "assigns an element twice" : "adds to nothing")}.");
                }

                assigned[at] = true;
                target[at] = definition.Accumulate ? target[at] + body(environment) : body(environment);
            }
            while (loop.Next(environment));
        };
    }

    private Func<int[], double> Compile(Expr expr, Slots slots)
    {
        switch (expr)
        {
            case Expr.Constant constant:
                return _ => constant.Value;
            case Expr.Read read:
                return CompileRead(read, slots);
            case Expr.Position position:
                var value = Compile(position.Value, slots);
                return e => value(e);
            case Expr.Unary unary:
                var operand = Compile(unary.Operand, slots);
                return e => Apply(unary.Function, operand(e));
            case Expr.Binary binary:
                var (left, right) = (Compile(binary.Left, slots), Compile(binary.Right, slots));
                return e => Apply(binary.Operator, left(e), right(e));
            case Expr.Select select:
                var (a, b) = (Compile(select.Condition.Left, slots), Compile(select.Condition.Right, slots));
                var (then, otherwise) = (Compile(select.Then, slots), Compile(select.Else, slots));
                return e => Holds(select.Condition.Relation, a(e), b(e)) ? then(e) : otherwise(e);
            case Expr.Reduce reduce:
                return CompileReduce(reduce, slots);
            case Expr.Detach detach:
                return Compile(detach.Operand, slots);
            default:
                throw new InvalidOperationException($"Unknown expression {expr}.");
        }
    }

    private Func<int[], double> CompileRead(Expr.Read read, Slots slots)
    {
        double[] values = this[read.Tensor];
        var place = Place(read.Tensor, read.At, slots, Notation.Format(read));
        return e => place(e) switch
        {
            >= 0 and var at => values[at],
            _ => read.Fill ?? throw new InvalidOperationException($"{Notation.Format(read)} reads outside of its tensor."),
        };
    }

    private Func<int[], double> CompileReduce(Expr.Reduce reduce, Slots slots)
    {
        var body = Compile(reduce.Body, slots);
        var loop = LoopOver(reduce.Over, slots);
        double[] terms = new double[reduce.Over.Aggregate(1, (product, index) => product * SizeOf(index))];
        return environment =>
        {
            int count = 0;
            loop.Begin(environment);
            do
            {
                terms[count++] = body(environment);
            }
            while (loop.Next(environment));
            return Apply(reduce.Reduction, terms);
        };
    }

    private Loop LoopOver(IReadOnlyList<Index> indices, Slots slots) => new([.. indices.Select(slots.Of)], [.. indices.Select(SizeOf)]);

    /// <summary>The row-major place of an element, or −1 outside of the tensor.</summary>
    private Func<int[], int> Place(Tensor tensor, IReadOnlyList<Affine> at, Slots slots, string text)
    {
        Assert.True(tensor.Axes.Count == at.Count, $"{text}: {at.Count} indices for {tensor.Axes.Count} axes.");
        var indices = at.Select(a => Compile(a, slots)).ToArray();
        var sizes = tensor.Axes.Select(SizeOf).ToArray();
        return environment =>
        {
            int place = 0;
            for (int k = 0; k < sizes.Length; k++)
            {
                int index = indices[k](environment);
                if (index < 0 || index >= sizes[k])
                {
                    return -1;
                }

                place = (place * sizes[k]) + index;
            }

            return place;
        };
    }

    private Func<int[], int> Compile(Affine affine, Slots slots)
    {
        if (affine.AsIndex is { } index)
        {
            int slot = slots.Of(index);
            return e => e[slot];
        }

        var terms = affine.Terms.Select(t => (Atom: Compile(t.Atom, slots), t.Coefficient)).ToArray();
        return environment =>
        {
            int sum = affine.Constant;
            foreach (var (atom, coefficient) in terms)
            {
                sum += coefficient * atom(environment);
            }

            return sum;
        };
    }

    private Func<int[], int> Compile(Atom atom, Slots slots)
    {
        switch (atom)
        {
            case Atom.Of of:
                int slot = slots.Of(of.Index);
                return e => e[slot];
            case Atom.Quotient quotient:
                var dividend = Compile(quotient.Value, slots);
                return e => (int)Math.Floor((double)dividend(e) / quotient.Divisor);
            case Atom.Remainder remainder:
                var value = Compile(remainder.Value, slots);
                return e => value(e) - (remainder.Divisor * (int)Math.Floor((double)value(e) / remainder.Divisor));
            case Atom.Element element:
                int[] labels = _labels[element.Tensor];
                var place = Place(element.Tensor, element.At, slots, Notation.Format(element));
                return e => labels[place(e)];
            default:
                throw new InvalidOperationException($"Unknown atom {atom}.");
        }
    }

    private double[] Supply(Tensor tensor)
    {
        Assert.True(tensor.Role == Role.Random, $"{tensor} is read before it is assigned.");
        var random = new Random(tensor.Stream);
        return _values[tensor] = [.. Enumerable.Range(0, LengthOf(tensor)).Select(_ => random.NextDouble())];
    }

    private int SizeOf(Index index) => index.Extent.IsBatch ? batch : index.Extent.Size;

    private static double Apply(Function function, double x) => function switch
    {
        Function.Negate => -x,
        Function.Exp => Math.Exp(x),
        Function.Expm1 => Elementary.Expm1(x),
        Function.Log => Math.Log(x),
        Function.Log1p => Elementary.Log1p(x),
        Function.Sqrt => Math.Sqrt(x),
        Function.Abs => Math.Abs(x),
        Function.Sign => double.IsNaN(x) ? x : x >= 0 ? 1 : -1,
        Function.Step => double.IsNaN(x) ? x : x >= 0 ? 1 : 0,
        Function.Tanh => Math.Tanh(x),
        Function.Sigmoid => Elementary.Sigmoid(x),
        Function.Softplus => Elementary.Softplus(x),
        Function.Erf => Elementary.Erf(x),
        Function.Exp2 => double.Exp2(x),
        Function.Log2 => Math.Log2(x),
        Function.Log10 => Math.Log10(x),
        Function.Cbrt => Math.Cbrt(x),
        Function.Sin => Math.Sin(x),
        Function.Cos => Math.Cos(x),
        Function.Tan => Math.Tan(x),
        Function.Asin => Math.Asin(x),
        Function.Acos => Math.Acos(x),
        Function.Atan => Math.Atan(x),
        Function.Sinh => Math.Sinh(x),
        Function.Cosh => Math.Cosh(x),
        Function.Asinh => Math.Asinh(x),
        Function.Acosh => Math.Acosh(x),
        Function.Atanh => Math.Atanh(x),
        _ => throw new InvalidOperationException($"Unknown function {function}."),
    };

    private static double Apply(Operator @operator, double a, double b) => @operator switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        Operator.Max => Math.Max(a, b),
        Operator.Min => Math.Min(a, b),
        Operator.Pow => Math.Pow(a, b),
        Operator.Atan2 => Math.Atan2(a, b),
        Operator.Hypot => double.Hypot(a, b),
        _ => throw new InvalidOperationException($"Unknown operator {@operator}."),
    };

    private static bool Holds(Relation relation, double a, double b) => relation switch
    {
        Relation.Equal => a == b,
        Relation.Less => a < b,
        Relation.LessOrEqual => a <= b,
        Relation.Greater => a > b,
        Relation.GreaterOrEqual => a >= b,
        _ => throw new InvalidOperationException($"Unknown relation {relation}."),
    };

    private static double Apply(Reductions reduction, double[] terms) => reduction switch
    {
        Reductions.Sum => terms.Sum(),
        Reductions.Max => terms.Aggregate(Math.Max),
        Reductions.ArgMax => FirstMaximum(terms),
        Reductions.LogSumExp => LogSumExp(terms),
        _ => throw new InvalidOperationException($"Unknown reduction {reduction}."),
    };

    private static int FirstMaximum(double[] terms)
    {
        int best = 0;
        for (int k = 1; k < terms.Length; k++)
        {
            best = terms[k] > terms[best] ? k : best;
        }

        return best;
    }

    private static double LogSumExp(double[] terms)
    {
        double max = terms.Max();
        return max + Math.Log(terms.Sum(t => Math.Exp(t - max)));
    }

    /// <summary>All values of some indices, the last one fastest.</summary>
    private sealed class Loop(int[] places, int[] sizes)
    {
        public void Begin(int[] environment)
        {
            foreach (int place in places)
            {
                environment[place] = 0;
            }
        }

        public bool Next(int[] environment)
        {
            for (int k = places.Length - 1; k >= 0; k--)
            {
                if (++environment[places[k]] < sizes[k])
                {
                    return true;
                }

                environment[places[k]] = 0;
            }

            return false;
        }
    }

    /// <summary>Where each index of a definition lives while it is computed.</summary>
    private sealed class Slots
    {
        private readonly Dictionary<Index, int> _places = [];

        public Slots(Definition definition)
        {
            foreach (var index in definition.Parallel.Concat(definition.Body.Descendants().OfType<Expr.Reduce>().SelectMany(r => r.Over)))
            {
                _places.TryAdd(index, _places.Count);
            }
        }

        public int Count => _places.Count;

        public int Of(Index index) => _places.TryGetValue(index, out int place)
            ? place
            : throw new InvalidOperationException($"The index {index} is not bound.");
    }
}
