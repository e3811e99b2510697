using System.Threading;
using NetGen.Generator.Common;
using NetGen.Generator.Declarations;

namespace NetGen.Generator;

/// <summary>A generated file, or the reason why there is none.</summary>
internal sealed record GeneratedSource(string HintName, CompiledNetwork Network, string? Failure)
{
    /// <summary>Compiles a network; an unexpected exception becomes a failure to report on the user's class.</summary>
    public static GeneratedSource From(NetworkModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(model.Type.HintName, NetworkCompiler.Compile(model), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(model.Type.HintName, new("", []), exception.Message);
        }
    }
}
