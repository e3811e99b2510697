namespace NetGen.Generator.Layers;

/// <summary>Every given value lies in the range that the catalogue entry allows.</summary>
internal static class ArgumentRules
{
    /// <summary>Whether all arguments are in range; reports those that are not.</summary>
    public static bool Check(DeclaredLayer layer, ICollection<LayerProblem> problems)
    {
        int before = problems.Count;
        foreach (var argument in layer.Entry.Arguments.Where(a => layer.Arguments.IsGiven(a.Name)))
        {
            if (argument.Type == ArgumentType.Choice)
            {
                CheckChoice(layer, argument, problems);
            }
            else if (argument.Allowed is { } allowed)
            {
                CheckNumbers(layer, argument, allowed, problems);
            }
        }

        return problems.Count == before;
    }

    private static void CheckChoice(DeclaredLayer layer, Argument argument, ICollection<LayerProblem> problems)
    {
        string choice = layer.Arguments.Choice(argument.Name);
        if (!argument.Members.Contains(choice))
        {
            string members = string.Join(", ", argument.Members);
            problems.Add(layer.Problem(Problems.OutOfRange, argument.Name, argument.Name, $"one of {argument.EnumName}'s {members}", choice));
        }
    }

    private static void CheckNumbers(DeclaredLayer layer, Argument argument, Interval allowed, ICollection<LayerProblem> problems)
    {
        var numbers = layer.Arguments.Numbers(argument.Name);
        for (int element = 0; element < numbers.Count; element++)
        {
            if (!allowed.Contains(numbers[element]))
            {
                int place = argument.Type == ArgumentType.Integers ? element : -1;
                string name = place < 0 ? argument.Name : "each size";
                problems.Add(layer.ProblemAt(Problems.OutOfRange, argument.Name, place, name, allowed.Text, Numerals.Format(numbers[element])));
            }
        }
    }
}
