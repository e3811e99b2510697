using System.Text;

namespace NetGen;

/// <summary>The page around the sections of a report.</summary>
internal static class ReportPage
{
    private const string Css = """
        :root { color-scheme: light dark; --page: #f6f8fa; --card: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --accent: #0969da }
        @media (prefers-color-scheme: dark) { :root { --page: #010409; --card: #0d1117; --text: #e6edf3; --muted: #9198a1; --line: #3d444d; --accent: #58a6ff } }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif }
        header, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 20px }
        header { padding-top: 28px }
        h1 { font-size: 28px; line-height: 1.2; margin: 0 }
        h2 { font-size: 19px; margin: 34px 0 12px; scroll-margin-top: 12px }
        .subtitle, figcaption, .text, footer { color: var(--muted) }
        .subtitle { margin: 4px 0 0 }
        nav { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 16px 0 0; padding-bottom: 12px; border-bottom: 1px solid var(--line) }
        nav a { color: var(--accent); text-decoration: none }
        nav a:hover { text-decoration: underline }
        .cards { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
        .cards > * { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0; max-width: 100% }
        figure { padding: 4px 6px 8px }
        figure svg { display: block; max-width: 100%; height: auto }
        figcaption { padding: 4px 10px 2px; font-size: 13px; width: 0; min-width: 100% }
        .tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0 0 }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 18px }
        .tile b { display: block; font-size: 22px; line-height: 1.3; font-variant-numeric: tabular-nums }
        .tile span { color: var(--muted); font-size: 13px }
        .scroll { overflow-x: auto; padding: 4px 0 }
        table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums }
        th, td { padding: 5px 16px; text-align: left; vertical-align: top }
        th { color: var(--muted); font-weight: 600; white-space: nowrap }
        tbody tr { border-top: 1px solid var(--line) }
        .number { text-align: right; white-space: nowrap }
        .text { padding: 10px 16px; max-width: 76ch; white-space: pre-line }
        .examples { display: flex; flex-wrap: wrap; gap: 14px; padding: 14px }
        .example { width: 108px; font-size: 12.5px; line-height: 1.35; overflow-wrap: anywhere }
        .example img { display: block; width: 96px; height: 96px; object-fit: contain; image-rendering: pixelated; border: 1px solid var(--line); border-radius: 4px; margin-bottom: 4px; background: #808080 }
        .example .note { color: var(--muted) }
        pre { margin: 0; padding: 12px 16px; font-size: 13px; overflow-x: auto }
        footer { padding-top: 28px; padding-bottom: 28px; font-size: 13px }
        """;

    public static string Write(string title, string subtitle, IReadOnlyList<(string Name, string Value)> headlines, IReadOnlyList<ReportSection> sections)
    {
        string name = Drawing.Escape(title);
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");

        // Nothing is fetched, whatever a name contains.
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n");
        html.Append($"<title>{name}</title>\n<style>\n{Css.ReplaceLineEndings("\n")}\n{PictureStyle.Css}</style>\n</head>\n<body>\n");
        html.Append($"<header>\n<h1>{name}</h1>\n");
        if (subtitle.Length > 0)
        {
            html.Append($"<p class=\"subtitle\">{Drawing.Escape(subtitle)}</p>\n");
        }

        AppendHeadlines(html, headlines);
        AppendLinks(html, sections);
        html.Append("</header>\n<main>\n");
        for (int i = 0; i < sections.Count; i++)
        {
            html.Append($"<section>\n<h2 id=\"s{i}\">{Drawing.Escape(sections[i].Title)}</h2>\n<div class=\"cards\">\n{sections[i].Content}</div>\n</section>\n");
        }

        return html.Append("</main>\n<footer>Written by NetGen. This file needs nothing but itself.</footer>\n</body>\n</html>\n").ToString();
    }

    private static void AppendHeadlines(StringBuilder html, IReadOnlyList<(string Name, string Value)> headlines)
    {
        if (headlines.Count == 0)
        {
            return;
        }

        html.Append("<div class=\"tiles\">\n");
        foreach (var (name, value) in headlines)
        {
            html.Append($"<div class=\"tile\"><b>{Drawing.Escape(value)}</b><span>{Drawing.Escape(name)}</span></div>\n");
        }

        html.Append("</div>\n");
    }

    private static void AppendLinks(StringBuilder html, IReadOnlyList<ReportSection> sections)
    {
        if (sections.Count == 0)
        {
            return;
        }

        html.Append("<nav>");
        for (int i = 0; i < sections.Count; i++)
        {
            html.Append($"<a href=\"#s{i}\">{Drawing.Escape(sections[i].Title)}</a> ");
        }

        html.Append("</nav>\n");
    }
}
