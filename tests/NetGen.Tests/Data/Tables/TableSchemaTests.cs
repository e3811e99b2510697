namespace NetGen.Tests.Data.Tables;

public sealed class TableSchemaTests
{
    /// <summary>The shape of Fisher's iris: four numbers and a class name, no header.</summary>
    private const string Iris = "5.1,3.5,1.4,0.2,setosa\n7.0,3.2,4.7,1.4,versicolor\n6.3,3.3,6.0,2.5,virginica\n4.9,3.0,1.4,0.2,setosa\n\n";

    private static readonly TableOptions NoHeader = new() { HasHeader = false };

    [Fact]
    public void A_schema_needs_no_more_than_its_target()
    {
        Table table = Read(Iris, NoHeader);
        TableEncoder encoder = new TableSchema { Target = TableTarget.Class("column5") }.Fit(table);

        Dataset<float, int> data = encoder.Classes<float>(table);

        Assert.Equal(4, data.InputLength);
        Assert.Equal([5.1f, 3.5f, 1.4f, 0.2f], data.Inputs[..4].ToArray());
        Assert.Equal([0, 1, 2, 0], data.Targets.ToArray());
        Assert.Equal(["setosa", "versicolor", "virginica"], data.ClassNames);
        Assert.Equal(["column1", "column2", "column3", "column4"], data.FeatureNames);
        Assert.Equal(4, encoder.Count);
    }

    /// <summary>The shape of Boston housing: tabs, a header, the number to predict first.</summary>
    [Fact]
    public void Numbers_can_be_the_target()
    {
        Table table = Read("Value\tCrime\tRooms\n24.00\t0.00632\t6.5750\n21.60\t0.02731\t6.4210\n", new TableOptions { Delimiter = '\t' });
        TableEncoder encoder = new TableSchema { Target = TableTarget.Numbers("Value") }.Fit(table);

        Dataset<double, double> data = encoder.Numbers<double>(table);

        Assert.Equal([24, 21.6], data.Targets.ToArray());
        Assert.Equal([0.00632, 6.575, 0.02731, 6.421], data.Inputs.ToArray());
        Assert.Null(data.ClassNames);
        Assert.Equal(data.Inputs.ToArray(), encoder.Inputs<double>(table));
        Assert.Throws<InvalidOperationException>(() => encoder.Classes<double>(table));
    }

    [Fact]
    public void Features_become_what_the_schema_says()
    {
        Table table = Read("id,size,colour,grade,y,z\n7,M,red,b,1,2\n8,S,blue,a,3,4\n9,L,red,c,5,6\n");
        TableSchema schema = new()
        {
            Features =
            [
                Feature.Ordinal("size", "S", "M", "L"),
                Feature.OneHot("colour", order: CategoryOrder.Appearance),
                Feature.Index("grade"),
            ],
            Target = TableTarget.Numbers("z", "y"),
        };

        Dataset<float, float> data = schema.Fit(table).Numbers<float>(table);

        Assert.Equal(["size", "colour=red", "colour=blue", "grade"], data.FeatureNames);
        Assert.Equal([1, 1, 0, 1, 0, 0, 1, 0, 2, 1, 0, 2], data.Inputs.ToArray());
        Assert.Equal([2, 1, 4, 3, 6, 5], data.Targets.ToArray());
    }

    [Fact]
    public void Columns_can_be_ignored_and_texts_become_one_hot()
    {
        Table table = Read("id,colour,y\n7,red,no\n8,blue,yes\n");
        TableSchema schema = new() { Ignore = ["id"], Target = TableTarget.Class("y", CategoryOrder.Appearance) };

        Dataset<float, int> data = schema.Fit(table).Classes<float>(table);

        Assert.Equal(["colour=blue", "colour=red"], data.FeatureNames);
        Assert.Equal([0, 1, 1, 0], data.Inputs.ToArray());
        Assert.Equal(["no", "yes"], data.ClassNames);
    }

