namespace Digits.Drawing;

/// <summary>A point of a glyph or of an image; y grows downwards.</summary>
internal readonly record struct Point(double X, double Y);
