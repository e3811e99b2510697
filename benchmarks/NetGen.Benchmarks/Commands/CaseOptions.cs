using System.CommandLine;
using System.CommandLine.Parsing;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Commands;

/// <summary>The options that choose cases.</summary>
internal sealed class CaseOptions
{
    private const int LargestBatch = 100_000;

    private readonly Option<bool> _further = new("--more")
    {
        Description = "The further training cases, of odd widths and shapes, instead of the standard ones.",
    };

    private readonly Option<BenchmarkCase[]> _cases = new("--case")
    {
        Description = "The cases; all standard ones unless named.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ParseCases,
    };

    private readonly Option<int[]> _batches = new("--batch")
    {
        Description = "The numbers of examples per step, instead of those that belong to each case.",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ParseBatches,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_cases);
        command.Add(_further);
        command.Add(_batches);
    }

    /// <summary>The chosen cases, in the order in which they were named.</summary>
    public List<SelectedCase> Select(ParseResult result)
    {
        IReadOnlyList<BenchmarkCase> cases = result.GetValue(_cases) is { Length: > 0 } named ? named
            : result.GetValue(_further) ? CaseCatalogue.Further
            : CaseCatalogue.Standard;
        int[]? given = result.GetValue(_batches) is { Length: > 0 } batches ? batches : null;
        return
        [
            .. from benchmark in cases
               from batch in given ?? benchmark.Batches
               select new SelectedCase(benchmark.Name, batch),
        ];
    }

    private static BenchmarkCase[] ParseCases(ArgumentResult argument)
    {
        var cases = new List<BenchmarkCase>();
        foreach (Token token in argument.Tokens)
        {
            if (CaseCatalogue.Find(token.Value) is { } found)
            {
                cases.Add(found);
            }
            else
            {
                string names = string.Join(
                    ", ", CaseCatalogue.Standard.Concat(CaseCatalogue.Further).Select(benchmark => benchmark.Name));
                argument.AddError($"There is no case '{token.Value}'. The cases are {names}.");
            }
        }

        return [.. cases];
    }

    private static int[] ParseBatches(ArgumentResult argument) =>
        [.. argument.Tokens.Select(token => WholeNumber.Parse(argument, token, "--batch", LargestBatch))];
}
