namespace NetGen.Benchmarks.Functions;

/// <summary>
/// The case <c>ba</c>: how far a camera sees a point from where it was found, as in the bundle adjustment of ADBench. A camera has
/// a rotation (axis times angle), a centre, a focal length, a principal point and two coefficients of radial distortion.
/// </summary>
internal sealed partial class BundleAdjustmentCase() : FunctionCase("ba", 2, [.. Camera, .. Position, Weight])
{
    private const int CameraLength = 11;
    private const int PositionLength = 3;
    private const double Weight = 0.8;

    [Differentiable]
    public static (double U, double V) Residual(
        ReadOnlySpan<double> camera, ReadOnlySpan<double> position, double weight, [Constant] double featureU, [Constant] double featureV)
    {
        (double x, double y, double z) = Rotate(
            camera[0], camera[1], camera[2], position[0] - camera[3], position[1] - camera[4], position[2] - camera[5]);
        double u = x / z, v = y / z;
        double squaredRadius = (u * u) + (v * v);
        double scale = camera[6] * (1 + (squaredRadius * (camera[9] + (squaredRadius * camera[10]))));
        return (weight * ((scale * u) + camera[7] - featureU), weight * ((scale * v) + camera[8] - featureV));
    }

    /// <summary>Rodrigues' formula.</summary>
    [Differentiable]
    public static (double X, double Y, double Z) Rotate(double rx, double ry, double rz, double x, double y, double z)
    {
        double squaredAngle = (rx * rx) + (ry * ry) + (rz * rz);
        if (squaredAngle < 1e-20)
        {
            return (x + (ry * z) - (rz * y), y + (rz * x) - (rx * z), z + (rx * y) - (ry * x));
        }

        double angle = Math.Sqrt(squaredAngle);
        double cosine = Math.Cos(angle), sine = Math.Sin(angle);
        double inverse = 1 / angle;
        double ax = rx * inverse, ay = ry * inverse, az = rz * inverse;
        double along = ((ax * x) + (ay * y) + (az * z)) * (1 - cosine);
        return (
            (x * cosine) + (((ay * z) - (az * y)) * sine) + (ax * along),
            (y * cosine) + (((az * x) - (ax * z)) * sine) + (ay * along),
            (z * cosine) + (((ax * y) - (ay * x)) * sine) + (az * along));
    }

    public override void Evaluate() => (Results[0], Results[1]) = Residual(
        Point.AsSpan(0, CameraLength), Point.AsSpan(CameraLength, PositionLength), Point[^1], 320.5, 240.25);

    public override void Differentiate() => (Results[0], Results[1]) = ResidualJacobian(
        Point.AsSpan(0, CameraLength), Point.AsSpan(CameraLength, PositionLength), Point[^1], 320.5, 240.25, Derivatives);

    private static ReadOnlySpan<double> Camera => [0.3, -0.2, 0.5, 0.1, -0.4, -6, 520, 318, 242, -0.12, 0.03];

    private static ReadOnlySpan<double> Position => [0.7, -1.1, 2.3];
}
