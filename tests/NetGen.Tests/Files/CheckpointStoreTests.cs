using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class CheckpointStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallNet _net = new(seed: 1);

    private string Folder => Path.Combine(_folder.Path, "run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_comes_back()
    {
        var store = new CheckpointStore(Folder);
        Assert.Null(store.LoadLast().Found);
        Assert.Equal(Path.Combine(Folder, "step-00001200.safetensors"), Save(store, 1200));
        CheckpointSearch search = store.LoadLast();
        Assert.Empty(search.Skipped);
        Checkpoint checkpoint = search.Found!;
        Assert.Equal(1200, checkpoint.Step);
        Assert.Equal("adam", checkpoint.File.Metadata["training/optimizer"]);
        Assert.Equal([1200, 2], checkpoint.Training("moments").ToArray<double>());
        Assert.Equal([7], checkpoint.Training("seed").ToArray<ulong>());
        var copy = new SmallNet(seed: 2);
        checkpoint.LoadWeights(copy);
        Assert.Equal(_net.Parameters.ToArray(), copy.Parameters.ToArray());
    }

    [Fact]
    public void The_weights_are_a_file_of_a_network()
    {
        string path = Save(new CheckpointStore(Folder), 1);
        Assert.Equal(_net.Parameters.ToArray(), new SmallNet(seed: 2).Load(path).Parameters.ToArray());
    }

    [Fact]
    public void The_last_ones_and_the_best_stay()
    {
        var store = new CheckpointStore(Folder, keep: 2);
        for (int step = 1; step <= 6; step++)
        {
            Save(store, step, isBest: step is 1 or 3);
        }

        Assert.Equal([3, 5, 6], store.ListSteps());
        Assert.Equal(3, store.LoadBest().Found!.Step);
        Assert.True(store.LoadBest().Found!.IsBest);
        Assert.Equal(6, store.LoadLast().Found!.Step);
        Save(store, 6, isBest: true);
        Assert.Equal(
            ["step-00000005.safetensors", "step-00000006.best.safetensors"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Steps_count_as_numbers()
    {
        var store = new CheckpointStore(Folder, keep: 1);
        Save(store, 99_999_999);
        Save(store, 100_000_000);
        Assert.Equal([100_000_000], store.ListSteps());
    }

    [Fact]
    public void Damaged_ones_are_skipped_and_named()
    {
        var store = new CheckpointStore(Folder, keep: 5);
        Save(store, 1);
        string flipped = Save(store, 2), cut = Save(store, 3), renamed = Path.Combine(Folder, "step-00000009.safetensors");
        byte[] content = File.ReadAllBytes(flipped);
        content[^1] ^= 1;
        File.WriteAllBytes(flipped, content);
        File.WriteAllBytes(cut, content[..^1]);
        File.Copy(Path.Combine(Folder, "step-00000001.safetensors"), renamed);
        string foreign = Path.Combine(Folder, "step-00000008.safetensors");
        _net.Save(foreign);
        CheckpointSearch search = store.LoadLast();
        Assert.Equal(1, search.Found!.Step);
        Assert.Equal([renamed, foreign, cut, flipped], search.Skipped.Select(skipped => skipped.Path));
        Assert.All(search.Skipped, skipped => Assert.StartsWith(skipped.Path, skipped.Reason));
        Assert.Contains("is named for step 9, but holds step 1", search.Skipped[0].Reason);

        // A run that went back behind damaged ones keeps what it saves.
        store = new CheckpointStore(Folder, keep: 1);
        Save(store, 2);
        Assert.Equal([2, 3, 8, 9], store.ListSteps());
        Assert.Equal(2, store.LoadLast().Found!.Step);
    }

    [Fact]
    public void What_killed_writers_leave_is_no_checkpoint_and_goes()
    {
        var store = new CheckpointStore(Folder);
        Save(store, 1);
        string left = Path.Combine(Folder, "step-00000002.safetensors.abcd.tmp"), other = Path.Combine(Folder, "notes.tmp");
        File.WriteAllText(left, "half");
        File.WriteAllText(other, "mine");
        File.WriteAllText(Path.Combine(Folder, "step-3.safetensors"), "not a name of ours");
        CheckpointSearch search = store.LoadLast();
        Assert.Equal(1, search.Found!.Step);
        Assert.Empty(search.Skipped);
        Assert.True(File.Exists(left));
        Save(store, 2);
        Assert.False(File.Exists(left));
        Assert.True(File.Exists(other));
        Assert.Equal([1, 2], store.ListSteps());
    }

    [Fact]
    public void A_writer_that_fails_half_way_leaves_the_old_ones()
    {
        var store = new CheckpointStore(Folder, keep: 1);
        Save(store, 1);
        var content = new CheckpointContent();
        content.AddWeights(_net);
        content.AddTraining("moments", TensorType.UInt8, [1_000_000], target =>
        {
            target.Write(new byte[500_000]);
            throw new IOException("No space left on device");
        });
        Assert.Throws<IOException>(() => store.Save(2, content));
        Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal(1, store.LoadLast().Found!.Step);
    }

    [Fact]
    public void Saving_needs_no_second_copy()
    {
        var store = new CheckpointStore(Folder);
        float[] state = new float[4_000_000];
        state[^1] = 3;
        var content = new CheckpointContent();
        content.AddWeights(_net);
        content.AddTraining<float>("state", state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        store.Save(1, content);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal(state, store.LoadLast().Found!.Training("state").ToArray<float>());
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("keep", () => new CheckpointStore(Folder, keep: 0));
        var store = new CheckpointStore(Folder);
        Assert.Throws<ArgumentOutOfRangeException>("step", () => store.Save(-1, new CheckpointContent()));
        var content = new CheckpointContent();
        content.SetMetadata("netgen.step", "5");
        Assert.Throws<ArgumentException>(() => store.Save(1, content));
    }

    private string Save(CheckpointStore store, long step, bool isBest = false)
    {
        var content = new CheckpointContent();
        content.AddWeights(_net);
        content.AddTraining<double>("moments", new double[] { step, 2 });
        content.AddTraining<ulong>("seed", new ulong[] { 7 });
        content.SetMetadata("training/optimizer", "adam");
        return store.Save(step, content, isBest);
    }
}
