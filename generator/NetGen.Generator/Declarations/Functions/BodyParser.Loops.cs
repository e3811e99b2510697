using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

// Loops: counted ranges, and what their rounds hand on.
internal sealed partial class BodyParser
{
    private const string UseRange = "count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'";

    private void For(IForLoopOperation loop)
    {
        var declarators = loop.Before.OfType<IVariableDeclarationGroupOperation>().SelectMany(g => g.Declarations).SelectMany(d => d.Declarators).ToList();
        if (loop.Before.Length != 1 || declarators.Count != 1 || declarators[0].Symbol is not { Type.SpecialType: SpecialType.System_Int32 } index
            || (declarators[0].Initializer ?? (declarators[0].Parent as IVariableDeclarationOperation)?.Initializer) is not { } initializer)
        {
            throw Refuse(loop, "it does not start with one integer", UseRange);
        }

        if (loop.AtLoopBottom.Length != 1 || loop.AtLoopBottom[0] is not IExpressionStatementOperation { Operation: var change } || StepOf(change, index) is not { } step || step == 0)
        {
            throw Refuse(loop, $"it does not count '{index.Name}' by a constant", UseRange);
        }

        var start = WholeOf(Evaluate(initializer.Value), initializer.Value);
        if (loop.Condition is not IBinaryOperation condition || Bound(condition, index) is not ({ } bound, var kind))
        {
            throw Refuse(loop, $"it does not end where '{index.Name}' meets a bound", UseRange);
        }

        CheckUnchanged(loop, index);
        var end = (kind, step > 0) switch
        {
            (BinaryOperatorKind.LessThan, true) or (BinaryOperatorKind.GreaterThan, false) => bound,
            (BinaryOperatorKind.LessThanOrEqual, true) => bound + 1,
            (BinaryOperatorKind.GreaterThanOrEqual, false) => bound - 1,
            (BinaryOperatorKind.NotEquals, _) when Math.Abs(step) == 1 => bound,
            _ => throw Refuse(loop, $"'{Text(condition.Syntax)}' does not end it", UseRange),
        };
        string name = _names.Fresh(FunctionSignature.Escaped(index.Name));
        if (step == 1)
        {
            Rounds(loop, loop.Body, name, start, end, false, () => _values[index] = new FunctionValue.Integer(Whole.Named(name)));
        }
        else if (step == -1)
        {
            Rounds(loop, loop.Body, name, end + 1, start + 1, true, () => _values[index] = new FunctionValue.Integer(Whole.Named(name)));
        }
        else
        {
            var count = Whole.Quotient((step > 0 ? end - start : start - end) + (Math.Abs(step) - 1), Math.Abs(step));
            Rounds(loop, loop.Body, name, 0, count, false, () => _values[index] = new FunctionValue.Integer(start + (Whole.Named(name) * step)));
        }
    }

    /// <summary>What an index is compared with, alone on the left, in a condition like <c>i + 1 &lt; n</c>; null where it cannot stand alone.</summary>
    private (Whole Bound, BinaryOperatorKind Kind)? Bound(IBinaryOperation condition, ILocalSymbol index)
    {
        if (condition.LeftOperand.Type?.SpecialType != SpecialType.System_Int32 || condition.RightOperand.Type?.SpecialType != SpecialType.System_Int32)
        {
            return null;
        }

        string name = $"{index.Name} in its condition";
        _values[index] = new FunctionValue.Integer(Whole.Named(name));
        var difference = WholeOf(Evaluate(condition.LeftOperand), condition.LeftOperand) - WholeOf(Evaluate(condition.RightOperand), condition.RightOperand);
        _values.Remove(index);
        return difference.CoefficientOf(name) switch
        {
            { IsConstant: true, Constant: 1 } => (Whole.Named(name) - difference, condition.OperatorKind),
            { IsConstant: true, Constant: -1 } => (difference + Whole.Named(name), Turned(condition.OperatorKind)),
            _ => null,
        };
    }

