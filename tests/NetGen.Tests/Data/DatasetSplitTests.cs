namespace NetGen.Tests.Data;

public sealed class DatasetSplitTests
{
    [Fact]
    public void Weights_and_names_survive_slices_and_subsets()
    {
        Dataset<float, int> data = Numbered(5).WithWeights(new float[] { 1, 2, 3, 4, 5 });

        Assert.Equal([2, 3], data.Slice(1, 2).Weights.ToArray());
        Dataset<float, int> subset = data.Subset([4, 0, 4]);
        Assert.Equal([5, 1, 5], subset.Weights.ToArray());
        Assert.Equal([4, 104, 0, 100, 4, 104], subset.Inputs.ToArray());
        Assert.Equal(["a", "b"], subset.FeatureNames);
        Assert.Equal(["p", "q", "r"], data.Slice(0, 0).ClassNames);
        Assert.True(Numbered(3).Subset([0]).Weights.IsEmpty);
        Dataset<float, int> shuffled = data.Shuffled(1);
        Assert.Equal(shuffled.Weights.ToArray(), shuffled.Inputs.ToArray().Where((_, i) => i % 2 == 0).Select(x => x + 1));
    }

    [Fact]
    public void Bad_weights_names_and_indices_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Numbered(2).WithWeights(new float[3]));
        Assert.Throws<ArgumentException>(() => Numbered(1).WithWeights(new[] { -1f }));
        Assert.Throws<ArgumentException>(() => Numbered(1).WithWeights(new[] { float.NaN }));
        Assert.Throws<ArgumentException>(() => new Dataset<double, int>(new double[1], 1, new int[1], weights: new[] { double.PositiveInfinity }));
        Assert.Throws<ArgumentException>(() => new Dataset<float, int>(new float[2], 2, new int[1]) { FeatureNames = ["a"] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(2).Subset([2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(2).Subset([-1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Splits_are_whole_and_repeatable(bool stratified)
    {
        Dataset<float, int> data = Numbered(101);
        (Dataset<float, int> train, Dataset<float, int> test) = data.Split(0.8, seed: 3, stratified);

        Assert.Equal((81, 20), (train.Count, test.Count));
        Assert.Equal(Enumerable.Range(0, 101), Ids(train).Concat(Ids(test)).Order());
        Assert.Equal(Ids(train), Ids(data.Split(0.8, seed: 3, stratified).Train));
        Assert.NotEqual(Ids(train), Ids(data.Split(0.8, seed: 4, stratified).Train));
        Assert.NotEqual(Ids(train).Order(), Ids(train));
    }

    [Fact]
    public void Stratified_parts_have_their_share_of_each_class()
    {
        // 60, 30 and 10 examples of three classes, sorted by class as files often are.
        int[] targets = [.. Enumerable.Range(0, 100).Select(i => i < 60 ? 0 : i < 90 ? 1 : 2)];
        var data = new Dataset<float, int>(new float[100], 1, targets);

        var (train, validation, test) = data.Split(0.5, 0.3, seed: 1, stratified: true);

        Assert.Equal([30, 15, 5], Shares(train));
        Assert.Equal([18, 9, 3], Shares(validation));
        Assert.Equal([12, 6, 2], Shares(test));
    }

    [Theory]
    [InlineData(10, 3, false)]
    [InlineData(10, 10, false)]
    [InlineData(103, 5, true)]
    public void Folds_are_whole_and_balanced(int count, int k, bool stratified)
    {
        Dataset<float, int> data = Numbered(count);
        var folds = data.KFold(k, seed: 1, stratified).ToArray();

        Assert.Equal(k, folds.Length);
        Assert.Equal(Enumerable.Range(0, count), folds.SelectMany(fold => Ids(fold.Test)).Order());
        Assert.All(folds, fold => Assert.Equal(Enumerable.Range(0, count), Ids(fold.Train).Concat(Ids(fold.Test)).Order()));
        Assert.InRange(folds.Max(fold => fold.Test.Count) - folds.Min(fold => fold.Test.Count), 0, 1);
        if (stratified)
        {
            for (int c = 0; c < 3; c++)
            {
                int[] shares = [.. folds.Select(fold => Shares(fold.Test)[c])];
                Assert.InRange(shares.Max() - shares.Min(), 0, 1);
            }
        }
    }

    [Fact]
    public void Targets_of_any_type_can_be_stratified_by_but_only_one_per_example()
    {
        var binary = new Dataset<float, float>(new float[8], 1, new float[] { 0, 0, 0, 0, 1, 1, 1, 1 });
        Assert.Equal(2, binary.Split(0.5, seed: 1, stratified: true).Train.Targets.ToArray().Sum());
        var pairs = new Dataset<float, float>(new float[4], 1, new float[8], 2);
        Assert.Throws<ArgumentException>(() => pairs.Split(0.5, seed: 1, stratified: true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Fractions_out_of_range_are_refused(double fraction)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(4).Split(fraction, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(4).Split(0.5, 0.5, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(4).KFold(1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(4).KFold(5, seed: 1));
    }

    [Fact]
    public void An_empty_data_set_splits_into_empty_ones()
    {
        (Dataset<float, int> train, Dataset<float, int> test) = Numbered(3).Slice(0, 0).Split(0.5, seed: 1, stratified: true);
        Assert.Equal((0, 0), (train.Count, test.Count));
    }

    /// <summary>Example i has the inputs i and i + 100, and class i mod 3.</summary>
    private static Dataset<float, int> Numbered(int count) => new(
        Enumerable.Range(0, count).SelectMany(i => new float[] { i, i + 100 }).ToArray(),
        2,
        Enumerable.Range(0, count).Select(i => i % 3).ToArray()) { FeatureNames = ["a", "b"], ClassNames = ["p", "q", "r"] };

    private static int[] Ids(Dataset<float, int> data) => [.. Enumerable.Range(0, data.Count).Select(i => (int)data.Inputs[2 * i])];

    private static int[] Shares(Dataset<float, int> data) => [.. Enumerable.Range(0, 3).Select(c => data.Targets.ToArray().Count(target => target == c))];
}
