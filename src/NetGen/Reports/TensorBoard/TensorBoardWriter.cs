using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Writes event files that TensorBoard shows: numbers, histograms, images and texts over steps. Events go to the file in
/// order; after <see cref="Flush"/> a reader has them. A process that dies leaves at most one torn event behind the whole ones, which
/// readers ignore and <see cref="Append"/> removes. Not for several threads at a time.
/// </summary>
/// <example><code>
/// using var board = new TensorBoardWriter("runs/first");
/// board.AddScalar("loss/train", loss, step);
/// board.AddHistogram&lt;float&gt;("conv1.weight", weights, step);
/// </code></example>
public sealed class TensorBoardWriter : IDisposable
{
    private const int StepsBetweenLosses = 20;

    private const int StringType = 7;

    private static int _files;

    private readonly FileStream _file;
    private readonly TimeProvider _time;

    /// <summary>Begins a new event file.</summary>
    /// <param name="folder">The folder of the run, for example <c>runs/first</c>; created if it is missing.</param>
    /// <param name="time">The clock that dates events; the system's by default.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public TensorBoardWriter(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _time = time ?? TimeProvider.System;
        Directory.CreateDirectory(folder);
        _file = new FileStream(System.IO.Path.Combine(folder, FileName()), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        WriteVersion();
    }

    private TensorBoardWriter(FileStream file, TimeProvider time)
    {
        _file = file;
        _time = time;
    }

    /// <summary>The event file.</summary>
    public string Path => _file.Name;

    /// <summary>Continues an event file, behind its last whole event.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock that dates events; the system's by default.</param>
    /// <exception cref="InvalidDataException">The file does not begin with an event. It is left as it is.</exception>
    /// <exception cref="IOException">The file is missing or cannot be written.</exception>
    public static TensorBoardWriter Append(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            (long end, int count) = EventRecords.FindEnd(file);
            if (count == 0 && file.Length > 0)
            {
                throw new InvalidDataException($"{path} is no TensorBoard event file: it does not begin with a whole event.");
            }

            file.SetLength(end);
            file.Position = end;
            var writer = new TensorBoardWriter(file, time ?? TimeProvider.System);
            if (count == 0)
            {
                writer.WriteVersion();
            }

            return writer;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a number.</summary>
    /// <param name="tag">Its name; what stands before a slash groups charts.</param>
    /// <param name="value">The number, stored as a <see cref="float"/>.</param>
    /// <param name="step">When, in steps or epochs.</param>
    public void AddScalar(string tag, double value, long step) => Write(Value(tag).Float(2, (float)value), step);

    /// <summary>Adds the distribution of numbers. Those that are not finite are left out.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="tag">Its name.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="step">When, in steps or epochs.</param>
    public void AddHistogram<T>(string tag, ReadOnlySpan<T> values, long step)
        where T : unmanaged, INumberBase<T>
    {
        var buckets = new HistogramBuckets();
        foreach (T value in values)
        {
            buckets.Add(double.CreateTruncating(value));
        }

        Write(Value(tag).Message(5, buckets.ToMessage()), step);
    }

    /// <summary>Adds an image.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="image">The image.</param>
    /// <param name="step">When, in steps or epochs.</param>
    public void AddImage(string tag, PixelImage image, long step)
    {
        ArgumentNullException.ThrowIfNull(image);
        var message = new ProtobufWriter().Integer(1, image.Height).Integer(2, image.Width).Integer(3, image.Channels).Bytes(4, image.ToPng());
        Write(Value(tag).Message(4, message), step);
    }

    /// <summary>Adds a text.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="markdown">The text, which TensorBoard shows as Markdown.</param>
    /// <param name="step">When, in steps or epochs.</param>
    public void AddText(string tag, string markdown, long step)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var plugin = new ProtobufWriter().Message(1, new ProtobufWriter().Text(1, "text"));
        var shape = new ProtobufWriter().Message(2, new ProtobufWriter().Integer(1, 1));
        var tensor = new ProtobufWriter().Integer(1, StringType).Message(2, shape).Text(8, markdown);
        Write(Value(tag).Message(8, tensor).Message(9, plugin), step);
    }

    /// <summary>
    /// A handler for the progress of a training, <c>Trainer.Fit(…, progress: writer.Show)</c>: every twentieth step the batch's loss
    /// and the learning rate, every epoch its losses, metrics and the size of the updates of each layer.
    /// </summary>
    /// <param name="progress">Where training stands.</param>
    public void Show(FitProgress progress)
    {
        if (progress.Event == FitEvent.Step && progress.Step % StepsBetweenLosses == 0)
        {
            AddScalar("loss/batch", progress.BatchLoss, progress.Step);
            AddScalar("learning rate", progress.LearningRate, progress.Step);
        }
        else if (progress.Result is { } epoch)
        {
            Show(epoch, progress.Step);
            Flush();
        }
    }

    private void Show(EpochResult epoch, long step)
    {
        AddScalar("loss/training", epoch.Loss, step);
        Add("loss/held out", epoch.ValidationLoss);
        Add("accuracy/training", epoch.Accuracy);
        Add("accuracy/held out", epoch.ValidationAccuracy);
        foreach (MetricValue metric in epoch.Metrics)
        {
            AddScalar("metrics/" + metric.Name, metric.Value, step);
        }

        foreach (LayerStatistics layer in epoch.Layers)
        {
            AddScalar("update ratio/" + layer.Layer, layer.UpdateRatio, step);
        }

        void Add(string tag, double? value)
        {
            if (value is { } known)
            {
                AddScalar(tag, known, step);
            }
        }
    }

    /// <summary>Hands everything to the operating system, so that TensorBoard sees it and the end of this process does not lose it.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Flushes and closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static ProtobufWriter Value(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        return new ProtobufWriter().Text(1, tag);
    }

    // TensorBoard looks for the beginning of the name; the rest keeps runs apart.
    private string FileName() => string.Create(
        CultureInfo.InvariantCulture,
        $"events.out.tfevents.{_time.GetUtcNow().ToUnixTimeSeconds():D10}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref _files)}");

    private void WriteVersion() => Write(Event().Text(3, "brain.Event:2"));

    private void Write(ProtobufWriter value, long step) =>
        Write(Event().Integer(2, step).Message(5, new ProtobufWriter().Message(1, value)));

    private ProtobufWriter Event() => new ProtobufWriter().Double(1, (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds);

    private void Write(ProtobufWriter message) => _file.Write(EventRecords.Frame(message.ToArray()));
}
