using System.Reflection;

namespace NetGen.Generator.Layers;

/// <summary>
/// Every mistake that NetGen reports: 00 the class, 01 the order and names of layers, 02 values of arguments, 03 shapes,
/// 04 shared parameters, 05 networks that are legal but will not learn well, 90 NetGen itself.
/// </summary>
internal static class Problems
{
    public static readonly ProblemKind NotPartial = new(
        "NG0001",
        "A network must be partial",
        "'{0}' is a network and must be partial, so that NetGen can add to it; write 'partial {1} {0}'",
        Severity.Error);

    public static readonly ProblemKind ContainerNotPartial = new(
        "NG0002",
        "A type that contains a network must be partial",
        "'{0}' contains the network '{1}' and must be partial too, so that NetGen can add to it; write 'partial {2} {0}'",
        Severity.Error);

    public static readonly ProblemKind StaticClass = new(
        "NG0003",
        "A network cannot be static",
        "'{0}' is a network, which has parameters of its own, and cannot be static; remove 'static'",
        Severity.Error);

    public static readonly ProblemKind FileLocal = new(
        "NG0004",
        "A network cannot be file-local",
        "'{0}' is visible in its file only, so NetGen cannot add to it from another file; remove 'file'",
        Severity.Error);

    public static readonly ProblemKind SeveralParts = new(
        "NG0005",
        "All layers must stand on one part of a partial class",
        "{0} stands on another part of '{1}' than the layers before it, and the order of parts is undefined; put all layers on one part",
        Severity.Error);

    public static readonly ProblemKind MemberTaken = new(
        "NG0006",
        "A member has a name that NetGen generates",
        "'{0}' has the name of a member that NetGen adds to the network '{1}'; rename it",
        Severity.Error);

    public static readonly ProblemKind NoConstructor = new(
        "NG0007",
        "NetGen cannot add a constructor to the class",
        "NetGen cannot add the constructor '{0}(ulong seed)': {1}",
        Severity.Error);

    public static readonly ProblemKind NotANetwork = new(
        "NG0008",
        "Layers have no effect without [Network]",
        "{0} has no effect, since '{1}' has no [Network] attribute; add it",
        Severity.Warning);

    public static readonly ProblemKind Unoptimised = new(
        "NG0009",
        "The network is compiled without optimisation",
        "The network '{0}' is compiled without optimisation and will be many times slower; build with -c Release to train",
        Severity.Information);

    public static readonly ProblemKind OldLanguage = new(
        "NG0010",
        "The language version is too old for the generated code",
        "NetGen generates C# {0}, but this project is compiled as C# {1}; raise or remove LangVersion",
        Severity.Error);

    public static readonly ProblemKind DerivedFromNetwork = new(
        "NG0011",
        "A network cannot derive from a network",
        "'{0}' derives from the network '{1}', whose members it would hide; let it contain one instead",
        Severity.Error);

    public static readonly ProblemKind NoInput = new(
        "NG0101",
        "A network must begin with Input",
        "The network '{0}' has no Input; put [Input(…)] with the shape of one example in front of its layers",
        Severity.Error);

    public static readonly ProblemKind InputNotFirst = new(
        "NG0102",
        "Input must be the first layer",
        "{0} must be the first layer, but {1} is in front of it; move it to the front",
        Severity.Error);

    public static readonly ProblemKind SecondInput = new(
        "NG0103",
        "A network has one Input",
        "{0} is a second input after {1}; a network has one",
        Severity.Error);

    public static readonly ProblemKind NothingToCompute = new(
        "NG0104",
        "A network needs a layer between its input and its end",
        "The output of the network would be its input; put a layer such as Dense(1) behind {0}",
        Severity.Error);

    public static readonly ProblemKind UnknownName = new(
        "NG0105",
        "No layer has this name",
        "{0}: no layer is named '{1}'; {2}",
        Severity.Error);

    public static readonly ProblemKind DuplicateName = new(
        "NG0106",
        "Two layers have the same name",
        "{0}: '{1}' is already the name of {2}; choose another",
        Severity.Error);

    public static readonly ProblemKind ReadsForward = new(
        "NG0107",
        "A layer can only refer to layers in front of it",
        "{0} refers to '{1}', which is {2}; a layer can only refer to layers in front of it",
        Severity.Error);

    public static readonly ProblemKind InvalidName = new(
        "NG0108",
        "A layer's name must be an identifier",
        "{0}: '{1}' cannot be part of a member's name; use letters, digits and underscores, and a letter first",
        Severity.Error);

    public static readonly ProblemKind MemberTwice = new(
        "NG0109",
        "Two parameters would be the same member",
        "{0}: its parameter '{1}' would be the member '{2}', which {3} is already; choose another Name",
        Severity.Error);