    [Fact]
    public void Missing_values_are_what_the_training_data_says()
    {
        Table train = Read("a,b,c,d,e,f,y\n1,1,1,1,x,x,0\n2,2,2,2,y,y,1\n6,6,6,6,x,x,0\n");
        Table test = Read("a,b,c,d,e,f,y\n?,?,?,?,?,?,1\n3,3,3,3,y,y,0\n");
        TableSchema schema = new()
        {
            Features =
            [
                Feature.Numeric("a", MissingValue.Mean),
                Feature.Numeric("b", MissingValue.Median),
                Feature.Numeric("c", MissingValue.Constant(-1)),
                Feature.Numeric("d", MissingValue.Indicator),
                Feature.OneHot("e", MissingValue.Constant("none")),
                Feature.OneHot("f", MissingValue.Indicator),
                Feature.Numeric("a", MissingValue.Median.WithIndicator()),
            ],
            Target = TableTarget.Class("y"),
        };
        TableEncoder encoder = schema.Fit(train);
        Dataset<double, int> data = encoder.Classes<double>(Read("a,b,c,d,e,f,y\n3,3,3,3,y,y,0\n"));
        Assert.Equal([3, 3, 3, 3, 0, 0, 1, 0, 1, 0, 3, 0], data.Inputs.ToArray());

        DataFormatException unseen = Assert.Throws<DataFormatException>(() => encoder.Classes<double>(test));
        Assert.Equal("text: line 2, column “e”: “?”; expected one of x, y.", unseen.Message);

        TableSchema known = new()
        {
            Features = [.. schema.Features!.Select(feature => feature.Column != "e" ? feature
                : Feature.OneHot("e", MissingValue.Constant("none"), categories: ["none", "x", "y"]))],
            Target = schema.Target,
        };
        Assert.Equal(
            [3, 2, -1, 0, 1, 1, 0, 0, 0, 0, 1, 2, 1, 3, 3, 3, 3, 0, 0, 0, 1, 0, 1, 0, 3, 0],
            known.Fit(train).Classes<double>(test).Inputs.ToArray());
    }

    [Fact]
    public void Rows_can_be_dropped_and_do_not_count()
    {
        Table table = Read("a,b,y\n1,,0\n2,5,1\n3,7,\n4,?,1\n?,9,0\n");
        TableSchema schema = new()
        {
            Features = [Feature.Numeric("a", MissingValue.Mean), Feature.Numeric("b", MissingValue.DropRow)],
            Target = TableTarget.Class("y", missing: MissingValue.DropRow),
        };
        TableEncoder encoder = schema.Fit(table);

        Dataset<float, int> data = encoder.Classes<float>(table);

        Assert.Equal([2, 5, 2, 9], data.Inputs.ToArray());
        Assert.Equal([1, 0], data.Targets.ToArray());
        Assert.Equal(2, encoder.Count);
    }

    [Fact]
    public void Unknown_categories_are_errors_or_zeros()
    {
        Table train = Read("c,y\nred,1\nblue,0\n"), test = Read("c,y\ngreen,1\n");
        TableEncoder strict = new TableSchema { Features = [Feature.OneHot("c")], Target = TableTarget.Class("y") }.Fit(train);
        TableEncoder lenient = new TableSchema
        {
            Features = [Feature.OneHot("c", unknown: UnknownCategory.AllZeros)],
            Target = TableTarget.Class("y"),
        }.Fit(train);

        DataFormatException problem = Assert.Throws<DataFormatException>(() => strict.Classes<float>(test));
        Assert.Equal("text: line 2, column “c”: “green”; expected one of blue, red.", problem.Message);
        Assert.Equal([0, 0], lenient.Classes<float>(test).Inputs.ToArray());
        Assert.Equal(
            "text: line 2, column “y”: “2”; expected one of 0, 1.",
            Assert.Throws<DataFormatException>(() => strict.Classes<float>(Read("c,y\nred,2\n"))).Message);
    }

