using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>The words that formulas are written in; meant for <c>using static</c>.</summary>
internal static class Formula
{
    public static Expr Exp(Expr x) => Apply(Function.Exp, x);

    public static Expr Expm1(Expr x) => Apply(Function.Expm1, x);

    public static Expr Log(Expr x) => Apply(Function.Log, x);

    public static Expr Log1p(Expr x) => Apply(Function.Log1p, x);

    public static Expr Sqrt(Expr x) => Apply(Function.Sqrt, x);

    public static Expr Abs(Expr x) => Apply(Function.Abs, x);

    public static Expr Sign(Expr x) => Apply(Function.Sign, x);

    public static Expr Step(Expr x) => Apply(Function.Step, x);

    public static Expr Tanh(Expr x) => Apply(Function.Tanh, x);

    public static Expr Sigmoid(Expr x) => Apply(Function.Sigmoid, x);

    public static Expr Softplus(Expr x) => Apply(Function.Softplus, x);

    public static Expr Erf(Expr x) => Apply(Function.Erf, x);

    public static Expr Apply(Function function, Expr x) => Simplify.Apply(function, x);

    public static Expr Max(Expr a, Expr b) => new Expr.Binary(Operator.Max, a, b);

    public static Expr Min(Expr a, Expr b) => new Expr.Binary(Operator.Min, a, b);

    public static Expr Pow(Expr a, Expr b) => Simplify.Pow(a, b);

    /// <summary>A value that no gradient flows through.</summary>
    public static Expr Detach(Expr x) => new Expr.Detach(x);

    /// <summary>An index as a number.</summary>
    public static Expr Position(Affine index) => new Expr.Position(index);

    /// <summary><paramref name="then"/> where left ⋄ right holds, else <paramref name="otherwise"/>; false where either is NaN.</summary>
    public static Expr If(Expr left, Relation relation, Expr right, Expr then, Expr otherwise) =>
        Simplify.Select(new Condition(relation, left, right), then, otherwise);

    public static Expr Sum(ValueList<Index> over, Expr body) => Simplify.Reduce(Reduction.Sum, over, body);

    public static Expr Max(ValueList<Index> over, Expr body) => Simplify.Reduce(Reduction.Max, over, body);

    public static Expr ArgMax(ValueList<Index> over, Expr body) => Simplify.Reduce(Reduction.ArgMax, over, body);

    public static Expr LogSumExp(ValueList<Index> over, Expr body) => Simplify.Reduce(Reduction.LogSumExp, over, body);
}
