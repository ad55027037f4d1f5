using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Losses;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class ReferencePageTests
{

    // Left out of the lists: what is not the incident's own, and what is told apart by the sentence above them.
    private static readonly Loss[] Choices =
        [Loss.NoPlace, Loss.OffSubject, Loss.NoDate, Loss.NotLatest, Loss.Aggregated, Loss.PrecisionCode, Loss.Sides, Loss.KeepersIds, Loss.ActorKind, Loss.CountryCode, Loss.Narrative, Loss.Cut, Loss.ListSign, Loss.Mark, Loss.AgreementDetail, Loss.Type, Loss.WordsForNumber, Loss.StatusNotTold];

    [Theory]
    [InlineData("export.md")]
    [InlineData("import.md")]
    public void the_reference_pages_say_what_the_formats_are(string name)
    {
        var page = Path.Combine(Checkout.Root, "docs", "reference", name);
        var written = name == "export.md" ? Exports() : Imports();
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") is "1")
            File.WriteAllText(page, written);
        Assert.True(string.Equals(written, File.Exists(page) ? File.ReadAllText(page) : "", StringComparison.Ordinal), $"docs/reference/{name} is out of date: run the tests once with MARSAD_UPDATE=1");
    }

    private static string Imports()
    {
        var page = new StringBuilder("# Formats of import\n\nWhat `marsad import --format NAME --input FILE` reads. Each record becomes a report of its source, kept under the folder named here and its own id; what that means: [exchange](../methods/exchange.md). This page is made by the tests (`MARSAD_UPDATE=1`).\n\n| name | what | kept under |\n|---|---|---|\n");
        foreach (var format in ImportFormats.All)
            page.Append($"| `{format.Name}` | {format.Says} | `{format.Folder(new ImportSettings())}` |\n");
        page.Append("\nWith `--source NAME` the folder is that of the name.\n\n## Fields of a table of one's own\n\n`--map FIELD=COLUMN` says which column holds a field; `id` and `date_from` are needed, the rest may be missing.\n\n| field | meaning |\n|---|---|\n");
        foreach (var column in Flat.FlatColumns.All)
            page.Append($"| `{column.Name}` | {column.Means} |\n");
        return page.ToString();
    }

    private static string Exports()
    {
        var page = new StringBuilder("# Formats of export\n\nWhat `marsad export --format NAME` writes. Every file is marked INTERNAL: in itself where the format has a place for it, and always in the report of losses beside it. How codes are chosen: [exchange](../methods/exchange.md). This page is made by the tests (`MARSAD_UPDATE=1`).\n\n| name | file | what | figures | mark in the file |\n|---|---|---|---|---|\n");
        foreach (var format in ExportFormats.All)
            page.Append($"| [`{format.Name}`](#{format.Name}) | {format.Extension} | {format.Says} | {(format.Policy == FigurePolicy.Range ? "range" : $"policy {format.Policy.Word()} unless `--policy` says otherwise")} | {(format.CarriesMark ? "yes" : "no")} |\n");
        foreach (var format in ExportFormats.All)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## `{format.Name}`\n\n{format.Says}\n\nColumns or fields ({format.Columns.Count}): ").AppendJoin(", ", format.Columns.Select(static c => $"`{c}`")).Append(".\n");
            var lost = Enum.GetValues<Loss>().Except(Choices).Where(l => !format.Keeps.Has(l)).Select(static l => $"`{l.Word()}`").ToList();
            page.Append(lost.Count == 0 ? "\nNothing of an incident is lost.\n" : $"\nCannot say: {string.Join(", ", lost)}.\n");
        }

        page.Append("\n## What the words of losses mean\n\n| word | what | rule |\n|---|---|---|\n");
        foreach (var row in VocabularyTable.Load("exchange-losses").Rows)
            page.Append($"| `{row["code"]}` | {row["what"]} | {row["rule"]} |\n");
        return page.ToString();
    }
}
