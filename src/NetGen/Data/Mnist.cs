namespace NetGen;

/// <summary>
/// The MNIST digits (LeCun, Cortes and Burges), or any data set in the same four files: grey images with class labels.
/// Pixels are scaled from 0–255 to 0–1.
/// </summary>
public sealed class Mnist
{
    private const int ClassCount = 10;

    private Mnist(Dataset<float, int> train, Dataset<float, int> test, int height, int width)
    {
        Train = train;
        Test = test;
        Height = height;
        Width = width;
    }

    /// <summary>The examples to learn from: 60,000 in the original.</summary>
    public Dataset<float, int> Train { get; }

    /// <summary>The held-out examples: 10,000 in the original.</summary>
    public Dataset<float, int> Test { get; }

    /// <summary>The height of the images: 28 in the original.</summary>
    public int Height { get; }

    /// <summary>The width of the images: 28 in the original.</summary>
    public int Width { get; }

    /// <summary>
    /// Reads <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c>, each plain or with <c>.gz</c>.
    /// </summary>
    /// <param name="folder">The folder of the four files.</param>
    /// <exception cref="DataFormatException">A file is corrupt, or the files do not fit one another.</exception>
    /// <exception cref="IOException">The folder or a file is missing or cannot be read.</exception>
    public static Mnist Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{folder}: there is no such folder.");
        }

        IdxFile trainImages = IdxFile.Read(Find(folder, "train-images-idx3-ubyte"), 3);
        IdxFile testImages = IdxFile.Read(Find(folder, "t10k-images-idx3-ubyte"), 3);
        CheckSameSize(trainImages, testImages);
        return new Mnist(
            Pair(trainImages, IdxFile.Read(Find(folder, "train-labels-idx1-ubyte"), 1)),
            Pair(testImages, IdxFile.Read(Find(folder, "t10k-labels-idx1-ubyte"), 1)),
            trainImages.Shape[1],
            trainImages.Shape[2]);
    }

    private static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name);
        string compressed = plain + ".gz";
        return File.Exists(plain) ? plain
            : File.Exists(compressed) ? compressed
            : throw new FileNotFoundException($"{plain}: neither this file nor {name}.gz exists.", plain);
    }

    private static void CheckSameSize(IdxFile train, IdxFile test)
    {
        if (train.Shape[1] != test.Shape[1] || train.Shape[2] != test.Shape[2])
        {
            throw new DataFormatException(
                test.Path,
                $"byte 8: the images are {test.Shape[1]}×{test.Shape[2]}; those of {train.Path} are {train.Shape[1]}×{train.Shape[2]}.");
        }
    }

    private static Dataset<float, int> Pair(IdxFile images, IdxFile labels)
    {
        if (labels.Shape[0] != images.Shape[0])
        {
            throw new DataFormatException(
                labels.Path, $"byte 4: the file has {labels.Shape[0]} labels; {images.Path} has {images.Shape[0]} images.");
        }

        if (images.Data.IsEmpty)
        {
            throw new DataFormatException(images.Path, "byte 4: the file holds no pixels.");
        }

        return new(Scale(images.Data), images.Shape[1] * images.Shape[2], ReadLabels(labels));
    }

    private static float[] Scale(ReadOnlySpan<byte> pixels)
    {
        float[] scaled = new float[pixels.Length];
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = pixels[i] / 255f;
        }

        return scaled;
    }

    private static int[] ReadLabels(IdxFile file)
    {
        const int HeaderLength = 8;
        int[] labels = new int[file.Data.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = file.Data[i];
            if (labels[i] >= ClassCount)
            {
                throw new DataFormatException(
                    file.Path, $"byte {HeaderLength + i}: label {i} is {labels[i]}; expected 0 to {ClassCount - 1}.");
            }
        }

        return labels;
    }
}