    public static readonly ProblemKind LossNotLast = new(
        "NG0110",
        "A loss must be the last layer",
        "{0} is a loss and must be the last layer, but {1} follows it; move it to the end",
        Severity.Error);

    public static readonly ProblemKind SecondLoss = new(
        "NG0111",
        "A network has at most one loss",
        "{0} is a second loss after {1}; a network has at most one",
        Severity.Error);

    public static readonly ProblemKind TooFewSources = new(
        "NG0112",
        "A layer that joins others needs at least two",
        "{0} joins two or more layers, but names {1}; name another",
        Severity.Error);

    public static readonly ProblemKind OutOfRange = new(
        "NG0201",
        "A value is out of range",
        "{0}: {1} must be {2}, but is {3}",
        Severity.Error);

    public static readonly ProblemKind PaddingTooLarge = new(
        "NG0202",
        "Padding is more than half the window",
        "{0}: Padding must be at most {1}, half the window of {2}, but is {3}; a window could lie in the padding entirely",
        Severity.Error);

    public static readonly ProblemKind SamePaddingWithStride = new(
        "NG0203",
        "Padding.Same needs a stride of 1",
        "{0}: Padding.Same keeps height and width, which a stride of {1} cannot; use Stride = 1 or Padding = {2}",
        Severity.Error);

    public static readonly ProblemKind InputRank = new(
        "NG0204",
        "Input has one to three sizes",
        "{0}: the shape of an input has one to three sizes, but this has {1}; write features, height × width or channels × height × width",
        Severity.Error);

    public static readonly ProblemKind NoEffect = new(
        "NG0205",
        "An argument has no effect",
        "{0}: {1} has no effect, since {2}; remove it",
        Severity.Warning);

    public static readonly ProblemKind KernelTooLarge = new(
        "NG0301",
        "A kernel or window does not fit its input",
        "{0}: a {1} {2} does not fit the {3} that {4} gives; use a {2} of at most {5}, or Padding = {6}",
        Severity.Error);

    public static readonly ProblemKind NeedsImage = new(
        "NG0302",
        "A layer needs an image",
        "{0} needs an image (channels × height × width), but {1} gives {2}; {3}",
        Severity.Error);

    public static readonly ProblemKind NeedsVector = new(
        "NG0303",
        "A layer needs a vector",
        "{0} needs a vector, but {1} gives {2}; put Flatten in front of it",
        Severity.Error);

    public static readonly ProblemKind UnequalShapes = new(
        "NG0304",
        "The layers to join have unequal shapes",
        "{0}: '{1}' has the shape {2}, but '{3}' has {4}; give them one shape",
        Severity.Error);

    public static readonly ProblemKind UnequalConcat = new(
        "NG0305",
        "The layers to concatenate differ beyond the first axis",
        "{0}: '{1}' has the shape {2}, but '{3}' has {4}; all sizes but the first must be equal",
        Severity.Error);

    public static readonly ProblemKind TooLarge = new(
        "NG0306",
        "A tensor is too large",
        "{0}: {1} would take {2} numbers; the most is 268435456",
        Severity.Error);

    public static readonly ProblemKind TooFewClasses = new(
        "NG0307",
        "A classification loss needs at least two classes",
        "{0} compares two or more classes, but {1} gives 1 feature; use BinaryCrossEntropy or two outputs",
        Severity.Error);

    public static readonly ProblemKind ShareOfOtherKind = new(
        "NG0401",
        "Parameters can be shared between layers of one kind only",
        "{0} cannot share the parameters of {1}, which is another kind of layer; share between two {2} layers",
        Severity.Error);

    public static readonly ProblemKind ShareOfOtherShape = new(
        "NG0402",
        "Shared parameters need equal shapes",
        "{0} has {1}, but {2}, whose parameters it shares, has {3}; make them equal or remove Share",
        Severity.Error);

    public static readonly ProblemKind Unread = new(
        "NG0501",
        "Nothing reads the output of a layer",
        "Nothing reads '{1}', the output of {0}; remove the layer, or name it in the From or the sources of another",
        Severity.Warning);

    public static readonly ProblemKind LinearStack = new(
        "NG0502",
        "Layers with no nonlinearity between them are one linear layer",
        "There is no nonlinearity between {0}, so that together they are one linear layer; put an activation such as ReLU between them, or Identity if this is meant",
        Severity.Warning);

    public static readonly ProblemKind ZeroDerivative = new(
        "NG0503",
        "Layers in front of a step cannot learn",
        "The derivative of {0} is zero everywhere, so that {1} cannot learn; use Sigmoid or Tanh, or a loss such as PerceptronCriterion on its input",
        Severity.Warning);

