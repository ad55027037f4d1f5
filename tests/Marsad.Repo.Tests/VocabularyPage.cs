using System.Text;
using Marsad.Domain.Terms;

namespace Marsad.Repo.Tests;

/// <summary>The reference page of the vocabulary, made from the comment heads of the tables.</summary>
internal static class VocabularyPage
{
    public const string Path = "docs/reference/vocabulary.md";

    public static string Write()
    {
        var page = new StringBuilder("# Vocabulary\n\nEvery table of `vocab/`, with what its head says. Fields are parted by tabs, lists inside a field by `|`. This page is made by the tests (`MARSAD_UPDATE=1`).\n");
        foreach (var name in VocabularyTable.Names)
        {
            page.Append("\n## `").Append(name).Append("`\n\n");
            foreach (var line in File.ReadLines(Checkout.At($"vocab/{name}.tsv")).TakeWhile(static l => l.StartsWith('#')))
                page.Append(line.TrimStart('#').Trim()).Append('\n');
            page.Append("\nColumns: ").AppendJoin(", ", VocabularyTable.Load(name).Columns.Select(static c => $"`{c}`")).Append(".\n");
        }

        return page.ToString();
    }
}
