using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What vectors can compute: all that the calculus knows, with the library's own functions.</summary>
internal static class LaneFunctions
{
    /// <summary>Whether it is an operation of the lanes themselves; the others are functions of the library.</summary>
    public static bool IsOfLanes(Operator @operator) => @operator is Operator.Max or Operator.Min;

    /// <summary>Whether it is an operation of the lanes themselves; the others are functions of the library.</summary>
    public static bool IsOfLanes(Function function) => function is Function.Abs or Function.Sqrt;
}
