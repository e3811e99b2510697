using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>All kinds of mistakes in functions that are to be differentiated.</summary>
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
        "'{0}' calls itself ({1}), which has no derivative of fixed length; write it as a loop",
        Severity.Error);

    public static readonly ProblemKind Loop = new(
        "NG0804",
        "A loop counts through a range",
        "This loop cannot be differentiated: {0}; {1}",
        Severity.Error);

    public static readonly ProblemKind WholeNumber = new(
        "NG0805",
        "A derivative does not pass through whole numbers",
        "'{0}' turns a real number into a whole one, which has no useful derivative; {1}",
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
        "'{0}' is the name of a generated method with the same parameters; rename the one that is written here",
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

    public static IReadOnlyList<ProblemKind> All { get; } =
        [Signature, UnknownCall, Recursion, Loop, WholeNumber, Overwritten, Aliasing, NotSupported, NameTaken, Order, DerivativeOf];
}
