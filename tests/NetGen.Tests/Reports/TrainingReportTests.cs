using System.Xml;
using System.Xml.Linq;
using NetGen.Tests.Data;

namespace NetGen.Tests.Reports;

public sealed class TrainingReportTests
{
    private const string Awkward = "<script>alert(\"1\")</script> & 'x'";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_page_is_well_formed_and_needs_nothing_but_itself()
    {
        string html = Make(Awkward).ToHtml();
        XElement page = Parse(html);
        Assert.Equal(Awkward, page.Descendants("h1").Single().Value);
        Assert.Empty(page.Descendants("script"));
        Assert.All(page.Descendants("img"), i => Assert.StartsWith("data:image/png;base64,", i.Attribute("src")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", html, StringComparison.Ordinal);
        Assert.Single(page.Descendants("style"));
    }

    [Fact]
    public void Sections_stand_in_order_and_links_lead_to_them()
    {
        XElement page = Parse(Make("x").AddText("Learning", "once more").ToHtml());
        string[] sections = ["Learning", "Layers", "Errors", "Network", "Run"];
        Assert.Equal(sections, page.Descendants("h2").Select(h => h.Value));
        Assert.Equal(sections, page.Descendants("nav").Single().Elements("a").Select(a => a.Value));
        Assert.Equal(page.Descendants("h2").Select(h => "#" + h.Attribute("id")!.Value), page.Descendants("nav").Single().Elements("a").Select(a => a.Attribute("href")!.Value));
        Assert.Equal("once more", page.Descendants("section").First().Descendants("p").Single().Value);
    }

    [Fact]
    public void The_page_is_the_same_in_every_culture() => Assert.Equal(Make("x").ToHtml(), Cultures.InGerman(() => Make("x").ToHtml()));

    [Fact]
    public void Examples_with_images_become_a_gallery_and_others_rows()
    {
        var example = new ReportExample("4", "9", 2.5) { Image = new PixelImage(1, 1, 1, [7]), Description = "#12" };
        Assert.Single(Parse(new TrainingReport("x").AddExamples("Errors", example).ToHtml()).Descendants("img"));
        XElement rows = Parse(new TrainingReport("x").AddExamples("Errors", example, example with { Image = null }).ToHtml());
        Assert.Empty(rows.Descendants("img"));
        Assert.Equal(["#12", "4", "9", "2.5"], rows.Descendants("tr").Last().Elements().Select(e => e.Value));
    }

    [Fact]
    public void An_empty_report_is_a_page() => Assert.Empty(Parse(new TrainingReport("").AddExamples("Errors").AddCurves("Loss", "Loss").ToHtml()).Descendants("img"));

    [Fact]
    public void The_table_of_tensors_adds_up()
    {
        ParameterTensor[] tensors = [new("dense1.weight", "dense1", [100, 784], [784, 1], 0, 78_400), new("dense1.bias", "dense1", [100], [1], 78_400, 100)];
        var table = ReportTable.Of(tensors);
        Assert.Equal(["dense1.weight", "dense1", "100 × 784", "78\u202F400"], table.Rows[0]);
        Assert.Equal("78\u202F500", table.Rows[^1][^1]);
        Assert.Throws<ArgumentException>(() => table.Add("one"));
    }

    [Fact]
    public void Curves_that_fall_far_are_logarithmic()
    {
        Assert.Contains("0.1", Ticks([10, 1, 0.1, 0.01, 0.01, 0.01]));
        Assert.DoesNotContain("0.1", Ticks([10, 9, 8, 7, 0.01]));
        Assert.DoesNotContain("0.1", Ticks([10, 1, 0.1, 0.01, 0, 0.01]));
    }

    [Fact]
    public void A_report_is_saved()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "report.html");
        TrainingReport report = Make("x");
        report.Save(path);
        Assert.Equal(report.ToHtml(), File.ReadAllText(path));
    }

    private static string[] Ticks(double[] values) =>
        [.. Parse(new TrainingReport("").AddCurves("a", "b", new ChartSeries("", values)).ToHtml()).Descendants(Svg + "text").Select(t => t.Value)];

    private static TrainingReport Make(string name)
    {
        double[] losses = [2.5, 1, double.NaN, 0.25];
        var matrix = new ConfusionMatrix(2);
        matrix.Add(0, 1);
        return new TrainingReport(name) { Subtitle = name }
            .AddHeadline(name, "0.99")
            .AddCurves("Learning", name, new ChartSeries(name, losses))
            .AddUpdateRatios("Learning", new ChartSeries("dense1", [1e-3, 2e-3]))
            .AddUnitShares("Layers", name, ("relu1", 0.125), ("relu2", double.NaN))
            .Add("Errors", HeatMap.Of("Confusion matrix", matrix), name)
            .AddExamples("Errors", new ReportExample(name, name, double.PositiveInfinity) { Image = new PixelImage(1, 1, 1, [7]), Description = name })
            .AddNetwork([new(name, name, "2"), new("out", "Dense", "1")], [new(name, "out")])
            .AddParameters([new("dense1.weight", "dense1", [1, 2], [2, 1], 0, 2)])
            .AddFacts("Run", (name, name));
    }

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
