using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>Finds the functions that layers and losses are made of, by name.</summary>
internal sealed class FunctionFinder(INamedTypeSymbol network, Compilation compilation)
{
    /// <summary>The function as a formula, or what is wrong with it.</summary>
    /// <param name="type">The type that it stands in; null for the network and the types around it.</param>
    /// <param name="name">The method.</param>
    public UserFunction Find(INamedTypeSymbol? type, string name)
    {
        var candidates = Places(type).Select(t => t.GetMembers(name).OfType<IMethodSymbol>().ToList()).FirstOrDefault(m => m.Count > 0) ?? [];
        if (candidates.Count == 0)
        {
            return UserFunction.Unfit($"is not a method of {(type ?? network).Name}", "name a static method marked with [Differentiable]; nameof keeps the name right");
        }

        if (candidates.Count > 1)
        {
            return UserFunction.Unfit("has several overloads", "give the one that is meant a name of its own");
        }

        var method = candidates[0];
        return FunctionAttributes.IsDifferentiable(method)
            ? Formula(method)
            : UserFunction.Unfit("is not marked with [Differentiable]", "mark it, so that its derivative can be checked");
    }

    private IEnumerable<INamedTypeSymbol> Places(INamedTypeSymbol? type)
    {
        for (var place = type ?? network; place is not null; place = type is null ? place.ContainingType : null)
        {
            yield return place;
        }
    }

    private UserFunction Formula(IMethodSymbol method)
    {
        if (method.Parameters.FirstOrDefault(p => FunctionSignature.KindOf(p) != ParameterKind.Scalar) is { } other)
        {
            return UserFunction.Unfit($"takes '{other.Name}', which is not a number", "use a function of numbers");
        }

        if (method.ReturnType.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double))
        {
            return UserFunction.Unfit("does not return one number", "return a float or double");
        }

        if (method.DeclaringSyntaxReferences.Length == 0)
        {
            return UserFunction.Unfit("is in another assembly, which holds no formulas", "copy it into this one");
        }

        try
        {
            var names = new NameSource(method.Parameters.Select(FunctionSignature.NameOf));
            var (body, results) = BodyParser.Parse(method, compilation, names, new Origins());
            var program = new FunctionProgram(method.Name, method.Parameters.Select(FunctionSignature.Parse).ToValueList(), body, results.ToValueList(), []);
            return Scalarisation.Of(program, out string reason) is { } formula
                ? new(method.Parameters.Select(Parameter).ToValueList(), formula, null, "")
                : UserFunction.Unfit(reason, "write it as a formula of numbers and constants");
        }
        catch (Refusal)
        {
            return UserFunction.Unfit("cannot be differentiated", "see the error there");
        }
    }

    private static UserParameter Parameter(IParameterSymbol parameter)
    {
        var learned = FunctionAttributes.Find(parameter, "ParameterAttribute");
        double initial = learned?.ConstructorArguments.FirstOrDefault().Value is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : 0;
        bool isPerChannel = learned?.NamedArguments.FirstOrDefault(a => a.Key == "PerChannel").Value.Value is true;
        return new(FunctionSignature.NameOf(parameter), learned is not null, initial, isPerChannel);
    }
}
