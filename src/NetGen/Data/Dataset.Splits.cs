using NetGen.Numerics;

namespace NetGen;

/// <content>Parts of a data set. What is random depends on the seed, the number of examples and their targets alone.</content>
public sealed partial class Dataset<T, TTarget>
{
    /// <summary>A copy of some examples, in the order of <paramref name="indices"/>; one may come more than once.</summary>
    /// <param name="indices">Which examples, each from 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside this data set.</exception>
    public Dataset<T, TTarget> Subset(ReadOnlySpan<int> indices)
    {
        var inputs = new T[checked(indices.Length * InputLength)];
        var targets = new TTarget[checked(indices.Length * TargetLength)];
        var weights = new T[_weights.IsEmpty ? 0 : indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            int example = CheckIndex(indices, i);
            Inputs.Slice(example * InputLength, InputLength).CopyTo(inputs.AsSpan(i * InputLength));
            Targets.Slice(example * TargetLength, TargetLength).CopyTo(targets.AsSpan(i * TargetLength));
            if (weights.Length != 0)
            {
                weights[i] = Weights[example];
            }
        }

        return new(this, inputs, targets, weights);
    }

    /// <summary>A copy of all examples in a random order.</summary>
    /// <param name="seed">What the order depends on.</param>
    public Dataset<T, TTarget> Shuffled(ulong seed) => Subset(Permutation(seed));

    /// <summary>Splits into two parts at random; each is a copy in a random order.</summary>
    /// <param name="trainFraction">The first part's share, more than 0 and less than 1; its size is rounded.</param>
    /// <param name="seed">What the split depends on.</param>
    /// <param name="stratified">Whether each part gets its share of every class (of every distinct target).</param>
    /// <exception cref="ArgumentException">The fraction is out of range, or the examples to stratify have several targets.</exception>
    public (Dataset<T, TTarget> Train, Dataset<T, TTarget> Test) Split(double trainFraction, ulong seed, bool stratified = false)
    {
        CheckFraction(trainFraction, 1, nameof(trainFraction));
        int[] order = Permutation(seed);
        (int[] train, int[] test) = Divide(order, Classes(stratified), trainFraction);
        return (Subset(train), Subset(test));
    }

    /// <summary>Splits into three parts at random; each is a copy in a random order, and the test part is what the others leave.</summary>
    /// <param name="trainFraction">The share to learn from, more than 0.</param>
    /// <param name="validationFraction">The share to stop and to choose by, more than 0; both together less than 1.</param>
    /// <param name="seed">What the split depends on.</param>
    /// <param name="stratified">Whether each part gets its share of every class (of every distinct target).</param>
    /// <exception cref="ArgumentException">A fraction is out of range, or the examples to stratify have several targets.</exception>
    public (Dataset<T, TTarget> Train, Dataset<T, TTarget> Validation, Dataset<T, TTarget> Test) Split(
        double trainFraction, double validationFraction, ulong seed, bool stratified = false)
    {
        CheckFraction(trainFraction, 1, nameof(trainFraction));
        CheckFraction(validationFraction, 1 - trainFraction, nameof(validationFraction));
        int[] classes = Classes(stratified);
        (int[] train, int[] rest) = Divide(Permutation(seed), classes, trainFraction);
        (int[] validation, int[] test) = Divide(rest, classes, validationFraction / (1 - trainFraction));
        return (Subset(train), Subset(validation), Subset(test));
    }

