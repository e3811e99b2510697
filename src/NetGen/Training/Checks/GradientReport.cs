using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>What <see cref="GradientCheck"/> found. <see cref="ToString"/> is a table to read.</summary>
public sealed class GradientReport
{
    private const int Shown = 10;

    private readonly string _method;
    private readonly string _subject;

    internal GradientReport(IReadOnlyList<GradientElement> elements, double norm, CentralDifferences differences, string subject, int points)
    {
        _subject = subject;
        _method = differences.Extrapolates ? ", extrapolated" : "";
        Points = points;
        Checked = elements.Count;
        Kinks = elements.Count(e => e.IsAtKink);
        Norm = norm;
        Tolerance = differences.Tolerance;
        Step = differences.Step;
        Worst = [.. elements.OrderBy(e => e.IsAtKink).ThenByDescending(e => e.Error).Take(Shown)];
        LargestError = elements.Where(e => !e.IsAtKink).Select(e => e.Error).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether no element away from a kink has an error above <see cref="Tolerance"/>.</summary>
    public bool Passed => LargestError <= Tolerance;

    /// <summary>The largest error of an element away from a kink, relative to max(1, ‖g‖∞).</summary>
    public double LargestError { get; }

    /// <summary>
    /// ‖g‖∞, the largest magnitude among the central differences. Of several points, the largest of all; errors are
    /// relative to that at their point.
    /// </summary>
    public double Norm { get; }

    /// <summary>The number of points at which the gradient was compared.</summary>
    public int Points { get; }

    /// <summary>The number of elements compared, at all points.</summary>
    public int Checked { get; }

    /// <summary>How many of them lie at a kink of the function, where there is no unique gradient; they do not count.</summary>
    public int Kinks { get; }

    /// <summary>The largest error that passes.</summary>
    public double Tolerance { get; }

    /// <summary>The step of the central differences.</summary>
    public double Step { get; }

    /// <summary>The elements with the largest errors, the worst first; those at a kink last. At most ten.</summary>
    public IReadOnlyList<GradientElement> Worst { get; }

    /// <summary>The verdict in two lines, and a table of the worst elements.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        string kinks = Kinks > 0 ? Invariant($"; {Kinks} at a kink do not count") : "";
        string points = Points > 1 ? Invariant($" at {Points} points") : "";
        string scale = Points > 1 ? "max(1, ‖g‖∞) at its point" : Invariant($"max(1, {Norm:G4})");
        text.Append(Invariant($"{Checked} elements of the {_subject}{points} against central differences (step {Step:0.#E-0}{_method}){kinks}\n"));
        text.Append(Invariant($"{(Passed ? "passed" : "FAILED")}: largest error {LargestError:0.0E-0} relative to {scale}, tolerance {Tolerance:0.#E-0}\n"));
        int width = Worst.Select(e => e.Name.Length).Append("element".Length).Max();
        text.Append($"  {"element".PadRight(width)}  {"derived",18}  {"numerical",18}  {"error",8}\n");
        foreach (var e in Worst)
        {
            text.Append(Invariant($"  {e.Name.PadRight(width)}  {e.Derived,18:G12}  {e.Numerical,18:G12}  {e.Error,8:0.0E-0}{(e.IsAtKink ? "  kink" : "")}\n"));
        }

        return text.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
