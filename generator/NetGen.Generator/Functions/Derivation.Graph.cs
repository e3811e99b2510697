using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

// The computation as an object.
internal sealed partial class Derivation
{
    /// <summary>The function as it is written, one operation at a time.</summary>
    private DerivedMethod Graph(DerivativeRequest request)
    {
        var names = new NameSource(_program.Parameters.Select(p => p.Name).Concat(_program.Body.Defined()).Concat(_program.Body.OwnRoom()));
        var (body, results, temporaries) = Tidy.AsWritten(_program.Body, _program.Results, names);
        var shown = names.Renamed.Concat(_program.Labels!).ToDictionary(l => l.Name, l => l.Shown);
        var labels = body.Defined().Concat(body.OwnRoom()).Distinct()
            .Select(n => new Label(n, temporaries.Contains(n) ? "" : Shown(n))).Where(l => l.Shown != l.Name).ToValueList();
        return new(request, [], body, results, []) { Labels = labels };

        string Shown(string name) => shown.TryGetValue(name, out string other) ? Shown(other) : name;
    }
}
