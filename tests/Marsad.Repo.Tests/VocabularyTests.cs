using Marsad.Domain.Terms;
using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>Vocabulary is data that code and docs read alike.</summary>
public class VocabularyTests
{
    public static TheoryData<string> Tables => [.. VocabularyTable.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void a_table_says_what_it_is_and_what_its_columns_mean(string name)
    {
        var head = File.ReadLines(Checkout.At($"vocab/{name}.tsv")).TakeWhile(static l => l.StartsWith('#')).ToList();
        Assert.NotEmpty(head);
        var said = string.Join(' ', head);
        Assert.All(VocabularyTable.Load(name).Columns, column => Assert.Contains(column, said, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void no_row_stands_twice(string name)
    {
        var lines = File.ReadLines(Checkout.At($"vocab/{name}.tsv")).Where(static l => l.Length > 0 && l[0] != '#');
        Assert.Empty(lines.GroupBy(static l => l, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key));
    }

    [Fact]
    public void the_reference_page_says_what_the_tables_say()
    {
        var written = VocabularyPage.Write();
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") is "1")
            File.WriteAllText(Checkout.At(VocabularyPage.Path), written);
        Assert.True(string.Equals(written, Checkout.Read(VocabularyPage.Path), StringComparison.Ordinal), $"{VocabularyPage.Path} is out of date: run the tests once with MARSAD_UPDATE=1");
    }

    [Fact]
    public void every_type_of_incident_has_a_definition_and_its_source() =>
        Assert.All(VocabularyTable.Load("event-types").Rows, static row =>
        {
            Assert.NotEmpty(row["definition"]);
            Assert.NotEmpty(row["source"]);
        });
}
