using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NetGen.Tests.Data.Tables;

public sealed class TableTests
{
    private static readonly TableOptions NoHeader = new() { HasHeader = false };

    [Fact]
    public void Columns_have_names_texts_and_numbers()
    {
        Table table = Read("age,colour\n31,red\n4.5e1,green\n");

        Assert.Equal(["age", "colour"], table.Columns.Select(column => column.Name));
        Assert.Equal([31, 45], table["age"].Numbers.ToArray());
        Assert.Equal(["red", "green"], table["colour"].Text);
        Assert.True(table["age"].IsNumeric);
        Assert.False(table["colour"].IsNumeric);
    }

    /// <summary>As in Fisher's iris: no header, and the last line is blank.</summary>
    [Fact]
    public void A_file_without_a_header_may_end_in_blank_lines()
    {
        Table table = Read("5.1,3.5,Iris-setosa\n4.9,3.0,Iris-setosa\n\n  \n", NoHeader);

        Assert.Equal(2, table.RowCount);
        Assert.Equal(["column1", "column2", "column3"], table.Columns.Select(column => column.Name));
    }

    /// <summary>As in the breast cancer data: comments with quotes and tabs, a blank line, then the header, then tabs.</summary>
    [Fact]
    public void Comments_and_blank_lines_may_come_before_the_header()
    {
        const string Content = "// 699 \"as of 1992\n//\t\"1.\tLabel\n// \n\nLabel\tThickness\n0\t5\n// in between\n1\t10\n";
        using var folder = new TemporaryFolder();
        string path = folder.Write("cancer.tsv", Encoding.UTF8.GetBytes(Content));

        Table table = Table.Read(path, new TableOptions { Comment = "//" });

        Assert.Equal([0, 1], table["Label"].Numbers.ToArray());
        Assert.Equal([5, 10], table["Thickness"].Numbers.ToArray());
    }

