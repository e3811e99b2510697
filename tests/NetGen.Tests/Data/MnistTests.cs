namespace NetGen.Tests.Data;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MnistTests()
    {
        _folder.Write("train-images-idx3-ubyte", IdxContent.Images(3));
        _folder.Write("train-labels-idx1-ubyte.gz", IdxContent.Compress(IdxContent.Labels(1, 9, 0)));
        _folder.Write("t10k-images-idx3-ubyte.gz", IdxContent.Compress(IdxContent.Images(2)));
        _folder.Write("t10k-labels-idx1-ubyte", IdxContent.Labels(4, 5));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loads_a_mixture_of_plain_and_compressed_files()
    {
        Mnist mnist = Mnist.Load(_folder.Path);
        Assert.Equal((2, 3), (mnist.Height, mnist.Width));
        Assert.Equal((3, 6, 1), (mnist.Train.Count, mnist.Train.InputLength, mnist.Train.TargetLength));
        Assert.Equal([1, 9, 0], mnist.Train.Targets.ToArray());
        Assert.Equal([4, 5], mnist.Test.Targets.ToArray());
        Assert.Equal(17 / 255f, mnist.Train.Inputs[17]);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        string path = Path.Combine(_folder.Path, "none");
        DirectoryNotFoundException exception = Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(path));
        Assert.Equal($"{path}: there is no such folder.", exception.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(_folder.Path, "t10k-labels-idx1-ubyte");
        File.Delete(path);
        FileNotFoundException exception = Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder.Path));
        Assert.Equal($"{path}: neither this file nor t10k-labels-idx1-ubyte.gz exists.", exception.Message);
    }

    [Fact]
    public void Labels_and_images_must_be_as_many()
    {
        string path = _folder.Write("t10k-labels-idx1-ubyte", IdxContent.Labels(4, 5, 6));
        Refused($"{path}: byte 4: the file has 3 labels; {_folder.Path}/t10k-images-idx3-ubyte.gz has 2 images.");
    }

    [Fact]
    public void A_label_above_nine_is_refused()
    {
        string path = _folder.Write("t10k-labels-idx1-ubyte", IdxContent.Labels(4, 10));
        Refused($"{path}: byte 9: label 1 is 10; expected 0 to 9.");
    }

    [Fact]
    public void Images_must_have_one_size()
    {
        string path = _folder.Write("t10k-images-idx3-ubyte", IdxContent.Make([2, 3, 2], new byte[12]));
        Refused($"{path}: byte 8: the images are 3×2; those of {_folder.Path}/train-images-idx3-ubyte are 2×3.");
    }

    [Fact]
    public void Images_must_have_pixels()
    {
        _folder.Write("train-images-idx3-ubyte", IdxContent.Make([3, 0, 3], []));
        string path = Path.Combine(_folder.Path, "train-images-idx3-ubyte");
        _folder.Write("t10k-images-idx3-ubyte", IdxContent.Make([2, 0, 3], []));
        Refused($"{path}: byte 4: the file holds no pixels.");
    }

    private void Refused(string message)
    {
        DataFormatException exception = Assert.Throws<DataFormatException>(() => Mnist.Load(_folder.Path));
        Assert.Equal(message.Replace('/', Path.DirectorySeparatorChar), exception.Message);
    }
}
