namespace NetGen;

/// <summary>
/// The perceptron criterion, averaged over the examples (<see cref="Reduction.Sum"/> adds them). With one output and a
/// target y of ±1: ℓ = (sign(a) − y)·a/2 with sign(0) = 1. With several outputs and a class index y:
/// ℓ = a[argmax a] − a[y]. The sign and the arg-max (the first of equals) count as constants, so that a gradient step
/// with rate 1 on one example is exactly the perceptron update: w += y·x where the answer was wrong; raise the right
/// class and lower the predicted one.
/// </summary>
/// <example><code>[Dense(1, Bias = false), PerceptronCriterion]</code></example>
public sealed class PerceptronCriterionAttribute : LossLayerAttribute;
