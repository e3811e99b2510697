using NetGen;

namespace Perceptron;

/// <summary>A perceptron for ten classes: after a mistake the right class is raised and the one that was chosen lowered.</summary>
[Network]
[Input(64)]
[Dense(10, WeightInitializer = Initializer.Zeros)]
[PerceptronCriterion]
public partial class DigitPerceptron;
