using NetGen.Generator.Calculus;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

public class AffineTests
{
    private static readonly Index I = Axis("i", 4);
    private static readonly Index J = Axis("j", 3);
    private static readonly Index F = Axis("f", 24);

    private static Affine A(Index index) => index;

    [Fact]
    public void Equal_expressions_compare_equal_however_they_were_built()
    {
        var first = (A(I) * 2) + J + 3;
        var second = A(J) + 1 + I + 2 + I;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second + 1);
        Assert.NotEqual(first, second + J);
    }

    [Fact]
    public void Terms_that_cancel_disappear()
    {
        Assert.Equal((Affine)5, A(I) + 5 - I);
        Assert.True((A(I) - I).IsConstant);
        Assert.Equal((Affine)0, A(I) * 0);
    }

    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("i", 1, 0)]
    [InlineData("2i−1", 2, -1)]
    [InlineData("4−i", -1, 4)]
    public void It_reads_like_mathematics(string expected, int factor, int offset) =>
        Assert.Equal(expected, ((A(I) * factor) + offset).ToString());

    [Fact]
    public void Positive_terms_come_first() => Assert.Equal("h−u+1", (1 - A(Axis("u", 2)) + Axis("h", 2)).ToString());

    [Fact]
    public void Quotients_and_remainders_of_digits_simplify()
    {
        Affine flat = (A(I) * 12) + (A(J) * 4) + Axis("k", 4);
        Assert.Equal("i", flat.Quotient(12).ToString());
        Assert.Equal("j", flat.Quotient(4).Remainder(3).ToString());
        Assert.Equal("k", flat.Remainder(4).ToString());
        Assert.Equal("4j+k", flat.Remainder(12).ToString());
    }

    [Fact]
    public void Quotients_and_remainders_that_cannot_simplify_stay()
    {
        Assert.Equal("⌊f/4⌋", A(F).Quotient(4).ToString());
        Assert.Equal("(f mod 4)", A(F).Remainder(4).ToString());
        Assert.Equal("⌊(f+1)/4⌋", (A(F) + 1).Quotient(4).ToString());
        Assert.Equal("f+⌊(i+1)/2⌋+1", ((A(F) * 2) + I + 3).Quotient(2).ToString());
    }

    [Fact]
    public void A_remainder_of_a_remainder_is_one_remainder() =>
        Assert.Equal("(f mod 4)", A(F).Remainder(12).Remainder(4).ToString());

    [Fact]
    public void Dividing_by_one_changes_nothing()
    {
        Assert.Equal(A(F), A(F).Quotient(1));
        Assert.Equal((Affine)0, A(F).Remainder(1));
    }

    [Theory]
    [InlineData(7, 3, 2, 1)]
    [InlineData(-1, 3, -1, 2)]
    [InlineData(-3, 3, -1, 0)]
    [InlineData(-4, 3, -2, 2)]
    [InlineData(0, 5, 0, 0)]
    public void Division_rounds_down(int value, int divisor, int quotient, int remainder)
    {
        Assert.Equal((Affine)quotient, ((Affine)value).Quotient(divisor));
        Assert.Equal((Affine)remainder, ((Affine)value).Remainder(divisor));
        Assert.Equal(quotient, Affine.FloorDiv(value, divisor));
        Assert.Equal(remainder, Affine.Modulo(value, divisor));
    }

    [Fact]
    public void Simplifying_never_changes_a_value()
    {
        for (int divisor = 1; divisor <= 6; divisor++)
        {
            for (int factor = -4; factor <= 4; factor++)
            {
                for (int offset = -7; offset <= 7; offset++)
                {
                    CheckDivision((A(I) * factor) + (A(J) * 2) + offset, divisor);
                    CheckDivision((A(I) * factor).Remainder(4) + J + offset, divisor);
                }
            }
        }
    }

    [Fact]
    public void The_range_is_exact_for_linear_expressions()
    {
        Assert.Equal((0, 3), A(I).Range);
        Assert.Equal((-3, 0), (A(I) * -1).Range);
        Assert.Equal((-1, 9), ((A(I) * 2) + (A(J) * 2) - 1).Range);
        Assert.Equal((-2, 9), ((A(I) * 3) - J).Range);
        Assert.Equal((0, 5), A(F).Quotient(4).Range);
        Assert.Equal((-1, 5), (A(F) - 2).Quotient(4).Range);
        Assert.Equal((0, 3), A(F).Remainder(4).Range);
    }

    [Fact]
    public void The_batch_has_no_range_and_a_label_has_its_classes()
    {
        Assert.Null(A(Batch).Range);
        Assert.Null((A(Batch) + I).Range);
        Assert.Equal((0, 9), Label("t", 10).Class.Range);
    }

    [Fact]
    public void Substitution_simplifies_again()
    {
        var digits = A(F).Quotient(4) + A(F).Remainder(4);
        var replaced = digits.Substitute(i => i == F ? (A(I) * 4) + J : null);
        Assert.Equal("i+j", replaced.ToString());
    }

    [Fact]
    public void Substitution_reaches_into_subscripts_of_labels()
    {
        var (_, label) = Label("t", 5);
        Assert.Equal("t[m]", label.Substitute(_ => (Affine)(Batch with { Name = "m" })).ToString());
    }

    [Fact]
    public void Substitution_is_simultaneous()
    {
        var swapped = ((A(I) * 2) + J).Substitute(i => i == I ? A(J) : A(I));
        Assert.Equal((A(J) * 2) + I, swapped);
    }

    [Fact]
    public void It_knows_the_indices_it_depends_on()
    {
        var expression = A(F).Quotient(4) + (A(I) * 3) + Label("t", 5).Class;
        Assert.Equal(["f", "i", "n"], expression.Indices.Select(i => i.Name).Order());
        Assert.True(expression.Mentions(F));
        Assert.False(expression.Mentions(J));
        Assert.Equal(3, expression.CoefficientOf(I));
        Assert.Equal(0, expression.CoefficientOf(F));
    }

    [Fact]
    public void Only_a_bare_index_is_an_index()
    {
        Assert.Equal(I, A(I).AsIndex);
        Assert.Null((A(I) + 1).AsIndex);
        Assert.Null((A(I) * 2).AsIndex);
        Assert.Null(((Affine)3).AsIndex);
    }

    private static void CheckDivision(Affine expression, int divisor)
    {
        var (quotient, remainder) = (expression.Quotient(divisor), expression.Remainder(divisor));
        for (int i = 0; i < I.Extent.Size; i++)
        {
            for (int j = 0; j < J.Extent.Size; j++)
            {
                int At(Affine e) => e.Substitute(index => index == I ? i : j).Constant;
                int value = At(expression);
                Assert.True(At(quotient) == (int)Math.Floor((double)value / divisor), $"⌊({expression})/{divisor}⌋ became {quotient}");
                Assert.True(At(remainder) == value - (divisor * At(quotient)), $"({expression}) mod {divisor} became {remainder}");
                Assert.True(quotient.Range is not { } range || (At(quotient) >= range.Min && At(quotient) <= range.Max), $"{quotient} leaves its range");
            }
        }
    }
}
