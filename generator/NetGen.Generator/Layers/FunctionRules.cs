using NetGen.Generator.Calculus;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Layers;

/// <summary>What a function must be for a layer to be made of it.</summary>
internal static class FunctionRules
{
    /// <summary>Whether the function fits; reports it if not.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="argument">The argument that names the function.</param>
    /// <param name="given">How many numbers it is given.</param>
    public static bool Check(LayerSite site, string argument, int given)
    {
        string name = site.Arguments.Texts(argument)[0];
        var function = site.Arguments.Function(argument);
        var (problem, wayOut) = (function.Problem, function.WayOut);
        if (problem is null && function.Given.Count != given)
        {
            problem = $"takes {Numerals.Format((long)function.Given.Count)} numbers where {(given == 1 ? "one is" : "two, the prediction and the target, are")} given";
            wayOut = given == 1 ? "mark what is to be learned with [Parameter]" : "take these two";
        }

        if (problem is null && given == 2 && function.Learned.Count > 0)
        {
            problem = $"has the learned parameter '{function.Learned[0].Name}'";
            wayOut = "a loss learns nothing; make it a constant";
        }

        if (problem is not null)
        {
            site.Fail(Problems.UnfitFunction, argument, name, problem, wayOut);
        }

        return problem is null;
    }

    /// <summary>The function's formula with values in place of its parameters.</summary>
    public static Expr Apply(UserFunction function, IReadOnlyDictionary<string, Expr> values) =>
        function.Formula.Rewrite(e => e is Expr.Variable variable ? values[variable.Name] : e);
}