    /// <summary>
    /// Splits for cross-validation: each example is in the test part of exactly one of the <paramref name="k"/> pairs and in
    /// the training part of the others. The test parts' sizes differ by 1 at most; stratified, so do their shares of each class.
    /// </summary>
    /// <param name="k">The number of pairs, 2 to <see cref="Dataset.Count"/>.</param>
    /// <param name="seed">What the split depends on.</param>
    /// <param name="stratified">Whether each part gets its share of every class (of every distinct target).</param>
    /// <returns>The pairs, each copied when it is asked for.</returns>
    /// <exception cref="ArgumentException"><paramref name="k"/> is out of range, or the examples to stratify have several targets.</exception>
    public IEnumerable<(Dataset<T, TTarget> Train, Dataset<T, TTarget> Test)> KFold(int k, ulong seed, bool stratified = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, Count);
        int[] order = Permutation(seed);
        int[] folds = Folds(order, Classes(stratified), k);
        return Enumerable.Range(0, k).Select(fold => (
            Subset([.. order.Where(example => folds[example] != fold)]),
            Subset([.. order.Where(example => folds[example] == fold)])));
    }

    private static void CheckFraction(double fraction, double below, string name)
    {
        if (!(fraction > 0 && fraction < below))
        {
            throw new ArgumentOutOfRangeException(
                name, FormattableString.Invariant($"{name} is {fraction}; expected more than 0 and less than {below}."));
        }
    }

    /// <summary>Walks through the order and gives each class's first examples, as many as are its share, to the first part.</summary>
    private static (int[] First, int[] Second) Divide(int[] order, int[] classes, double fraction)
    {
        int[] quotas = Quotas(CountClasses(order, classes), fraction);
        var first = new List<int>(order.Length);
        var second = new List<int>(order.Length);
        foreach (int example in order)
        {
            (quotas[classes[example]]-- > 0 ? first : second).Add(example);
        }

        return ([.. first], [.. second]);
    }

    private static int[] CountClasses(int[] order, int[] classes)
    {
        int[] counts = new int[classes.Length == 0 ? 0 : classes.Max() + 1];
        foreach (int example in order)
        {
            counts[classes[example]]++;
        }

        return counts;
    }

    /// <summary>Each class's share, rounded so that all together are the share of the whole: largest remainders go up.</summary>
    private static int[] Quotas(int[] counts, double fraction)
    {
        int left = (int)Math.Round(fraction * counts.Sum(), MidpointRounding.AwayFromZero);
        int[] quotas = [.. counts.Select(count => (int)Math.Floor(fraction * count))];
        left -= quotas.Sum();
        IEnumerable<int> byRemainder = Enumerable.Range(0, counts.Length)
            .OrderByDescending(c => (fraction * counts[c]) - quotas[c]);
        foreach (int c in byRemainder.Take(Math.Max(left, 0)).ToArray())
        {
            quotas[c]++;
        }

        return quotas;
    }

    /// <summary>Numbers the examples class after class and deals them out in turn, so that no fold is ahead by more than 1.</summary>
    private static int[] Folds(int[] order, int[] classes, int k)
    {
        int[] next = CountClasses(order, classes);
        int start = 0;
        for (int c = 0; c < next.Length; c++)
        {
            (next[c], start) = (start, start + next[c]);
        }

        int[] folds = new int[order.Length];
        foreach (int example in order)
        {
            folds[example] = next[classes[example]]++ % k;
        }

        return folds;
    }

    private int[] Permutation(ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        CounterRandom.Shuffle(order.AsSpan(), seed, epoch: 0);
        return order;
    }

    /// <summary>The class of each example, numbered as they appear; without stratification all are in one.</summary>
    private int[] Classes(bool stratified)
    {
        int[] classes = new int[Count];
        if (!stratified)
        {
            return classes;
        }

        if (TargetLength != 1)
        {
            throw new ArgumentException(
                $"The examples have {TargetLength} targets each; expected 1, the class, to stratify by.", nameof(stratified));
        }

        var numbers = new Dictionary<TTarget, int>();
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = numbers.TryGetValue(Targets[i], out int number) ? number : numbers[Targets[i]] = numbers.Count;
        }

        return classes;
    }

    private int CheckIndex(ReadOnlySpan<int> indices, int i) => (uint)indices[i] < (uint)Count
        ? indices[i]
        : throw new ArgumentOutOfRangeException(nameof(indices), $"indices[{i}] is {indices[i]}; expected 0 to {Count - 1}.");
}
