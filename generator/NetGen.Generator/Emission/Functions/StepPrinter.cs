using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emission;

/// <summary>Prints the steps of a function as C#.</summary>
/// <param name="writer">Where to.</param>
/// <param name="dialect">The precision.</param>
/// <param name="formulas">Prints formulas.</param>
/// <param name="methods">Takes loops in lanes as methods of their own; null where they stay.</param>
internal sealed class StepPrinter(CodeWriter writer, Dialect dialect, FormulaPrinter formulas, LaneMethods? methods)
{
    /// <summary>The most numbers that are put on the stack; more are borrowed.</summary>
    private const int LargestOnStack = 256;

    private readonly HashSet<string> _laneRooms = [];

    /// <summary>In a loop that runs a vector of rounds at once: how its formulas are printed.</summary>
    private LanePrinter? _lanes;

    public void Print(IReadOnlyList<Statement> body) => Print(body, 0);

    private void Print(IReadOnlyList<Statement> body, int depth)
    {
        for (int k = 0; k < body.Count; k++)
        {
            bool isBlock = body[k] is Statement.Loop || (body[k] is Statement.If branch && !IsChoice(branch));
            if (isBlock && k > 0 && !(body[k - 1] is Statement.Loop or Statement.If or Statement.Comment))
            {
                writer.Line();
            }

            Print(body[k], depth);
            if (isBlock && k + 1 < body.Count)
            {
                writer.Line();
            }
        }
    }

    private void Print(Statement statement, int depth)
    {
        methods?.Add(statement);
        switch (statement)
        {
            case Statement.Let let when _lanes is not null && _lanes.Varies(let.Name):
                writer.Line($"var {let.Name} = {_lanes.Print(let.Value)};");
                break;
            case Statement.Store store when _lanes is not null:
                writer.Line(_lanes.Store(store.Array, store.At, store.Value));
                break;
            case Statement.Accumulate add when _lanes is not null:
                writer.Line(_lanes.Accumulate(add.Array, add.At, add.Value));
                break;
            case Statement.Add add when _lanes is not null && _lanes.Varies(add.Sum):
                writer.Line($"{add.Sum} += {_lanes.Print(add.Value)};");
                break;
            case Statement.Loop { InLanes: true } loop:
                PrintLaneLoop(loop, depth);
                break;
            case Statement.If branch when _lanes is not null && !_lanes.IsUniform(branch.Test):
                PrintSelection(branch, depth);
                break;
            case Statement.Let let:
                writer.Line($"{dialect.Type} {let.Name} = {formulas.Print(let.Value)};");
                break;
            case Statement.Store store:
                writer.Line($"{store.Array}[{store.At.Print()}] = {formulas.Print(store.Value)};");
                break;
            case Statement.Accumulate add:
                Add($"{add.Array}[{add.At.Print()}]", add.Value);
                break;
            case Statement.Add add:
                Add(add.Sum, add.Value);
                break;
            case Statement.Start offset:
                writer.Line($"int {offset.Name} = {offset.Value.Print()};");
                break;
            case Statement.Local local:
                PrintRoom(local, depth);
                break;
            case Statement.View view:
                writer.Line($"var {view.Name} = {view.Array}.Slice({view.Offset.Print()}, {view.Length.Print()});");
                break;
            case Statement.Clear clear:
                writer.Line($"{clear.Array}.Clear();");
                break;
            case Statement.Call call:
                PrintCall(call);
                break;
            case Statement.Comment comment:
                writer.Line("// " + comment.Text);
                break;
            case Statement.Loop loop:
                PrintLoop(loop, depth);
                break;
            case Statement.If branch:
                PrintIf(branch, depth);
                break;
        }
    }

    private void PrintCall(Statement.Call call)
    {
        string head = call.Results.Count switch
        {
            0 => "",
            1 => $"{dialect.Type} {call.Results[0]} = ",
            _ => $"var ({string.Join(", ", call.Results)}) = ",
        };
        writer.Line($"{head}{call.Method.Name}({string.Join(", ", call.Operands.Select(Print))});");
    }

