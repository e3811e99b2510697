using NetGen.Generator.Calculus;

namespace NetGen.Generator.Tests.Layers;

/// <summary>The forward formula of every layer, as a textbook would write it.</summary>
public class FormulaTests
{
    [Theory]
    [InlineData("Dense(2)", "z1[n,o] = Σi x[n,i]·W1[o,i] + b1[o]")]
    [InlineData("Dense(2, Bias = false)", "z1[n,o] = Σi x[n,i]·W1[o,i]")]
    [InlineData("Dense(2, Name = \"head\")", "head[n,o] = Σi x[n,i]·W_head[o,i] + b_head[o]")]
    [InlineData("Flatten", "f1[n,f] = x[n,f]")]
    [InlineData("Dropout(0.5f)", "r1[n,i] = (uniform1[n,i] < 0.5 ? 0 : 2·x[n,i]) | x[n,i]")]
    [InlineData("Dropout(0f)", "r1[n,i] = x[n,i]")]
    [InlineData("Softmax", "lse1[n] = log Σk exp(x[n,k])", "y1[n,i] = exp(x[n,i] − lse1[n])")]
    [InlineData("LogSoftmax", "lse1[n] = log Σk exp(x[n,k])", "l1[n,i] = x[n,i] − lse1[n]")]
    [InlineData("Identity", "h1[n,i] = x[n,i]")]
    [InlineData("Step", "h1[n,i] = step(x[n,i])")]
    [InlineData("Sign", "h1[n,i] = sign(x[n,i])")]
    [InlineData("Sigmoid", "h1[n,i] = σ(x[n,i])")]
    [InlineData("Tanh", "h1[n,i] = tanh(x[n,i])")]
    [InlineData("ReLU", "h1[n,i] = max(0, x[n,i])")]
    [InlineData("LeakyReLU", "h1[n,i] = (x[n,i] > 0 ? x[n,i] : 0.01·x[n,i])")]
    [InlineData("PReLU", "h1[n,i] = (x[n,i] > 0 ? x[n,i] : a1[0]·x[n,i])")]
    [InlineData("ELU(Alpha = 0.5f)", "h1[n,i] = (x[n,i] > 0 ? x[n,i] : 0.5·expm1(x[n,i]))")]
    [InlineData("SELU", "h1[n,i] = (x[n,i] > 0 ? 1.05070099·x[n,i] : 1.75809934·expm1(x[n,i]))")]
    [InlineData("GELU", "h1[n,i] = 0.5·x[n,i]·(1 + erf(0.707106781·x[n,i]))")]
    [InlineData("SiLU", "h1[n,i] = x[n,i]·σ(x[n,i])")]
    [InlineData("Softplus", "h1[n,i] = softplus(x[n,i])")]
    public void Layers_on_a_vector(string layer, params string[] formulas) =>
        Assert.Equal(formulas, Built.Formulas($"[Input(3), {layer}]"));

    [Theory]
    [InlineData("Conv2D(4, 3)", "z1[n,c,i,j] = Σ(u,v,k) x[n,k,i+u,j+v]·W1[c,k,u,v] + b1[c]")]
    [InlineData("Conv2D(4, 3, 2, Stride = 2, Padding = 1)", "z1[n,c,i,j] = Σ(u,v,k) x[n,k,2i+u−1,2j+v−1]·W1[c,k,u,v] + b1[c]")]
    [InlineData("Conv2D(4, 4, Padding = Padding.Same)", "z1[n,c,i,j] = Σ(u,v,k) x[n,k,i+u−1,j+v−1]·W1[c,k,u,v] + b1[c]")]
    [InlineData("MaxPool2D(2)", "p1[n,c,i,j] = max(u,v) x[n,c,2i+u,2j+v]")]
    [InlineData("MaxPool2D(3, Stride = 1, Padding = 1)", "p1[n,c,i,j] = max(u,v) x[n,c,i+u−1,j+v−1]")]
    [InlineData("AvgPool2D(2, Stride = 1)", "p1[n,c,i,j] = Σ(u,v) x[n,c,i+u,j+v]/4")]
    [InlineData("Flatten", "f1[n,f] = x[n,⌊f/24⌋,(⌊f/4⌋ mod 6),(f mod 4)]")]
    [InlineData("ReLU", "h1[n,c,i,j] = max(0, x[n,c,i,j])")]
    [InlineData("MeanSquaredError(From = \"relu1\")", "h1[n,c,i,j] = max(0, x[n,c,i,j])", "ℓ[n] = Σ(c,i,j) (h1[n,c,i,j] − t[n,c,i,j])·(h1[n,c,i,j] − t[n,c,i,j])/48")]
    public void Layers_on_an_image(string layer, params string[] formulas) =>
        Assert.Equal(formulas, Built.Formulas(layer.StartsWith("Mean", StringComparison.Ordinal) ? $"[Input(2, 6, 4), ReLU, {layer}]" : $"[Input(2, 6, 4), {layer}]"));

