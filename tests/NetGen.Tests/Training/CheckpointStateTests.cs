namespace NetGen.Tests.Training;

/// <summary>Checkpoints that no run of this library, network or machine has written, and folders that take none.</summary>
public sealed class CheckpointStateTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "netgen-state-" + Guid.NewGuid().ToString("N"));

    private FitOptions Options => new() { BatchSize = 10, Epochs = 2, ValidationSplit = 0.5, EarlyStopping = new(), Checkpoints = new(_folder) { KeepLast = 1 } };

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
        else if (File.Exists(_folder))
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public void A_network_of_another_architecture_names_the_tensors_that_differ()
    {
        Trainer.Fit(new SoftmaxRegression<float, Tiny>(1), Examples.LinearlySeparable<float>(40, 2, 2, 1), new Adam(), Options);
        var net = new SoftmaxRegression<float, Wide>(1);
        float[] before = net.Parameters.ToArray();
        var exception = Assert.Throws<DataFormatException>(() => Trainer.Fit(net, Examples.LinearlySeparable<float>(40, Wide.Inputs, Wide.Outputs, 1), new Adam(), Options));
        Assert.All(SoftmaxRegression<float, Wide>.ParameterTensors, tensor => Assert.Contains($"{tensor} is ", exception.Message, StringComparison.Ordinal));
        Assert.Contains("Nothing was changed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Theory]
    [InlineData("\"Version\":1", "\"Version\":2", "its version is 2; expected 1")]
    [InlineData("\"Version\":1", "\"Vorsion\":1", "Version")]
    [InlineData("\"Batch\":0", "\"Batch\":-1", "the batch is -1")]
    [InlineData("\"HistoryInterval\":1", "\"HistoryInterval\":0", "the interval of the history is 0")]
    [InlineData("\"BestEpoch\":", "\"BestEpoch\":9", "the best epoch is 9")]
    [InlineData("\"Epochs\":[", "\"Epochs\":[null,", "epoch 1 is not there")]
    [InlineData("\"Numbers\":{", "\"Numbers\":null,\"Other\":{", "a part of it is null")]
    [InlineData("\"Numbers\":{", "\"Numbers\":{\"rate/current\":\"fast\",", "could not be converted")]
    [InlineData("\"Numbers\":{", "\"Numbers\":[", "training run cannot be read")]
    [InlineData("optimizer/step", "optimizer/stop", "no number 'optimizer/step'")]
    [InlineData("\"examples\":\"20\"", "\"examples\":\"19\"", "examples is 20, in the checkpoint 19")]
    public void A_state_that_no_run_has_written_is_refused_before_anything_changes(string part, string other, string message)
    {
        Trainer.Fit(new LinearRegression(), Examples.Line(40), new Sgd(0.1), Options);
        Rewrite(part, other);
        var net = new LinearRegression();
        net.Parameters.Fill(0.25);
        var optimizer = new Sgd(0.1);
        var exception = Assert.Throws<DataFormatException>(() => Trainer.Fit(net, Examples.Line(40), optimizer, Options));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal([0.25, 0.25], net.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_finished_run_can_be_given_another_number_of_epochs(int epochs)
    {
        var (whole, parts) = (new LinearRegression(), new LinearRegression());
        Trainer.Fit(whole, Examples.Line(40), new Sgd(0.1, 0.9), Options with { Epochs = Math.Max(2, epochs), Checkpoints = null });
        Trainer.Fit(parts, Examples.Line(40), new Sgd(0.1, 0.9), Options);
        FitResult fit = Trainer.Fit(parts, Examples.Line(40), new Sgd(0.1, 0.9), Options with { Epochs = epochs });
        Assert.Equal(whole.Parameters.ToArray(), parts.Parameters.ToArray());
        Assert.Equal(Math.Max(2, epochs), fit.Epochs.Count);
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_found_out_before_training()
    {
        File.WriteAllText(_folder, "not a folder");
        var net = new LinearRegression();
        int steps = 0;
        var exception = Assert.Throws<IOException>(() => Trainer.Fit(net, Examples.Line(40), new Sgd(0.1), Options, _ => steps++));
        Assert.Contains($"No checkpoint can be written into the folder {_folder}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, steps);
    }

    [Fact]
    public void A_speed_counts_what_this_run_has_done()
    {
        Assert.Throws<TimeoutException>(() => Fit(p => _ = p.Event == FitEvent.Checkpoint && p.Step == 3 ? throw new TimeoutException() : 0));
        var speeds = new List<double>();
        Fit(p => speeds.Add(p.Event == FitEvent.Resume ? p.ExamplesPerSecond : -1));
        Assert.Equal(0, speeds[0]);

        void Fit(Action<FitProgress> progress) => Trainer.Fit(
            new LinearRegression(), Examples.Line(40), new Sgd(0.1), new FitOptions { BatchSize = 10, Checkpoints = new(_folder) { EverySteps = 1 } }, progress);
    }

    /// <summary>Changes the text of the last checkpoint's state; its checksum is right again.</summary>
    private void Rewrite(string part, string other)
    {
        var store = new CheckpointStore(_folder, keep: 1);
        Checkpoint last = store.LoadLast().Found!;
        var content = new CheckpointContent();
        var net = new LinearRegression();
        last.LoadWeights(net);
        content.AddWeights(net);
        foreach (TensorData tensor in last.File.Tensors.Where(t => t.Name.StartsWith(NetworkFile.TrainingPrefix, StringComparison.Ordinal)))
        {
            string name = tensor.Name[NetworkFile.TrainingPrefix.Length..];
            if (name.StartsWith("history/", StringComparison.Ordinal))
            {
                content.AddTraining<float>(name, tensor.ToArray<float>());
            }
            else
            {
                content.AddTraining<double>(name, tensor.ToArray<double>());
            }
        }

        string state = last.File.Metadata["training"];
        Assert.Contains(part, state, StringComparison.Ordinal);
        content.SetMetadata("training", state.Replace(part, other, StringComparison.Ordinal));
        Directory.Delete(_folder, recursive: true);
        store.Save(last.Step, content, last.IsBest);
    }
}
