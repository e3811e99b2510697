namespace NetGen.Generator.Functions;

/// <summary>The methods that a function gets.</summary>
internal static class GeneratedFunctions
{
    private static readonly string[] Suffixes = ["Gradient", "Jacobian", "Pullback", "Directional", "Hessian", "HessianVector", "Graph"];

    /// <summary>Whether a name could be that of a generated method.</summary>
    public static bool IsNamedLikeOne(string name) =>
        Suffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal)) || name.TrimEnd('2', '3', '4', '5', '6').EndsWith("Derivative", StringComparison.Ordinal);

    /// <summary>The methods, in the order in which they are written.</summary>
    public static IEnumerable<DerivativeRequest> Of(FunctionProgram program, int order)
    {
        if (program.IsScalar)
        {
            yield return new("Gradient", DerivativeKind.Gradient);
            if (program.Variables.All(v => v.Kind == ParameterKind.Scalar))
            {
                yield return new("Gradient", DerivativeKind.Partials);
            }
        }
        else
        {
            yield return new("Jacobian", DerivativeKind.Jacobian);
            yield return new("Pullback", DerivativeKind.Pullback);
        }

        yield return new("Directional", DerivativeKind.Directional);
        if (order > 1)
        {
            yield return new("Hessian", DerivativeKind.Hessian);
            yield return new("HessianVector", DerivativeKind.HessianVector);
        }

        if (order > 1 && program.Variables.Count() == 1 && program.Variables.First().Kind == ParameterKind.Scalar)
        {
            for (int k = 2; k <= order; k++)
            {
                yield return new("Derivative" + k.ToString(System.Globalization.CultureInfo.InvariantCulture), DerivativeKind.Derivative, k);
            }
        }

        if (program.Labels is not null)
        {
            yield return new("Graph", DerivativeKind.Graph);
        }
    }
}
