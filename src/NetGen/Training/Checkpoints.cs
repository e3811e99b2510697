using System.Numerics;
using System.Text.Json;

namespace NetGen;

/// <summary>Writes down where a run stands, and finds its way back.</summary>
internal sealed class Checkpoints<T>
    where T : unmanaged, INumberBase<T>
{
    private const string StateKey = "training";

    private readonly CheckpointOptions _options;
    private readonly CheckpointStore _store;
    private readonly RunParts<T> _parts;
    private readonly RunState _state;
    private readonly StepHistory _history;
    private readonly int _epochs;

    /// <param name="options">Where and how often.</param>
    /// <param name="epochs">The number of epochs of the run.</param>
    /// <param name="parts">All numbers that change, and how the weights are saved and loaded.</param>
    /// <param name="state">Where the run stands.</param>
    /// <param name="history">Its steps.</param>
    public Checkpoints(CheckpointOptions options, int epochs, RunParts<T> parts, RunState state, StepHistory history)
    {
        _options = options;
        _epochs = epochs;
        _store = new(options.Folder, options.KeepLast);
        _parts = parts;
        _state = state;
        _history = history;
    }

    /// <summary>Goes back to the last checkpoint that is whole, if there is one.</summary>
    /// <exception cref="IOException">Nothing can be written into the folder, which is better known now than after an epoch.</exception>
    /// <exception cref="DataFormatException">There are checkpoints, but none is whole, or the last is that of another run.</exception>
    public bool Resume()
    {
        _store.CheckFolder();
        CheckpointSearch search = _store.LoadLast();
        if (search.Found is not { } checkpoint)
        {
            return search.Skipped.Count == 0
                ? false
                : throw new DataFormatException(_options.Folder, $"no checkpoint in the folder is whole: {search.Skipped[0].Reason}");
        }

        if (!_options.Resumes)
        {
            throw new DataFormatException(
                _options.Folder, $"the folder holds checkpoints of another run; name an empty one, or set {nameof(CheckpointOptions)}.{nameof(CheckpointOptions.Resumes)}.");
        }

        Restore(checkpoint);
        return true;
    }

    /// <summary>Saves, if it is time to.</summary>
    /// <param name="isEpochEnd">Whether an epoch is done, evaluated and noted.</param>
    /// <returns>Whether a checkpoint was written.</returns>
    public bool Save(bool isEpochEnd)
    {
        bool isDue = isEpochEnd
            ? _state.Results.Count % _options.EveryEpochs == 0 || _state.Results.Count == _epochs || _state.HasStopped
            : _options.EverySteps > 0 && _state.Step % _options.EverySteps == 0;
        if (!isDue)
        {
            return false;
        }

        // The end of an epoch replaces a checkpoint after its last step: it knows more.
        var content = new CheckpointContent();
        _parts.AddWeights(content);
        foreach ((string name, T[] values) in _parts.Buffers)
        {
            content.AddTraining<T>(name, values);
        }

        content.AddTraining<float>("history/loss", _history.Losses.ToArray());
        content.AddTraining<float>("history/rate", _history.LearningRates.ToArray());
        content.SetMetadata(StateKey, Describe().ToString());
        _store.Save(_state.Step, content, isBest: isEpochEnd && _state.BestEpoch == _state.Results.Count && _state.BestEpoch > 0);
        return true;
    }

    private RunStateText Describe() => new()
    {
        Version = RunStateText.Known,
        Setup = _parts.Setup,
        Batch = _state.Batch,
        Step = _state.Step,
        Sums = _state.Sums,
        BestValue = _state.BestValue,
        BestEpoch = _state.BestEpoch,
        Waited = _state.Waited,
        HasStopped = _state.HasStopped,
        HistoryInterval = _history.Interval,
        Epochs = _state.Results,
        Numbers = _parts.Numbers.ToDictionary(n => n.Name, n => n.Get()),
    };

    /// <summary>Checks all of a checkpoint, then takes it over.</summary>
    private void Restore(Checkpoint checkpoint)
    {
        string file = checkpoint.File.Name;
        RunStateText text = Parse(checkpoint, file);
        _parts.CheckWeights(checkpoint);
        CheckSetup(text, file);
        var buffers = _parts.Buffers.Select(b => (b.Values, Saved: Values<T>(checkpoint, b.Name, b.Values.Length))).ToList();
        float[] losses = Values<float>(checkpoint, "history/loss", null);
        float[] rates = Values<float>(checkpoint, "history/rate", losses.Length);
        CheckNumbers(text, file);
        _parts.LoadWeights(checkpoint);
        foreach (var (values, saved) in buffers)
        {
            saved.CopyTo(values, 0);
        }

        foreach (RunNumber number in _parts.Numbers)
        {
            number.Set(text.Numbers[number.Name]);
        }

        _history.Restore(losses, rates, text.HistoryInterval);
        Restore(text);
    }

    private void Restore(RunStateText text)
    {
        _state.Results.Clear();
        _state.Results.AddRange(text.Epochs);
        _state.Batch = text.Batch;
        _state.Step = text.Step;
        _state.Sums = text.Sums;
        _state.BestValue = text.BestValue;
        _state.BestEpoch = text.BestEpoch;
        _state.Waited = text.Waited;
        _state.HasStopped = text.HasStopped;
    }

    private static RunStateText Parse(Checkpoint checkpoint, string file)
    {
        if (!checkpoint.File.Metadata.TryGetValue(StateKey, out string? text))
        {
            throw new DataFormatException(file, "the file has weights, but no state of a training run.");
        }

        try
        {
            RunStateText state = RunStateText.Parse(text);
            return state.FindProblem() is { } problem ? throw new JsonException(problem) : state;
        }
        catch (JsonException exception)
        {
            throw new DataFormatException(file, $"the state of the training run cannot be read: {exception.Message}", exception);
        }
    }

    private void CheckSetup(RunStateText text, string file)
    {
        List<string> differences = [.. _parts.Setup
            .Where(s => !text.Setup.TryGetValue(s.Key, out string? saved) || saved != s.Value)
            .Select(s => $"{s.Key} is {s.Value}, in the checkpoint {text.Setup.GetValueOrDefault(s.Key, "not there")}")];
        if (differences.Count > 0)
        {
            throw new DataFormatException(file, $"the checkpoint is one of another run: {string.Join("; ", differences)}. Name another folder to start anew.");
        }
    }

    private void CheckNumbers(RunStateText text, string file)
    {
        foreach (RunNumber number in _parts.Numbers)
        {
            if (!text.Numbers.ContainsKey(number.Name))
            {
                throw new DataFormatException(file, $"the checkpoint has no number '{number.Name}'; it is one of another optimiser or schedule.");
            }
        }
    }

    private static TValue[] Values<TValue>(Checkpoint checkpoint, string name, int? length)
        where TValue : unmanaged, INumberBase<TValue>
    {
        TValue[] values = checkpoint.Training(name).ToArray<TValue>();
        return length is null || values.Length == length
            ? values
            : throw new DataFormatException(checkpoint.File.Name, $"'{name}' holds {values.Length} values; expected {length}.");
    }
}