    private string Print(Operand operand) => operand switch
    {
        Operand.Number number => formulas.Print(number.Value),
        Operand.Setting { Type.Length: > 0 } setting => $"({setting.Type})({setting.Value.Print()})",
        Operand.Setting setting => setting.Value.Print(),
        Operand.Stretch stretch when stretch.Offset.Equals(0) && stretch.Length.Equals(Whole.LengthOf(stretch.Array)) => stretch.Array,
        Operand.Stretch stretch => $"{stretch.Array}.Slice({stretch.Offset.Print()}, {stretch.Length.Print()})",
        _ => throw new InvalidOperationException($"{operand.GetType().Name} cannot be passed."),
    };

    private void Add(string target, Expr value)
    {
        bool isNegative = value is Expr.Unary { Function: Function.Negate };
        var added = value is Expr.Unary { Function: Function.Negate } negated ? negated.Operand : value;
        writer.Line($"{target} {(isNegative ? "-=" : "+=")} {formulas.Print(added)};");
    }

    private void PrintRoom(Statement.Local local, int depth)
    {
        if (local.InLanes)
        {
            _laneRooms.Add(local.Array);
        }

        string type = local.InLanes ? dialect.WideLanes : dialect.Type;
        if (depth == 0 && local.Length is { IsConstant: true, Constant: <= LargestOnStack })
        {
            writer.Line($"global::System.Span<{type}> {local.Array} = stackalloc {type}[{local.Length.Print()}];");
            return;
        }

        writer.Line($"using var {local.Array}Room = new global::NetGen.Numerics.Scratch<{type}>({local.Length.Print()});");
        writer.Line($"var {local.Array} = {local.Array}Room.Span;");
    }

    private void PrintLoop(Statement.Loop loop, int depth)
    {
        foreach (var carried in loop.Carried)
        {
            writer.Line(_lanes?.Varies(carried.Name) == true
                ? $"var {carried.Name} = {_lanes.Print(carried.Initial)};"
                : $"{dialect.Type} {carried.Name} = {formulas.Print(carried.Initial)};");
        }

        string head = loop.IsDescending
            ? $"for (int {loop.Index} = {(loop.To - 1).Print()}; {loop.Index} >= {loop.From.Print()}; {loop.Index}--)"
            : $"for (int {loop.Index} = {loop.From.Print()}; {loop.Index} < {loop.To.Print()}; {loop.Index}++)";
        using (writer.Block(head))
        {
            Print(loop.Body, depth + 1);
            PrintNext([.. loop.Carried.Where(c => c.Next is not null && !c.Next.Equals(new Expr.Variable(c.Name)))]);
        }
    }

    /// <summary>Rounds in lanes, as long as a whole vector of them is left.</summary>
    private void PrintLaneLoop(Statement.Loop loop, int depth)
    {
        if (methods?.Parameters(loop) is { } parameters)
        {
            PrintLaneMethod(loop, parameters);
            return;
        }

        _lanes = new(dialect, formulas, loop, _laneRooms);
        PrintLaneRounds(loop, depth);
        foreach (var carried in loop.Carried)
        {
            formulas.Texts[carried.Name] = Together(carried);
        }

        _lanes = null;
    }

