using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

// Calls: functions of the platform, members of spans, and other differentiable methods, which are written out.
internal sealed partial class BodyParser
{
    private FunctionValue Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var arguments = call.Arguments.OrderBy(a => a.Parameter?.Ordinal ?? 0).Select(a => a.Value).ToList();
        if (FunctionAttributes.StopsGradient(method))
        {
            return IsReal(method.ReturnType)
                ? new FunctionValue.Real(new Expr.Detach(Real(Opaque(arguments[0]) ?? Truncated(arguments[0]) ?? Evaluate(arguments[0]), arguments[0])))
                : Evaluate(arguments[0]);
        }

        if (KnownFunctions.IsNumeric(method) && method.Name == "SinCos")
        {
            var angle = Named("angle", Real(Evaluate(arguments[0]), arguments[0]), call);
            return new FunctionValue.Tuple([new FunctionValue.Real(Formula.Apply(Function.Sin, angle)), new FunctionValue.Real(Formula.Apply(Function.Cos, angle))]);
        }

        if (KnownFunctions.IsNumeric(method) && method is { Name: "Max" or "Min", ReturnType.SpecialType: SpecialType.System_Int32 })
        {
            var (left, right) = (WholeOf(Evaluate(arguments[0]), arguments[0]), WholeOf(Evaluate(arguments[1]), arguments[1]));
            return new FunctionValue.Integer(method.Name == "Max" ? Whole.Highest(left, right) : Whole.Lowest(left, right));
        }

        if (KnownFunctions.IsNumeric(method) && method is { Name: "Abs", ReturnType.SpecialType: SpecialType.System_Int32 })
        {
            var whole = WholeOf(Evaluate(arguments[0]), arguments[0]);
            return new FunctionValue.Integer(Whole.Highest(whole, whole * -1));
        }

        if (KnownFunctions.IsNumeric(method) && method is { Name: "IsNaN" or "IsFinite" or "IsInfinity", Parameters.Length: 1 })
        {
            return new FunctionValue.Truth(Kind(method.Name, Real(Evaluate(arguments[0]), arguments[0])));
        }

        if (KnownFunctions.IsNumeric(method) && IsReal(method.ReturnType))
        {
            CheckOperator(null, method.ReturnType, call);
            return KnownFunctions.Call(method.Name, [.. arguments.Select(a => Real(Evaluate(a), a))]) is { } formula
                ? new FunctionValue.Real(formula)
                : throw Unknown(call, KnownFunctions.Names);
        }

        if (call.Instance is { } instance && IsSpan(instance.Type) && Evaluate(instance) is FunctionValue.Span span)
        {
            return Member(call, span, arguments);
        }

        if (method is { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } && arguments.Count > 0 && Evaluate(arguments[0]) is FunctionValue.Span array)
        {
            return Slice(array, [.. arguments.Skip(1)]);
        }

