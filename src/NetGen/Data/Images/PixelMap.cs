using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Maps a place of an image, measured from its centre, x to the right and y down: (x, y) → M·(x − shiftX, y − shiftY).
/// </summary>
internal readonly struct PixelMap(double xx, double xy, double yx, double yy, double shiftX, double shiftY)
{
    public bool IsIdentity => xx == 1 && xy == 0 && yx == 0 && yy == 1 && shiftX == 0 && shiftY == 0;

    public (double X, double Y) Apply(double x, double y)
    {
        x -= shiftX;
        y -= shiftY;
        return ((xx * x) + (xy * y), (yx * x) + (yy * y));
    }

    /// <summary>Sine and cosine of an angle in degrees, exact at multiples of 90.</summary>
    public static (double Sin, double Cos) SinCosDegrees(double degrees)
    {
        double quarters = Math.Round(degrees / 90);
        double rest = (degrees - (90 * quarters)) * (Math.PI / 180);
        double sin = DoubleMath.Sin(rest), cos = DoubleMath.Cos(rest);
        return (quarters - (4 * Math.Floor(quarters / 4))) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }
}
