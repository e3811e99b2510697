using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;
using Reductions = NetGen.Generator.Calculus.Reduction;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>What a sum starts from.</summary>
public class StartsTests
{
    private static readonly Index I = Axis("i", 9);
    private static readonly Expr.Reduce Sum = new(Reductions.Sum, [I], Problems.Fetch("x", I));
    private static readonly Fetch Bias = Problems.Fetch("b", 0);
    private static readonly Fetch Other = Problems.Fetch("c", 0);

    [Fact]
    public void An_addend_on_either_side_is_where_the_sum_starts()
    {
        foreach (var body in new[] { Plus(Sum, Bias), Plus(Bias, Sum) })
        {
            var starts = Of(body);
            Assert.Equal(Sum, starts.Outputs[0].Body);
            Assert.Equal(Bias, starts.ValueOf(Sum));
        }
    }

    [Fact]
    public void A_second_addend_stays()
    {
        var starts = Of(Plus(Plus(Sum, Bias), Other));
        Assert.Equal(Bias, starts.ValueOf(Sum));
        Assert.Equal(Plus(Sum, Other), starts.Outputs[0].Body);
    }

    [Fact]
    public void A_sum_that_is_needed_twice_starts_from_zero()
    {
        var body = new Expr.Binary(Operator.Multiply, Plus(Sum, Bias), Sum);
        Assert.Null(Of(body).ValueOf(Sum));
        Assert.Equal(body, Of(body).Outputs[0].Body);
    }

    [Fact]
    public void A_maximum_starts_from_nothing()
    {
        var body = Plus(Sum with { Reduction = Reductions.Max }, Bias);
        Assert.Equal(body, Of(body).Outputs[0].Body);
    }

    [Fact]
    public void What_is_more_than_an_element_is_added_at_the_end()
    {
        var body = Plus(Sum, new Expr.Binary(Operator.Multiply, Bias, Other));
        Assert.Null(Of(body).ValueOf(Sum));
        Assert.Equal(body, Of(body).Outputs[0].Body);
    }

    private static Expr Plus(Expr left, Expr right) => new Expr.Binary(Operator.Add, left, right);

    private static Starts Of(Expr body) => Starts.Of(Problems.Of([], [I], 0, body));
}