        return FunctionAttributes.IsDifferentiable(method) || DerivativesByHand.Find(method, call.Syntax) is not null ? Inline(call, method, arguments) : throw Unknown(call, []);
    }

    /// <summary>A call in Calculus.Constant(…) of a function of numbers whose derivative is not needed: only its value is.</summary>
    private FunctionValue? Opaque(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method } call && IsOfNumbers(method) && !FunctionAttributes.IsDifferentiable(method)
            && !(KnownFunctions.IsNumeric(method) && KnownFunctions.Names.Contains(method.Name))
            ? new FunctionValue.Real(new Expr.Invoke(
                new($"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{FunctionSignature.Escaped(method.Name)}", "", []),
                -1,
                call.Arguments.OrderBy(a => a.Parameter!.Ordinal).Select(a => Real(Evaluate(a.Value), a.Value)).ToValueList()))
            : null;

    /// <summary>A conversion to an integer and back in Calculus.Constant(…): its value, as C# computes it.</summary>
    private FunctionValue? Truncated(IOperation operation)
    {
        if (operation is not IConversionOperation { OperatorMethod: null } outer || outer.Type?.SpecialType != (_real == "double" ? SpecialType.System_Double : SpecialType.System_Single))
        {
            return null;
        }

        var inner = outer.Operand;
        while (inner is IParenthesizedOperation parentheses)
        {
            inner = parentheses.Operand;
        }

        return inner is IConversionOperation { IsChecked: false, Type.SpecialType: SpecialType.System_Int32, OperatorMethod: null } conversion && IsReal(conversion.Operand.Type)
            ? new FunctionValue.Real(new Expr.Invoke(new($"({_real})(int)", "", []), -1, [Real(Evaluate(conversion.Operand), conversion.Operand)]))
            : null;
    }

    /// <summary>The tests for numbers that are none as comparisons, which is what they are.</summary>
    private static Test Kind(string name, Expr x)
    {
        var magnitude = Formula.Abs(x);
        return name switch
        {
            "IsNaN" => new Test.Not(new Test.Compare(new(Relation.Equal, x, x))),
            "IsFinite" => new Test.Compare(new(Relation.Less, magnitude, double.PositiveInfinity)),
            _ => new Test.Compare(new(Relation.Equal, magnitude, double.PositiveInfinity)),
        };
    }

    /// <summary>Whether all that a method takes and gives are real numbers, so that its value can be a constant of the calculus.</summary>
    private static bool IsOfNumbers(IMethodSymbol method) => method is { IsStatic: true, IsGenericMethod: false, MethodKind: MethodKind.Ordinary } && IsReal(method.ReturnType)
        && method.Parameters.All(p => p.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(p.Type, method.ReturnType));

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private FunctionValue Member(IInvocationOperation call, FunctionValue.Span span, List<IOperation> arguments)
    {
        switch (call.TargetMethod.Name)
        {
            case "Slice":
                return Slice(span, arguments);
            case "Clear":
                Fill(call, span, 0);
                return span;
            case "Fill":
                Fill(call, span, Named("value", Real(Evaluate(arguments[0]), arguments[0]), call));
                return span;
            case "CopyTo" when Evaluate(arguments[0]) is FunctionValue.Span target:
                if (target.Array == span.Array)
                {
                    throw new Refusal(FunctionProblems.Overwritten, call.Syntax, span.Array, "is copied onto itself", "copy it into room of its own");
                }

                string index = _names.Fresh("i");
                var copy = new Statement.Store(target.Array, target.Offset + Whole.Named(index), new Expr.Element(span.Array, span.Offset + Whole.Named(index)));
                _origins.Add(copy, call.Syntax);
                Emit(new Statement.Loop(index, 0, span.Length, false, [], [copy]), call);
                return target;
            default:
                throw Unknown(call, ["Slice", "Clear", "Fill", "CopyTo"]);
        }
    }

    private void Fill(IOperation origin, FunctionValue.Span span, Expr value)
    {
        string index = _names.Fresh("i");
        var store = new Statement.Store(span.Array, span.Offset + Whole.Named(index), value);
        _origins.Add(store, origin.Syntax);
        Emit(new Statement.Loop(index, 0, span.Length, false, [], [store]), origin);
    }

    private FunctionValue Slice(FunctionValue.Span span, List<IOperation> arguments)
    {
        var start = arguments.Count > 0 ? WholeOf(Evaluate(arguments[0]), arguments[0]) : 0;
        var length = arguments.Count > 1 ? WholeOf(Evaluate(arguments[1]), arguments[1]) : span.Length - start;
        return new FunctionValue.Span(span.Array, span.Offset + start, length);
    }

    /// <summary>Writes the body of a called method out, with its parameters standing for the arguments.</summary>
    private FunctionValue Inline(IInvocationOperation call, IMethodSymbol method, List<IOperation> arguments)
    {
        if (_calls.Contains(method, SymbolEqualityComparer.Default))
        {
            string chain = string.Join(" → ", _calls.SkipWhile(c => !SymbolEqualityComparer.Default.Equals(c, method)).Select(c => c.Name).Append(method.Name));
            throw new Refusal(FunctionProblems.Recursion, call.Syntax, method.Name, chain) { Recursive = method };
        }

        if (DerivativesByHand.Find(method, call.Syntax) is { } callee)
        {
            return new FunctionValue.Real(Invoke(callee, method, [.. arguments.Select(a => Real(Evaluate(a), a))]));
        }

        if (method.DeclaringSyntaxReferences.Length == 0)
        {
            return Generated(call, method, arguments);
        }

        if (method.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault() is not { } declaration)
        {
            throw new Refusal(FunctionProblems.UnknownCall, call.Syntax, method.Name, "make it a static method of the class with [Differentiable]");
        }

        var inner = new BodyParser(_compilation, _names, _origins, _calls.Append(method), _real, _calledAt ?? call.Syntax) { _nesting = _nesting };
        foreach (var (parameter, argument) in (method.PartialImplementationPart ?? method).Parameters.Zip(arguments, (p, a) => (p, a)))
        {
            inner._values[parameter] = Argument(parameter, Evaluate(argument), argument);
        }

        IReadOnlyList<Expr>? results = null;
        try
        {
            FunctionSignature.Check(method, declaration);
            inner._statements = _statements;
            results = inner.Run(method);
        }
        catch (Refusal refusal)
        {
            if (refusal.Recursive is { } own && SymbolEqualityComparer.Default.Equals(own, _calls[0]))
            {
                throw new Refusal(FunctionProblems.Recursion, call.Syntax, [.. refusal.Details]) { Recursive = own };
            }

            if (_compilation.GetSemanticModel(declaration.SyntaxTree).GetDiagnostics(declaration.Span).Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                throw new BrokenCodeException();
            }

            string reason = string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.Kind.MessageFormat, [.. refusal.Details]);
            throw new Refusal(FunctionProblems.UnknownCall, call.Syntax, method.Name, $"there: {reason}");
        }

        return results.Count == 1 && method.ReturnType is not INamedTypeSymbol { IsTupleType: true }
            ? new FunctionValue.Real(results[0])
            : new FunctionValue.Tuple([.. results.Select(r => (FunctionValue)new FunctionValue.Real(r))]);
    }

    /// <summary>A call of a method of another assembly, which was differentiated there.</summary>
    private FunctionValue Generated(IInvocationOperation call, IMethodSymbol method, List<IOperation> arguments)
    {
        if (DerivativesByHand.InOtherAssembly(method) is not { } called)
        {
            throw new Refusal(FunctionProblems.UnknownCall, call.Syntax, method.Name, "its source is in another assembly, and its derivatives are not there or cannot be called from here; mark it with [Differentiable] there, or copy it into this one");
        }

        var operands = method.Parameters.Zip(arguments, (p, a) => Operand(p, Evaluate(a), a)).ToValueList();
        var results = method.ReturnsVoid ? []
            : method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(e => _names.Fresh(FunctionSignature.Escaped(e.Name))).ToValueList()
            : new ValueList<string>([_names.Fresh(char.ToLowerInvariant(method.Name[0]) + method.Name.Substring(1))]);
        Emit(new Statement.Call(called, operands, results), call);
        var values = results.Select(r => (FunctionValue)new FunctionValue.Real(new Expr.Variable(r))).ToList();
        return method.ReturnType is INamedTypeSymbol { IsTupleType: true } ? new FunctionValue.Tuple(values) : values.FirstOrDefault() ?? new FunctionValue.Tuple([]);
    }

    private Operand Operand(IParameterSymbol parameter, FunctionValue value, IOperation at)
    {
        bool isVariable = !FunctionAttributes.IsConstant(parameter);
        return value switch
        {
            FunctionValue.Span span => new Operand.Stretch(
                span.Array, span.Offset, span.Length, isVariable && FunctionSignature.KindOf(parameter) == ParameterKind.Span, FunctionSignature.KindOf(parameter) == ParameterKind.Output),
            FunctionValue.Integer whole when FunctionSignature.KindOf(parameter) == ParameterKind.Setting => new Operand.Setting(
                whole.Value, parameter.Type.TypeKind == TypeKind.Enum ? parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : ""),
            FunctionValue.Truth { Value: Test.Flag flag } => new Operand.Setting(Whole.Named(flag.Name), ""),
            FunctionValue.Truth { Value: Test.All { Operands.Count: 0 } } => new Operand.Setting(Whole.Named("true"), ""),
            FunctionValue.Truth { Value: Test.Any { Operands.Count: 0 } } => new Operand.Setting(Whole.Named("false"), ""),
            FunctionValue.Truth => throw NotSupported(at.Syntax, $"Passing the condition '{Text(at.Syntax)}' to another assembly", "call the method in both branches of an 'if'"),
            _ => new Operand.Number(Named(FunctionSignature.NameOf(parameter), Real(value, at), at), isVariable),
        };
    }

    /// <summary>A call that is differentiated by another method; by what is marked with [Constant], it is not.</summary>
    private static Expr Invoke(Callee callee, IMethodSymbol method, IReadOnlyList<Expr> arguments) =>
        new Expr.Invoke(callee, -1, arguments.Zip(method.Parameters, (a, p) => Constant(p, a)).ToValueList());

    private FunctionValue Argument(IParameterSymbol parameter, FunctionValue value, IOperation at) => value switch
    {
        FunctionValue.Real real => new FunctionValue.Real(Constant(parameter, Named(FunctionSignature.NameOf(parameter), real.Value, at))),
        FunctionValue.Integer whole when IsReal(parameter.Type) => new FunctionValue.Real(new Expr.Integer(whole.Value)),
        FunctionValue.Span span when FunctionAttributes.IsConstant(parameter) && !IsData(span.Array) =>
            throw NotSupported(at.Syntax, $"Passing a span as '[Constant] {parameter.Name}'", "mark the parameter of the outer method with [Constant], or leave it out there"),
        _ => Held(parameter.Name, value, at),
    };

    /// <summary>Whether a span is a field, or a parameter that there are no derivatives by.</summary>
    private bool IsData(string array) =>
        array.Contains('.') || _calls[0].Parameters.Any(p => FunctionAttributes.IsConstant(p) && FunctionSignature.NameOf(p) == array);

    /// <summary>The numbers that a method returns.</summary>
    private IReadOnlyList<Expr> Results(IOperation value)
    {
        var evaluated = Evaluate(value);
        return evaluated is FunctionValue.Tuple tuple
            ? [.. tuple.Items.Select(i => Real(i, value))]
            : [Real(evaluated, value)];
    }

    private static Refusal Unknown(IInvocationOperation call, IEnumerable<string> known)
    {
        string name = call.TargetMethod.Name;
        bool isNumeric = KnownFunctions.IsNumeric(call.TargetMethod);
        if (call.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
        {
            return new(FunctionProblems.UnknownCall, call.Syntax, Text(call.Syntax), "make it a static method of the class with [Differentiable]");
        }

        string text = $"{call.TargetMethod.ContainingType?.Name}.{name}";
        if (isNumeric && name is "Floor" or "Ceiling" or "Round" or "Truncate" or "Sign")
        {
            return new(FunctionProblems.WholeNumber, call.Syntax, Text(call.Syntax), MadeWhole, name switch
            {
                "Sign" => "choose with a condition: x < 0 ? -1.0 : 1.0",
                _ when IsOfNumbers(call.TargetMethod) => $"if 0 is meant, write Calculus.Constant({Text(call.Syntax)})",
                _ => "compute it in the method that calls this one, and pass it as a parameter",
            });
        }

        string? close = known.OrderBy(k => Spelling.Distance(name, k)).FirstOrDefault(k => k != name && Spelling.Distance(name, k) <= 2);
        bool isOwn = call.TargetMethod is { IsStatic: true, DeclaringSyntaxReferences.Length: > 0 };
        string hint = close is not null ? $"did you mean '{close}'?"
            : (isOwn, IsOfNumbers(call.TargetMethod)) switch
            {
                (true, true) => "mark the method with [Differentiable], or treat its value as a constant with Calculus.Constant(…)",
                (true, false) => "mark the method with [Differentiable]",
                (false, true) => "write a formula for it, or treat its value as a constant with Calculus.Constant(…)",
                _ when call.TargetMethod.ContainingType?.Name is "Console" or "Debug" or "Trace" => "remove it: a derivative has no effects",
                _ => "compute it in the method that calls this one, and pass it as a parameter",
            };
        return new(FunctionProblems.UnknownCall, call.Syntax, text, hint);
    }
}
