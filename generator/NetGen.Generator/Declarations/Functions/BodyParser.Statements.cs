using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

// Statements.
internal sealed partial class BodyParser
{
    /// <summary>A list of statements; what follows a branch that may leave belongs to the branch that stays.</summary>
    private Exit? Sequence(IReadOnlyList<IOperation> operations)
    {
        for (int k = 0; k < operations.Count; k++)
        {
            switch (operations[k])
            {
                case IBlockOperation block:
                    return Sequence([.. block.Operations, .. operations.Skip(k + 1)]);
                case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool isTrue } } known:
                    return Sequence([.. new[] { isTrue ? known.WhenTrue : known.WhenFalse }.OfType<IOperation>(), .. operations.Skip(k + 1)]);
                case IReturnOperation when _depth > 0:
                    throw new Refusal(FunctionProblems.Loop, operations[k].Syntax, "it returns from within", "compute the result in the loop and return it behind it");
                case IReturnOperation result:
                    return new(result.ReturnedValue is { } value ? Results(value) : [], false);
                case IBranchOperation { BranchKind: BranchKind.Continue }:
                    return new([], true);
                case IBranchOperation { BranchKind: BranchKind.GoTo } jump:
                    throw NotSupported(jump.Syntax, $"'{Text(jump.Syntax)}'", "use 'if', 'for' and 'return'");
                case IBranchOperation branch:
                    throw new Refusal(FunctionProblems.Loop, branch.Syntax, $"'{Text(branch.Syntax)}' ends it early", "let the loop run through, and select what counts with a condition");
                case IConditionalOperation condition when Leaves(condition):
                    return Branches(condition, [.. operations.Skip(k + 1)]);
                default:
                    Run(operations[k]);
                    break;
            }
        }

        return null;
    }

    private static bool Leaves(IConditionalOperation condition) => condition.Descendants().Any(o => o is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Continue }
        && !o.Syntax.Ancestors().TakeWhile(a => a != condition.Syntax).Any(a => o is IBranchOperation && a is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax));

    private Exit? Branches(IConditionalOperation condition, IReadOnlyList<IOperation> rest)
    {
        Exit? then = null;
        Exit? otherwise = null;
        Branch(
            condition,
            () => then = Sequence([condition.WhenTrue, .. rest]),
            () => otherwise = Sequence(condition.WhenFalse is { } whenFalse ? [whenFalse, .. rest] : rest),
            () => then is { Results.Count: > 0 } && otherwise is not null
                ? then.Results.Zip(otherwise.Results, (a, b) => (a, b)).ToList()
                : [],
            out var results);
        return (then ?? otherwise) is { } exit ? exit with { Results = results } : null;
    }

    private void Run(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation expression:
                RunExpression(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(d => d.Declarators))
                {
                    Declare(declarator);
                }

                break;
            case IConditionalOperation condition:
                Branch(condition, () => RunAll(condition.WhenTrue), () => RunAll(condition.WhenFalse), () => [], out _);
                break;
            case IForLoopOperation loop:
                For(loop);
                break;
            case IForEachLoopOperation loop:
                ForEach(loop);
                break;
            case IWhileLoopOperation loop:
                throw new Refusal(FunctionProblems.Loop, loop.Syntax, "how often it runs is not known before", "use a 'for' loop over a range, with a condition in it for what counts");
            case IEmptyOperation or ILocalFunctionOperation:
                break;
            case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                throw Throws(operation.Syntax);
            case ISwitchOperation:
                throw NotSupported(operation.Syntax, "A 'switch' statement", "use a switch expression, or 'if'");
            default:
                throw NotSupported(operation.Syntax, Description(operation), "use assignments, 'if', 'for', 'foreach' and 'return'");
        }
    }

    private static string Description(IOperation operation) => operation switch
    {
        ITryOperation => "A 'try' statement",
        IUsingOperation or IUsingDeclarationOperation => "A 'using' statement",
        ILockOperation => "A 'lock' statement",
        _ when operation.Syntax is FixedStatementSyntax => "A 'fixed' statement",
        _ => $"'{Text(operation.Syntax)}'",
    };

    private static Refusal Throws(SyntaxNode at) => NotSupported(at, "A 'throw'", "check arguments in the method that calls this one, and give a value here");

    private void RunAll(IOperation? operation)
    {
        if (operation is not null)
        {
            Sequence([operation]);
        }
    }

    private void RunExpression(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true }:
                throw new Refusal(FunctionProblems.Aliasing, operation.Syntax, Text(operation.Syntax), "use the number itself, or an index");
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment, () => Evaluate(assignment.Value), TryAsSum(assignment));
                break;
            case ICompoundAssignmentOperation compound:
                Assign(
                    compound.Target,
                    compound,
                    () =>
                    {
                        CheckOperator(compound.OperatorMethod, compound.Type, compound);
                        return Combine(compound.OperatorKind, Evaluate(compound.Target), Evaluate(compound.Value), compound);
                    },
                    compound.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
                        ? (compound.OperatorKind == BinaryOperatorKind.Subtract, compound.Value)
                        : null);
                break;
            case IIncrementOrDecrementOperation step:
                var change = new FunctionValue.Integer(step.Kind == OperationKind.Increment ? 1 : -1);
                CheckOperator(step.OperatorMethod, step.Type, step);
                Assign(step.Target, step, () => Combine(BinaryOperatorKind.Add, Evaluate(step.Target), change, step), null);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, Held("part", Evaluate(deconstruction.Value), deconstruction), deconstruction);
                break;
            case IInvocationOperation call:
                Evaluate(call);
                break;
            default:
                throw NotSupported(operation.Syntax, $"'{Text(operation.Syntax)}'", "only assignments and calls of differentiable methods stand alone");
        }
    }

    /// <summary>For <c>s = s + e</c> and its kin: what is added, and whether it is subtracted.</summary>
    private static (bool IsNegative, IOperation Added)? TryAsSum(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not (ILocalReferenceOperation or IParameterReferenceOperation) || assignment.Value is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum)
        {
            return null;
        }

        var symbol = SymbolOf(assignment.Target);
        return SymbolEqualityComparer.Default.Equals(SymbolOf(sum.LeftOperand), symbol) ? (sum.OperatorKind == BinaryOperatorKind.Subtract, sum.RightOperand)
            : sum.OperatorKind == BinaryOperatorKind.Add && SymbolEqualityComparer.Default.Equals(SymbolOf(sum.RightOperand), symbol) ? (false, sum.LeftOperand)
            : null;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void Assign(IOperation target, IOperation origin, Func<FunctionValue> value, (bool IsNegative, IOperation Added)? sum)
    {
        switch (target)
        {
            case IDiscardOperation:
                value();
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, origin, value, null);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when SymbolOf(target) is { } symbol:
                CheckIsValue(symbol, target);
                if (_values.TryGetValue(symbol, out var old) && old is FunctionValue.Sum cell)
                {
                    var added = Real(Evaluate(sum!.Value.Added), sum.Value.Added);
                    Emit(new Statement.Add(cell.Name, sum.Value.IsNegative ? -added : added), origin);
                }
                else
                {
                    _values[symbol] = Held(symbol.Name, value(), origin);
                }

                break;
            case IPropertyReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                AssignElement(target, origin, value, origin is ICompoundAssignmentOperation ? sum : null);
                break;
            default:
                throw NotSupported(target.Syntax, $"Assigning to '{Text(target.Syntax)}'", "assign to locals and to elements of spans");
        }
    }

    private void AssignElement(IOperation target, IOperation origin, Func<FunctionValue> value, (bool IsNegative, IOperation Added)? sum)
    {
        var (array, at) = ElementOf(target);
        if (array.IndexOf('.') >= 0)
        {
            throw new Refusal(FunctionProblems.Overwritten, origin.Syntax, array.Split('.').Last(), "is a field and is written to", "write to room of its own, such as 'new double[n]', or to a Span parameter");
        }

        if (sum is { } change)
        {
            var added = Real(Evaluate(change.Added), change.Added);
            Emit(new Statement.Accumulate(array, at, change.IsNegative ? -added : added), origin);
        }
        else if (origin is ISimpleAssignmentOperation or IDeconstructionAssignmentOperation)
        {
            Emit(new Statement.Store(array, at, Real(value(), origin)), origin);
        }
        else
        {
            throw new Refusal(FunctionProblems.Overwritten, origin.Syntax, Text(target.Syntax), "is overwritten with a function of itself", "compute the value in a local and assign it once; only += and -= may be repeated");
        }
    }

    private void CheckIsValue(ISymbol symbol, IOperation at)
    {
        if (symbol is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out })
        {
            throw new Refusal(FunctionProblems.Aliasing, at.Syntax, symbol.Name, "use the number itself, or an index");
        }
    }

    private void Deconstruct(IOperation target, FunctionValue value, IOperation origin)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            Deconstruct(declaration.Expression, value, origin);
        }
        else if (target is ITupleOperation tuple && value is FunctionValue.Tuple values)
        {
            foreach (var (element, item) in tuple.Elements.Zip(values.Items, (e, i) => (e, i)))
            {
                Deconstruct(element, item, origin);
            }
        }
        else
        {
            Assign(target, origin, () => value, null);
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        CheckIsValue(declarator.Symbol, declarator);
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is null)
        {
            _values[declarator.Symbol] = null;
            return;
        }

        _values[declarator.Symbol] = TryRoom(declarator.Symbol.Name, initializer.Value) ?? Held(declarator.Symbol.Name, Evaluate(initializer.Value), declarator);
    }

    /// <summary>The value that a local holds: a real number gets the local's name, and elements are read here and now.</summary>
    private FunctionValue Held(string name, FunctionValue value, IOperation origin) => value switch
    {
        FunctionValue.Real real => new FunctionValue.Real(Named(FunctionSignature.Escaped(name), real.Value, origin)),
        FunctionValue.Tuple tuple => new FunctionValue.Tuple([.. tuple.Items.Select(i => Held(name, i, origin))]),
        FunctionValue.Truth truth => new FunctionValue.Truth(truth.Value.Map(n => n.Arrays().Any() ? Named(FunctionSignature.Escaped(name), n, origin) : n, w => w)),
        _ => value,
    };

    /// <summary>New room for numbers: <c>stackalloc double[n]</c>, <c>new double[n]</c>, with or without elements, or <c>[a, b]</c>.</summary>
    private FunctionValue.Span? TryRoom(string name, IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        var (size, elements) = value.Syntax switch
        {
            StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax created, Initializer: var initializer } => (SizeOf(created), Elements(initializer)),
            ArrayCreationExpressionSyntax { Type: { RankSpecifiers.Count: 1 } created, Initializer: var initializer } when created.RankSpecifiers[0].Rank == 1 => (SizeOf(created), Elements(initializer)),
            ImplicitStackAllocArrayCreationExpressionSyntax created => (null, Elements(created.Initializer)),
            ImplicitArrayCreationExpressionSyntax created => (null, Elements(created.Initializer)),
            CollectionExpressionSyntax created when created.Elements.All(e => e is ExpressionElementSyntax) => (null, created.Elements.Select(e => ((ExpressionElementSyntax)e).Expression).ToList()),
            _ => ((ExpressionSyntax?)null, (IReadOnlyList<ExpressionSyntax>?)null),
        };
        if (elements is null)
        {
            return null;
        }

        var model = _compilation.GetSemanticModel(value.Syntax.SyntaxTree);
        if (!IsReal(value.Type is IArrayTypeSymbol array ? array.ElementType : (value.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() ?? (value.Type as IPointerTypeSymbol)?.PointedAtType))
        {
            throw NotSupported(value.Syntax, $"'{Text(value.Syntax)}'", "only room for real numbers is known");
        }

        string room = _names.Fresh(FunctionSignature.Escaped(name));
        var contents = elements.Select(e => model.GetOperation(e)!).ToList();
        Whole count = size is null or OmittedArraySizeExpressionSyntax ? contents.Count : WholeOf(Evaluate(model.GetOperation(size)!), value);
        Emit(new Statement.Local(room, count), value);
        for (int k = 0; k < contents.Count; k++)
        {
            Emit(new Statement.Store(room, k, Real(Evaluate(contents[k]), contents[k])), value);
        }

        return new(room, 0, count);
    }

    private static ExpressionSyntax SizeOf(ArrayTypeSyntax array) => array.RankSpecifiers[0].Sizes[0];

    private static IReadOnlyList<ExpressionSyntax> Elements(InitializerExpressionSyntax? initializer) => initializer is null ? [] : [.. initializer.Expressions];

    /// <summary>Two branches; every local that they leave with different values gets a new name behind them.</summary>
    private void Branch(IConditionalOperation condition, Action then, Action otherwise, Func<IReadOnlyList<(Expr Then, Expr Else)>> results, out IReadOnlyList<Expr> merged)
    {
        var test = Truth(Evaluate(condition.Condition), condition.Condition);
        merged = Branch(test, condition, then, otherwise, results);
    }

    private IReadOnlyList<Expr> Branch(Test test, IOperation origin, Action then, Action otherwise, Func<IReadOnlyList<(Expr Then, Expr Else)>> results)
    {
        var before = _values;
        _values = new(before, SymbolEqualityComparer.Default);
        var thenStatements = Collect(then);
        var afterThen = _values;
        _values = new(before, SymbolEqualityComparer.Default);
        var elseStatements = Collect(otherwise);
        var afterElse = _values;
        _values = new(before, SymbolEqualityComparer.Default);
        var merges = new List<Merge>();
        foreach (var symbol in before.Keys)
        {
            _values[symbol] = Merged(symbol, afterThen[symbol], afterElse[symbol], merges, origin);
        }

        var merged = results().Select(r => Merged("result", r.Then, r.Else, merges)).ToList();
        Emit(new Statement.If(test, thenStatements.ToValueList(), elseStatements.ToValueList(), merges.ToValueList()), origin);
        return merged;
    }

    private FunctionValue? Merged(ISymbol symbol, FunctionValue? then, FunctionValue? otherwise, List<Merge> merges, IOperation origin) => (then, otherwise) switch
    {
        _ when Equals(then, otherwise) => then,
        (null, _) or (_, null) => null,
        (FunctionValue.Real a, FunctionValue.Real b) => new FunctionValue.Real(Merged(FunctionSignature.Escaped(symbol.Name), a.Value, b.Value, merges)),
        (FunctionValue.Tuple a, FunctionValue.Tuple b) when a.Items.Count == b.Items.Count =>
            new FunctionValue.Tuple([.. a.Items.Zip(b.Items, (s, t) => Merged(symbol, s, t, merges, origin)!)]),
        _ => throw NotSupported(origin.Syntax, $"'{symbol.Name}', which is another {Kind(then)} in each branch,", "let each branch compute with it"),
    };

    private static string Kind(FunctionValue value) => value switch
    {
        FunctionValue.Integer or FunctionValue.Chosen => "whole number",
        FunctionValue.Truth => "truth value",
        FunctionValue.Span => "span",
        _ => "value",
    };

    private Expr Merged(string name, Expr then, Expr otherwise, List<Merge> merges)
    {
        if (then.Equals(otherwise))
        {
            return then;
        }

        string fresh = _names.Fresh(name);
        merges.Add(new(fresh, then, otherwise));
        return new Expr.Variable(fresh);
    }
}
