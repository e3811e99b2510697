using System.Reflection;

namespace NetGen.Tests.Architectures;

/// <summary>Arbitrary parameters, inputs and legal targets for a network, the same every time.</summary>
internal sealed class Trial
{
    private readonly Random _random = new(11);

    public Trial(Subject subject, int examples)
    {
        // Weights shrink with the inputs they sum over, so that deep networks neither vanish nor explode.
        double[] parameters = subject.Parameters;
        foreach (var tensor in subject.Tensors)
        {
            double scale = 1.5 / Math.Sqrt(tensor.Shape.Skip(1).Aggregate(1, (product, size) => product * size));
            tensor.CopyFrom([.. Values(tensor.Length).Select(v => (double)(float)(v * scale))], parameters);
        }

        subject.Parameters = parameters;
        Inputs = Values(examples * subject.InputLength);
        Targets = TargetsOf(subject, examples);
    }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    private double[] TargetsOf(Subject subject, int examples)
    {
        if (subject.HasLabels)
        {
            return [.. Enumerable.Range(0, examples).Select(_ => (double)_random.Next(subject.OutputLength))];
        }

        double[] values = Values(examples * subject.TargetLength);
        return subject.Network.GetCustomAttributes<LossLayerAttribute>().SingleOrDefault() switch
        {
            SoftmaxCrossEntropyAttribute or NegativeLogLikelihoodAttribute or CrossEntropyAttribute => Distributions(values, subject.TargetLength),
            BinaryCrossEntropyAttribute => [.. values.Select(v => (v + 1) / 2)],
            PerceptronCriterionAttribute => [.. values.Select(v => v > 0 ? 1.0 : -1.0)],
            _ => values,
        };
    }

    private static double[] Distributions(double[] values, int classes) => [.. values.Chunk(classes).SelectMany(chunk =>
    {
        double sum = chunk.Sum(v => v * v);
        return chunk.Select(v => (double)(float)(v * v / sum));
    })];

    /// <summary>Numbers in −1 … 1 that a float holds exactly.</summary>
    private double[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)(float)((2 * _random.NextDouble()) - 1))];
}
