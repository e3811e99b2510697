namespace Digits.Drawing;

/// <summary>
/// A random distortion of the plane: rotation, scale, shear and translation, and a slight bend. It maps the unit
/// square of a glyph to the pixels of an image.
/// </summary>
internal readonly struct Handwriting
{
    private readonly double _xx;
    private readonly double _xy;
    private readonly double _yx;
    private readonly double _yy;
    private readonly Point _center;
    private readonly Point _bendX;
    private readonly Point _bendY;

    public Handwriting(int imageSize, ref Dice dice)
    {
        // Rotation by 2·atan(t) from t alone: plain arithmetic gives the same bits on every machine, sin and cos do not.
        double t = dice.Around(0.085);
        double cos = (1 - (t * t)) / (1 + (t * t));
        double sin = 2 * t / (1 + (t * t));
        double height = imageSize * dice.Between(0.62, 0.92);
        double width = height * dice.Between(0.70, 1.10);
        double shear = dice.Around(0.2);
        _xx = cos * width;
        _xy = ((cos * shear) - sin) * height;
        _yx = sin * width;
        _yy = ((sin * shear) + cos) * height;
        double middle = (imageSize - 1) / 2.0;
        _center = new Point(middle + dice.Around(1.3), middle + dice.Around(1.3));
        _bendX = new Point(dice.Around(0.13), dice.Around(0.13));
        _bendY = new Point(dice.Around(0.13), dice.Around(0.13));
    }

    /// <summary>Where a point of the unit square comes to lie in the image.</summary>
    public Point Map(Point point)
    {
        double u = point.X - 0.5;
        double v = point.Y - 0.5;
        double x = u + (_bendX.X * v * v * 2) + (_bendX.Y * u * v);
        double y = v + (_bendY.X * u * u * 2) + (_bendY.Y * u * v);
        return new Point(_center.X + (_xx * x) + (_xy * y), _center.Y + (_yx * x) + (_yy * y));
    }
}
