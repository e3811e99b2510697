using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What is passed to a method that is called.</summary>
/// <param name="IsVariable">Whether the method has a derivative by it.</param>
internal abstract record Operand(bool IsVariable)
{
    /// <summary>A real number.</summary>
    public sealed record Number(Expr Value, bool IsVariable) : Operand(IsVariable);

    /// <summary>A whole number, a truth value or an enum.</summary>
    /// <param name="Value">Its value, or its name.</param>
    /// <param name="Type">The enum that it is converted to; empty for others.</param>
    public sealed record Setting(Whole Value, string Type) : Operand(false);

    /// <summary>Numbers of a span, side by side.</summary>
    /// <param name="Array">The span.</param>
    /// <param name="Offset">Where they begin.</param>
    /// <param name="Length">How many they are.</param>
    /// <param name="IsVariable">Whether the method has a derivative by them.</param>
    /// <param name="IsWritten">Whether the method writes all of them, and reads none.</param>
    public sealed record Stretch(string Array, Whole Offset, Whole Length, bool IsVariable, bool IsWritten) : Operand(IsVariable);

    /// <summary>How many partial derivatives there are by it.</summary>
    public Whole Count => this switch
    {
        { IsVariable: false } => 0,
        Stretch stretch => stretch.Length,
        _ => 1,
    };

    /// <summary>The same operand with other formulas and whole numbers.</summary>
    public Operand Map(Func<Expr, Expr> real, Func<Whole, Whole> whole) => this switch
    {
        Number number => number with { Value = real(number.Value) },
        Setting setting => setting with { Value = whole(setting.Value) },
        Stretch stretch => stretch with { Offset = whole(stretch.Offset), Length = whole(stretch.Length) },
        _ => this,
    };
}
