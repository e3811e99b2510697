using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The documentation of a generated class says what its workspace really allocates.</summary>
public partial class FootprintTests
{
    [Theory]
    [InlineData("[Network, Input(1, 12, 12), Conv2D(4, 3), ReLU, MaxPool2D(2), Conv2D(8, 3, Padding = Padding.Same), Flatten, Dense(10), SoftmaxCrossEntropy]")]
    [InlineData("[Network(Precision = Precision.Double, InputGradient = true), Input(30), Dense(20), Tanh, Dense(3), Hinge]")]
    [InlineData("[Network, Input(7), Dense(5), Sigmoid]")]
    [InlineData("[Network, Input(1, 28, 28), Conv2D(8, 3), ReLU, MaxPool2D(2), Conv2D(16, 3), ReLU, MaxPool2D(2), Flatten, Dense(10), SoftmaxCrossEntropy]")]
    [InlineData("[Network, Input(1, 28, 28), Conv2D(32, 3), ReLU, Conv2D(64, 3), ReLU, MaxPool2D(2), Dropout(0.25f), Flatten, Dense(10), SoftmaxCrossEntropy]")]
    public void The_bytes_are_those_of_the_buffers(string attributes)
    {
        var run = GeneratorDriverFixture.Run($"using NetGen; {attributes} public partial class Net;");
        string text = run.Sources.Single().SourceText.ToString();
        Assert.Equal(2, Workspace().Count(text));
        var stated = Workspace().Match(text);
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        var type = Assembly.Load(image.ToArray()).GetType("Net")!;
        object net = Activator.CreateInstance(type, 1ul)!;
        Assert.Equal(Buffers(net), Number(Parameters().Match(text), "parameters"));
        foreach (int capacity in new[] { 1, 2, 5, 100 })
        {
            long expected = Number(stated, "always") + (capacity * Number(stated, "example"))
                + (Math.Min(capacity, stated.Groups["count"].Success ? Number(stated, "count") : 1) * Number(stated, "round"));
            Assert.Equal(expected, Buffers(type.GetMethod("CreateWorkspace")!.Invoke(net, [capacity])!));
        }
    }

    private static long Number(Match stated, string group) => stated.Groups[group].Success
        ? long.Parse(stated.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : 0;

    /// <summary>The bytes of all arrays that an object holds, itself or in a buffer.</summary>
    private static long Buffers(object owner)
    {
        long bytes = 0;
        for (var type = owner.GetType(); type is not null; type = type.BaseType)
        {
            bytes += type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Select(f => f.GetValue(owner)).Sum(Bytes);
        }

        return bytes;
    }

    private static long Bytes(object? value) => value switch
    {
        Array array => Buffer.ByteLength(array),
        NetworkBuffer<float> or NetworkBuffer<double> => Buffers(value),
        _ => 0,
    };

    [GeneratedRegex(@"The parameters take (?<parameters>[\d,]+) bytes\.")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"A workspace for N examples takes (?<always>[\d,]+) \+ (?<example>[\d,]+)·N( \+ (?<round>[\d,]+)(·min\(N, (?<count>\d+)\))?)? bytes; a prediction uses [\d,]+ \+ [\d,]+·N( \+ [\d,]+(·min\(N, \d+\))?)? of them\.")]
    private static partial Regex Workspace();
}
