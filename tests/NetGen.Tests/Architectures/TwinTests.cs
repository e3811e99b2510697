using System.Reflection;
using NetGen.Tests.Goldens;

namespace NetGen.Tests.Architectures;

/// <summary>That the networks of either precision are the same, so that what is shown for one holds for the other.</summary>
public class TwinTests
{
    private static readonly Dictionary<string, Twins> All =
        GoldenNetworks.All.Concat(RandomNetworks.All).Concat(LargeNetworks.All).ToDictionary(n => n.Key, n => n.Value);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twins_differ_in_precision_only(string name)
    {
        var (single, twin) = (All[name].Single(), All[name].Double());
        Assert.False(single.IsDouble);
        Assert.True(twin.IsDouble);
        Assert.Equal(Layers(single.Network), Layers(twin.Network));
        Assert.Equal(single.Tensors.Select(Describe), twin.Tensors.Select(Describe));
        Assert.Equal((single.InputLength, single.OutputLength, single.TargetLength), (twin.InputLength, twin.OutputLength, twin.TargetLength));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parameters_of_a_float_network_are_the_rounded_ones_of_its_double_twin(string name)
    {
        var (single, twin) = (All[name].Single(), All[name].Double());
        Assert.Equal(single.Parameters, twin.Parameters.Select(p => (double)(float)p));
    }

    /// <summary>
    /// Nothing hides what is not a number: not a maximum, not a gate, not a step. Only an output that sees nothing but
    /// padding, and is the same whatever the inputs are, stays a number.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_a_number_stays_so(string name)
    {
        foreach (var subject in new[] { All[name].Single(), All[name].Double() })
        {
            var trial = new Trial(subject, examples: 2);
            double[] inputs = [.. trial.Inputs.Select(_ => double.NaN)];
            var (ordinary, others) = (subject.Forward(trial.Inputs), subject.Forward([.. trial.Inputs.Select(x => 0.1 - x)]));
            var outputs = subject.Forward(inputs).Select((y, k) => (Value: y, IsFixed: ordinary[k] == others[k] && ordinary[k] == y));
            Assert.All(outputs, y => Assert.True(double.IsNaN(y.Value) || y.IsFixed, $"{subject} predicts {y.Value} for NaN."));
            if (subject.HasLoss)
            {
                Assert.Equal(double.NaN, subject.Loss(inputs, trial.Targets));
                Assert.Equal(double.NaN, subject.Backward(inputs, trial.Targets).Loss);
            }
        }
    }

    /// <summary>The parameters lie one behind the other, without gaps or overlaps.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_tensors_cover_the_parameters_exactly(string name)
    {
        var subject = All[name].Single();
        int[] uses = new int[subject.Parameters.Length];
        foreach (var tensor in subject.Tensors)
        {
            foreach (int place in Places(tensor))
            {
                uses[place]++;
            }
        }

        Assert.All(uses, u => Assert.Equal(1, u));
        Assert.Equal(subject.Tensors.Select(t => t.Offset), subject.Tensors.Select(t => t.Offset).Order());
    }

    private static IEnumerable<string> Layers(Type network) => network.GetCustomAttributesData()
        .Where(a => a.AttributeType.IsSubclassOf(typeof(LayerAttribute))).Select(a => a.ToString());

    private static string Describe(ParameterTensor tensor) =>
        $"{tensor} {tensor.Layer} at {tensor.Offset} by {string.Join(',', tensor.Strides)}";

    private static IEnumerable<int> Places(ParameterTensor tensor)
    {
        IEnumerable<int> places = [tensor.Offset];
        foreach (var (size, stride) in tensor.StoredShape.Zip(tensor.Strides))
        {
            places = places.SelectMany(p => Enumerable.Range(0, size).Select(k => p + (k * stride)));
        }

        return places;
    }
}
