using System.Globalization;

namespace NetGen;

/// <summary>
/// The checkpoints of one training run in a folder: safetensors files named by their step, as in <c>step-00001200.safetensors</c>, each
/// written atomically and with a checksum. <c>net.Load(path)</c> reads the weights out of any of them.
/// </summary>
/// <remarks>Any number of readers may look into the folder, but only one run may save there.</remarks>
public sealed class CheckpointStore
{
    private const string StepKey = NetworkFile.ReservedPrefix + "step";

    /// <summary>Uses a folder, which is made when the first checkpoint is saved.</summary>
    /// <param name="folder">The folder. Files of other names in it are left alone.</param>
    /// <param name="keep">How many of the last checkpoints stay, at least 1; the last one that was saved as the best stays besides.</param>
    public CheckpointStore(string folder, int keep = 3)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        Folder = folder;
        Keep = keep;
    }

    /// <summary>The folder, as the caller named it.</summary>
    public string Folder { get; }

    /// <summary>How many of the last checkpoints stay.</summary>
    public int Keep { get; }

    /// <summary>
    /// Saves a checkpoint, then removes those that need not stay and what killed runs left unfinished. Once this returns, the checkpoint
    /// is on the disk; if it fails, all older ones are still there.
    /// </summary>
    /// <param name="step">The step, at least 0; a checkpoint of the same step is replaced.</param>
    /// <param name="content">What to save.</param>
    /// <param name="isBest">Whether it is the best so far: it stays until another is.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">Two tensors have the same name, or a key of the metadata is reserved.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Save(long step, CheckpointContent content, bool isBest = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentNullException.ThrowIfNull(content);
        FolderEntry.Create(Folder);
        RemoveUnfinished();
        var name = new CheckpointName(step, isBest);
        Dictionary<string, string> metadata = NetworkFile.Complete(content.Metadata);
        metadata[StepKey] = Text(step);
        SafetensorsFile.Write(PathOf(name), content.Tensors, metadata);
        RemoveOld(name);
        return PathOf(name);
    }

    /// <summary>Reads the newest checkpoint that is whole. Those that are damaged or cannot be read are skipped; files with other names are none.</summary>
    public CheckpointSearch LoadLast() => Load(_ => true);

    /// <summary>Reads the newest whole checkpoint of those that were saved as the best; all else as <see cref="LoadLast"/>.</summary>
    public CheckpointSearch LoadBest() => Load(name => name.IsBest);

    /// <summary>The steps that there are checkpoints of, whole or not, in ascending order.</summary>
    public IReadOnlyList<long> ListSteps() => [.. List().Select(name => name.Step).Distinct().Order()];

    /// <summary>Makes the folder, and writes a file into it and removes it again.</summary>
    /// <exception cref="IOException">That is not possible; the message names the folder.</exception>
    internal void CheckFolder()
    {
        string probe = Path.Combine(Folder, $"{CheckpointName.Probe}.{Path.GetRandomFileName()}{AtomicFile.TemporaryExtension}");
        try
        {
            FolderEntry.Create(Folder);
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"No checkpoint can be written into the folder {Folder}: {exception.Message}", exception);
        }
    }

    private static string Text(long step) => step.ToString(CultureInfo.InvariantCulture);

    private CheckpointSearch Load(Predicate<CheckpointName> filter)
    {
        var skipped = new List<SkippedCheckpoint>();
        foreach (CheckpointName name in List().Where(name => filter(name)))
        {
            try
            {
                return new(Read(name), skipped);
            }
            catch (FileNotFoundException)
            {
                // The run that saves here has just removed it, because newer ones are there.
            }
            catch (IOException exception)
            {
                skipped.Add(new(PathOf(name), exception is DataFormatException ? exception.Message : $"{PathOf(name)}: {exception.Message}"));
            }
        }

        return new(null, skipped);
    }

    private Checkpoint Read(CheckpointName name)
    {
        SafetensorsFile file = SafetensorsFile.Read(PathOf(name));
        if (!file.Metadata.TryGetValue(StepKey, out string? step) || !file.Metadata.ContainsKey(SafetensorsHeader.ChecksumKey))
        {
            throw new DataFormatException(file.Name, $"the file is no checkpoint: its metadata has no {StepKey} and {SafetensorsHeader.ChecksumKey}.");
        }

        return step == Text(name.Step)
            ? new(name, file)
            : throw new DataFormatException(file.Name, $"the file is named for step {name.Step}, but holds step {step}.");
    }

    /// <summary>The checkpoints, the newest first.</summary>
    private List<CheckpointName> List() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateFiles(Folder)
            .Select(path => CheckpointName.Parse(Path.GetFileName(path)))
            .OfType<CheckpointName>()
            .OrderByDescending(name => name.Step)
            .ThenByDescending(name => name.IsBest)];

    private string PathOf(CheckpointName name) => Path.Combine(Folder, name.ToString());

    private void RemoveUnfinished()
    {
        foreach (string path in Directory.EnumerateFiles(Folder, CheckpointName.TemporaryPattern))
        {
            File.Delete(path);
        }
    }

    /// <summary>
    /// Removes what need not stay. Checkpoints of later steps do not count: the run went back behind them, because they are damaged.
    /// </summary>
    private void RemoveOld(CheckpointName saved)
    {
        List<CheckpointName> past = [.. List().Where(name => name.Step <= saved.Step && (name.Step < saved.Step || name == saved))];
        HashSet<CheckpointName> stay = [.. past.Take(Keep), .. past.Where(name => name.IsBest).Take(1)];
        foreach (CheckpointName name in List().Where(name => name.Step <= saved.Step && !stay.Contains(name)))
        {
            File.Delete(PathOf(name));
        }
    }
}
