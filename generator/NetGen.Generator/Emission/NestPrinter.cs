using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>Prints the statements of a nest.</summary>
internal sealed class NestPrinter(Dialect dialect, CodeWriter writer)
{
    /// <summary>The statements, with vectors of the given type.</summary>
    public void Print(Nest nest, string lanes)
    {
        var printer = new ValuePrinter(dialect, lanes);
        Print(nest.Body, printer, nest.UsesLanes);
    }

    /// <summary>Statements one after the other, a row of a tile on one line, with a blank line behind each loop that something follows.</summary>
    private void Print(IReadOnlyList<Statement> statements, ValuePrinter printer, bool usesLanes)
    {
        for (int k = 0; k < statements.Count;)
        {
            if (statements[k] is Statement.Loop loop)
            {
                Print(loop, printer, usesLanes);
                k++;
                if (k < statements.Count)
                {
                    writer.Line();
                }

                continue;
            }

            string line = Text(statements[k], printer, usesLanes);
            int first = k++;
            for (; k < statements.Count && IsSameRow(statements[first], statements[k]); k++)
            {
                string joined = Join(line, Text(statements[k], printer, usesLanes), statements[k]);
                if (joined.Length > CodeWriter.LineLength)
                {
                    break;
                }

                line = joined;
            }

            writer.Line(line);
        }
    }

    /// <summary>Two statements on one line; declarations of one type as one.</summary>
    private static string Join(string line, string more, Statement next) =>
        next is Statement.Declare ? $"{line.TrimEnd(';')}, {more.Substring(more.IndexOf(' ') + 1)}" : $"{line} {more}";

    /// <summary>Whether two statements do the same for neighbouring vectors of a row, sum_3_0 and sum_3_1, or the second uses what the first loads for its row.</summary>
    private static bool IsSameRow(Statement first, Statement next) => (first, next) switch
    {
        (Statement.Assign a, Statement.Assign b) => Row(a.Name) == Row(b.Name),
        (Statement.Declare { Value: Value.Load { Access: Access.Broadcast } } number, Statement.Assign { Value: Value.MultiplyAdd product }) =>
            product.Operands.Any(o => o is Value.Local local && local.Name == number.Name),
        (Statement.Declare { Value: Value.Number } a, Statement.Declare { Value: Value.Number } b) => a.Value == b.Value,
        (Statement.Declare { Value: not Value.Load { Access: not Access.Vector } } a, Statement.Declare { Value: not Value.Load { Access: not Access.Vector } } b) => Row(a.Name) == Row(b.Name),
        (Statement.Store { IsVector: true, Value: Value.Local a } x, Statement.Store { IsVector: true, Value: Value.Local b } y) => x.Buffer == y.Buffer && Row(a.Name) == Row(b.Name),
        _ => false,
    };

    private static string Row(string name) => name.LastIndexOf('_') is > 0 and var last ? name.Substring(0, last) : name;

    private string Text(Statement statement, ValuePrinter printer, bool usesLanes) => statement switch
    {
        Statement.Declare { Kind: LocalKind.Natural } declare when usesLanes => $"{printer.Lanes} {declare.Name} = {printer.Print(declare.Value, true)};",
        Statement.Declare { Kind: LocalKind.Key } declare => $"uint {declare.Name} = {printer.Print(declare.Value, false)};",
        Statement.Declare declare => $"{dialect.Type} {declare.Name} = {printer.Print(declare.Value, false)};",
        Statement.Assign { Value: Value.Binary { Operator: Operator.Add, Left: Value.Local left } sum } assign when left.Name == assign.Name =>
            $"{assign.Name} += {printer.Print(sum.Right, usesLanes)};",
        Statement.Assign { Value: Value.MultiplyAdd { Addend: Value.Local total } product } assign when usesLanes && total.Name == assign.Name =>
            $"{assign.Name}.{(product.IsMultiple ? "AddMultiple" : "AddProduct")}({printer.Print(product.Left, true)}, {printer.Print(product.Right, true)});",
        Statement.Assign assign => $"{assign.Name} = {printer.Print(assign.Value, usesLanes)};",
        Statement.Slice slice => $"var {slice.Name} = {slice.Buffer}.Slice({printer.Address(slice.Start)}, {printer.Address(slice.Length)});",
        Statement.WholeTiles whole => $"int {whole.Name} = batch - ({(whole.IsRest ? "(batch - first)" : "batch")} % {Text(whole.Rows)});",
        Statement.Store store => Print(store, printer),
        _ => throw new InvalidOperationException($"Unknown statement {statement.GetType().Name}."),
    };

    private static string Print(Statement.Store store, ValuePrinter printer)
    {
        string address = printer.Address(store.Address);
        string value = printer.Print(store.Value, store.IsVector);
        if (!store.IsVector)
        {
            return $"{store.Buffer}[{address}] = {value};";
        }

        if (store.Count is not { } count)
        {
            return $"{printer.Lanes}.Store({value}, {store.Buffer}, {address});";
        }

        // Where there is room behind the lanes that count, the values there are read and written back: less code than writing some lanes.
        return store.IsExact
            ? $"{printer.Lanes}.Store({value}, {store.Buffer}, {address}, {printer.Address(count)});"
            : $"{printer.Lanes}.Store({printer.Lanes}.KeepFirst({value}, {printer.Address(count)}, {printer.Lanes}.Load({store.Buffer}, {address})), {store.Buffer}, {address});";
    }

    private void Print(Statement.Loop loop, ValuePrinter printer, bool usesLanes)
    {
        using (writer.Block(Head(loop, printer)))
        {
            Print(loop.Body, printer, usesLanes);
        }
    }

    private static string Head(Statement.Loop loop, ValuePrinter printer)
    {
        string name = loop.Variable.Name;
        string step = loop.StepsByLanes ? $"{name} += {Lanes(printer, loop.Step)}" : loop.Step == 1 ? $"{name}++" : $"{name} += {Text(loop.Step)}";
        return $"for (int {name} = {loop.Start}; {name} < {loop.End}; {step})";
    }

    private static string Lanes(ValuePrinter printer, int count) => count == 1 ? $"{printer.Lanes}.Count" : $"{Text(count)} * {printer.Lanes}.Count";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