    [Theory]
    [InlineData("a,y\n,0\n", "text: line 2, column “a”: “”; expected a value, as missing ones are errors by the schema.")]
    [InlineData("a,y\n1,0\nx,1\n", "text: line 3, column “a”: “x”; expected a finite number.")]
    [InlineData("a,b\n1,2\n", "text: there is no column “y”; the columns are a, b.")]
    [InlineData("a,y\n", "text: the table has no rows; expected at least one to learn from.")]
    [InlineData("y\n1\n", "text: no column is left for the inputs; expected at least one feature.")]
    public void What_does_not_fit_is_named(string content, string message)
    {
        TableSchema schema = new() { Target = TableTarget.Class("y") };
        Assert.Equal(message, Assert.Throws<DataFormatException>(() => schema.Fit(Read(content))).Message);
    }

    [Fact]
    public void A_missing_target_is_an_error()
    {
        Table table = Read("a,y\n1,0\n2,\n");
        TableEncoder encoder = new TableSchema { Target = TableTarget.Class("y") }.Fit(table);
        Assert.StartsWith("text: line 3, column “y”", Assert.Throws<DataFormatException>(() => encoder.Classes<float>(table)).Message);
    }

    [Fact]
    public void Policies_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Feature.OneHot("c", MissingValue.Mean));
        Assert.Throws<ArgumentException>(() => Feature.Numeric("c", MissingValue.Constant("x")));
        Assert.Throws<ArgumentException>(() => Feature.Ordinal("c", "a", "b", "a"));
        Assert.Throws<ArgumentException>(() => TableTarget.Class("y", missing: MissingValue.Mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => MissingValue.Constant(double.NaN));
    }

    [Fact]
    public void An_encoder_is_saved_and_comes_back_bit_by_bit()
    {
        Table table = Read("a,b,c,y\n0.1,0.2,\"r \"\"ü\"\"\",p\n0.2,,s,q\n0.4,0.7,s,p\n");
        TableSchema schema = new()
        {
            Features =
            [
                Feature.Numeric("a"), Feature.Numeric("b", MissingValue.Mean.WithIndicator()),
                Feature.OneHot("c", MissingValue.Constant("s"), UnknownCategory.AllZeros),
            ],
            Target = TableTarget.Class("y"),
        };
        TableEncoder encoder = schema.Fit(table);

        TableEncoder back = TableEncoder.Parse(encoder.ToText());

        Assert.Equal(encoder.ToText(), back.ToText());
        Assert.Equal(encoder.Classes<double>(table).Inputs.ToArray(), back.Classes<double>(table).Inputs.ToArray());
        Assert.Equal(encoder.FeatureNames, back.FeatureNames);
        Assert.Equal(["p", "q"], back.ClassNames);
        TableEncoder bare = new TableSchema { Features = [Feature.Numeric("a")] }.Fit(table);
        Assert.Equal(0, TableEncoder.Parse(bare.ToText()).TargetLength);
    }

    [Fact]
    public void Every_damage_of_a_saved_encoder_is_a_format_error()
    {
        string text = new TableSchema { Target = TableTarget.Class("y") }.Fit(Read("a,y\n1,u\n")).ToText();
        for (int length = 0; length < text.Length; length++)
        {
            Assert.Throws<FormatException>(() => TableEncoder.Parse(text[..length]));
        }

        foreach (string damaged in (string[])[text.Replace("\"a\"", "7"), text.Replace("Numeric", "Odd"), text.Replace("features", "f"), "[]", "{}", text.Replace("TableEncoder", "X")])
        {
            Assert.Throws<FormatException>(() => TableEncoder.Parse(damaged));
        }
    }

    private static Table Read(string text, TableOptions? options = null) => Table.Read(new StringReader(text), options);
}