    [Theory]
    [InlineData("Add(\"x\", \"deep\", \"x\")", "s1[n,i] = x[n,i] + deep[n,i] + x[n,i]")]
    [InlineData("Multiply(\"deep\", \"x\")", "m1[n,o] = deep[n,o]·x[n,o]")]
    [InlineData("Concat(\"x\", \"deep\", \"x\")", "c1[n,i] = x[n,i]", "c1[n,i+3] = deep[n,i]", "c1[n,i+6] = x[n,i]")]
    public void Layers_that_join(string layer, params string[] formulas) =>
        Assert.Equal(["deep[n,o] = Σi x[n,i]·W_deep[o,i] + b_deep[o]", .. formulas], Built.Formulas($"[Input(3, Name = \"x\"), Dense(3, Name = \"deep\"), {layer}]"));

    [Fact]
    public void Images_are_joined_along_their_channels() => Assert.Equal(
        ["z1[n,c,i,j] = Σ(u,v,k) x[n,k,i+u−1,j+v−1]·W1[c,k,u,v] + b1[c]", "c1[n,c,i,j] = z1[n,c,i,j]", "c1[n,c+4,i,j] = x[n,c,i,j]"],
        Built.Formulas("[Input(2, 5, 5), Conv2D(4, 3, Padding = 1), Concat(\"conv1\", \"input\")]"));

    [Theory]
    [InlineData("MeanSquaredError", "ℓ[n] = Σo (z1[n,o] − t[n,o])·(z1[n,o] − t[n,o])/4")]
    [InlineData("MeanSquaredError(Reduction = Reduction.Sum)", "ℓ[n] = Σo (z1[n,o] − t[n,o])·(z1[n,o] − t[n,o])")]
    [InlineData("SquaredError", "ℓ[n] = Σo 0.5·(z1[n,o] − t[n,o])·(z1[n,o] − t[n,o])")]
    [InlineData("MeanAbsoluteError", "ℓ[n] = Σo |z1[n,o] − t[n,o]|/4")]
    [InlineData("Huber(Delta = 2f, Reduction = Reduction.Sum)", "ℓ[n] = Σo (|z1[n,o] − t[n,o]| ≤ 2 ? 0.5·(z1[n,o] − t[n,o])·(z1[n,o] − t[n,o]) : 2·(|z1[n,o] − t[n,o]| − 1))")]
    [InlineData("BinaryCrossEntropy", "ℓ[n] = Σo (softplus(z1[n,o]) − t[n,o]·z1[n,o])")]
    [InlineData("SoftmaxCrossEntropy", "lse[n] = log Σk exp(z1[n,k])", "ℓ[n] = lse[n] − z1[n,t[n]]")]
    [InlineData("SoftmaxCrossEntropy(Targets = Targets.Distribution)", "lse[n] = log Σk exp(z1[n,k])", "ℓ[n] = Σk (t[n,k] = 0 ? 0 : t[n,k]·(lse[n] − z1[n,k]))")]
    [InlineData("NegativeLogLikelihood", "ℓ[n] = −z1[n,t[n]]")]
    [InlineData("NegativeLogLikelihood(Targets = Targets.Distribution)", "ℓ[n] = Σk (t[n,k] = 0 ? 0 : −t[n,k]·z1[n,k])")]
    [InlineData("CrossEntropy", "ℓ[n] = −log(z1[n,t[n]])")]
    [InlineData("CrossEntropy(Targets = Targets.Distribution)", "ℓ[n] = Σk (t[n,k] = 0 ? 0 : −t[n,k]·log(z1[n,k]))")]
    [InlineData("Hinge", "right[n] = z1[n,t[n]]", "ℓ[n] = Σk (k = t[n] ? 0 : max(0, 1 + z1[n,k] − right[n]))")]
    [InlineData("PerceptronCriterion", "max[n] = max(k) z1[n,k]", "ℓ[n] = max[n] − z1[n,t[n]]")]
    public void Losses(string loss, params string[] formulas) =>
        Assert.Equal(["z1[n,o] = Σi x[n,i]·W1[o,i] + b1[o]", .. formulas], Built.Formulas($"[Input(3), Dense(4), {loss}]"));

    [Fact]
    public void The_perceptron_criterion_of_one_output() => Assert.Equal(
        "ℓ[n] = 0.5·(detach(sign(z1[n,0])) − t[n,0])·z1[n,0]",
        Built.Formulas("[Input(3), Dense(1), PerceptronCriterion]")[1]);

    /// <summary>No condition asks whether an index of one value is 0.</summary>
    [Fact]
    public void The_gradient_of_a_single_slope()
    {
        var network = Built.Network("[Input(3), PReLU]");
        var seed = new Tensor("dh1", Role.Seed, network.Output.Axes);
        var backward = ChainRule.Derive(network.Definitions, network.Output, seed, [network.Parameters[0].Tensor]);
        Assert.Equal("da1[k] = Σ(n,i) (x[n,i] > 0 ? 0 : dh1[n,i]·x[n,i])", Notation.Format(Assert.Single(backward.Definitions)));
    }
}
