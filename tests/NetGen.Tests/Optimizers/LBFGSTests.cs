namespace NetGen.Tests.Optimizers;

/// <summary>
/// Against PyTorch 1.13's LBFGS(lr=1 or 0.3, max_iter=4, history_size=3) on Σ (1 − xᵢ)² + 5(xᵢ₊₁ − xᵢ²)² + 0.1·Σ xᵢ⁴ from
/// (−1.2, 1, 0.5, −0.7, 2).
/// </summary>
public sealed class LBFGSTests
{
    private static readonly double[][] FixedSteps =
    [
        [-0.8218705378302288, 0.6632304779548546, 0.25282975638042227, -0.7406214458081215, 1.187710141016382],
        [-0.25268515874625663, 0.30253518289704906, 0.23547912450644484, 0.1574802302514238, -0.01256102945111191],
        [1.1571805655410983, 0.006325601223407286, 0.6911626244665268, 0.6250278314664743, 0.07439379419059346],
        [0.8691533964209619, 0.4450620584293916, 0.4915908086667152, 0.4218706640938175, 0.11014721739654479],
    ];

    private static readonly double[][] Searches =
    [
        [-0.12629602644579796, -0.02214821286832476, 0.06358309376884012, -0.05250058910586005, -0.16057938546877648],
        [0.7357072098102828, 0.5536563213241334, 0.3889981333412242, 0.23586147336013114, 0.2822111327966157],
        [0.9459276182534334, 0.8687331100158974, 0.7403664704302911, 0.5044003942586106, 0.19422587508216058],
        [0.9496814398212052, 0.9209866741092114, 0.8690949584720502, 0.775262441511473, 0.59284536791886],
    ];

    [Fact]
    public void Fixed_lengths_equal_those_of_PyTorch() => Check(LBFGSLineSearch.None, FixedSteps, [4, 8, 12, 16]);

    [Fact]
    public void Searches_equal_those_of_PyTorch() => Check(LBFGSLineSearch.StrongWolfe, Searches, [6, 11, 16, 21]);

    [Theory]
    [InlineData(LBFGSLineSearch.None)]
    [InlineData(LBFGSLineSearch.StrongWolfe)]
    public void Single_precision_stays_close(LBFGSLineSearch search)
    {
        float[] x = [-1.2f, 1, 0.5f, -0.7f, 2];
        LBFGS optimizer = Make(search);
        double Evaluate(Span<float> gradient)
        {
            double[] wide = new double[5];
            double loss = Valley([.. x.Select(value => (double)value)], wide);
            for (int i = 0; i < 5; i++)
            {
                gradient[i] = (float)wide[i];
            }

            return loss;
        }

        for (int step = 0; step < 3; step++)
        {
            optimizer.Step(Evaluate, x);
        }

        double[] expected = (search == LBFGSLineSearch.None ? FixedSteps : Searches)[2];
        Assert.All(expected.Zip(x), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Theory]
    [InlineData(LBFGSLineSearch.None)]
    [InlineData(LBFGSLineSearch.StrongWolfe)]
    public void State_that_is_saved_goes_on_with_the_same_bits_and_nothing_is_allocated(LBFGSLineSearch search)
    {
        double[] x = [-1.2, 1, 0.5, -0.7, 2], y = new double[5];
        LBFGS first = Make(search), second = Make(search);
        LossAndGradient<double> atX = gradient => Valley(x, gradient), atY = gradient => Valley(y, gradient);
        first.Step(atX, x);
        first.Step(atX, x);
        x.CopyTo(y, 0);
        ((IFullBatchOptimizer<double>)second).Prepare(5);
        Copy(((IFullBatchOptimizer<double>)first).State, ((IFullBatchOptimizer<double>)second).State);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 3; step++)
        {
            first.Step(atX, x);
            second.Step(atY, y);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(x, y);
    }

    [Fact]
    public void Searches_converge()
    {
        double[] x = [-1.2, 1, 0.5, -0.7, 2], gradient = new double[5];
        var optimizer = new LBFGS { LineSearch = LBFGSLineSearch.StrongWolfe };
        for (int step = 0; step < 5; step++)
        {
            optimizer.Step(g => Valley(x, g), x);
        }

        Valley(x, gradient);
        Assert.All(gradient, g => Assert.Equal(0, g, 1e-4));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("History", () => new LBFGS { History = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => new LBFGS(-1));
        Assert.Throws<InvalidOperationException>(() => ((IFullBatchOptimizer<double>)new LBFGS()).State);
    }

    private static void Check(LBFGSLineSearch search, double[][] expected, double[] evaluations)
    {
        double[] x = [-1.2, 1, 0.5, -0.7, 2];
        LBFGS optimizer = Make(search);
        for (int step = 0; step < expected.Length; step++)
        {
            optimizer.Step(gradient => Valley(x, gradient), x);
            Assert.All(expected[step].Zip(x), pair => Assert.Equal(pair.First, pair.Second, 1e-10));
            Assert.Equal(evaluations[step], ((IFullBatchOptimizer<double>)optimizer).State["func_evals"]);
        }
    }

    private static LBFGS Make(LBFGSLineSearch search) =>
        new(search == LBFGSLineSearch.None ? 0.3 : 1) { MaxIterations = 4, History = 3, LineSearch = search };

    private static void Copy(OptimizerState<double> from, OptimizerState<double> to)
    {
        foreach (var (source, target) in from.Buffers.Zip(to.Buffers))
        {
            source.Values.CopyTo(target.Values, 0);
        }

        foreach (string name in from.NumberNames)
        {
            to[name] = from[name];
        }
    }

    private static double Valley(double[] x, Span<double> gradient)
    {
        double value = 0;
        gradient.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            double square = x[i] * x[i];
            value += 0.1 * square * square;
            gradient[i] += 0.4 * square * x[i];
            if (i + 1 < x.Length)
            {
                double a = x[i + 1] - square, b = 1 - x[i];
                value += (b * b) + (5 * a * a);
                gradient[i] -= (2 * b) + (20 * a * x[i]);
                gradient[i + 1] += 10 * a;
            }
        }

        return value;
    }
}
