using NetGen.Generator.Tests.Layers;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>What formulas become: definitions as a textbook would write them, one reduction in each.</summary>
public class DefinitionTests
{
    [Theory]
    [InlineData("[Input(3), Formula(\"y[o] = sum(i, x[i] * w[o,i]) + b[o]\", \"o < 2\", \"w, b\")]", "y1[n,o] = Σi x[n,i]·w1[o,i] + b1[o]")]
    [InlineData("[Input(3), Formula(\"y[i] = w2*x[i]^2 + w1*x[i] + w0\", \"w0, w1, w2\")]", "y1[n,i] = w21[0]·x[n,i]·x[n,i] + w11[0]·x[n,i] + w01[0]")]
    [InlineData("[Input(2, 6, 4), Formula(\"z[c,i,j] = sum(u,v,k, x[k,i+u,j+v] * w[c,k,u,v]) + b[c]\", \"c < 4\", \"u, v < 3\", \"w\", \"b: 0\")]", "z1[n,c,i,j] = Σ(u,v,k) x[n,k,i+u,j+v]·w1[c,k,u,v] + b1[c]")]
    [InlineData("[Input(2, 6, 4), Formula(\"p[c,i,j] = max(u,v, x[c,2*i+u,2*j+v])\", \"u, v < 2\")]", "p1[n,c,i,j] = max(u,v) x[n,c,2i+u,2j+v]")]
    [InlineData("[Input(2, 6, 4), Formula(\"p[c,i,j] = mean(u,v, x[c,i+u-1,j+v-1 else 0])\", \"u, v < 3\")]", "p1[n,c,i,j] = Σ(u,v) x[n,c,i+u−1,j+v−1]/9")]
    [InlineData("[Input(3), Formula(\"y[i] = x[i]^0.5 + 2^x[i] + x[i]^p + x[i]^-2\", \"p: 2\")]", "y1[n,i] = x[n,i]^0.5 + 2^x[n,i] + x[n,i]^p1[0] + 1/(x[n,i]·x[n,i])")]
    [InlineData("[Input(3), Formula(\"y[i] = exp(x[i] - logsumexp(k, x[k]))\")]", "lse1[n] = log Σk exp(x[n,k])", "y1[n,i] = exp(x[n,i] − lse1[n])")]
    [InlineData("[Input(3), Formula(\"y[i] = exp(x[i]) / sum(k, exp(x[k]))\")]", "sum1[n] = Σk exp(x[n,k])", "y1[n,i] = exp(x[n,i])/sum1[n]")]
    [InlineData("[Input(3), Formula(\"y[o] = tanh(sum(i, sigmoid(x[i]) * w[o,i]))\", \"o < 2; w\")]", "part1[n,i] = σ(x[n,i])", "sum1[n,o] = Σi part1[n,i]·w1[o,i]", "y1[n,o] = tanh(sum1[n,o])")]
    [InlineData("[Input(3), Formula(\"y[i] = x[i] * sigmoid(a * mean(k, x[k]))\", \"a: 1\")]", "sum1[n] = Σk x[n,k]", "part1[n] = σ(a1[0]·sum1[n]/3)", "y1[n,i] = x[n,i]·part1[n]")]
    [InlineData("[Input(3), Formula(\"y[o] = sum(i, x[i] * w[o,i] / sqrt(sum(k, w[o,k]^2)))\", \"o < 2; w\")]", "sum1[o] = Σk w1[o,k]·w1[o,k]", "y1[n,o] = Σi x[n,i]·w1[o,i]/√sum1[o]")]
    [InlineData("[Input(2, 3), Formula(\"s[t] = sum(c, x[t,c] * q[c]); y[c] = sum(t, exp(s[t] - logsumexp(u, s[u])) * x[t,c])\", \"q\")]", "s1[n,t] = Σc x[n,t,c]·q1[c]", "lse1[n] = log Σu exp(s1[n,u])", "part1[n,t] = exp(s1[n,t] − lse1[n])", "y1[n,c] = Σt part1[n,t]·x[n,t,c]")]
    [InlineData("[Input(4, 3), Formula(\"s[i,j] = sum(c, x[i,c]*x[j,c]); y[i,d] = sum(j, (j <= i ? exp(s[i,j]) : 0) * x[j,d])\")]", "s1[n,i,j] = Σc x[n,i,c]·x[n,j,c]", "y1[n,i,d] = Σj (j ≤ i ? exp(s1[n,i,j])·x[n,j,d] : 0)")]
    public void A_formula_in_steps(string layers, params string[] formulas) => Assert.Equal(string.Join("\n", formulas), string.Join("\n", Built.Formulas(layers)));
}
