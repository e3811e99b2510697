namespace NetGen;

/// <summary>
/// The multi-class hinge loss of a support vector machine, ℓ = Σ(j≠t) max(0, 1 + a[j] − a[t]) against a class index t,
/// averaged over the examples (<see cref="Reduction.Sum"/> adds them). Each class with a positive margin violation
/// receives the gradient 1/N and takes it from class t; a violation of exactly 0 gives none. At least two classes.
/// </summary>
/// <example><code>[Dense(3), Hinge]</code></example>
public sealed class HingeAttribute : LossLayerAttribute;
