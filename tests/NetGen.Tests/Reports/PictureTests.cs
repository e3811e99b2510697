using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Tests.Reports;

public sealed partial class PictureTests
{
    private const string Awkward = "<a & b> \"c\" 'd' \u0001\ud800 ½";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. Pictures(Awkward, [1, 2, 4]).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_picture_is_well_formed_and_escapes_names(string name)
    {
        XElement root = Parse(Find(name, Awkward, [1, 2, 4]));
        Assert.Equal("<a & b> \"c\" 'd' \uFFFD\uFFFD ½", root.Element(Svg + "title")!.Value);
        Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName == "script");
        Assert.All(root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName == "href"), a => Assert.StartsWith("data:", a.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pictures_are_the_same_in_every_culture(string name) => Assert.Equal(
        Find(name, Awkward, [1, 2.5, 4]).ToSvg(), Cultures.InGerman(() => Find(name, Awkward, [1, 2.5, 4]).ToSvg()));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_finite_never_throws_and_is_never_written(string name)
    {
        double[][] awkward =
        [
            [], [1], [0], [double.NaN], [double.PositiveInfinity, 1], [double.NegativeInfinity, double.NaN], [1, double.NaN, 3], [-1, 0, 1],
            [double.MaxValue, double.MinValue], [double.Epsilon, 1], [5, 5, 5], [1e300, 2e300],
        ];
        foreach (double[] values in awkward)
        {
            string svg = Find(name, "x", values).ToSvg();
            XElement root = XElement.Parse(svg);
            Assert.All(root.Descendants().Attributes().Where(a => a.Name.LocalName is "d" or "x" or "y" or "cx" or "width" or "height"), a => Assert.DoesNotMatch("NaN|∞|Infinity", a.Value));
        }
    }

    [Fact]
    public void A_line_has_gaps_and_marks_lonely_points()
    {
        XElement root = Parse(new LineChart("") { Width = 400 }.Add("loss", [1, 2, double.NaN, 3, double.NaN, 2, 1]));
        XElement line = Assert.Single(root.Descendants(Svg + "path"), p => p.Attribute("d")!.Value.Count(c => c == 'M') == 3);
        Assert.Equal(2, line.Attribute("d")!.Value.Count(c => c == 'L'));
        Assert.Single(root.Descendants(Svg + "circle"));
    }

    [Fact]
    public void Many_points_are_thinned_and_keep_their_extremes()
    {
        double[] values = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i / 5000.0))];
        values[12_345] = 7;
        values[54_321] = double.NaN;
        values[77_777] = -7;
        var chart = new LineChart("") { YLabel = "y" }.Add("loss", values);
        string svg = chart.ToSvg();
        Assert.InRange(svg.Length, 1000, 60_000);
        double[] heights = [.. Coordinates().Matches(Parse(chart).Descendants(Svg + "path").MaxBy(p => p.Attribute("d")!.Value.Length)!.Attribute("d")!.Value)
            .Select(m => double.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
        Assert.Equal(260 * (1 - (0.04 / 1.08)), heights.Max(), 0.1);
        Assert.Equal(260 * 0.04 / 1.08, heights.Min(), 0.1);
    }

    [Fact]
    public void A_logarithmic_axis_has_decades_and_leaves_out_zero()
    {
        XElement root = Parse(new LineChart("") { YScale = AxisScale.Logarithmic }.Add("", [1000, 0, -1, 0.1]));
        string[] ticks = [.. root.Descendants(Svg + "text").Where(t => t.Attribute("class")!.Value == "tick end").Select(t => t.Value)];
        Assert.Equal(["0.1", "1", "10", "100", "1000"], ticks);
    }

    [Fact]
    public void Epochs_are_whole()
    {
        XElement root = Parse(new LineChart("").Add("", [1, 2, 3]));
        string[] ticks = [.. root.Descendants(Svg + "text").Where(t => t.Attribute("class")!.Value == "tick middle").Select(t => t.Value)];
        Assert.Equal(["1", "2", "3"], ticks);
    }

    [Fact]
    public void A_confusion_matrix_shows_its_counts()
    {
        var matrix = new ConfusionMatrix(2);
        matrix.Add(0, 0);
        matrix.Add(0, 1);
        matrix.Add(1, 1);
        XElement root = Parse(HeatMap.Of("Errors", matrix, ["no", "yes"]));
        Assert.Equal(3, root.Descendants(Svg + "text").Count(t => t.Value == "1"));
        Assert.Contains(root.Descendants(Svg + "title"), t => t.Value == "no → yes: 1");
        Assert.Throws<ArgumentException>(() => HeatMap.Of("Errors", matrix, ["one"]));
    }

    [Fact]
    public void Areas_cover_what_they_should()
    {
        // The plane x − y ≥ 0 over the unit square is half of it; the polygons of the path have that area.
        var grid = new ScalarGrid(new PlaneArea(0, 1, 0, 1).Sample(10, 10, (x, y) => x - y + 0.013));
        double area = 0;
        foreach (string polygon in grid.Area(0, 1000, 1000).Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            area += AreaOf(polygon);
        }

        Assert.Equal(1 - (0.987 * 0.987 / 2), area / 1e6, 1e-3);
        Assert.NotEmpty(grid.Lines(0, 1000, 1000));
        Assert.Empty(grid.Lines(2, 1000, 1000));
    }

    [Fact]
    public void Regions_have_the_colours_of_their_classes()
    {
        var chart = TeachingPictures.DecisionRegions("", (x, y, s) => (s[0], s[1]) = (-x, x), [-1, 0, 1, 0.5], [0, 1], ["left", "right"]);
        XElement root = Parse(chart);
        string[] areas = [.. root.Descendants(Svg + "path").Select(p => p.Attribute("class")!.Value).Where(c => c.StartsWith("area", StringComparison.Ordinal))];
        Assert.Equal(["area f0", "area f1"], areas);
        Assert.Equal(2, root.Descendants(Svg + "circle").Count());
        var wrong = Assert.Throws<ArgumentException>(() => TeachingPictures.DecisionRegions("", (_, _, _) => { }, [0, 0], [2], ["a", "b"]));
        Assert.Contains("Label 2 is no class index: there are 2 classes, from 0.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_may_diverge()
    {
        var chart = TeachingPictures.DescentPaths(
            "Descent", (x, y) => (x * x) + (10 * y * y), new(-2, 2, -1, 1), ("0.1", [1, 1, 0.5, 0.1]), ("1", [1, 1, 1e200, -1e200, double.NaN, 0]));
        Assert.Equal(2, Parse(chart).Descendants(Svg + "path").Count(p => p.Attribute("class")!.Value.StartsWith("line ", StringComparison.Ordinal) && p.Parent!.Name.LocalName == "svg" && p.Parent.Parent is not null));
        Assert.Throws<ArgumentException>(() => new PlaneArea(1, 1, 0, 1));
    }

    [Fact]
    public void A_diagram_refuses_circles_and_unknown_layers()
    {
        NetworkNode[] nodes = [new("a", "Dense", "2"), new("b", "ReLU", "2")];
        Assert.Throws<ArgumentException>(() => new NetworkDiagram("", nodes, [new("a", "b"), new("b", "a")]));
        Assert.Throws<ArgumentException>(() => new NetworkDiagram("", nodes, [new("a", "c")]));
        Assert.Throws<ArgumentException>(() => new NetworkDiagram("", [nodes[0], nodes[0]], []));
    }

    private static Picture Find(string name, string title, double[] values) => Pictures(title, values).First(p => p.Name == name).Make();

    private static IEnumerable<(string Name, Func<Picture> Make)> Pictures(string title, double[] v)
    {
        var matrix = new double[1, Math.Max(1, v.Length)];
        for (int k = 0; k < v.Length; k++)
        {
            matrix[0, k] = v[k];
        }

        double At(int i) => v.Length == 0 ? double.NaN : v[i % v.Length];
        yield return ("line", () => new LineChart(title) { XLabel = title, YLabel = title }.Add(title, v).Add(new ChartSeries(title, v, v) { HasPoints = true, IsDashed = true }));
        yield return ("log", () => new LineChart(title) { XScale = AxisScale.Logarithmic, YScale = AxisScale.Logarithmic }.Add(new ChartSeries(title, v, v)));
        yield return ("scatter", () => new ScatterChart(title).Add(new ChartSeries(title, v, v)));
        yield return ("bars", () => v.Aggregate(new BarChart(title), (chart, value) => chart.Add(title, value)));
        yield return ("heat", () => new HeatMap(title, matrix, [title]));
        yield return ("images", () => new ImageGrid(title).Add(PixelImage.FromWeights<double>([At(0), At(1), At(2), At(3)], 2, 2), title));
        yield return ("contours", () => new ContourChart(title, (x, _) => At(x > 0 ? 1 : 0) * x, new(-1, 1, -1, 1)).Add(new ChartSeries(title, v, v)));
        yield return ("regions", () => new RegionChart(title, (x, _, s) => (s[0], s[1]) = (At(0) * x, At(1)), [title, "b"], new(-1, 1, -1, 1)).Add(0, v, v));
        yield return ("fits", () => TeachingPictures.Fits(title, x => At(0) * x, 0, 1, (title, _ => At(1))));
        yield return ("network", () => new NetworkDiagram(title, [new(title, title, title, title), new("b", "", ""), new("c", "", "")], [new(title, "b"), new("b", "c"), new(title, "c")]));
    }

    private static XElement Parse(Picture picture) => XElement.Parse(picture.ToSvg());

    private static double AreaOf(string polygon)
    {
        var corners = new List<(double X, double Y)>();
        foreach (Match match in Commands().Matches("L" + polygon))
        {
            double value = double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            corners.Add(match.Groups[1].Value switch
            {
                "H" => (value, corners[^1].Y),
                "V" => (corners[^1].X, value),
                _ => (value, double.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture)),
            });
        }

        return Math.Abs(corners.Select((c, i) => (c.X * corners[(i + 1) % corners.Count].Y) - (corners[(i + 1) % corners.Count].X * c.Y)).Sum()) / 2;
    }

    [GeneratedRegex(@"[ML]\S+ (\S+)")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"([LHV])([-0-9.]+)(?: ([-0-9.]+))?")]
    private static partial Regex Commands();
}
