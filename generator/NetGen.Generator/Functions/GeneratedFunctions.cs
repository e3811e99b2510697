namespace NetGen.Generator.Functions;

/// <summary>The methods that a function gets.</summary>
internal static class GeneratedFunctions
{
    private static readonly string[] Suffixes = ["Gradient", "Jacobian", "Pullback", "Directional", "Hessian", "HessianVector", "Graph"];

    /// <summary>Whether a name could be that of a generated method.</summary>
    public static bool IsNamedLikeOne(string name) =>
        Suffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal)) || name.TrimEnd('2', '3', '4', '5', '6').EndsWith("Derivative", StringComparison.Ordinal);

    /// <summary>What is appended to the function's name, and what the method is.</summary>
    public static IEnumerable<(string Suffix, DerivativeKind Kind)> Of(FunctionProgram program, int order)
    {
        if (program.IsScalar)
        {
            yield return ("Gradient", DerivativeKind.Gradient);
            if (program.Variables.All(v => v.Kind == ParameterKind.Scalar))
            {
                yield return ("Gradient", DerivativeKind.Partials);
            }
        }
        else
        {
            yield return ("Jacobian", DerivativeKind.Jacobian);
            yield return ("Pullback", DerivativeKind.Pullback);
        }

        yield return ("Directional", DerivativeKind.Directional);
        if (order > 1)
        {
            yield return ("Hessian", DerivativeKind.Hessian);
            yield return ("HessianVector", DerivativeKind.HessianVector);
        }

        if (order > 1 && program.Variables.Count() == 1 && program.Variables.First().Kind == ParameterKind.Scalar)
        {
            for (int k = 2; k <= order; k++)
            {
                yield return ("Derivative" + k.ToString(System.Globalization.CultureInfo.InvariantCulture), DerivativeKind.Derivative);
            }
        }

        if (program.Labels is not null)
        {
            yield return ("Graph", DerivativeKind.Graph);
        }
    }
}
