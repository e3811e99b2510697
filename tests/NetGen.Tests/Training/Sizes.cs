namespace NetGen.Tests.Training;

/// <summary>Two inputs, two outputs.</summary>
public sealed class Tiny : IModelSizes
{
    public static int Inputs => 2;

    public static int Outputs => 2;

    public static Reduction Reduction => Reduction.Mean;

    public static long Work => 1 << 22;
}

/// <summary>Enough parameters that several threads share the update of the parameters.</summary>
public sealed class Wide : IModelSizes
{
    public static int Inputs => 1200;

    public static int Outputs => 37;

    public static Reduction Reduction => Reduction.Mean;

    public static long Work => 2_000_000;
}

/// <summary>Like <see cref="Tiny"/>, with a summed loss.</summary>
public sealed class Summed : IModelSizes
{
    public static int Inputs => 2;

    public static int Outputs => 2;

    public static Reduction Reduction => Reduction.Sum;

    public static long Work => 1 << 22;
}

/// <summary>Like <see cref="Tiny"/>, and says so.</summary>
public sealed class Light : IModelSizes
{
    public static int Inputs => 2;

    public static int Outputs => 2;

    public static Reduction Reduction => Reduction.Mean;

    public static long Work => 12;
}
