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

    /// <summary>Statements one after the other, with a blank line behind each loop that something follows.</summary>
    private void Print(IReadOnlyList<Statement> statements, ValuePrinter printer, bool usesLanes)
    {
        for (int k = 0; k < statements.Count; k++)
        {
            Print(statements[k], printer, usesLanes);
            if (statements[k] is Statement.Loop && k + 1 < statements.Count)
            {
                writer.Line();
            }
        }
    }

    private void Print(Statement statement, ValuePrinter printer, bool usesLanes)
    {
        switch (statement)
        {
            case Statement.Declare { Kind: LocalKind.Natural } declare when usesLanes:
                writer.Line($"{printer.Lanes} {declare.Name} = {printer.Print(declare.Value, true)};");
                break;
            case Statement.Declare { Kind: LocalKind.Key } declare:
                writer.Line($"uint {declare.Name} = {printer.Print(declare.Value, false)};");
                break;
            case Statement.Declare declare:
                writer.Line($"{dialect.Type} {declare.Name} = {printer.Print(declare.Value, false)};");
                break;
            case Statement.Assign { Value: Value.Binary { Operator: Operator.Add, Left: Value.Local left } sum } assign when left.Name == assign.Name:
                writer.Line($"{assign.Name} += {printer.Print(sum.Right, usesLanes)};");
                break;
            case Statement.Assign assign:
                writer.Line($"{assign.Name} = {printer.Print(assign.Value, usesLanes)};");
                break;
            case Statement.Slice slice:
                writer.Line($"{dialect.ReadOnlySpan} {slice.Name} = {slice.Buffer}.Slice({printer.Address(slice.Start)}, {printer.Address(slice.Length)});");
                break;
            case Statement.WholeTiles whole:
                writer.Line($"int {whole.Name} = batch - (batch % {Text(whole.Rows)});");
                break;
            case Statement.Store store:
                writer.Line(Print(store, printer));
                break;
            case Statement.Loop loop:
                Print(loop, printer, usesLanes);
                break;
            default:
                throw new InvalidOperationException($"Unknown statement {statement.GetType().Name}.");
        }
    }

    private static string Print(Statement.Store store, ValuePrinter printer)
    {
        string address = printer.Address(store.Address);
        string value = printer.Print(store.Value, store.IsVector);
        if (!store.IsVector)
        {
            return $"{store.Buffer}[{address}] = {value};";
        }

        string count = store.Count is { } lanes ? ", " + printer.Address(lanes) : "";
        return $"{printer.Lanes}.Store({value}, {store.Buffer}, {address}{count});";
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
