using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Turns a formula whose names, ranges and shapes are known into the expressions of the calculus.</summary>
internal sealed class FormulaWriter(IReadOnlyDictionary<string, Index> indices, IReadOnlyDictionary<string, Tensor> tensors)
{
    public Expr Value(Node node) => node switch
    {
        Node.Number number => number.Value,
        Node.Named named => Name(named),
        Node.Call call => Call(call),
        Node.Negate negate => -Value(negate.Operand),
        Node.Binary binary => Arithmetic(binary.Operator, Value(binary.Left), Value(binary.Right)),
        Node.Choice choice => Choose(choice.Condition, Value(choice.Then), Value(choice.Else)),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no value."),
    };

    private Expr Name(Node.Named named)
    {
        if (named.IsBare && indices.TryGetValue(named.Name, out var index) && !tensors.ContainsKey(named.Name))
        {
            return Position(index);
        }

        if (named.IsBare && Words.Constants.TryGetValue(named.Name, out double constant))
        {
            return constant;
        }

        return Read(tensors[named.Name], (named.At ?? []).Select(Place).ToList(), Fills.Of(named.Fill));
    }

    private Affine Place(Node node) => Places.Build(node, name => indices[name]);

    /// <summary>An element of a tensor; the value for outside is dropped where the read never gets there.</summary>
    private static Expr Read(Tensor tensor, List<Affine> at, double? fill)
    {
        int first = tensor.HasBatch ? 1 : 0;
        if (tensor.HasBatch)
        {
            at.Insert(0, LayerScope.Batch);
        }
        else if (at.Count == 0)
        {
            // A parameter that is one number has one axis of one element.
            at.Add(0);
        }

        bool isInside = Enumerable.Range(first, at.Count - first).All(k => at[k].Range is { } range && range.Min >= 0 && range.Max < tensor.Axes[k].Extent.Size);
        return new Expr.Read(tensor, at.ToValueList(), isInside ? null : fill);
    }

    private Expr Call(Node.Call call)
    {
        if (Words.Over(call, tensors.ContainsKey) is { } over)
        {
            return Reduce(call.Function, over.Select(o => indices[o.Name]).ToValueList(), Value(call.Arguments[call.Arguments.Count - 1]));
        }

        var arguments = call.Arguments.Map(Value);
        return call.Function switch
        {
            Words.Detach => Detach(arguments[0]),
            _ when Words.Pairs.TryGetValue(call.Function, out var pair) => ExprTree.Rebuild(pair, arguments[0], arguments[1]),
            _ => Apply(Words.Functions[call.Function], arguments[0]),
        };
    }

    private static Expr Reduce(string reduction, ValueList<Index> over, Expr body) => reduction switch
    {
        "sum" => Total(over, body),
        "mean" => Arithmetic("/", Total(over, body), Size(over)),
        "max" => Max(Within(over, body), body),
        "min" => -Max(Within(over, body), -body),
        "logsumexp" => LogSumExp(over, body),
        _ => throw new InvalidOperationException($"{reduction} is no reduction."),
    };

    /// <summary>The sum; over indices that the body does not depend on it is a multiple.</summary>
    private static Expr Total(ValueList<Index> over, Expr body)
    {
        var within = Within(over, body);
        return Sum(within, DataFirst(body)) * (Size(over) / Size(within));
    }

    /// <summary>Σ w·x as Σ x·w, which is how the layers of the catalogue write it; the product is the same to the last bit.</summary>
    private static Expr DataFirst(Expr body) =>
        body is Expr.Binary { Operator: Operator.Multiply, Left: Expr.Read { Tensor.HasBatch: false } weight, Right: var data } && data.Reads().Any(r => r.Tensor.HasBatch)
            ? data * weight
            : body;

    /// <summary>Those of the indices that the body depends on.</summary>
    private static ValueList<Index> Within(ValueList<Index> over, Expr body)
    {
        var mentioned = new HashSet<Index>(body.Indices());
        return over.Where(mentioned.Contains).ToValueList();
    }

    private static double Size(ValueList<Index> over) => over.Aggregate(1.0, (product, index) => product * index.Extent.Size);

    private static Expr Arithmetic(string @operator, Expr left, Expr right) => @operator switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" when left is Expr.Constant a && right is Expr.Constant b => a.Value / b.Value,
        "/" => left / right,
        "^" => Pow(left, right),
        _ => throw new InvalidOperationException($"{@operator} is no arithmetic."),
    };

    /// <summary>Conditions that are joined become choices inside of each other.</summary>
    private Expr Choose(Node condition, Expr then, Expr otherwise)
    {
        var binary = (Node.Binary)condition;
        switch (binary.Operator)
        {
            case "&&":
                return Choose(binary.Left, Choose(binary.Right, then, otherwise), otherwise);
            case "||":
                return Choose(binary.Left, then, Choose(binary.Right, then, otherwise));
        }

        var (left, right) = (Value(binary.Left), Value(binary.Right));
        return binary.Operator switch
        {
            "<" => If(left, Relation.Less, right, then, otherwise),
            "<=" => If(left, Relation.LessOrEqual, right, then, otherwise),
            ">" => If(left, Relation.Greater, right, then, otherwise),
            ">=" => If(left, Relation.GreaterOrEqual, right, then, otherwise),
            "==" => If(left, Relation.Equal, right, then, otherwise),
            _ => If(left, Relation.Equal, right, otherwise, then),
        };
    }
}
