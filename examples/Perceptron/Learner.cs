using NetGen;

namespace Perceptron;

/// <summary>A perceptron that learns: a gradient step on its criterion with rate 1 is exactly the rule w ← w + y·x after a mistake.</summary>
[Network]
[Input(2)]
[Dense(1, WeightInitializer = Initializer.Zeros)]
[PerceptronCriterion]
public partial class Learner;