    [Theory]
    [InlineData("data.tsv", "a\tb\n1\t2\n")]
    [InlineData("DATA.TXT.GZ", "a\tb\n1\t2\n")]
    [InlineData("data.csv", "a,b\n1,2\n")]
    [InlineData("data", "a,b\n1,2\n")]
    public void The_name_tells_the_delimiter(string name, string content)
    {
        using var folder = new TemporaryFolder();
        Table table = Table.Read(folder.Write(name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal([2], table["b"].Numbers.ToArray());
    }

    [Fact]
    public void A_delimiter_can_be_given() =>
        Assert.Equal(["2,5"], Read("a;b\n1;2,5\n", new TableOptions { Delimiter = ';' })["b"].Text);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_way(string end)
    {
        Table table = Read($"a,b{end}{end}1,\"x{end}// y, \"\"z\"\"\"{end}2,w", new TableOptions { Comment = "//" });

        Assert.Equal([$"x{end}// y, \"z\"", "w"], table["b"].Text);
        Assert.Equal("text: line 3, column “b”", Problem(() => table["b"].Numbers.Length)[..24]);
    }

    [Fact]
    public void Lines_may_end_anywhere_in_the_blocks_that_are_read()
    {
        for (int padding = 16_370; padding < 16_390; padding++)
        {
            Table table = Read($"a,b\r\n{new string('x', padding)},1\r\n2,3\r\n");
            Assert.Equal(["1", "3"], table["b"].Text);
        }
    }

    [Fact]
    public void Spaces_around_a_field_go_and_those_within_quotes_stay()
    {
        const string Content = "a, b \n  1 ,\" 2 \"\n";
        Assert.Equal(" 2 ", Read(Content)["b"].Text[0]);
        Assert.Equal(1, Read(Content)["a"].Numbers[0]);
        Assert.Equal("  1 ", Read(Content, new TableOptions { Trim = false })["a"].Text[0]);
    }

    [Fact]
    public void Quotes_can_be_characters_like_any_other() =>
        Assert.Equal(["5\" disk", "\"open"], Read("a\n5\" disk\n\"open\n", new TableOptions { Quote = null })["a"].Text);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        Assert.Equal("a", Read("\uFEFFa\n1\n").Columns[0].Name);
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "a\n1\n"u8];
        Assert.Equal("a", Table.Read(new MemoryStream(bytes)).Columns[0].Name);
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("ä\n1\n")];
        Assert.Equal("ä", Table.Read(new MemoryStream(wide)).Columns[0].Name);
    }

    [Fact]
    public void Numbers_are_read_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal([1.5, -2e-3], Read("a\n1.5\n-2e-3\n")["a"].Numbers.ToArray());
            Assert.Equal("text: line 2, column “a”: “1,5”; expected a finite number.", Problem(() => Read("a\n\"1,5\"\n")["a"].Numbers.Length));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Missing_values_are_not_numbers()
    {
        Table table = Read("a,b\n1,?\n,x\nNA,y\n");

        Assert.Equal([1, double.NaN, double.NaN], table["a"].Numbers.ToArray());
        Assert.True(table["b"].IsMissing(0));
        Assert.False(table["b"].IsMissing(1));
        Assert.Equal(9, Read("a\n-9\n9\n", new TableOptions { MissingValues = ["-9"] })["a"].Numbers[1]);
    }

    [Theory]
    [InlineData("", "text: the file holds no rows; expected a header.")]
    [InlineData("a,b\n1,2\n\n3\n", "text: line 4: the row has 1 fields; expected 2 as in line 1: a, b.")]
    [InlineData("a,b\n1,2,3\n", "text: line 2: the row has 3 fields; expected 2 as in line 1: a, b.")]
    [InlineData("a,a\n1,2\n", "text: line 1: two columns are called “a”; expected different names.")]
    [InlineData("a\n1\n\"x\n\n", "text: line 3: a quote \" is opened and never closed.")]
    [InlineData("a\n\"x\"y\n", "text: line 2: “y” follows a closing quote; expected “,” or the end of the line.")]
    [InlineData("a\nx\"y\n", "text: line 2: a quote \" is inside a field that does not start with one; quote the field, or set Quote to null.")]
    [InlineData("a\n1\n2\0\n", "text: line 3: a NUL character; expected text.")]
    public void What_is_wrong_is_named_with_its_line(string content, string message) =>
        Assert.Equal(message, Problem(() => Read(content)));

    [Theory]
    [InlineData("inf")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    public void What_is_no_finite_number_is_none(string text)
    {
        Table table = Read($"a;b\n{text};1\n", new TableOptions { Delimiter = ';' });
        Assert.False(table["a"].IsNumeric);
        Assert.StartsWith($"text: line 2, column “a”: “{text}”; expected a finite number", Problem(() => table["a"].Numbers.Length));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_those_that_are() =>
        Assert.Equal("text: there is no column “c”; the columns are a, b.", Problem(() => Read("a,b\n")["c"]));

    [Fact]
    public void Bytes_that_are_no_text_are_an_error() => Assert.StartsWith(
        "stream: behind line 0: bytes that are not valid utf-8; set Encoding",
        Problem(() => Table.Read(new MemoryStream([(byte)'a', 0xFF, (byte)'\n']))));

    [Fact]
    public void Other_encodings_can_be_read() => Assert.Equal(
        "é", Table.Read(new MemoryStream([0xE9, (byte)'\n']), new TableOptions { Encoding = Encoding.Latin1 }).Columns[0].Name);

    [Fact]
    public void Column_names_can_be_given()
    {
        var options = new TableOptions { HasHeader = false, ColumnNames = ["x", "y"] };
        Assert.Equal("2", Read("1,2\n", options)["y"].Text[0]);
        Assert.Equal("text: line 1: the row has 3 fields; expected 2 as in ColumnNames.", Problem(() => Read("1,2,3\n", options)));
    }

    [Fact]
    public void Huge_fields_are_read_and_endless_ones_are_not()
    {
        string huge = new('x', 1_000_000);
        Assert.Equal(huge, Read($"a,b\n\"{huge}\",1\n")["a"].Text[0]);

        string endless = "a\n\"" + new string('x', RecordReader.MostCharacters);
        Assert.Equal("text: line 2: the row has more than 16777216 characters; is a quote left open?", Problem(() => Read(endless)));
    }

    [Fact]
    public void Every_truncation_of_a_file_is_a_table_or_a_clear_error()
    {
        byte[] content = Encoding.UTF8.GetBytes("// ünï\r\nname,\"size, m\",note\r\n\"Ä \"\"b\"\"\",1.5,\"two\r\nlines\"\r\n\r\nx,2,y\r\n");
        using var folder = new TemporaryFolder();
        string path = folder.Write("compressed", Compress(content));
        byte[] compressed = File.ReadAllBytes(path);
        Table whole = Table.Read(path, new TableOptions { Comment = "//" });
        Assert.Equal(2, whole.RowCount);

        for (int length = 0; length < content.Length; length++)
        {
            TryRead(() => Table.Read(new MemoryStream(content, 0, length), new TableOptions { Comment = "//" }));
        }

        for (int length = 2; length < compressed.Length; length++)
        {
            string truncated = folder.Write("truncated", compressed[..length]);
            Assert.Throws<DataFormatException>(() => Table.Read(truncated, new TableOptions { Comment = "//" }));
        }
    }

    [Fact]
    public void Any_bytes_are_a_table_or_a_clear_error()
    {
        ReadOnlySpan<byte> alphabet = "ab,\"\n\r\t/\0 1.\xC3\xA4"u8;
        var random = new Random(1);
        for (int trial = 0; trial < 3000; trial++)
        {
            byte[] content = random.GetItems(alphabet, random.Next(40));
            TryRead(() => Table.Read(new MemoryStream(content), new TableOptions { Comment = "/", HasHeader = trial % 2 == 0 }));
        }
    }

    /// <summary>What any writer that quotes everything has written comes back, wherever buffers end.</summary>
    [Fact]
    public void Random_tables_come_back()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 200; trial++)
        {
            int columns = random.Next(1, 5);
            string[][] rows = [.. Enumerable.Range(0, random.Next(1, 30)).Select(
                _ => Enumerable.Range(0, columns).Select(_ => RandomField(random)).ToArray())];
            string text = string.Concat(rows.Select(row => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"")}\"")) + "\n"));

            Table table = Read(text, NoHeader);

            Assert.Equal(rows.Length, table.RowCount);
            for (int column = 0; column < columns; column++)
            {
                Assert.Equal(rows.Select(row => row[column]), table.Columns[column].Text);
            }
        }
    }

    private static string RandomField(Random random) =>
        new(random.GetItems<char>("ab,\"\n\r\t ä#", random.Next(random.Next(10) == 0 ? 6000 : 8)));

    private static void TryRead(Func<Table> read)
    {
        try
        {
            Assert.All(read().Columns, column => Assert.NotNull(column.Name));
        }
        catch (DataFormatException exception)
        {
            Assert.StartsWith("stream: ", exception.Message);
        }
    }

    private static byte[] Compress(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }

    private static string Problem(Func<object> read) => Assert.Throws<DataFormatException>(read).Message;

    private static Table Read(string text, TableOptions? options = null) => Table.Read(new StringReader(text), options);
}
