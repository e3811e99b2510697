namespace NetGen.Tests.Formulas.SinglePrecision;

/// <summary>A dense layer.</summary>
[Network(InputGradient = true)]
[Input(7)]
[Formula("z[o] = sum(i, w[o,i] * x[i]) + b[o]", "o < 5", "w", "b: 0.5")]
[Tanh, Dense(2)]
[SquaredError]
internal sealed partial class FormulaDense;

/// <summary>Padded, with a stride.</summary>
[Network(InputGradient = true)]
[Input(3, 9, 8)]
[Formula("z[c,i,j] = sum(u,v,k, x[k,2*i+u-1,2*j+v-1 else 0] * w[c,k,u,v]) + b[c]", "c < 4; u, v < 3", "w; b")]
[Tanh, Flatten, Dense(2)]
[SquaredError]
internal sealed partial class FormulaConvolution;

/// <summary>A maximum, a minimum and a mean of windows.</summary>
[Network(InputGradient = true)]
[Input(2, 8, 8)]
[Formula("p[c,i,j] = max(u,v, x[c,2*i+u,2*j+v])", "u, v < 2")]
[Formula("p[c,i,j] = min(u,v, x[c,i+u-1,j+v-1 else inf])", "u, v < 3")]
[Formula("p[c,i,j] = mean(u,v, x[c,i+u,j+v])", "u, v < 2")]
[Flatten, Dense(2)]
[SquaredError]
internal sealed partial class FormulaPooling;

/// <summary>Three numbers.</summary>
[Network(InputGradient = true)]
[Input(3)]
[Formula("y[i] = w2*x[i]^2 + w1*x[i] + w0", "w0: 0.5; w1: -1; w2: 2")]
[SquaredError]
internal sealed partial class FormulaPolynomial;

/// <summary>High and negative powers.</summary>
[Network(InputGradient = true)]
[Input(4)]
[Formula("y[i] = a*x[i]^5 - b*(2 + x[i])^-3 + x[i]^0 + pi * x[i]^7", "a, b: 1")]
[SquaredError]
internal sealed partial class FormulaPowers;

/// <summary>Two layers by name.</summary>
[Network(InputGradient = true)]
[Input(4, Name = "x")]
[Dense(3, Name = "left"), Tanh(Name = "l")]
[Dense(5, From = "x", Name = "right"), Sigmoid(Name = "r")]
[Formula("y[o] = sum(i,j, l[i] * a[o,i,j] * r[j]) + x[o]", "o < 4", "a: GlorotNormal")]
[SquaredError]
internal sealed partial class FormulaBilinear;

/// <summary>A maximum and a logΣexp.</summary>
[Network(InputGradient = true)]
[Input(6)]
[Formula("m = max(k, x[k]); l = logsumexp(k, a*x[k]); y[i] = exp(a*x[i] - l) * m + m", "a: 1")]
[SquaredError]
internal sealed partial class FormulaSoftmax;

/// <summary>Heads, scores, weights and values in one text, with a causal mask.</summary>
[Network(InputGradient = true)]
[Input(5, 6)]
[Formula("""
    q[h,t,d] = sum(c, wq[h,d,c] * x[t,c]);
    k[h,t,d] = sum(c, wk[h,d,c] * x[t,c]);
    v[h,t,d] = sum(c, wv[h,d,c] * x[t,c]);
    s[h,t,u] = u <= t ? sum(d, q[h,t,d] * k[h,u,d]) / sqrt(4) + r[t-u+4] : -inf;
    l[h,t] = logsumexp(u, s[h,t,u]);
    a[h,t,d] = sum(u, exp(s[h,t,u] - l[h,t]) * v[h,u,d]);
    y[t,c] = sum(h,d, wo[c,h,d] * a[h,t,d]) + x[t,c]
    """, "h < 2; d < 4", "wq, wk, wv, wo: LeCunNormal", "r")]
[Flatten, Dense(3)]
[SoftmaxCrossEntropy]
internal sealed partial class FormulaAttention;

/// <summary>Steps that no example has a part in.</summary>
[Network(InputGradient = true)]
[Input(6)]
[Formula("y[o] = exp(g[o]) * sum(i, w[o,i] * x[i]) / sqrt(sum(k, w[o,k]^2) + 1e-3) + sigmoid(b)", "o < 5", "w; g; b: 0.5")]
[Tanh, Dense(2)]
[SquaredError]
internal sealed partial class FormulaNormalisedWeights;

/// <summary>Indices as numbers, and conditions.</summary>
[Network(InputGradient = true)]
[Input(4, 3)]
[Formula("y[t,c] = (t > c && x[t,c] < 0.5 || t == 3 ? x[t,c] * exp(-t * a) : (c + 1) / 4 * x[t,c]) + (t != c ? b : 0)", "a: 0.3", "b: 0.1")]
[Flatten, Dense(2)]
[SquaredError]
internal sealed partial class FormulaPositions;

/// <summary>Quotients and remainders.</summary>
[Network(InputGradient = true)]
[Input(3, 2, 4)]
[Formula("f[k] = x[k/8, k/4%2, k%4]"), Tanh]
[Formula("y[c,i] = w[i] * x[4*c+i]", "i < 4", "w: 1")]
[Formula("z[row,class] = x[5-row,class]", "row < 6"), Flatten]
[SquaredError]
internal sealed partial class FormulaFlatten;

