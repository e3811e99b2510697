using System.Runtime.InteropServices;
using System.Text;

namespace NetGen;

/// <summary>
/// Brings a folder onto the disk, so that a file's new name survives a crash of the machine. .NET opens no folders, hence the system
/// calls; Windows has no such call, and there a rename is part of the file system's journal.
/// </summary>
internal static class FolderEntry
{
    private const int ReadOnly = 0;

    /// <summary>Makes a folder and those around it, and brings them onto the disk; does nothing if it exists.</summary>
    /// <param name="folder">The folder.</param>
    public static void Create(string folder)
    {
        string path = Path.GetFullPath(folder);
        if (Directory.Exists(path) || Path.GetDirectoryName(path) is not { } parent)
        {
            return;
        }

        Create(parent);
        Directory.CreateDirectory(path);
        Flush(parent);
    }

    /// <summary>Does what the platform can; that it cannot is no failure, as the file itself is whole.</summary>
    /// <param name="folder">An existing folder.</param>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS() && !OperatingSystem.IsFreeBSD())
        {
            return;
        }

        try
        {
            Synchronize(Encoding.UTF8.GetBytes(folder + '\0'));
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
        }
    }

    private static void Synchronize(byte[] path)
    {
        int descriptor = Open(path, ReadOnly);
        if (descriptor >= 0)
        {
            _ = Fsync(descriptor);
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
