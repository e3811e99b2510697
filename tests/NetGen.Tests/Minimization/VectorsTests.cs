namespace NetGen.Tests.Minimization;

/// <summary>Vectors of every length around those of registers.</summary>
public class VectorsTests
{
    [Fact]
    public void Sums_and_steps_are_those_of_a_plain_loop()
    {
        for (int length = 0; length <= 40; length++)
        {
            // Small integers, whose sums are exact in any order.
            float[] a = [.. Enumerable.Range(1, length).Select(i => (float)(i % 7))], b = [.. Enumerable.Range(3, length).Select(i => (float)(i % 5) - 2)];
            Assert.Equal(a.Zip(b, (x, y) => x * y).Sum(), Vectors.Dot<float>(a, b));
            float[] sum = [.. a];
            Vectors.Add<float>(sum, 3, b);
            Assert.Equal(a.Zip(b, (x, y) => x + (3 * y)), sum);
            double[] wide = [.. a.Select(x => (double)x)], scaled = new double[length];
            Vectors.Scale<double>(scaled, 2, wide);
            Assert.Equal(a.Select(x => 2.0 * x), scaled);
            Assert.Equal(Math.Sqrt(a.Sum(x => x * x)), Vectors.Norm<double>(wide), 1e-12);
        }
    }

    [Theory]
    [InlineData(3e200, 4e200, 5e200)]
    [InlineData(3e-200, 4e-200, 5e-200)]
    [InlineData(0, 0, 0)]
    [InlineData(1, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 1, double.PositiveInfinity)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN, double.NaN)]
    public void A_norm_neither_overflows_nor_hides_anything(double a, double b, double norm)
    {
        double actual = Vectors.Norm<double>([a, b]);
        Assert.True(norm.Equals(actual) || Math.Abs(actual - norm) <= 1e-15 * norm, $"{actual}");
    }

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(2, double.NaN, false)]
    [InlineData(9, double.NegativeInfinity, false)]
    public void One_element_that_is_not_finite_is_found(int place, double value, bool finite)
    {
        double[] a = new double[10];
        a[place] = value;
        Assert.Equal(finite, Vectors.AreFinite<double>(a));
    }
}
