using System.Text;

namespace NetGen;

/// <summary>The colours of pictures, light and dark, as classes: <c>l0</c> strokes and <c>f0</c> fills in the first colour.</summary>
internal static class PictureStyle
{
    /// <summary>The number of colours; more series begin again.</summary>
    public const int Colors = 8;

    /// <summary>Blue, for what is right or positive.</summary>
    public const int Blue = 0;

    /// <summary>Red, for what is wrong or negative.</summary>
    public const int Red = 7;

    private static readonly string[] Light = ["#0969da", "#bc4c00", "#1a7f37", "#8250df", "#1b7c83", "#bf3989", "#7d4e00", "#cf222e"];
    private static readonly string[] Dark = ["#58a6ff", "#f0883e", "#3fb950", "#bc8cff", "#39c5cf", "#f778ba", "#d29922", "#ff7b72"];

    /// <summary>The style sheet.</summary>
    public static string Css { get; } = Write();

    private static string Write()
    {
        var text = new StringBuilder("""
            .netgen-chart text { font-family: ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif; font-size: 12px; fill: #1f2328 }
            .netgen-chart .title { font-size: 15px; font-weight: 600 }
            .netgen-chart .tick, .netgen-chart .note { font-size: 11px; fill: #59636e }
            .netgen-chart .label { fill: #59636e }
            .netgen-chart .middle { text-anchor: middle }
            .netgen-chart .end { text-anchor: end }
            .netgen-chart .strong { font-weight: 600 }
            .netgen-chart .grid { stroke: #d8dee4; stroke-width: 1; fill: none }
            .netgen-chart .axis { stroke: #8c959f; stroke-width: 1; fill: none }
            .netgen-chart .line { fill: none; stroke-width: 1.8; stroke-linejoin: round; stroke-linecap: round }
            .netgen-chart .thin { fill: none; stroke-width: 1.1; stroke-linejoin: round }
            .netgen-chart .dashed { stroke-dasharray: 6 4 }
            .netgen-chart .area { stroke: none; fill-opacity: 0.2 }
            .netgen-chart .level { stroke: none; fill-opacity: 0.055 }
            .netgen-chart .contour { stroke-opacity: 0.45 }
            .netgen-chart .point { stroke: #ffffff; stroke-width: 0.9 }
            .netgen-chart .plate { fill: #f6f8fa; stroke: #d0d7de; stroke-width: 1 }
            .netgen-chart .on { fill: #ffffff }
            .netgen-chart .frame { fill: none; stroke: #d0d7de; stroke-width: 1 }
            .netgen-chart .tip { fill: #8c959f; stroke: none }

            """.ReplaceLineEndings("\n"));
        AppendColors(text, Light);
        text.Append("""
            @media (prefers-color-scheme: dark) {
            .netgen-chart text { fill: #e6edf3 }
            .netgen-chart .tick, .netgen-chart .note, .netgen-chart .label { fill: #9198a1 }
            .netgen-chart .grid { stroke: #262c36 }
            .netgen-chart .axis { stroke: #6e7681 }
            .netgen-chart .point { stroke: #0d1117 }
            .netgen-chart .plate { fill: #161b22; stroke: #3d444d }
            .netgen-chart .on { fill: #0d1117 }
            .netgen-chart .frame { stroke: #3d444d }
            .netgen-chart .tip { fill: #768390 }

            """.ReplaceLineEndings("\n"));
        AppendColors(text, Dark);
        return text.Append("}\n").ToString();
    }

    private static void AppendColors(StringBuilder text, string[] colors)
    {
        for (int i = 0; i < colors.Length; i++)
        {
            text.Append($".netgen-chart .l{i} {{ stroke: {colors[i]} }}\n.netgen-chart .f{i} {{ fill: {colors[i]} }}\n");
        }
    }
}
