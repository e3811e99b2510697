using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class SimplifyTests
{
    private static readonly Expr A = Input("a")[Batch];
    private static readonly Expr B = Input("b")[Batch];
    private static readonly Expr C = Input("c")[Batch];
    private static readonly Expr Gate = If(A, Relation.Greater, 0, B, 0);

    private static readonly (Expr Built, string Expected)[] Identities =
    [
        (A + 0, "a[n]"),
        (0 + A, "a[n]"),
        (A - 0, "a[n]"),
        (0 - A, "−a[n]"),
        (A * 1, "a[n]"),
        (1 * A, "a[n]"),
        (A * 0, "0"),
        (0 * A, "0"),
        (A * -1, "−a[n]"),
        (A / 1, "a[n]"),
        (0 / A, "0"),
        (A / -1, "−a[n]"),
        (- -A, "a[n]"),
        (A + -B, "a[n] − b[n]"),
        (A - -B, "a[n] + b[n]"),
        (-A + B, "b[n] − a[n]"),
        (-A * B, "−a[n]·b[n]"),
        (-A * -B, "a[n]·b[n]"),
        (-A / B, "−a[n]/b[n]"),
        (A * (1 / B), "a[n]/b[n]"),
        (1 / B * A, "a[n]/b[n]"),
        (A * 2, "2·a[n]"),
        (2 * (3 * A), "6·a[n]"),
        (A * 2 * 3, "6·a[n]"),
        (-(2 * A), "−2·a[n]"),
    ];

    [Fact]
    public void Neutral_elements_signs_and_factors() =>
        Assert.Equal(Identities.Select(i => i.Expected), Identities.Select(i => Notation.Format(i.Built)));

    [Fact]
    public void Constants_are_folded_with_exact_operations_only()
    {
        Assert.Equal((Expr)5, (Expr)2 + 3);
        Assert.Equal((Expr)(-1), (Expr)2 - 3);
        Assert.Equal((Expr)6, (Expr)2 * 3);
        Assert.Equal((Expr)(-2), -(Expr)2);
        Assert.Equal("exp(1)", Notation.Format(Exp(1)));
        Assert.Equal("tanh(0)", Notation.Format(Tanh(0)));
    }

    [Fact]
    public void Minus_zero_is_not_zero() => Assert.NotEqual((Expr)0.0, (Expr)(-0.0));

    [Fact]
    public void Factors_move_into_a_gate_so_that_nothing_is_multiplied_by_its_zero()
    {
        Assert.Equal("(a[n] > 0 ? c[n]·b[n] : 0)", Notation.Format(C * Gate));
        Assert.Equal("(a[n] > 0 ? b[n]·c[n] : 0)", Notation.Format(Gate * C));
        Assert.Equal("(a[n] > 0 ? b[n]/c[n] : 0)", Notation.Format(Gate / C));
        Assert.Equal("(a[n] > 0 ? −b[n] : 0)", Notation.Format(-Gate));
    }

    [Fact]
    public void A_selection_between_equal_values_is_that_value() =>
        Assert.Equal(B, If(A, Relation.Greater, 0, B, B));

    [Fact]
    public void Comparing_a_position_with_itself_is_decided()
    {
        var i = Axis("i", 3);
        Assert.Equal(A, If(Position(i), Relation.Equal, Position(i), A, B));
    }

    [Fact]
    public void A_reduction_over_nothing_is_its_body()
    {
        Assert.Equal(A, Sum([], A));
        Assert.Equal(A, Max([], A));
        Assert.Equal(A, LogSumExp([], A));
        Assert.Equal((Expr)0, ArgMax([], A));
        Assert.Equal((Expr)0, Sum([Axis("i", 3)], 0));
    }

    [Fact]
    public void A_common_factor_is_taken_out()
    {
        Assert.Equal("a[n]·(b[n] + c[n])", Notation.Format(Simplify.FactorOut((A * B) + (A * C))));
        Assert.Equal("a[n]·(b[n] − 1)", Notation.Format(Simplify.FactorOut((A * B) - A)));
        Assert.Equal("a[n]·(b[n] + (c[n] > 0 ? 1 : 0))", Notation.Format(Simplify.FactorOut((A * B) + If(C, Relation.Greater, 0, A, 0))));
        Assert.Equal("a[n]·b[n] + c[n]", Notation.Format(Simplify.FactorOut((A * B) + C)));
    }
}
