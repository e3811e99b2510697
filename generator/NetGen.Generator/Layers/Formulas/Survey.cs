using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Goes through a formula and finds what every name in it means; whatever means nothing, or stands where it must not, ends it.</summary>
internal sealed class Survey
{
    private readonly ValueList<DefinitionNode> _definitions;
    private readonly ValueList<Declared> _declared;
    private readonly Dictionary<string, Operand> _operands = [];
    private readonly HashSet<string> _everyIndex;
    private readonly string _source;
    private readonly List<Use> _uses = [];
    private readonly List<Node.Named> _indices = [];

    private Survey(ValueList<DefinitionNode> definitions, ValueList<Declared> declared, IReadOnlyList<Operand.Source> sources)
    {
        _definitions = definitions;
        _declared = declared;
        _everyIndex = new Names(definitions, declared).Indices;
        _source = sources[0].Layer.Text;
        foreach (var source in sources)
        {
            _operands[source.Name] = source;
        }
    }

    /// <summary>All reads of tensors, in the order of the text.</summary>
    public IReadOnlyList<Use> Uses => _uses;

    /// <summary>All indices, where each is first bound, in the order of the text.</summary>
    public IReadOnlyList<Node.Named> Indices => _indices;

    /// <summary>What the names of tensors mean.</summary>
    public IReadOnlyDictionary<string, Operand> Operands => _operands;

    private DefinitionNode Output => _definitions[_definitions.Count - 1];

    public static Survey Of(ValueList<DefinitionNode> definitions, ValueList<Declared> declared, IReadOnlyList<Operand.Source> sources)
    {
        var survey = new Survey(definitions, declared, sources);
        survey.Declare();
        foreach (var definition in definitions)
        {
            survey.Define(definition);
        }

        survey.CheckOutput();

        survey.CheckUsed();
        return survey;
    }

    private void Declare()
    {
        var names = new HashSet<string>();
        foreach (var declared in _declared)
        {
            if (declared.Name == Words.Batch)
            {
                throw declared.Fail(Problems.FormulaBatch, declared.Name);
            }

            if ((Words.Reserved(declared.Name) ?? (names.Add(declared.Name) ? null : "declared already")) is { } reason)
            {
                throw declared.Fail(Problems.FormulaNameTaken, declared.Name, reason);
            }

            if (declared is Declared.Parameter parameter)
            {
                _operands[declared.Name] = new Operand.Parameter(parameter);
            }
        }
    }

    private void Define(DefinitionNode definition)
    {
        CheckNew(definition.Target, IsStep(definition.Name) ? "defined already" : _everyIndex.Contains(definition.Name) ? "an index" : null);

        var bound = new List<string>();
        foreach (var index in definition.Indices)
        {
            Bind(index, bound);
        }

        _operands.Remove(definition.Name);
        Value(definition.Body, bound);
        _operands[definition.Name] = new Operand.Step(definition);
    }

    private bool IsStep(string name) => _operands.TryGetValue(name, out var operand) && operand is Operand.Step;

    private void CheckNew(Node.Named name, string? reason)
    {
        if (name.Name == Words.Batch)
        {
            throw new FormulaException(Problems.FormulaBatch, name.NameRange, name.Name);
        }

        reason ??= Words.Reserved(name.Name) ?? (_operands.TryGetValue(name.Name, out var operand) && operand is Operand.Parameter ? "a declared parameter" : null);
        if (reason is not null)
        {
            throw Taken(name, reason);
        }
    }

    private void Bind(Node.Named index, List<string> bound)
    {
        CheckNew(index, bound.Contains(index.Name) ? "an index here already" : IsStep(index.Name) ? "a definition" : null);
        bound.Add(index.Name);
        if (_indices.All(i => i.Name != index.Name))
        {
            _indices.Add(index);
        }
    }

