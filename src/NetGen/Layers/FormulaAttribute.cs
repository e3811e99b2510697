namespace NetGen;

/// <summary>
/// A whole layer in index notation, y[o] = sum(i, w[o,i] * x[i]) + b[o]. It is read, checked against the shape of what it reads, and
/// differentiated while the program is compiled, and becomes the same loops as a layer of the library.
/// </summary>
/// <remarks>
/// <para>
/// <b>Definitions.</b> A text is one definition, <c>name[indices] = value</c>, or several with semicolons between them. Each may read
/// those in front of it; the last one is what the layer gives, with one to three indices. Everything is said of one example: the index
/// of the example is not written.
/// </para>
/// <para>
/// <b>Tensors.</b> <c>x</c> is what the layer reads: the layer before it, or the one that
/// <see cref="SingleSourceLayerAttribute.From"/> names. A layer in front that has a <see cref="LayerAttribute.Name"/> is read by that
/// name, also one named x. Every other tensor is a declared parameter. A tensor takes an index for each of its axes:
/// sums of indices times whole numbers, and <c>/</c> and <c>%</c> by whole numbers, rounded down, as in <c>x[c, 2*i+u, f%4]</c>. All reads
/// are proven to stay inside, except those that say what is outside: <c>x[i-1 else 0]</c>.
/// </para>
/// <para>
/// <b>Values.</b> Numbers, <c>pi</c>, <c>inf</c>, indices (as numbers), <c>+ - * /</c>, powers <c>^</c> (products where the exponent is a whole number),
/// <c>condition ? value : value</c> with <c>&lt; &lt;= &gt; &gt;= == != &amp;&amp; ||</c>; the functions <c>exp</c>, <c>expm1</c>,
/// <c>exp2</c>, <c>log</c>, <c>log1p</c>, <c>log2</c>, <c>log10</c>, <c>sqrt</c>, <c>cbrt</c>, <c>abs</c>, <c>sign</c>, <c>step</c>,
/// <c>sin</c>, <c>cos</c>, <c>tan</c>, <c>sinh</c>, <c>cosh</c>, <c>tanh</c> and their inverses <c>asin</c> …, <c>sigmoid</c>, <c>softplus</c>,
/// <c>erf</c>; <c>max</c> and <c>min</c> of two values, where a tie goes to the first, <c>pow</c>, <c>atan2</c> and <c>hypot</c>;
/// <c>detach</c>, which no gradient passes.
/// </para>
/// <para>
/// <b>Reductions.</b> <c>sum(i, j, value)</c>, and likewise <c>mean</c>, <c>max</c>, <c>min</c> (whose gradient goes to the first of equals)
/// and <c>logsumexp</c>, which never overflows. They may stand anywhere. One inside of another one or of a function is computed once for
/// each of the indices that it depends on, and so is a function under indices that it does not depend on.
/// </para>
/// <para>
/// <b>Ranges.</b> An index counts from 0. It runs over the axis that it stands on alone (all such axes have to be equally long); if it
/// never does, as far as all reads stay inside, where a read with a value for outside may pass the end as far as it passes the
/// beginning: <c>x[i+u-1 else 0]</c> with three values of u keeps the size. Other indices are declared: <c>"o &lt; 16"</c>. What is declared
/// counts before everything else.
/// </para>
/// <para>
/// <b>Parameters.</b> <c>"w"</c>, <c>"w: HeNormal"</c> with a member of <see cref="Initializer"/>, or <c>"b: 0.5"</c> with a number for all
/// elements. The shape follows from the indices; without indices it is one number. Without an initializer a parameter that is
/// summed over starts as fits the activation that follows (see <see cref="WeightedLayerAttribute.WeightInitializer"/>), any other at
/// zero. It is the tensor of that name, in the order of the declarations, and a property: <c>Formula1W</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Formula("y[o] = sum(i, w[o,i] * x[i]) + b[o]", "o &lt; 16", "w, b")]
/// [Formula("y[c,i,j] = sum(k,u,v, w[c,k,u,v] * x[k, 2*i+u-1, 2*j+v-1 else 0])", "c &lt; 8; u, v &lt; 3", "w: HeNormal")]
/// [Formula("y[o] = w2*x[o]^2 + w1*x[o] + w0", "w0, w1, w2: 0")]
/// [Formula("s = logsumexp(k, x[k]); y[i] = exp(x[i] - s)")]
/// </code>
/// </example>
public sealed class FormulaAttribute : ParametricLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="text">The formula, as described at the class.</param>
    /// <param name="declarations">
    /// The ranges of indices and the parameters, each in a text of its own or several with semicolons between them:
    /// <c>"o &lt; 16"</c>, <c>"u, v &lt; 3"</c>, <c>"w"</c>, <c>"w, v: HeNormal; b: 0.5"</c>.
    /// </param>
    public FormulaAttribute(string text, params string[] declarations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(declarations);
        Text = text;
        Declarations = [.. declarations];
    }

    /// <summary>The formula.</summary>
    public string Text { get; }

    /// <summary>The ranges of indices and the parameters.</summary>
    public IReadOnlyList<string> Declarations { get; }
}
