using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>A given argument; exactly the value fields that fit its type are set, an enum value is its member's name in <see cref="Texts"/>.</summary>
/// <param name="Name">The constructor parameter or property.</param>
/// <param name="Numbers">Numbers and booleans (0 or 1); several for an array.</param>
/// <param name="Texts">Strings; several for an array.</param>
internal sealed record ArgumentModel(string Name, ValueList<double> Numbers, ValueList<string> Texts)
{
    /// <summary>For the name of a function: its formula.</summary>
    public UserFunction? Function { get; init; }
}