    private void Value(Node node, IReadOnlyList<string> bound)
    {
        switch (node)
        {
            case Node.Number:
                return;
            case Node.Named named:
                Name(named, bound);
                return;
            case Node.Call call:
                Call(call, bound);
                return;
            case Node.Negate negate:
                Value(negate.Operand, bound);
                return;
            case Node.Binary { Operator: "+" or "-" or "*" or "/" or "^" } binary:
                Value(binary.Left, bound);
                Value(binary.Right, bound);
                return;
            case Node.Binary { Operator: "%" }:
                throw new FormulaException(Problems.FormulaKind, node.Range, "a remainder", "a number; remainders are for indices, inside of brackets");
            case Node.Binary:
                throw new FormulaException(Problems.FormulaKind, node.Range, "a condition", "a number; a condition chooses between two numbers, as in a < b ? 1 : 0");
            case Node.Choice choice:
                Condition(choice.Condition, bound);
                Value(choice.Then, bound);
                Value(choice.Else, bound);
                return;
        }
    }

    private void Condition(Node node, IReadOnlyList<string> bound)
    {
        switch (node)
        {
            case Node.Binary { Operator: "&&" or "||" } logic:
                Condition(logic.Left, bound);
                Condition(logic.Right, bound);
                return;
            case Node.Binary { Operator: "<" or "<=" or ">" or ">=" or "==" or "!=" } comparison:
                Value(comparison.Left, bound);
                Value(comparison.Right, bound);
                return;
            default:
                throw new FormulaException(Problems.FormulaKind, node.Range, "a number", "a condition such as a < b");
        }
    }

    private void Name(Node.Named named, IReadOnlyList<string> bound)
    {
        if (bound.Contains(named.Name) && named.IsBare)
        {
            return;
        }

        if (Words.Constants.ContainsKey(named.Name) && named.IsBare)
        {
            return;
        }

        if (!_operands.TryGetValue(named.Name, out var operand))
        {
            throw Unknown(named);
        }

        foreach (var index in named.At ?? [])
        {
            Index(index, bound);
        }

        if (named.Fill is { } fill && !Fills.IsNumber(fill))
        {
            throw new FormulaException(Problems.FormulaKind, fill.Range, "a formula", "a plain number such as 0 or -inf behind 'else'");
        }

        _uses.Add(new(operand, named));
    }

    private void Call(Node.Call call, IReadOnlyList<string> bound)
    {
        if (!Words.IsCallable(call.Function))
        {
            throw new FormulaException(Problems.FormulaUnknownFunction, call.NameRange, call.Function, Spelling.Suggest(call.Function, Words.Callable)
                ?? $"there are {string.Join(", ", Words.Callable)}");
        }

        if (Over(call) is not { } over)
        {
            CheckCount(call, Words.Pairs.ContainsKey(call.Function) ? 2 : 1);
            foreach (var argument in call.Arguments)
            {
                Value(argument, bound);
            }

            return;
        }

        if (over.Count == 0 || over.Count < call.Arguments.Count - 1)
        {
            throw new FormulaException(Problems.FormulaArguments, call.Range, call.Function, $"indices and a value, as in {call.Function}(i, …)", over.Count == 0 ? "a value only" : "a value where an index belongs");
        }

        var inside = bound.ToList();
        foreach (var index in over)
        {
            Bind(index, inside);
        }

        Value(call.Arguments[call.Arguments.Count - 1], inside);
    }

    private IReadOnlyList<Node.Named>? Over(Node.Call call) => Words.Over(call, _operands.ContainsKey);

    private static void CheckCount(Node.Call call, int count)
    {
        if (call.Arguments.Count != count)
        {
            string expected = count == 1 ? "1 value" : Words.Extremes.Contains(call.Function) ? "2 values, or indices and a value" : "2 values";
            string found = call.Arguments.Count == 1 ? "1" : Numerals.Format((long)call.Arguments.Count);
            throw new FormulaException(Problems.FormulaArguments, call.Range, call.Function, expected, found);
        }
    }

