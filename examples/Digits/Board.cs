using NetGen;

namespace Digits;

/// <summary>Hands on to TensorBoard what training reports.</summary>
internal sealed class Board(string folder, DigitNet net) : IDisposable
{
    private readonly TensorBoardWriter _writer = new(folder);

    /// <summary>Writes losses, learning rates and metrics, and after each epoch the spread of the first weights.</summary>
    public void Show(FitProgress progress)
    {
        if (progress.Result is not null)
        {
            _writer.AddHistogram<float>("conv1.weight", net.Conv1Weight, progress.Step);
        }

        _writer.Show(progress);
    }

    public void Dispose() => _writer.Dispose();
}