    /// <summary>The comparison with its sides exchanged.</summary>
    private static BinaryOperatorKind Turned(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private void ForEach(IForEachLoopOperation loop)
    {
        var collection = loop.Collection;
        while (collection is IConversionOperation conversion)
        {
            collection = conversion.Operand;
        }

        if (loop.Locals.Length == 1 && loop.Locals[0].RefKind != RefKind.None)
        {
            throw new Refusal(FunctionProblems.Aliasing, loop.Syntax, loop.Locals[0].Name, "use the number itself, or an index");
        }

        if (loop.Locals.Length != 1 || loop.Locals[0] is not { } element || Evaluate(collection) is not FunctionValue.Span span)
        {
            throw Refuse(loop, $"'{Text(loop.Collection.Syntax)}' is not a span of real numbers", "go through a span");
        }

        CheckElement(loop, element);

        string name = _names.Fresh("i");
        Rounds(loop, loop.Body, name, 0, span.Length, false, () =>
            _values[element] = Held(element.Name, new FunctionValue.Real(new Expr.Element(span.Array, span.Offset + Whole.Named(name))), loop));
    }

    /// <summary>A 'foreach' converts its elements without a word.</summary>
    private void CheckElement(IForEachLoopOperation loop, ILocalSymbol element)
    {
        var info = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(
            _compilation.GetSemanticModel(loop.Syntax.SyntaxTree),
            (Microsoft.CodeAnalysis.CSharp.Syntax.CommonForEachStatementSyntax)loop.Syntax);
        if (!IsReal(element.Type))
        {
            throw new Refusal(FunctionProblems.WholeNumber, loop.Syntax, $"{element.Type.ToDisplayString()} {element.Name}", MadeWhole, "declare it with 'var'");
        }

        if (!SymbolEqualityComparer.Default.Equals(element.Type, info.ElementType))
        {
            throw NotSupported(loop.Syntax, $"'{element.Type.ToDisplayString()} {element.Name}', to which elements of type '{info.ElementType?.ToDisplayString()}' are rounded,", "declare it with 'var'");
        }
    }

    /// <summary>The loop as a step: what its rounds change is carried from one to the next, or is a sum that they only add to.</summary>
    private void Rounds(IOperation loop, IOperation body, string index, Whole from, Whole to, bool isDescending, Action begin)
    {
        var outer = _values;
        var changed = Changed(body).Where(s => outer.TryGetValue(s, out var value) && value is not FunctionValue.Sum).ToList();
        foreach (var symbol in changed.Where(s => outer[s] is not (null or FunctionValue.Real)))
        {
            throw Refuse(ChangeOf(body, symbol), $"'{symbol.Name}', which is not a real number, changes from round to round", "compute it from the loop's index");
        }

        var carried = changed.Where(s => outer[s] is FunctionValue.Real).Select(s => (Symbol: s, Name: _names.Fresh(FunctionSignature.Escaped(s.Name)), IsSum: OnlyAddsTo(body, s))).ToList();
        _values = new(outer, SymbolEqualityComparer.Default);
        foreach (var (symbol, name, isSum) in carried)
        {
            _values[symbol] = isSum ? new FunctionValue.Sum(name) : new FunctionValue.Real(new Expr.Variable(name));
        }

        foreach (var symbol in changed.Where(s => outer[s] is null))
        {
            _values[symbol] = null;
        }

        _depth++;
        var steps = Collect(() =>
        {
            begin();
            Sequence([body]);
        });
        _depth--;
        var inner = _values;
        _values = new(outer, SymbolEqualityComparer.Default);
        var list = new List<Carried>();
        foreach (var (symbol, name, isSum) in carried)
        {
            list.Add(new(name, ((FunctionValue.Real)outer[symbol]!).Value, isSum ? null : ((FunctionValue.Real)inner[symbol]!).Value));
            _values[symbol] = new FunctionValue.Real(new Expr.Variable(name));
        }

        foreach (var symbol in changed.Where(s => outer[s] is null))
        {
            _values[symbol] = null;
        }

        Emit(new Statement.Loop(index, from, to, isDescending, list.ToValueList(), steps.ToValueList()), loop);
    }

    /// <summary>The locals and parameters that a piece of code assigns to.</summary>
    private static IEnumerable<ISymbol> Changed(IOperation code) => code.DescendantsAndSelf().SelectMany(o => o switch
    {
        IDeconstructionAssignmentOperation deconstruction => Targets(deconstruction.Target),
        IAssignmentOperation assignment => Targets(assignment.Target),
        IIncrementOrDecrementOperation step => Targets(step.Target),
        _ => [],
    }).Distinct<ISymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements.SelectMany(Targets),
        IDeclarationExpressionOperation => [],
        _ => SymbolOf(target) is { } symbol ? [symbol] : [],
    };

    /// <summary>Whether all that a piece of code does with a local is to add to it.</summary>
    private static bool OnlyAddsTo(IOperation code, ISymbol symbol)
    {
        int uses = code.DescendantsAndSelf().Count(o => SymbolEqualityComparer.Default.Equals(SymbolOf(o), symbol));
        int additions = code.DescendantsAndSelf().Sum(o => o switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } compound when IsTarget(compound.Target) => 1,
            ISimpleAssignmentOperation assignment when IsTarget(assignment.Target) && TryAsSum(assignment) is not null => 2,
            _ => 0,
        });
        return uses == additions;

        bool IsTarget(IOperation target) => SymbolEqualityComparer.Default.Equals(SymbolOf(target), symbol);
    }

    private static int? StepOf(IOperation change, ILocalSymbol index) => change switch
    {
        IIncrementOrDecrementOperation step when SymbolEqualityComparer.Default.Equals(SymbolOf(step.Target), index) => step.Kind == OperationKind.Increment ? 1 : -1,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int step } } compound
            when SymbolEqualityComparer.Default.Equals(SymbolOf(compound.Target), index) => step,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Value.ConstantValue: { HasValue: true, Value: int step } } compound
            when SymbolEqualityComparer.Default.Equals(SymbolOf(compound.Target), index) => -step,
        _ => null,
    };

    private static void CheckUnchanged(IForLoopOperation loop, ILocalSymbol index)
    {
        var changed = Changed(loop.Body).ToList();
        if (changed.Contains(index, SymbolEqualityComparer.Default))
        {
            throw Refuse(ChangeOf(loop.Body, index), $"its body changes '{index.Name}'", "count it in the head of the loop only");
        }

        var bound = loop.Condition?.DescendantsAndSelf().Select(SymbolOf).OfType<ISymbol>().FirstOrDefault(s => changed.Contains(s, SymbolEqualityComparer.Default));
        if (bound is not null)
        {
            throw Refuse(ChangeOf(loop.Body, bound), $"its body changes the bound '{bound.Name}'", "compute the bound in front of the loop");
        }
    }

    /// <summary>The first assignment to a local.</summary>
    private static IOperation ChangeOf(IOperation code, ISymbol symbol) =>
        code.DescendantsAndSelf().First(o => o is IAssignmentOperation or IIncrementOrDecrementOperation && Changed(o).Contains(symbol, SymbolEqualityComparer.Default));

    private static Refusal Refuse(IOperation loop, string reason, string wayOut) => new(FunctionProblems.Loop, loop.Syntax, reason, wayOut);
}
