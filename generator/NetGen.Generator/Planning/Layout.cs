using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Where the elements of a tensor lie in its buffer: element (i, j, …) at Origin + Σ index·stride. The batch axis, if there is one,
/// steps by the size of one example.
/// </summary>
/// <param name="Strides">One per axis.</param>
/// <param name="Origin">Where the first element lies: behind the border of zeros, if there is one.</param>
/// <param name="Size">Elements of one example (or of the whole tensor), borders and padding included.</param>
/// <param name="Run">How many elements the innermost axis has room for: its extent, or more where it is padded to whole vectors.</param>
/// <param name="Dense">The number of elements of one example without borders and padding.</param>
/// <param name="HasBorder">Whether zeros surround the elements, which nothing may overwrite.</param>
internal sealed record Layout(ValueList<int> Strides, int Origin, int Size, int Run, int Dense, bool HasBorder)
{
    /// <summary>The address of an element.</summary>
    public Affine Address(ValueList<Affine> at)
    {
        Affine address = Origin;
        for (int k = 0; k < at.Count; k++)
        {
            address += at[k] * Strides[k];
        }

        return address;
    }

    /// <summary>How many elements may be written from the start of a contiguous run of the given length.</summary>
    public int Room(int run, int innermostExtent) => run == innermostExtent ? Run : run == Dense && !HasBorder ? Size : run;
}
