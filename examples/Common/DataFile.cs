using NetGen;

namespace Examples;

/// <summary>Finds and checks the files of <c>--data</c>.</summary>
public static class DataFile
{
    /// <summary>The path of a file that is in a folder or in a subfolder of it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="subfolder">The subfolder.</param>
    /// <param name="name">The name of the file.</param>
    /// <exception cref="FileNotFoundException">It is in neither.</exception>
    public static string Find(string folder, string subfolder, string name)
    {
        string[] paths = [Path.Combine(folder, name), Path.Combine(folder, subfolder, name)];
        return Array.Find(paths, File.Exists)
            ?? throw new FileNotFoundException($"There is neither {paths[0]} nor {paths[1]}.");
    }

    /// <summary>The same data, if it is what a network was made for.</summary>
    /// <param name="data">What was read.</param>
    /// <param name="path">The file that it is from.</param>
    /// <param name="inputs">The inputs of the network.</param>
    /// <param name="classes">The most classes that it can tell apart; null where there are none.</param>
    /// <exception cref="DataFormatException">It is something else.</exception>
    public static Dataset<float, TTarget> Expect<TTarget>(this Dataset<float, TTarget> data, string path, int inputs, int? classes = null)
        where TTarget : unmanaged
    {
        if (data.InputLength != inputs)
        {
            throw new DataFormatException(path, $"features per example: {data.InputLength}; the network takes {inputs}.");
        }

        return data.ClassNames?.Count > classes
            ? throw new DataFormatException(path, $"there are {data.ClassNames.Count} classes; the network tells {classes} apart.")
            : data;
    }
}
