namespace NetGen;

/// <summary>Writes one safetensors file.</summary>
/// <param name="layout">Its header and tensors.</param>
internal sealed class SafetensorsWriter(SafetensorsLayout layout)
{
    /// <summary>Writes to a stream that need not be able to seek: a checksum takes one more pass over the tensors.</summary>
    public void WriteForward(Stream target)
    {
        if (layout.HasChecksum)
        {
            using var hash = new HashStream(Stream.Null);
            WriteOnce(hash);
            layout.SetChecksum(hash.Digits);
        }

        WriteOnce(target);
    }

    /// <summary>Writes to a file of its own, from its beginning: the checksum is put into the header when all is written.</summary>
    public void WriteFile(Stream target)
    {
        if (!layout.HasChecksum)
        {
            WriteOnce(target);
            return;
        }

        using var hash = new HashStream(target);
        WriteOnce(hash);
        layout.SetChecksum(hash.Digits);
        target.Position = 0;
        target.Write(layout.Header);
    }

    private void WriteOnce(Stream target)
    {
        target.Write(layout.Header);
        foreach (TensorContent tensor in layout.Tensors)
        {
            tensor.WriteTo(target);
        }
    }
}
