using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Verify;

/// <summary>
/// Compares generated files with verified ones beside the test, with the names and formats of Verify.SourceGenerators, which can
/// replace this without touching a file. With the environment variable <c>NETGEN_ACCEPT=1</c> whatever came is accepted.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding Bom = new(encoderShouldEmitUTF8Identifier: true);

    private static bool Accepts => Environment.GetEnvironmentVariable("NETGEN_ACCEPT") == "1";

    /// <summary>Fails unless the files and diagnostics of a run are exactly the verified ones.</summary>
    /// <param name="run">The run.</param>
    /// <param name="parameters">Name and value of each parameter of a theory.</param>
    /// <param name="path">The test's source file; left to the compiler.</param>
    /// <param name="method">The test; left to the compiler.</param>
    public static void Verify(
        GeneratorRun run,
        (string Name, object Value)[]? parameters = null,
        [CallerFilePath] string path = "",
        [CallerMemberName] string method = "")
    {
        string prefix = Prefix(Path.GetFileNameWithoutExtension(path), method, parameters ?? []);
        Verify(Path.GetDirectoryName(path)!, prefix, Targets(prefix, run), Accepts);
    }

    /// <summary>Fails unless the targets, by file name without <c>.verified</c> and ending, are exactly the verified ones.</summary>
    internal static void Verify(string folder, string prefix, IReadOnlyDictionary<(string Name, string Extension), string> targets, bool accepts)
    {
        foreach (string stale in Files(folder, prefix, "received"))
        {
            File.Delete(stale);
        }

        var failures = targets.Select(t => Compare(Path.Combine(folder, t.Key.Name), t.Key.Extension, t.Value, accepts)).OfType<string>().ToList();
        var expected = targets.Keys.Select(k => $"{k.Name}.verified.{k.Extension}").ToHashSet();
        foreach (string orphan in Files(folder, prefix, "verified").Where(f => !expected.Contains(Path.GetFileName(f))))
        {
            failures.Add(Orphan(orphan, accepts));
        }

        failures.RemoveAll(f => f.Length == 0);
        if (failures.Count > 0)
        {
            throw new XunitException(string.Join("\n", failures) + "\nSet NETGEN_ACCEPT=1 to accept.");
        }
    }

    private static string Prefix(string type, string method, IEnumerable<(string Name, object Value)> parameters) =>
        $"{type}.{method}" + string.Concat(parameters.Select(p => "_" + Legal($"{p.Name}={FormattableString.Invariant($"{p.Value}")}")));

    private static string Legal(string text) => string.Concat(text.Select(c => c < ' ' || "\"\\<>|:*?/#".Contains(c) ? '-' : c));

    private static Dictionary<(string Name, string Extension), string> Targets(string prefix, GeneratorRun run)
    {
        var targets = new Dictionary<(string, string), string>();
        foreach (var source in run.Sources)
        {
            string hint = source.HintName;
            string name = hint.EndsWith(".cs", StringComparison.Ordinal) ? hint[..^3] : hint;
            targets[($"{prefix}#{Legal(name)}", "cs")] = $"//HintName: {hint}\n{source.SourceText}";
        }

        if (run.Diagnostics.Length > 0)
        {
            targets[(prefix, "txt")] = DiagnosticText.Format(run.Diagnostics);
        }

        return targets;
    }

    /// <summary>All files of the test: those of longer test names and of other parameters begin alike, but go on differently.</summary>
    private static IEnumerable<string> Files(string folder, string prefix, string state) => Directory
        .EnumerateFiles(folder, $"{prefix}*.{state}.*")
        .Where(file => Path.GetFileName(file)[prefix.Length] is '#' or '.');

    /// <summary>What is wrong; empty if it was put right.</summary>
    private static string Compare(string path, string extension, string received, bool accepts)
    {
        received = received.Replace("\r\n", "\n");
        string verified = $"{path}.verified.{extension}";
        if (File.Exists(verified))
        {
            string text = File.ReadAllText(verified);
            if (text.Contains('\r'))
            {
                return $"Carriage return in {verified}";
            }

            if (text == received)
            {
                return "";
            }
        }

        if (accepts)
        {
            File.WriteAllText(verified, received, Bom);
            return "";
        }

        File.WriteAllText($"{path}.received.{extension}", received, Bom);
        return File.Exists(verified) ? $"NotEqual: {verified}{Difference(File.ReadAllText(verified), received)}" : $"New: {verified}";
    }

    private static string Orphan(string verified, bool accepts)
    {
        if (!accepts)
        {
            return $"Delete: {verified}";
        }

        File.Delete(verified);
        return "";
    }

    private static string Difference(string verified, string received)
    {
        string[] old = verified.Split('\n'), now = received.Split('\n');
        int line = 0;
        while (line < Math.Min(old.Length, now.Length) && old[line] == now[line])
        {
            line++;
        }

        return $" at line {line + 1}:\n- {Line(old, line)}\n+ {Line(now, line)}";
    }

    private static string Line(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
}
