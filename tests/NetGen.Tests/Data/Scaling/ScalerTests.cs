namespace NetGen.Tests.Data.Scaling;

public sealed class ScalerTests
{
    /// <summary>The second input is always the same.</summary>
    private static readonly Dataset<double, int> Train =
        new(new double[] { 1, 0.1, 10, 3, 0.1, -20, 5, 0.1, 40, 7, 0.1, 0 }, 3, new[] { 0, 1, 0, 1 });

    [Fact]
    public void Standardised_inputs_have_mean_0_and_variance_1()
    {
        var scaler = Standardizer.Fit(Train);
        double[] scaled = scaler.Apply(Train).Inputs.ToArray();

        // (x − 4) / √5
        double root = Math.Sqrt(5);
        Assert.Equal([-3 / root, -1 / root, 1 / root, 3 / root], scaled.Where((_, i) => i % 3 == 0));
        Assert.All(scaled.Where((_, i) => i % 3 == 1), x => Assert.Equal(0, x));
        double[] third = [.. scaled.Where((_, i) => i % 3 == 2)];
        Assert.Equal(0, third.Sum(), 1e-12);
        Assert.Equal(4, third.Sum(x => x * x), 1e-12);
    }

    [Fact]
    public void Min_max_scaled_inputs_fill_the_range()
    {
        double[] unit = MinMaxScaler.Fit(Train).Apply(Train).Inputs.ToArray();
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1], unit.Where((_, i) => i % 3 == 0));
        Assert.All(unit.Where((_, i) => i % 3 == 1), x => Assert.Equal(0, x));

        double[] symmetric = MinMaxScaler.Fit(Train, -1, 1).Apply(Train).Inputs.ToArray();
        Assert.Equal([-0.0, -1, 1, -1 / 3.0], symmetric.Where((_, i) => i % 3 == 2), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.All(symmetric.Where((_, i) => i % 3 == 1), x => Assert.Equal(-1, x, 1e-15));
    }

    [Fact]
    public void What_is_scaled_can_be_turned_back()
    {
        foreach (AffineScaler scaler in (AffineScaler[])[Standardizer.Fit(Train), MinMaxScaler.Fit(Train, -1, 1)])
        {
            double[] back = scaler.Invert(scaler.Apply(Train)).Inputs.ToArray();
            Assert.Equal(Train.Inputs.ToArray(), back, (a, b) => Math.Abs(a - b) < 1e-13);
            float[] single = [1, 0.1f, 10];
            scaler.Apply<float>(single);
            scaler.Invert<float>(single);
            Assert.Equal([1, 0.1f, 10], single, (a, b) => Math.Abs(a - b) < 1e-5);
        }
    }

    [Fact]
    public void Scalers_come_back_bit_by_bit()
    {
        var standardizer = Standardizer.Fit(Train);
        var back = Standardizer.Parse(standardizer.ToText());
        Assert.Equal(standardizer.Shifts.ToArray(), back.Shifts.ToArray());
        Assert.Equal(standardizer.Scales.ToArray(), back.Scales.ToArray());
        var range = MinMaxScaler.Fit(Train, -0.1, 0.7);
        Assert.Equal(range.Scales.ToArray(), MinMaxScaler.Parse(range.ToText()).Scales.ToArray());
        Assert.Equal(3, OneHotEncoder.Parse(new OneHotEncoder(3).ToText()).ClassCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"MinMaxScaler\",\"shifts\":[0],\"scales\":[1]}")]
    [InlineData("{\"kind\":\"Standardizer\",\"shifts\":[0],\"scales\":[0]}")]
    [InlineData("{\"kind\":\"Standardizer\",\"shifts\":[0],\"scales\":[1,2]}")]
    [InlineData("{\"kind\":\"Standardizer\",\"shifts\":[1e999],\"scales\":[1]}")]
    [InlineData("{\"kind\":\"Standardizer\",\"shifts\":[\"0\"],\"scales\":[1]}")]
    [InlineData("{\"kind\":\"Standardizer\",\"shifts\":3,\"scales\":[1]}")]
    public void Other_texts_are_format_errors(string text) => Assert.Throws<FormatException>(() => Standardizer.Parse(text));

    [Fact]
    public void Targets_weights_and_names_stay()
    {
        var data = new Dataset<float, int>(new float[] { 1, 2 }, 1, new[] { 5, 6 }, weights: new float[] { 1, 3 }) { FeatureNames = ["x"] };
        Dataset<float, int> scaled = Standardizer.Fit(data).Apply(data);
        Assert.Equal([5, 6], scaled.Targets.ToArray());
        Assert.Equal([1, 3], scaled.Weights.ToArray());
        Assert.Equal(["x"], scaled.FeatureNames);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var scaler = Standardizer.Fit(Train);
        Assert.Throws<ArgumentException>(() => scaler.Apply<double>(new double[4]));
        Assert.Throws<ArgumentException>(() => scaler.Apply(new Dataset<float, int>(new float[6], 1, new int[6])));
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(Train.Slice(0, 0)));
        Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(Train, 1, 1));
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(new Dataset<float, int>(new[] { float.NaN }, 1, new int[1])));
        Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(new Dataset<float, int>(new[] { 1, float.NaN }, 1, new int[2])));
    }

    [Fact]
    public void Classes_become_one_hot_and_back()
    {
        OneHotEncoder encoder = OneHotEncoder.Fit(Train);
        Dataset<double, double> oneHot = encoder.Apply(Train);
        Assert.Equal([1, 0, 0, 1, 1, 0, 0, 1], oneHot.Targets.ToArray());
        Assert.Equal(Train.Targets.ToArray(), encoder.Invert(oneHot).Targets.ToArray());
        Assert.Throws<ArgumentException>(() => new OneHotEncoder(1).Apply(Train));
        Assert.Throws<ArgumentException>(() => new OneHotEncoder(3).Invert(oneHot));
    }
}
