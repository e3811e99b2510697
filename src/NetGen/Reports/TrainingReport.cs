using System.Text;

namespace NetGen;

/// <summary>
/// What there is to see of a training run, as one HTML file: pictures, tables and images in sections, for light and dark, without
/// scripts and without a network. Sections stand in the order in which they were first added to.
/// </summary>
/// <example><code>
/// new TrainingReport("Digits") { Subtitle = "a small convolutional network" }
///     .AddHeadline("test accuracy", "0.9912")
///     .AddCurves("Learning", "Loss", new ChartSeries("training", losses), new ChartSeries("validation", heldOut))
///     .Add("Errors", HeatMap.Of("Confusion matrix", matrix))
///     .AddParameters(DigitNet.ParameterTensors)
///     .Save("digits.html");
/// </code></example>
/// <param name="title">The heading of the page.</param>
public sealed class TrainingReport(string title)
{
    private const int CardWidth = 576, CardHeight = 210;

    // Curves that begin so far above their median are read better by their ratios.
    private const double LogarithmicFrom = 8;

    private readonly string _title = title ?? throw new ArgumentNullException(nameof(title));
    private readonly List<ReportSection> _sections = [];
    private readonly List<(string Name, string Value)> _headlines = [];

    /// <summary>What stands below the heading.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Adds a number that matters most, shown large at the top.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="value">The number.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddHeadline(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        _headlines.Add((name, value));
        return this;
    }

    /// <summary>Adds a picture.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="caption">What stands below it; may be empty.</param>
    /// <returns>This report.</returns>
    public TrainingReport Add(string section, Picture picture, string caption = "")
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(caption);
        string text = caption.Length > 0 ? $"<figcaption>{Drawing.Escape(caption)}</figcaption>" : "";
        return Append(section, $"<figure>\n{picture.ToElement()}{text}</figure>\n");
    }

    /// <summary>Adds a table.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="table">The table.</param>
    /// <returns>This report.</returns>
    public TrainingReport Add(string section, ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Append(section, Html(table));
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="text">Plain text; its line breaks stay.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddText(string section, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Append(section, $"<p class=\"text\">{Drawing.Escape(text)}</p>\n");
    }

    /// <summary>Adds names with values: options, the machine, times.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="facts">The names and their values.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddFacts(string section, params IReadOnlyList<(string Name, string Value)> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var html = new StringBuilder("<div class=\"scroll\"><table><tbody>\n");
        foreach (var (name, value) in facts)
        {
            html.Append($"<tr><th>{Drawing.Escape(name)}</th><td>{Drawing.Escape(value)}</td></tr>\n");
        }

        return Append(section, html.Append("</tbody></table></div>\n").ToString());
    }

    /// <summary>Adds curves over epochs, or whatever their x counts: losses, metrics, the learning rate. The scale is logarithmic where
    /// all values are positive and the largest is more than eight times the median.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="title">The heading of the picture.</param>
    /// <param name="curves">The curves.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddCurves(string section, string title, params IReadOnlyList<ChartSeries> curves) =>
        AddCurves(section, title, "epoch", curves);

    /// <inheritdoc cref="AddCurves(string, string, IReadOnlyList{ChartSeries})"/>
    /// <param name="section">The heading of its section.</param>
    /// <param name="title">The heading of the picture.</param>
    /// <param name="xLabel">What x counts.</param>
    /// <param name="curves">The curves.</param>
    public TrainingReport AddCurves(string section, string title, string xLabel, IReadOnlyList<ChartSeries> curves)
    {
        ArgumentNullException.ThrowIfNull(xLabel);
        return Add(section, Lines(title, xLabel, ScaleFor(curves), curves));
    }

    /// <summary>Adds the size of the updates relative to that of the weights, by layer. A healthy step changes weights by 0.1 to 1%.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="ratios">A curve for each layer.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddUpdateRatios(string section, params IReadOnlyList<ChartSeries> ratios) => Add(
        section,
        Lines("Update / weight", "epoch", AxisScale.Logarithmic, ratios),
        "How far a step moves the weights of a layer, relative to their size. 0.001 to 0.01 is healthy: above, the learning rate may be too high, below too low.");

    /// <summary>Adds the share of units that are dead (never active) or saturated (their derivative is next to zero).</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="title">The heading of the picture.</param>
    /// <param name="shares">For each layer its name and the share in [0, 1].</param>
    /// <returns>This report.</returns>
    public TrainingReport AddUnitShares(string section, string title, params IReadOnlyList<(string Layer, double Share)> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var chart = new BarChart(title) { Width = CardWidth };
        foreach (var (layer, share) in shares)
        {
            chart.Add(layer, share, GraphNumber.Format(share * 100, 3) + " %");
        }

        return Add(section, chart);
    }

    /// <summary>Adds examples that went wrong: as images where all have one, else as rows.</summary>
    /// <param name="section">The heading of its section.</param>
    /// <param name="examples">The examples, the worst first.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddExamples(string section, params IReadOnlyList<ReportExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return examples.Count > 0 && examples.All(e => e.Image is not null)
            ? Append(section, Gallery(examples))
            : Add(section, Rows(examples));
    }

    /// <summary>Adds the diagram of a network.</summary>
    /// <param name="nodes">The layers.</param>
    /// <param name="edges">What flows where.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddNetwork(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges) => Add("Network", new NetworkDiagram("", nodes, edges));

    /// <summary>Adds the table of a network's tensors.</summary>
    /// <param name="tensors">The tensors, for example <c>DigitNet.ParameterTensors</c>.</param>
    /// <returns>This report.</returns>
    public TrainingReport AddParameters(IReadOnlyList<ParameterTensor> tensors) => Add("Network", ReportTable.Of(tensors));

    /// <summary>The page.</summary>
    public string ToHtml() => ReportPage.Write(_title, Subtitle, _headlines, _sections);

    /// <summary>Writes the page into a file.</summary>
    /// <param name="path">The file, usually ending in <c>.html</c>; one that exists is replaced.</param>
    public void Save(string path) => File.WriteAllText(path, ToHtml());

    private static AxisScale ScaleFor(IReadOnlyList<ChartSeries> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        double[] sorted = [.. curves.SelectMany(c => c.Y).Where(double.IsFinite).Order()];
        bool isSteep = sorted.Length > 0 && sorted[0] > 0 && sorted[^1] > LogarithmicFrom * sorted[sorted.Length / 2];
        return isSteep ? AxisScale.Logarithmic : AxisScale.Linear;
    }

    private static LineChart Lines(string title, string xLabel, AxisScale scale, IReadOnlyList<ChartSeries> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var chart = new LineChart(title) { XLabel = xLabel, YScale = scale, Width = CardWidth, Height = CardHeight };
        foreach (var curve in curves)
        {
            chart.Add(curve);
        }

        return chart;
    }

    private static ReportTable Rows(IReadOnlyList<ReportExample> examples)
    {
        var table = new ReportTable("example", "target", "prediction", "loss");
        foreach (var example in examples)
        {
            table.Add(example.Description, example.Target, example.Prediction, GraphNumber.Format(example.Loss, 4));
        }

        return table;
    }

    private static string Gallery(IReadOnlyList<ReportExample> examples)
    {
        var html = new StringBuilder("<div class=\"examples\">\n");
        foreach (var example in examples)
        {
            string image = Convert.ToBase64String(example.Image!.ToPng());
            string note = example.Description.Length > 0 ? $"<br/><span class=\"note\">{Drawing.Escape(example.Description)}</span>" : "";
            html.Append($"<div class=\"example\"><img alt=\"\" src=\"data:image/png;base64,{image}\"/><b>{Drawing.Escape(example.Prediction)}</b> for <b>{Drawing.Escape(example.Target)}</b>");
            html.Append($"<br/><span class=\"note\">loss {GraphNumber.Format(example.Loss, 4)}</span>{note}</div>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Html(ReportTable table)
    {
        bool[] isNumber = [.. table.Columns.Select((_, c) => table.Rows.Any(r => r[c].Length > 0) && table.Rows.All(r => r[c].Length == 0 || ReportText.IsNumber(r[c])))];
        var html = new StringBuilder("<div class=\"scroll\"><table>\n<thead>");
        AppendRow(html, "th", table.Columns, isNumber);
        html.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            AppendRow(html, "td", row, isNumber);
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static void AppendRow(StringBuilder html, string element, IReadOnlyList<string> cells, bool[] isNumber)
    {
        html.Append("<tr>");
        for (int c = 0; c < cells.Count; c++)
        {
            html.Append($"<{element}{(isNumber[c] ? " class=\"number\"" : "")}>{Drawing.Escape(cells[c])}</{element}>");
        }

        html.Append("</tr>\n");
    }

    private TrainingReport Append(string section, string html)
    {
        ArgumentNullException.ThrowIfNull(section);
        var target = _sections.Find(s => s.Title == section);
        if (target is null)
        {
            target = new ReportSection(section);
            _sections.Add(target);
        }

        target.Content.Append(html);
        return this;
    }
}
