namespace NetGen;

/// <summary>What a training step did to the weights of a layer.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="UpdateRatio">
/// ‖Δw‖ / ‖w‖ over all parameters of the layer. A healthy step changes weights by about a thousandth; far more says that the learning
/// rate is too high, far less that it is too low.
/// </param>
/// <param name="WeightNorm">‖w‖ before the step.</param>
/// <param name="GradientNorm">The norm of the layer's gradient, as the optimiser got it.</param>
/// <param name="IdleUnits">
/// The share of units that have hardly had a gradient in this epoch: a largest bias gradient (that of the weights, where there
/// is no bias) of less than a millionth of the layer's. They are dead behind a ReLU, saturated behind a sigmoid or tanh.
/// </param>
public readonly record struct LayerStatistics(string Layer, double UpdateRatio, double WeightNorm, double GradientNorm, double IdleUnits);
