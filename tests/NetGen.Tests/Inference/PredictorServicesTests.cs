using Microsoft.Extensions.DependencyInjection;
using NetGen.Tests.Files;

namespace NetGen.Tests.Inference;

public sealed class PredictorServicesTests
{
    [Fact]
    public void A_predictor_comes_out_of_the_services()
    {
        using var file = new MemoryStream();
        new SmallNet(seed: 9).Save(file);
        file.Position = 0;
        using ServiceProvider services = new ServiceCollection()
            .AddPredictor(_ => new SmallNet(seed: 0).Load(file))
            .AddPredictor(_ => new SingleOutputNet(seed: 0), batchCapacity: 1)
            .BuildServiceProvider();
        var predictor = services.GetRequiredService<IPredictor<SmallNet, float>>();
        Assert.Same(predictor, services.GetRequiredService<IPredictor<SmallNet, float>>());
        Assert.Equal(1, services.GetRequiredService<IPredictor<SingleOutputNet, float>>().OutputLength);
        float[] input = [.. Enumerable.Range(0, predictor.InputLength).Select(i => i / 32f)];
        float[] outputs = new float[predictor.OutputLength], expected = new float[predictor.OutputLength];
        predictor.Predict(input, outputs);
        var net = new SmallNet(seed: 9);
        net.Forward(input, expected, net.CreateWorkspace(1));
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Arguments_are_checked() => Assert.Throws<ArgumentOutOfRangeException>(
        "batchCapacity", () => new ServiceCollection().AddPredictor(_ => new SmallNet(seed: 0), batchCapacity: 0));
}