/// <summary>Neighbours, and what lies outside.</summary>
[Network(InputGradient = true)]
[Input(8)]
[Formula("y[i] = x[i+1] - a*x[i]", "i < 7", "a: 1"), Tanh]
[Formula("y[i] = x[6-i] + b[i]*x[i-1 else 0] + 2*x[i+2 else 1]", "i < 7; b: 0.5")]
[SquaredError]
internal sealed partial class FormulaDifferences;

/// <summary>Every function.</summary>
[Network(InputGradient = true)]
[Input(5)]
[Formula("y[i] = log(2 + x[i]) + log1p(x[i]^2) + expm1(x[i]) * sqrt(1.5 + x[i]) - abs(x[i]) + tanh(a*x[i]) * softplus(x[i]) + erf(x[i]) + sigmoid(x[i]) + sign(x[i]) + step(x[i])", "a: 0.5")]
[Formula("y[i] = max(x[i], a*x[i]^2) + min(x[i], 0.5)", "a: 1")]
[SquaredError]
internal sealed partial class FormulaFunctions;

/// <summary>Mean and variance over the features.</summary>
[Network(InputGradient = true)]
[Input(3, 6)]
[Formula("m[t] = mean(c, x[t,c]); v[t] = mean(c, (x[t,c] - m[t])^2); y[t,c] = g[c] * (x[t,c] - m[t]) / sqrt(v[t] + 1e-2) + b[c]", "g: 1; b: 0"), Tanh]
[Flatten, Dense(2)]
[SquaredError]
internal sealed partial class FormulaNormalisation;

/// <summary>Sums inside of sums, and of functions.</summary>
[Network(InputGradient = true)]
[Input(4)]
[Formula("y[o] = tanh(sum(i, v[o,i] * sigmoid(sum(k, w[i,k] * x[k]) + c[i])) + mean(k, exp(x[k])) * x[0])", "o < 3; i < 5", "w, v: HeNormal; c: 0")]
[SquaredError]
internal sealed partial class FormulaNested;

/// <summary>Two layers with the same numbers.</summary>
[Network(InputGradient = true)]
[Input(4)]
[Formula("y[o] = sum(i, w[o,i] * x[i])", "o < 4", "w", Name = "first"), Tanh]
[Formula("y[o] = sum(i, w[i,o] * x[i])", "o < 4", "w", Share = "first"), Tanh]
[SquaredError]
internal sealed partial class FormulaShared;

/// <summary>A convolution in groups, and one in depth.</summary>
[Network(InputGradient = true)]
[Input(4, 6, 5)]
[Formula("z[g,i,j] = sum(k,u,v, w[g,k,u,v] * x[2*g+k,i+u,j+v])", "g < 2; k < 2; u, v < 3", "w"), Tanh]
[Formula("z[c,i,j] = sum(u, w[c,u] * x[c,i+u,j])", "u < 2", "w")]
[Flatten, Dense(2)]
[SquaredError]
internal sealed partial class FormulaGroups;

/// <summary>Large enough for tiles.</summary>
[Network(InputGradient = true)]
[Input(130)]
[Formula("z[o] = sum(i, w[o,i] * tanh(x[i])) + b[o]", "o < 70", "w, b"), Tanh]
[Formula("z[o] = sum(i, w[o,i] * x[i]) + x[o]", "o < 33", "w"), Tanh]
[Formula("s[o,e] = sum(i, w[o,e,i] * x[i]); z[o] = max(e, s[o,e])", "o < 20; e < 3", "w")]
[SoftmaxCrossEntropy]
internal sealed partial class FormulaWide;

/// <summary>A parameter that examples share a function of, and that they read themselves.</summary>
[Network(InputGradient = true)]
[Input(5)]
[Formula("s = x[1] - w - a*b; y[v,z] = 2*x[4-z] / (2 + tanh(w)) / (2 + tanh(softplus(x[v]))) + s", "w, a, b; z < 4; v < 1")]
[SquaredError]
internal sealed partial class FormulaSharedFunction;

/// <summary>logΣexp of logΣexp, and one that is read outside.</summary>
[Network(InputGradient = true)]
[Input(4)]
[Formula("l[i] = logsumexp(k, w[i,k] * x[k]); y[i] = l[i-1 else 2] + logsumexp(j, a*logsumexp(k, v[i,j] * x[k]))", "w, v; a: 1; i < 3; j < 2")]
[SquaredError]
internal sealed partial class FormulaLogSumExp;

/// <summary>Angles, and powers by numbers that are not whole, or learned.</summary>
[Network(InputGradient = true)]
[Input(20)]
[Formula("y[o] = sum(i, w[o,i] * sin(a*x[i] + f[o])) + cos(x[o])^2 * (2 + x[o])^1.5 + (2 + x[o])^p * atan2(x[o], 2) + 2^x[o] + hypot(x[o], 1)", "o < 18", "w; a, p: 1.5; f")]
[SquaredError]
internal sealed partial class FormulaAngles;
