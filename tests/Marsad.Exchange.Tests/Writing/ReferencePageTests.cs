using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Losses;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class ReferencePageTests
{
    private static readonly string Page = Path.Combine(Checkout.Root, "docs", "reference", "export.md");

    // Left out of the lists: what is not the incident's own, and what is told apart by the sentence above them.
    private static readonly Loss[] Choices =
        [Loss.NoPlace, Loss.OffSubject, Loss.NoDate, Loss.NotLatest, Loss.Aggregated, Loss.PrecisionCode, Loss.Sides, Loss.KeepersIds, Loss.ActorKind, Loss.CountryCode, Loss.Narrative, Loss.Cut, Loss.ListSign, Loss.Mark, Loss.AgreementDetail, Loss.Type, Loss.WordsForNumber, Loss.StatusNotTold];

    [Fact]
    public void the_reference_page_says_what_the_formats_are()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") is "1")
            File.WriteAllText(Page, written);
        Assert.True(string.Equals(written, File.Exists(Page) ? File.ReadAllText(Page) : "", StringComparison.Ordinal), "docs/reference/export.md is out of date: run the tests once with MARSAD_UPDATE=1");
    }

    private static string Write()
    {
        var page = new StringBuilder("# Formats of export\n\nWhat `marsad export --format NAME` writes. Every file is marked INTERNAL: in itself where the format has a place for it, and always in the report of losses beside it. How codes are chosen: [exchange](../methods/exchange.md). This page is made by the tests (`MARSAD_UPDATE=1`).\n\n| name | file | what | figures | mark in the file |\n|---|---|---|---|---|\n");
        foreach (var format in ExportFormats.All)
            page.Append($"| [`{format.Name}`](#{format.Name}) | {format.Extension} | {format.Says} | {(format.Policy == FigurePolicy.Range ? "range" : $"policy {format.Policy.Word()} unless `--policy` says otherwise")} | {(format.CarriesMark ? "yes" : "no")} |\n");
        foreach (var format in ExportFormats.All)
        {
            page.Append($"\n## `{format.Name}`\n\n{format.Says}\n\nColumns or fields ({format.Columns.Count}): ").AppendJoin(", ", format.Columns.Select(static c => $"`{c}`")).Append(".\n");
            var lost = Enum.GetValues<Loss>().Except(Choices).Where(l => !format.Keeps.Has(l)).Select(static l => $"`{l.Word()}`").ToList();
            page.Append(lost.Count == 0 ? "\nNothing of an incident is lost.\n" : $"\nCannot say: {string.Join(", ", lost)}.\n");
        }

        page.Append("\n## What the words of losses mean\n\n| word | what | rule |\n|---|---|---|\n");
        foreach (var row in VocabularyTable.Load("exchange-losses").Rows)
            page.Append($"| `{row["code"]}` | {row["what"]} | {row["rule"]} |\n");
        return page.ToString();
    }
}
