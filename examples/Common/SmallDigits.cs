using NetGen;

namespace Examples;

/// <summary>Digits of 8×8 numbers: those of optdigits, or drawn ones.</summary>
public static class SmallDigits
{
    private const int Inputs = 64, Classes = 10;

    /// <summary>Reads or draws digits to learn from and to test, with inputs from 0 to 1.</summary>
    /// <param name="folder">Where <c>train.csv</c> and <c>test.csv</c> are; null to draw.</param>
    /// <param name="seed">What the drawn ones depend on.</param>
    /// <exception cref="IOException">A file is missing, or holds something else.</exception>
    public static (Dataset<float, int> Train, Dataset<float, int> Test) Load(string? folder, ulong seed)
    {
        var (train, test) = folder is null
            ? new Draw(seed).Classes(Classes, Inputs, count: 2000, deviation: 1).Split(0.75, seed, stratified: true)
            : Read(folder);
        MinMaxScaler scaler = MinMaxScaler.Fit(train);
        return (scaler.Apply(train), scaler.Apply(test));
    }

    private static (Dataset<float, int> Train, Dataset<float, int> Test) Read(string folder)
    {
        string learn = DataFile.Find(folder, "optdigits", "train.csv"), check = DataFile.Find(folder, "optdigits", "test.csv");
        Table table = Table.Read(learn);
        TableEncoder encoder = new TableSchema { Target = TableTarget.Class(table.Columns[^1].Name) }.Fit(table);
        return (encoder.Classes<float>(table).Expect(learn, Inputs, Classes), encoder.Classes<float>(Table.Read(check)));
    }
}
