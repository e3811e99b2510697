using System.Reflection;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>08: every mistake in functions that are to be differentiated.</summary>
internal static class FunctionProblems
{
    public static readonly ProblemKind Signature = new(
        "NG0801",
        "A differentiable method is static, not generic, and works on real numbers",
        "[Differentiable] on '{0}': {1}; {2}",
        Severity.Error);

    public static readonly ProblemKind UnknownCall = new(
        "NG0802",
        "The derivative of a call must be known",
        "'{0}' is called, whose derivative is not known; {1}",
        Severity.Error);

    public static readonly ProblemKind Recursion = new(
        "NG0803",
        "A differentiable method does not call itself",
        "'{0}' calls itself ({1}), so that how often it runs is not known before; write it as a loop over a range",
        Severity.Error);

    public static readonly ProblemKind Loop = new(
        "NG0804",
        "A loop counts through a range",
        "This loop cannot be differentiated: {0}; {1}",
        Severity.Error);

    public static readonly ProblemKind WholeNumber = new(
        "NG0805",
        "A derivative does not pass through whole numbers",
        "'{0}' {1}; {2}",
        Severity.Error);

    public static readonly ProblemKind Overwritten = new(
        "NG0806",
        "Every element is defined once, and before it is read",
        "'{0}' {1}; {2}",
        Severity.Error);

    public static readonly ProblemKind Aliasing = new(
        "NG0807",
        "A number has one name",
        "'{0}' makes a second name for a number that may change; {1}",
        Severity.Error);

    public static readonly ProblemKind NotSupported = new(
        "NG0808",
        "Only what has an exact derivative is differentiated",
        "{0} cannot be differentiated; {1}",
        Severity.Error);

    public static readonly ProblemKind NameTaken = new(
        "NG0809",
        "The names of derivatives are free",
        "'{0}' takes the place of a method that NetGen adds to differentiate '{1}'; rename it",
        Severity.Error);

    public static readonly ProblemKind Order = new(
        "NG0810",
        "The order of a derivative fits the function",
        "[Differentiable(Order = {1})] on '{0}': {2}",
        Severity.Error);

    public static readonly ProblemKind DerivativeOf = new(
        "NG0811",
        "A derivative by hand has the form of the function",
        "'{0}' is to be the derivative of '{1}' and has not its form: static, with the same parameters, all of them numbers, and returning {2}",
        Severity.Error);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. typeof(FunctionProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<ProblemKind>().OrderBy(k => k.Id, StringComparer.Ordinal),
    ];
}
