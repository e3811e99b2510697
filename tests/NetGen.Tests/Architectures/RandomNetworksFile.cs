using System.Runtime.CompilerServices;
using System.Text;

namespace NetGen.Tests.Architectures;

/// <summary>The committed listing of random networks, which <see cref="RandomArchitecture"/> writes.</summary>
internal static class RandomNetworksFile
{
    public const int Count = 64;

    /// <summary>Set to 1 to write the listing anew instead of comparing it.</summary>
    public const string WriteVariable = "NETGEN_WRITE_RANDOM_NETWORKS";

    public static IReadOnlyList<string> Precisions { get; } = ["Single", "Double"];

    public static string PathOf(string? precision) =>
        Path.Combine(Folder(), precision is null ? "RandomNetworks.cs" : $"RandomNetworks.{precision}.cs");

    /// <summary>The networks of one precision.</summary>
    public static string Declarations(string precision)
    {
        var text = new StringBuilder($"""
            // Written by RandomArchitecture, seeds 0 to {Count - 1}; see RandomNetworkTests.
            // Random networks stack linear layers and stop gradients with steps; that is what they are for.
            #pragma warning disable NG0502, NG0503, NG0601
            namespace NetGen.Tests.Architectures.{precision}Precision;

            """.ReplaceLineEndings("\n"));
        foreach (var architecture in All())
        {
            text.Append('\n').Append(architecture.Source(precision));
        }

        return text.ToString();
    }

    /// <summary>How tests reach them by name.</summary>
    public static string Registry()
    {
        var text = new StringBuilder("""
            // Written by RandomArchitecture; see RandomNetworkTests.
            namespace NetGen.Tests.Architectures;

            /// <summary>The random networks by name, in both precisions.</summary>
            internal static class RandomNetworks
            {
                public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>
                {

            """.ReplaceLineEndings("\n"));
        foreach (string name in All().Select(a => a.Name))
        {
            text.Append($"        [\"{name}\"] = new(\n");
            text.Append($"            () => Subject.Of(new SinglePrecision.{name}(1)),\n            () => Subject.Of(new DoublePrecision.{name}(1))),\n");
        }

        return text.Append("    };\n}\n").ToString();
    }

    private static IEnumerable<RandomArchitecture> All() => Enumerable.Range(0, Count).Select(seed => new RandomArchitecture(seed));

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
