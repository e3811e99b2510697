using NetGen.Generator.Calculus;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class DenseGradientTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(7, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 3)]
    public void A_dense_layer(int features, int units)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", features));
        var (y, w, b) = sketch.Dense("1", x, units);
        sketch.Experiment(y, batch: 3).Check(x, w, b);
    }
}
