using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Check;

/// <summary>The sentences that stand in every release: those of the page's script, and of the pages made for no incident.</summary>
internal static class PageTexts
{
    private const string Sentences = """
        Incidents of harm in armed conflict, as reports tell of them. A report says what its sources claim; claims that speak of one incident are joined; an incident's figure runs from the smallest lower bound to the highest that current figures of its sources give.
        Data dictionary. The release's own table. An empty cell is not zero. Sums over the published rows. Other tables. Changes. First release. Against the release of. New, changed, removed. Open in a browser a map, totals and a table, without a network.
        This release is published under the Creative Commons Attribution International licence. You may share and adapt it for any purpose if you name the publisher. Place names and middles of areas GeoNames. Lines of the map Natural Earth, public domain.
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
        """;

    /// <summary>They.</summary>
    public static IEnumerable<string> All()
    {
        yield return Sentences;
        foreach (var name in (string[])["page.html", "page.css", "page.js"])
        {
            using var stream = typeof(ReleaseFolder).Assembly.GetManifestResourceStream("release/" + name)!;
            using var reader = new StreamReader(stream);
            yield return reader.ReadToEnd();
        }
    }
}
