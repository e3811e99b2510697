namespace NetGen;

/// <summary>Scores the classes of a point of the plane.</summary>
/// <param name="x">The first feature.</param>
/// <param name="y">The second feature.</param>
/// <param name="scores">[classes]: to be filled with numbers of which the largest belongs to the predicted class.</param>
public delegate void PointClassifier(double x, double y, Span<double> scores);