    /// <summary>Calls a method of its own for the rounds in lanes, and prints that.</summary>
    private void PrintLaneMethod(Statement.Loop loop, IReadOnlyList<(string Type, string Name)> parameters)
    {
        string name = methods!.NextName();
        var sums = loop.Carried.Select(c => $"out {dialect.Type} {c.Name}");
        writer.Line($"int {loop.Index} = {name}({string.Join(", ", parameters.Select(p => p.Name).Concat(sums))});");
        var text = new CodeWriter();
        text.Line("/// <summary>As many rounds as fill whole vectors, one in each lane.</summary>");
        text.Line("/// <returns>How far the rounds went.</returns>");
        text.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        var outs = loop.Carried.Select(c => $"out {dialect.Type} {c.Name}Result");
        using (text.Block($"private static int {name}({string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}").Concat(outs))})"))
        {
            var inner = new StepPrinter(text, dialect, formulas, null) { _lanes = new(dialect, formulas, loop, _laneRooms) };
            inner.PrintLaneRounds(loop, 0);
            text.Line();
            foreach (var carried in loop.Carried)
            {
                text.Line($"{carried.Name}Result = {inner.Together(carried)};");
            }

            text.Line($"return {loop.Index};");
        }

        methods.AddText(text.ToString());
    }

    /// <summary>What the lanes of a sum, or of an extreme value, give together.</summary>
    private string Together(Carried carried) => carried.Next switch
    {
        null => $"{_lanes!.Lanes}.ReduceSum({carried.Name})",
        Expr.Binary { Operator: Operator.Min } => $"-{_lanes!.Lanes}.ReduceMax(-{carried.Name})",
        _ => $"{_lanes!.Lanes}.ReduceMax({carried.Name})",
    };

    private void PrintLaneRounds(Statement.Loop loop, int depth)
    {
        writer.Line($"int {loop.Index} = {loop.From.Print()};");
        foreach (var carried in loop.Carried)
        {
            writer.Line($"var {carried.Name} = {_lanes!.Print(carried.Initial)};");
        }

        using (writer.Block($"for (; {(loop.To - Whole.Named(loop.Index)).Print()} >= {_lanes!.Lanes}.Count; {loop.Index} += {_lanes.Lanes}.Count)"))
        {
            Print(loop.Body, depth + 1);
            PrintNext([.. loop.Carried.Where(c => c.Next is not null)]);
        }
    }

    /// <summary>A branch that differs between rounds: both sides are computed, and each round takes its own.</summary>
    private void PrintSelection(Statement.If branch, int depth)
    {
        Print(branch.Then, depth);
        Print(branch.Else, depth);
        foreach (var merge in branch.Merges)
        {
            writer.Line($"var {merge.Name} = {_lanes!.Select(branch.Test, merge.Then, merge.Else)};");
        }
    }

    private string Next(Carried carried) => _lanes?.Varies(carried.Name) == true ? _lanes.Print(carried.Next!) : formulas.Print(carried.Next!);

    /// <summary>The values of the next round; all at once where one is computed from another.</summary>
    private void PrintNext(IReadOnlyList<Carried> carried)
    {
        bool isEntangled = carried.Where((c, k) => carried.Skip(k + 1).Any(later => later.Next!.Variables().Contains(c.Name))).Any();
        if (isEntangled)
        {
            writer.Line($"({string.Join(", ", carried.Select(c => c.Name))}) = ({string.Join(", ", carried.Select(Next))});");
            return;
        }

        foreach (var next in carried)
        {
            writer.Line($"{next.Name} = {Next(next)};");
        }
    }

    /// <summary>Whether a branch only chooses one of two formulas.</summary>
    private static bool IsChoice(Statement.If branch) => branch.Then.Count == 0 && branch.Else.Count == 0 && branch.Merges.Count == 1;

    private void PrintIf(Statement.If branch, int depth)
    {
        if (IsChoice(branch))
        {
            var only = branch.Merges[0];
            if (_lanes?.Varies(only.Name) == true)
            {
                writer.Line($"var {only.Name} = {formulas.Print(branch.Test)} ? {_lanes.Print(only.Then)} : {_lanes.Print(only.Else)};");
                return;
            }

            writer.Line($"{dialect.Type} {only.Name} = {formulas.Print(branch.Test)} ? {formulas.Print(only.Then)} : {formulas.Print(only.Else)};");
            return;
        }

        foreach (var merge in branch.Merges)
        {
            writer.Line($"{(_lanes?.Varies(merge.Name) == true ? _lanes.Lanes : dialect.Type)} {merge.Name};");
        }

        bool isOneSided = branch.Then.Count == 0 && branch.Merges.Count == 0;
        using (writer.Block($"if ({formulas.Print(isOneSided ? new Test.Not(branch.Test) : branch.Test)})"))
        {
            PrintBranch(isOneSided ? branch.Else : branch.Then, branch.Merges, m => m.Then, depth);
        }

        if (!isOneSided && branch.Else.Count + branch.Merges.Count > 0)
        {
            using (writer.Block("else"))
            {
                PrintBranch(branch.Else, branch.Merges, m => m.Else, depth);
            }
        }
    }

    private void PrintBranch(ValueList<Statement> body, ValueList<Merge> merges, Func<Merge, Expr> value, int depth)
    {
        Print(body, depth + 1);
        foreach (var merge in merges)
        {
            writer.Line($"{merge.Name} = {(_lanes?.Varies(merge.Name) == true ? _lanes.Print(value(merge)) : formulas.Print(value(merge)))};");
        }
    }
}
