using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Whether a block gives every element of a span its value before it reads any.</summary>
internal static class Filling
{
    /// <param name="body">The block.</param>
    /// <param name="array">The span.</param>
    /// <param name="length">Its length.</param>
    public static bool ComesFirst(IReadOnlyList<Statement> body, string array, Whole length)
    {
        var filled = new HashSet<int>();
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Clear clear when clear.Array == array:
                    return true;
                case Statement.Call call when call.Written.Any(w => w.Array == array && w.Offset.Equals(0) && w.Length.Equals(length)) && !new[] { statement }.Read().Contains(array):
                    return true;
                case Statement.Store { At: { IsConstant: true } at, Value: var value } store when store.Array == array && !value.Arrays().Contains(array):
                    filled.Add(at.Constant);
                    if (length.IsConstant && filled.Count == length.Constant)
                    {
                        return true;
                    }

                    break;
                case Statement.Loop loop when Touches(loop, array):
                    return Fills(loop, array, length);
                default:
                    if (Touches(statement, array))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    public static bool Touches(Statement statement, string array) =>
        new[] { statement }.Read().Contains(array) || new[] { statement }.Written().Contains(array);

    /// <summary>Whether a loop stores to every element in turn, and does nothing else with the span before.</summary>
    private static bool Fills(Statement.Loop loop, string array, Whole length)
    {
        foreach (var statement in loop.Body)
        {
            if (statement is Statement.Store store && store.Array == array)
            {
                var first = store.At - Whole.Named(loop.Index);
                return !store.Value.Arrays().Contains(array) && !first.Names.Contains(loop.Index)
                    && (loop.From + first).Equals(0) && (loop.To + first).Equals(length)
                    && loop.Body.SkipWhile(s => !ReferenceEquals(s, statement)).Skip(1).All(s => ReadsOwnOnly(s, array, store.At));
            }

            if (Touches(statement, array))
            {
                return false;
            }
        }

        return false;
    }

    private static bool ReadsOwnOnly(Statement statement, string array, Whole at) =>
        new[] { statement }.Touched().Where(t => t.Array == array).All(t => t.At.Equals(at));
}