    private void Index(Node node, IReadOnlyList<string> bound)
    {
        switch (node)
        {
            case Node.Number number when number.Value == Math.Floor(number.Value) && number.Value <= Sizes.Maximum:
                return;
            case Node.Named { IsBare: true } named when bound.Contains(named.Name):
                return;
            case Node.Named { IsBare: true, Name: Words.Batch } named:
                throw new FormulaException(Problems.FormulaBatch, named.Range, named.Name);
            case Node.Named { IsBare: true } named when !_operands.ContainsKey(named.Name) && Words.Reserved(named.Name) is null:
                throw Free(named);
            case Node.Negate negate:
                Index(negate.Operand, bound);
                return;
            case Node.Binary { Operator: "+" or "-" } sum:
                Index(sum.Left, bound);
                Index(sum.Right, bound);
                return;
            case Node.Binary { Operator: "*" } product:
                Index(product.Left, bound);
                Index(product.Right, bound);
                if (!Places.IsConstant(product.Left) && !Places.IsConstant(product.Right))
                {
                    throw NoIndex(node, "a product of two indices");
                }

                return;
            case Node.Binary { Operator: "/" or "%" } division:
                Index(division.Left, bound);
                if (division.Right is not Node.Number { Value: >= 1 } divisor)
                {
                    throw NoIndex(division.Right, "a divisor that is not a whole number of at least 1");
                }

                Index(divisor, bound);
                return;
            case Node.Number:
                throw NoIndex(node, "a number that is not whole or too large");
            case Node.Named named:
                throw NoIndex(node, $"'{named.Name}', which is no index,");
            case Node.Call call:
                throw NoIndex(node, $"the function '{call.Function}'");
            default:
                throw NoIndex(node, "this operation");
        }
    }

    private static FormulaException NoIndex(Node node, string what) => new(Problems.FormulaIndex, node.Range, what);

    private static FormulaException Free(Node.Named index) => new(Problems.FormulaFreeIndex, index.Range, index.Name);

    private static FormulaException Taken(Node.Named name, string reason) => new(Problems.FormulaNameTaken, name.NameRange, name.Name, reason);

    private FormulaException Unknown(Node.Named named)
    {
        if (named.IsBare && named.Name == Words.Batch)
        {
            return new(Problems.FormulaBatch, named.Range, named.Name);
        }

        if (named.IsBare && _everyIndex.Contains(named.Name))
        {
            return Free(named);
        }

        string? hint = _definitions.Any(d => d.Name == named.Name) ? "a definition reads only those in front of it"
            : _everyIndex.Contains(named.Name) ? "an index has no indices itself"
            : Words.IsCallable(named.Name) ? $"a function has parentheses, as in {named.Name}(…)"
            : Spelling.Suggest(named.Name, _operands.Keys.Concat(_everyIndex));
        return new(Problems.FormulaUnknownName, named.NameRange, named.Name, hint ?? $"declare it as a parameter, \"{named.Name}\", or give a layer in front this Name");
    }

    private void CheckOutput()
    {
        var output = Output;
        if (output.Indices.Count is < 1 or > 3)
        {
            string advice = output.Indices.Count == 0 ? $"for a single number write {output.Name}[o] and declare \"o < 1\"" : "put some of them into one";
            throw new FormulaException(Problems.FormulaOutput, output.Target.Range, output.Name, output.Indices.Count == 0 ? "none" : Numerals.Format((long)output.Indices.Count), advice);
        }
    }

    private void CheckUsed()
    {
        foreach (var declared in _declared)
        {
            bool isUsed = declared is Declared.Bound ? _indices.Any(i => i.Name == declared.Name) : _uses.Any(u => u.Operand.Name == declared.Name);
            if (!isUsed)
            {
                throw declared.Fail(Problems.FormulaUnused, declared.Name, "declared");
            }
        }

        foreach (var definition in _definitions.Take(_definitions.Count - 1).Where(d => !_uses.Any(u => u.Operand is Operand.Step step && step.Definition == d)))
        {
            throw new FormulaException(Problems.FormulaUnused, definition.Target.NameRange, definition.Name, "defined");
        }

        if (!_uses.Any(u => u.Operand is Operand.Source))
        {
            throw new FormulaException(Problems.FormulaReadsNothing, Output.Target.NameRange, _source);
        }
    }
}
