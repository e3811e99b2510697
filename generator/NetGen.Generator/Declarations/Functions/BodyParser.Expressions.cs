using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

// Expressions.
internal sealed partial class BodyParser
{
    /// <summary>The most expressions that stand in one another; those who walk through them do so on the stack.</summary>
    private const int DeepestNesting = 200;

    private FunctionValue Evaluate(IOperation operation)
    {
        if (_nesting == DeepestNesting)
        {
            throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}', which {DeepestNesting} expressions are around,", "give parts of it names");
        }

        _nesting++;
        var value = EvaluateHere(operation);
        _nesting--;
        return value;
    }

    private FunctionValue EvaluateHere(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return Constant(constant, operation);
        }

        return operation switch
        {
            IParenthesizedOperation inner => Evaluate(inner.Operand),
            ILocalReferenceOperation or IParameterReferenceOperation => Reference(operation),
            IConversionOperation conversion => Convert(conversion),
            IUnaryOperation unary => Unary(unary),
            IBinaryOperation binary => Binary(binary),
            IConditionalOperation condition => Choice(Truth(Evaluate(condition.Condition), condition.Condition), condition, () => Evaluate(condition.WhenTrue), () => Evaluate(condition.WhenFalse!)),
            ISwitchExpressionOperation choice => Switch(choice),
            ITupleOperation tuple => new FunctionValue.Tuple([.. tuple.Elements.Select(Evaluate)]),
            IInvocationOperation call => Call(call),
            IIsPatternOperation pattern => new FunctionValue.Truth(Matches(Evaluate(pattern.Value), pattern.Pattern)),
            IPropertyReferenceOperation { Property: { Name: "Length", IsIndexer: false }, Instance: { } span } when Evaluate(span) is FunctionValue.Span known => new FunctionValue.Integer(known.Length),
            IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => Element(operation),
            IFieldReferenceOperation field => Field(field),
            IPropertyReferenceOperation { Property.Name: var name, Instance: { } tuple } when Evaluate(tuple) is FunctionValue.Tuple items && ItemOf(name) is { } k => items.Items[k],
            IThrowOperation => throw Throws(operation.Syntax),
            IInvalidOperation => throw new BrokenCodeException(),
            IPropertyReferenceOperation { Property.Name: var name } => throw NotSupported(operation.Syntax, $"The property '{name}'", "pass its value as a parameter, or make it a 'static readonly' field or a 'const'"),
            _ => throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}'", "use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        };
    }

    private FunctionValue Constant(object value, IOperation at) => value switch
    {
        bool truth => new FunctionValue.Truth(truth ? new Test.All([]) : new Test.Any([])),
        double number => Fits(number) ? new FunctionValue.Real(number) : throw NotSupported(at.Syntax, $"The constant '{Text(at.Syntax)}', which a float cannot hold,", "compute in double"),
        float number => new FunctionValue.Real(_real == "double" ? number : Numerals.AsWritten(number)),
        int number => new FunctionValue.Integer(number),
        byte or sbyte or short or ushort or char or long or uint when System.Convert.ToInt64(value, CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue and var number =>
            new FunctionValue.Integer((int)number),
        _ => throw NotSupported(at.Syntax, $"The constant '{Text(at.Syntax)}'", "use real numbers, integers and booleans"),
    };

    /// <summary>Whether a number is still one, and not 0 or infinite, in the precision of the method.</summary>
    private bool Fits(double number) => _real == "double" || number == 0 || double.IsNaN(number) || double.IsInfinity(number) || ((float)number != 0 && !float.IsInfinity((float)number));

    private FunctionValue Reference(IOperation operation)
    {
        var symbol = SymbolOf(operation)!;
        return _values.TryGetValue(symbol, out var value) && value is not null
            ? value
            : throw NotSupported(operation.Syntax, $"'{symbol.Name}', which has no known value here,", "pass it as a parameter");
    }

    private FunctionValue Field(IFieldReferenceOperation field)
    {
        if (field.Instance is not null)
        {
            return Evaluate(field.Instance) is FunctionValue.Tuple tuple && ItemOf(field.Field) is { } k && k < tuple.Items.Count
                ? tuple.Items[k]
                : throw NotSupported(field.Syntax, $"The field '{Text(field.Syntax)}'", "pass its value as a parameter");
        }

        if (!field.Field.IsReadOnly)
        {
            throw NotSupported(field.Syntax, $"The field '{field.Field.Name}', which can change,", "make it 'readonly' or 'const', or pass its value as a parameter");
        }

        bool isOfOther = _real == "float" && (field.Type is IArrayTypeSymbol numbers ? numbers.ElementType : field.Type)?.SpecialType == SpecialType.System_Double;
        if (isOfOther && field.Type is IArrayTypeSymbol)
        {
            throw NotSupported(field.Syntax, $"The field '{field.Field.Name}' of type '{field.Type.ToDisplayString()}' in a method that computes in float", "make it an array of float");
        }

        string name = $"{field.Field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{FunctionSignature.Escaped(field.Field.Name)}";
        return field.Type switch
        {
            { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new FunctionValue.Real(new Expr.Variable(isOfOther ? $"((float){name})" : name)),
            { SpecialType: SpecialType.System_Int32 } => new FunctionValue.Integer(Whole.Named(name)),
            { SpecialType: SpecialType.System_Boolean } => new FunctionValue.Truth(new Test.Flag(name)),
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new FunctionValue.Span(name, 0, Whole.LengthOf(name)),
            _ => throw NotSupported(field.Syntax, $"The field '{field.Field.Name}' of type '{field.Type!.ToDisplayString()}'", "use real numbers, integers, booleans and arrays of real numbers"),
        };
    }

    private static int? ItemOf(IFieldSymbol field) => ItemOf((field.CorrespondingTupleField ?? field).Name);

    private static int? ItemOf(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : null;

    private FunctionValue Convert(IConversionOperation conversion)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (conversion.Operand is IThrowOperation)
        {
            throw Throws(conversion.Operand.Syntax);
        }

        if (IsReal(from) && IsWhole(to))
        {
            throw new Refusal(FunctionProblems.WholeNumber, conversion.Syntax, Text(conversion.Syntax), MadeWhole, to!.SpecialType == SpecialType.System_Int32
                ? $"compute with real numbers, write Calculus.Constant(({_real}){Text(conversion.Syntax)}) if 0 is meant, or pass the whole number as a parameter"
                : "compute with real numbers, or pass the whole number as a parameter");
        }

        if (IsReal(from) && to?.SpecialType == SpecialType.System_Single && from!.SpecialType == SpecialType.System_Double && _real == "double")
        {
            throw NotSupported(conversion.Syntax, $"'{Text(conversion.Syntax)}', which rounds to float in a method that computes in double,", "leave out the conversion");
        }

        bool isWhole = IsWhole(from) && IsWhole(to);
        if (IsReal(from) && !IsReal(to) || isWhole && !IsInt(to) || conversion.OperatorMethod is { } method && !IsOfSpans(method))
        {
            throw NotSupported(conversion.Syntax, $"'{Text(conversion.Syntax)}', which is converted from '{Name(from)}' to '{Name(to)}',", isWhole ? "use int for whole numbers" : "use float and double for real numbers");
        }

        return (IsReal(to), Evaluate(conversion.Operand)) switch
        {
            (true, FunctionValue.Integer whole) => new FunctionValue.Real(new Expr.Integer(whole.Value)),
            (true, FunctionValue.Chosen chosen) => new FunctionValue.Real(chosen.Value),
            (_, var value) => value,
        };
    }

    private static string Name(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "?";

    private static bool IsOfSpans(IMethodSymbol method) => method.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && method.ContainingType.Name is "Span" or "ReadOnlySpan" or "Index" or "Range";

    /// <summary>An integral type or an enum.</summary>
    private static bool IsWhole(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 } or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    /// <summary>Whether the type computes as int does.</summary>
    private static bool IsInt(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum };

    /// <summary>Operators of a user's own, and of precisions that the method does not compute in, have other values than those of numbers.</summary>
    private void CheckOperator(IMethodSymbol? method, ITypeSymbol? type, IOperation at)
    {
        if (method is not null)
        {
            throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', an operator of '{Name(method.ContainingType)}',", "write it as a method with [Differentiable]");
        }

        if (IsWhole(type) && !IsInt(type))
        {
            throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is computed in '{Name(type)}',", "use int for whole numbers");
        }

        if (type?.SpecialType == SpecialType.System_Single && _real == "double")
        {
            throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is computed in float in a method that computes in double,", "use double");
        }
    }

    private static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private FunctionValue Unary(IUnaryOperation unary)
    {
        CheckOperator(unary.OperatorMethod, unary.Type, unary);
        return UnaryOf(unary);
    }

    private FunctionValue UnaryOf(IUnaryOperation unary) => (unary.OperatorKind, Evaluate(unary.Operand)) switch
    {
        (UnaryOperatorKind.Plus, var value) => value,
        (UnaryOperatorKind.Minus, FunctionValue.Real real) => new FunctionValue.Real(-real.Value),
        (UnaryOperatorKind.Minus, FunctionValue.Integer whole) => new FunctionValue.Integer(whole.Value * -1),
        (UnaryOperatorKind.Not, FunctionValue.Truth truth) => new FunctionValue.Truth(new Test.Not(truth.Value)),
        _ => throw NotSupported(unary.Syntax, $"'{Text(unary.Syntax)}'", "use + and − on numbers, ! on conditions"),
    };

    private FunctionValue Binary(IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And && binary.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return new FunctionValue.Truth(new Test.All([Truth(Evaluate(binary.LeftOperand), binary.LeftOperand), Guarded(binary.RightOperand)]));
        }

        if (binary.OperatorKind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or && binary.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return new FunctionValue.Truth(new Test.Any([Truth(Evaluate(binary.LeftOperand), binary.LeftOperand), Guarded(binary.RightOperand)]));
        }

        CheckOperator(binary.OperatorMethod, binary.Type, binary);
        return Combine(binary.OperatorKind, Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand), binary);
    }

    /// <summary>The right side of a condition, which is looked at only if the left side leaves it open, so it must be free of steps.</summary>
    private Test Guarded(IOperation operation)
    {
        Test? test = null;
        var steps = Collect(() => test = Truth(Evaluate(operation), operation));
        return steps.Count == 0 ? test! : throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}' behind another condition", "compute what it compares in a local first, or nest two 'if'");
    }

    /// <summary>The most terms of a whole number; each further factor may double them.</summary>
    private const int LongestWhole = 16;

    private FunctionValue Combine(BinaryOperatorKind kind, FunctionValue left, FunctionValue right, IOperation at)
    {
        if (left is FunctionValue.Integer a && right is FunctionValue.Integer b)
        {
            return kind switch
            {
                BinaryOperatorKind.Add => new FunctionValue.Integer(a.Value + b.Value),
                BinaryOperatorKind.Subtract => new FunctionValue.Integer(a.Value - b.Value),
                BinaryOperatorKind.Multiply when a.Value.Terms.Count * b.Value.Terms.Count > LongestWhole =>
                    throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', a polynomial of more than {LongestWhole} terms,", "compute the whole number in the method that calls this one, and pass it"),
                BinaryOperatorKind.Multiply => new FunctionValue.Integer(a.Value * b.Value),
                BinaryOperatorKind.Divide => new FunctionValue.Integer(Whole.Quotient(a.Value, b.Value)),
                BinaryOperatorKind.Remainder => new FunctionValue.Integer(Whole.Remainder(a.Value, b.Value)),
                _ when RelationOf(kind) is { } relation => new FunctionValue.Truth(new Test.CompareWhole(relation, a.Value, b.Value)),
                BinaryOperatorKind.NotEquals => new FunctionValue.Truth(new Test.Not(new Test.CompareWhole(Relation.Equal, a.Value, b.Value))),
                _ => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}'", "use + − × ÷ % and comparisons on integers"),
            };
        }

        var (x, y) = (Real(left, at), Real(right, at));
        return kind switch
        {
            BinaryOperatorKind.Add => new FunctionValue.Real(x + y),
            BinaryOperatorKind.Subtract => new FunctionValue.Real(x - y),
            BinaryOperatorKind.Multiply => new FunctionValue.Real(Kept(x) * Kept(y)),
            BinaryOperatorKind.Divide => new FunctionValue.Real(Kept(x) / y),
            _ when RelationOf(kind) is { } relation => new FunctionValue.Truth(new Test.Compare(new(relation, x, y))),
            BinaryOperatorKind.NotEquals => new FunctionValue.Truth(new Test.Not(new Test.Compare(new(Relation.Equal, x, y)))),
            BinaryOperatorKind.Remainder => throw new Refusal(FunctionProblems.WholeNumber, at.Syntax, Text(at.Syntax), "jumps wherever the quotient passes a whole number, and has no derivative there", "subtract a multiple that is a constant of the calculus, as in 'x - y * Calculus.Constant(Math.Truncate(x / y))'"),
            _ => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}'", "use + − × ÷ and comparisons"),
        };
    }

    /// <summary>A zero that the user wrote is a number, not a derivative that does not exist: times NaN or infinity it is NaN.</summary>
    private static Expr Kept(Expr factor) => factor is Expr.Constant { Value: 0 } ? new Expr.Detach(factor) : factor;

    private static Relation? RelationOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Relation.Equal,
        BinaryOperatorKind.LessThan => Relation.Less,
        BinaryOperatorKind.LessThanOrEqual => Relation.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Relation.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Relation.GreaterOrEqual,
        _ => null,
    };

    private static Expr Real(FunctionValue value, IOperation at) => value switch
    {
        FunctionValue.Real real => real.Value,
        FunctionValue.Integer whole => whole.Value.IsConstant ? whole.Value.Constant : new Expr.Integer(whole.Value),
        FunctionValue.Chosen => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', where a whole number depends on a condition,", "make both choices real numbers: 3.0 instead of 3"),
        _ => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is not a number,", "use real numbers"),
    };

    /// <summary>What is wrong with a number that is made whole.</summary>
    private const string MadeWhole = "turns a real number into a whole one, whose derivative is 0 or does not exist";

    private static Whole WholeOf(FunctionValue value, IOperation at) =>
        value is FunctionValue.Integer whole ? whole.Value
        : value is FunctionValue.Chosen ? throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', an integer that a condition chooses, as an index or a bound", "write the element or the loop in both branches of an 'if', or pass the integer as a parameter")
        : throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is not an integer,", "use an integer here");

    private static Test Truth(FunctionValue value, IOperation at) =>
        value is FunctionValue.Truth truth ? truth.Value : throw NotSupported(at.Syntax, $"The condition '{Text(at.Syntax)}'", "use comparisons of numbers");

    /// <summary>One of two values. A choice between cheap ones is an expression, anything else a branch.</summary>
    private FunctionValue Choice(Test test, IOperation at, Func<FunctionValue> whenTrue, Func<FunctionValue> whenFalse)
    {
        if (test is Test.All { Operands.Count: 0 } || test is Test.Any { Operands.Count: 0 })
        {
            return test is Test.All ? whenTrue() : whenFalse();
        }

        FunctionValue? then = null;
        FunctionValue? otherwise = null;
        var values = _values;
        var thenSteps = Collect(() => then = whenTrue());
        var elseSteps = Collect(() => otherwise = whenFalse());
        _values = values;
        if (then is FunctionValue.Truth a && otherwise is FunctionValue.Truth b && thenSteps.Count + elseSteps.Count == 0)
        {
            return new FunctionValue.Truth(new Test.Any([new Test.All([test, a.Value]), new Test.All([new Test.Not(test), b.Value])]));
        }

        if (then is FunctionValue.Tuple s && otherwise is FunctionValue.Tuple t && s.Items.Count == t.Items.Count)
        {
            var merges = new List<Merge>();
            var items = s.Items.Zip(t.Items, (p, q) => (FunctionValue)new FunctionValue.Real(Merged("part", Real(p, at), Real(q, at), merges))).ToList();
            Emit(new Statement.If(test, thenSteps.ToValueList(), elseSteps.ToValueList(), merges.ToValueList()), at);
            return new FunctionValue.Tuple(items);
        }

        if (then!.Equals(otherwise) && thenSteps.Count + elseSteps.Count == 0)
        {
            return then;
        }

        bool isWhole = then is FunctionValue.Integer or FunctionValue.Chosen && otherwise is FunctionValue.Integer or FunctionValue.Chosen;
        var (x, y) = (RealOf(then), RealOf(otherwise!));
        FunctionValue Result(Expr value) => isWhole ? new FunctionValue.Chosen(value) : new FunctionValue.Real(value);
        Expr RealOf(FunctionValue value) => value is FunctionValue.Chosen chosen ? chosen.Value : Real(value, at);
        if (test is Test.Compare compare && thenSteps.Count + elseSteps.Count == 0 && IsCheap(x) && IsCheap(y))
        {
            return Result(Simplify.Select(compare.Condition, x, y));
        }

        string name = _names.Fresh("chosen");
        Emit(new Statement.If(test, thenSteps.ToValueList(), elseSteps.ToValueList(), [new(name, x, y)]), at);
        return Result(new Expr.Variable(name));
    }

    /// <summary>Whether an expression may as well be computed where it is not needed: no elements, which may not exist, no functions.</summary>
    private static bool IsCheap(Expr value) => value.Descendants().All(e => e is Expr.Constant or Expr.Variable or Expr.Integer or Expr.Detach
        or Expr.Unary { Function: Function.Negate or Function.Abs } or Expr.Binary { Operator: Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Max or Operator.Min })
        && value.Descendants().Count() <= 7;

    private FunctionValue Switch(ISwitchExpressionOperation choice)
    {
        var value = Held("value", Evaluate(choice.Value), choice);
        return Arm(0);

        FunctionValue Arm(int k)
        {
            if (k == choice.Arms.Length)
            {
                throw NotSupported(choice.Syntax, "A 'switch' that may match nothing", "end it with '_ => …'");
            }

            var arm = choice.Arms[k];
            if (arm.Value is IThrowOperation or IConversionOperation { Operand: IThrowOperation })
            {
                throw Throws(((SwitchExpressionArmSyntax)arm.Syntax).Expression);
            }

            var test = Matches(value, arm.Pattern);
            if (arm.Guard is { } guard)
            {
                test = new Test.All([test, Guarded(guard)]);
            }

            return test is Test.All { Operands.Count: 0 } ? Evaluate(arm.Value) : Choice(test, arm, () => Evaluate(arm.Value), () => Arm(k + 1));
        }
    }

    private Test Matches(FunctionValue value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return new Test.All([]);
            case INegatedPatternOperation negated:
                return new Test.Not(Matches(value, negated.Pattern));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return new Test.All([Matches(value, both.LeftPattern), Matches(value, both.RightPattern)]);
            case IBinaryPatternOperation either:
                return new Test.Any([Matches(value, either.LeftPattern), Matches(value, either.RightPattern)]);
            case IConstantPatternOperation { Value.ConstantValue.Value: bool wanted } when value is FunctionValue.Truth truth:
                return wanted ? truth.Value : new Test.Not(truth.Value);
            case IConstantPatternOperation { Value.ConstantValue.Value: double.NaN or float.NaN }:
                throw NotSupported(pattern.Syntax, $"The pattern '{Text(pattern.Syntax)}'", "write 'x != x', which is true of NaN alone");
            case IConstantPatternOperation constant:
                return Truth(Combine(BinaryOperatorKind.Equals, value, Evaluate(constant.Value), constant), constant);
            case IRelationalPatternOperation relational:
                return Truth(Combine(relational.OperatorKind, value, Evaluate(relational.Value), relational), relational);
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: { } symbol }:
                _values[symbol] = value;
                return new Test.All([]);
            default:
                throw NotSupported(pattern.Syntax, $"The pattern '{Text(pattern.Syntax)}'", "compare with constants, or use 'if'");
        }
    }

    private FunctionValue Element(IOperation operation)
    {
        if (operation is IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } slice && IsSpan(slice.Instance.Type) && Evaluate(slice.Instance) is FunctionValue.Span span)
        {
            return Range(span, range);
        }

        var (array, at) = ElementOf(operation);
        return new FunctionValue.Real(new Expr.Element(array, at));
    }

    private (string Array, Whole At) ElementOf(IOperation operation)
    {
        var (instance, index) = operation switch
        {
            IPropertyReferenceOperation { Instance: { } owner, Arguments.Length: 1 } property => (owner, property.Arguments[0].Value),
            IImplicitIndexerReferenceOperation { Instance: var owner, Argument: var at } => (owner, at),
            IArrayElementReferenceOperation { ArrayReference: var owner, Indices.Length: 1 } element => (owner, element.Indices[0]),
            _ => throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}'", "use spans and arrays with one index"),
        };
        return Evaluate(instance) is FunctionValue.Span span
            ? (span.Array, span.Offset + Position(span, index))
            : throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}'", "use elements of spans of real numbers");
    }

    /// <summary>A position in a span, which may be counted from its end: <c>^1</c>.</summary>
    private Whole Position(FunctionValue.Span span, IOperation index)
    {
        while (index is IConversionOperation { Type.Name: "Index" } conversion)
        {
            index = conversion.Operand;
        }

        return index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
            ? span.Length - WholeOf(Evaluate(fromEnd.Operand), fromEnd.Operand)
            : index is IRangeOperation ? throw NotSupported(index.Syntax, $"'{Text(index.Syntax)}', which copies a part of an array,", "use AsSpan")
            : WholeOf(Evaluate(index), index);
    }

    private FunctionValue Range(FunctionValue.Span span, IRangeOperation range)
    {
        var start = range.LeftOperand is { } left ? Position(span, left) : 0;
        var end = range.RightOperand is { } right ? Position(span, right) : span.Length;
        return new FunctionValue.Span(span.Array, span.Offset + start, end - start);
    }
}