    public static readonly ProblemKind AppliedTwice = new(
        "NG0504",
        "A loss applies the function in front of it itself",
        "{1} applies {0} itself, so that here it is applied twice; remove it",
        Severity.Warning);

    public static readonly ProblemKind LoopsKept = new(
        "NG0601",
        "A layer is too large to be written out",
        "Unroll.Full keeps the loops of {0}: written out it would be more code than the JIT optimises; make the layer smaller, or leave out Unroll.Full",
        Severity.Warning);

    public static readonly ProblemKind FormulaSyntax = new(
        "NG0701",
        "A formula cannot be read",
        "Found {1}, but expected {2}",
        Severity.Error);

    public static readonly ProblemKind FormulaUnknownName = new(
        "NG0702",
        "A name in a formula is not known",
        "'{1}' is not known here; {2}",
        Severity.Error);

    public static readonly ProblemKind FormulaUnknownFunction = new(
        "NG0703",
        "A function in a formula is not known",
        "'{1}' is not a function; {2}",
        Severity.Error);

    public static readonly ProblemKind FormulaArguments = new(
        "NG0704",
        "A function is given something else than it takes",
        "'{1}' takes {2}, but is given {3}",
        Severity.Error);

    public static readonly ProblemKind FormulaKind = new(
        "NG0705",
        "A condition is no number",
        "This is {1}, but expected is {2}",
        Severity.Error);

    public static readonly ProblemKind FormulaIndex = new(
        "NG0706",
        "An index is made of indices and whole numbers",
        "{1} cannot stand in an index; write indices and whole numbers with +, -, *, / and % only",
        Severity.Error);

    public static readonly ProblemKind FormulaFreeIndex = new(
        "NG0707",
        "An index is neither on the left nor reduced over",
        "Nothing says which '{1}' is meant: it is no index of what is defined, and nothing reduces over it; put it on the left or write sum({1}, …)",
        Severity.Error);

    public static readonly ProblemKind FormulaNoRange = new(
        "NG0708",
        "An index has no range",
        "Nothing says how far '{1}' runs; declare it, such as \"{1} < 16\"",
        Severity.Error);

    public static readonly ProblemKind FormulaRanges = new(
        "NG0709",
        "The ranges of an index contradict each other",
        "{1}; {2}",
        Severity.Error);

    public static readonly ProblemKind FormulaRange = new(
        "NG0710",
        "An index takes at least one value",
        "The size of an index must be a whole number from 1 to 268435456, but is {1}",
        Severity.Error);

    public static readonly ProblemKind FormulaRank = new(
        "NG0711",
        "A tensor is read with the wrong number of indices",
        "'{1}' takes {2}, since {3}, but is given {4}",
        Severity.Error);

    public static readonly ProblemKind FormulaOutside = new(
        "NG0712",
        "A formula reads outside of a tensor",
        "The index {1}, but {2} has the elements 0 to {3}; {4}, or write the value for outside behind it, as in x[… else 0]",
        Severity.Error);

    public static readonly ProblemKind FormulaOutput = new(
        "NG0713",
        "The output of a formula has one to three indices",
        "The output '{1}' must have one to three indices, but has {2}; {3}",
        Severity.Error);

    public static readonly ProblemKind FormulaUnused = new(
        "NG0714",
        "A formula does not use what is declared for it",
        "'{1}' is {2}, but nothing uses it; remove it",
        Severity.Error);

    public static readonly ProblemKind FormulaNameTaken = new(
        "NG0715",
        "A name in a formula means something else already",
        "'{1}' cannot be given a meaning here, since it is {2}; choose another name",
        Severity.Error);

    public static readonly ProblemKind FormulaBatch = new(
        "NG0716",
        "The index of the example is not written",
        "'{1}' is the index of the example, which a formula does not write; remove it, or call another index otherwise",
        Severity.Error);

    public static readonly ProblemKind FormulaReadsNothing = new(
        "NG0717",
        "A formula must read a layer",
        "The formula reads no layer, so that its output does not depend on the input; read x, which is {1}",
        Severity.Error);

    public static readonly ProblemKind FormulaInitializer = new(
        "NG0718",
        "An initializer is not known",
        "'{1}' is not an initializer; {2}",
        Severity.Error);

    public static readonly ProblemKind UnfitFunction = new(
        "NG0602",
        "A layer is made of a differentiable function of numbers",
        "{0}: '{1}' {2}; {3}",
        Severity.Error);

    public static readonly ProblemKind Internal = new(
        "NG9001",
        "NetGen failed",
        "NetGen failed on '{0}': {1}; this is a mistake in NetGen, please report it",
        Severity.Error);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        .. typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<ProblemKind>().OrderBy(k => k.Id, StringComparer.Ordinal),
    ];
}
