using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

// Expressions.
internal sealed partial class BodyParser
{
    private FunctionValue Evaluate(IOperation operation)
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
            IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => Element(operation),
            IFieldReferenceOperation field => Field(field),
            IPropertyReferenceOperation { Property.Name: var name, Instance: { } tuple } when Evaluate(tuple) is FunctionValue.Tuple items && ItemOf(name) is { } k => items.Items[k],
            _ => throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}'", "use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        };
    }

    private static FunctionValue Constant(object value, IOperation at) => value switch
    {
        bool truth => new FunctionValue.Truth(truth ? new Test.All([]) : new Test.Any([])),
        double number => new FunctionValue.Real(number),
        float number => new FunctionValue.Real(Numerals.AsWritten(number)),
        int number => new FunctionValue.Integer(number),
        byte or sbyte or short or ushort or char or long or uint when System.Convert.ToInt64(value, CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue and var number =>
            new FunctionValue.Integer((int)number),
        _ => throw NotSupported(at.Syntax, $"The constant '{Text(at.Syntax)}'", "use real numbers, integers and booleans"),
    };

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

        string name = $"{field.Field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{FunctionSignature.Escaped(field.Field.Name)}";
        return field.Type switch
        {
            { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new FunctionValue.Real(new Expr.Variable(name)),
            { SpecialType: SpecialType.System_Int32 } => new FunctionValue.Integer(Whole.Named(name)),
            { SpecialType: SpecialType.System_Boolean } => new FunctionValue.Truth(new Test.Flag(name)),
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new FunctionValue.Span(name, 0, Whole.Named(name + ".Length")),
            _ => throw NotSupported(field.Syntax, $"The field '{field.Field.Name}' of type '{field.Type!.ToDisplayString()}'", "use real numbers, integers, booleans and arrays of real numbers"),
        };
    }

    private static int? ItemOf(IFieldSymbol field) => ItemOf((field.CorrespondingTupleField ?? field).Name);

    private static int? ItemOf(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : null;

    private FunctionValue Convert(IConversionOperation conversion)
    {
        bool toReal = IsReal(conversion.Type);
        if (toReal || !IsReal(conversion.Operand.Type))
        {
            var value = Evaluate(conversion.Operand);
            return toReal && value is FunctionValue.Integer whole ? new FunctionValue.Real(new Expr.Integer(whole.Value)) : value;
        }

        throw new Refusal(FunctionProblems.WholeNumber, conversion.Syntax, Text(conversion.Syntax), "compute with real numbers, or pass the whole number as a parameter");
    }

    private static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private FunctionValue Unary(IUnaryOperation unary) => (unary.OperatorKind, Evaluate(unary.Operand)) switch
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

        return Combine(binary.OperatorKind, Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand), binary);
    }

    /// <summary>The right side of a condition, which is looked at only if the left side leaves it open, so it must be free of steps.</summary>
    private Test Guarded(IOperation operation)
    {
        Test? test = null;
        var steps = Collect(() => test = Truth(Evaluate(operation), operation));
        return steps.Count == 0 ? test! : throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}' behind another condition", "compute what it compares in a local first, or nest two 'if'");
    }

    private FunctionValue Combine(BinaryOperatorKind kind, FunctionValue left, FunctionValue right, IOperation at)
    {
        if (left is FunctionValue.Integer a && right is FunctionValue.Integer b)
        {
            return kind switch
            {
                BinaryOperatorKind.Add => new FunctionValue.Integer(a.Value + b.Value),
                BinaryOperatorKind.Subtract => new FunctionValue.Integer(a.Value - b.Value),
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
            BinaryOperatorKind.Multiply => new FunctionValue.Real(x * y),
            BinaryOperatorKind.Divide => new FunctionValue.Real(x / y),
            _ when RelationOf(kind) is { } relation => new FunctionValue.Truth(new Test.Compare(new(relation, x, y))),
            BinaryOperatorKind.NotEquals => new FunctionValue.Truth(new Test.Not(new Test.Compare(new(Relation.Equal, x, y)))),
            BinaryOperatorKind.Remainder => throw new Refusal(FunctionProblems.WholeNumber, at.Syntax, Text(at.Syntax), "subtract a multiple that is a constant for the calculus: x - y * Calculus.Constant(Math.Truncate(x / y))"),
            _ => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}'", "use + − × ÷ and comparisons"),
        };
    }

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
        _ => throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is not a number,", "use real numbers"),
    };

    private static Whole WholeOf(FunctionValue value, IOperation at) =>
        value is FunctionValue.Integer whole ? whole.Value : throw NotSupported(at.Syntax, $"'{Text(at.Syntax)}', which is not an integer,", "use an integer here");

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

        var (x, y) = (Real(then, at), Real(otherwise!, at));
        if (test is Test.Compare compare && thenSteps.Count + elseSteps.Count == 0 && IsCheap(x) && IsCheap(y))
        {
            return new FunctionValue.Real(Simplify.Select(compare.Condition, x, y));
        }

        string name = _names.Fresh("chosen");
        Emit(new Statement.If(test, thenSteps.ToValueList(), elseSteps.ToValueList(), [new(name, x, y)]), at);
        return new FunctionValue.Real(new Expr.Variable(name));
    }

    /// <summary>Whether an expression may as well be computed where it is not needed: no elements, which may not exist, no functions.</summary>
    private static bool IsCheap(Expr value) => value.Descendants().All(e => e is Expr.Constant or Expr.Variable or Expr.Integer or Expr.Detach
        or Expr.Unary { Function: Function.Negate or Function.Abs } or Expr.Binary { Operator: Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Max or Operator.Min })
        && value.Descendants().Count() <= 7;

    private FunctionValue Switch(ISwitchExpressionOperation choice)
    {
        var value = Evaluate(choice.Value) is FunctionValue.Real real ? new FunctionValue.Real(Named("value", real.Value, choice)) : Evaluate(choice.Value);
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
                throw NotSupported(arm.Syntax, "A 'throw'", "check arguments in the method that calls this one, and let the last arm give a value");
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
        if (operation is IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } whole } property && property.Arguments[0].Value is IRangeOperation range && Evaluate(whole) is FunctionValue.Span span)
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
        while (index is IConversionOperation conversion)
        {
            index = conversion.Operand;
        }

        return index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
            ? span.Length - WholeOf(Evaluate(fromEnd.Operand), fromEnd.Operand)
            : WholeOf(Evaluate(index), index);
    }

    private FunctionValue Range(FunctionValue.Span span, IRangeOperation range)
    {
        var start = range.LeftOperand is { } left ? Position(span, left) : 0;
        var end = range.RightOperand is { } right ? Position(span, right) : span.Length;
        return new FunctionValue.Span(span.Array, span.Offset + start, end - start);
    }
}
