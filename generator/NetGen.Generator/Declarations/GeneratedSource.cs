using System.Threading;

namespace NetGen.Generator.Declarations;

/// <summary>A generated file, or the reason why there is none.</summary>
internal sealed record GeneratedSource(string HintName, string Text, string? Failure)
{
    /// <summary>Compiles a network; an unexpected exception becomes a failure to report on the user's class.</summary>
    public static GeneratedSource From(NetworkModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new(model.Type.HintName, NetworkCompiler.Compile(model).Text, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(model.Type.HintName, "", exception.Message);
        }
    }
}
