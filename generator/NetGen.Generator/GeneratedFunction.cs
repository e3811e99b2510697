using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emission;
using NetGen.Generator.Functions;

namespace NetGen.Generator;

/// <summary>The generated file of a function, or the reason why there is none.</summary>
internal sealed record GeneratedFunction(string HintName, string Text, string? Failure)
{
    /// <summary>Derives a function; an unexpected exception becomes a failure to report on the method.</summary>
    public static GeneratedFunction From(FunctionModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(model.HintName, new FunctionPrinter(model, Derivation.Of(model.Program, model.Order, cancellation)).Print(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(model.HintName, "", exception.Message);
        }
    }
}
