using System.Text.Json;

namespace NetGen;

/// <summary>How a <see cref="TableEncoder"/> is saved.</summary>
internal static class TableEncoderText
{
    private const string Kind = "TableEncoder";

    public static string Write(TableEncoder encoder) => SavedText.Write(Kind, json =>
    {
        json.WriteNumber("count", encoder.Count);
        json.WriteStartArray("features");
        foreach (FittedFeature feature in encoder.Features)
        {
            Write(json, feature);
        }

        json.WriteEndArray();
        if (encoder.Target is FittedTarget target)
        {
            json.WriteStrings("targets", target.Columns);
            json.WriteString("missingTarget", target.Missing.ToString());
            if (target.Classes is Categories classes)
            {
                json.WriteStrings("classes", classes.Names);
            }
        }
    });

    public static TableEncoder Read(string text) => SavedText.Read(text, Kind, root => new TableEncoder(
        [.. root.GetProperty("features").EnumerateArray().Select(ReadFeature)],
        root.TryGetProperty("targets", out _) ? ReadTarget(root) : null,
        root.GetProperty("count").GetInt64()));

    private static void Write(Utf8JsonWriter json, FittedFeature feature)
    {
        json.WriteStartObject();
        json.WriteString("column", feature.Column);
        json.WriteString("kind", feature.Kind.ToString());
        json.WriteString("missing", feature.Missing.ToString());
        json.WriteBoolean("indicator", feature.HasIndicator);
        json.WriteNumber("fill", feature.FillNumber);
        json.WriteString("fillText", feature.FillText);
        json.WriteStrings("categories", feature.Categories.Names);
        json.WriteString("unknown", feature.Unknown.ToString());
        json.WriteEndObject();
    }

    private static FittedFeature ReadFeature(JsonElement feature) => new()
    {
        Column = Text(feature, "column"),
        Kind = Enum.Parse<FeatureKind>(Text(feature, "kind")),
        Missing = Enum.Parse<MissingValueKind>(Text(feature, "missing")),
        HasIndicator = feature.GetProperty("indicator").GetBoolean(),
        FillNumber = feature.GetProperty("fill").GetDouble(),
        FillText = feature.GetProperty("fillText").GetString(),
        Categories = new Categories(feature.Strings("categories")),
        Unknown = Enum.Parse<UnknownCategory>(Text(feature, "unknown")),
    };

    private static FittedTarget ReadTarget(JsonElement root) => new()
    {
        Columns = root.Strings("targets"),
        Missing = Enum.Parse<MissingValueKind>(Text(root, "missingTarget")),
        Classes = root.TryGetProperty("classes", out _) ? new Categories(root.Strings("classes")) : null,
    };

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"“{name}” is null; expected text.");
}
