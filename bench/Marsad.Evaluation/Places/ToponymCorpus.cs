using System.Globalization;
using System.Xml.Linq;

namespace Marsad.Evaluation.Places;

/// <summary>A place as marked by hand.</summary>
internal sealed record GoldPlace(int Start, int End, string Phrase, double Lat, double Lon)
{
    /// <summary>GeoNames id; null in GeoVirus.</summary>
    public long? Id { get; init; }

    /// <summary>GeoNames feature code, empty in GeoVirus.</summary>
    public string Code { get; init; } = "";

    /// <summary>The country's name (LGL).</summary>
    public string Country { get; init; } = "";

    /// <summary>The name of the entity: the row's (LGL) or the page's title without what follows the comma (GeoVirus).</summary>
    public string Entity { get; init; } = "";
}

/// <summary>A text with its places.</summary>
internal sealed record GoldText(string Name, string Text, IReadOnlyList<GoldPlace> Places)
{
    /// <summary>Names that are marked but lead nowhere: to find them is neither right nor wrong.</summary>
    public IReadOnlyList<(int Start, int End)> Unscored { get; init; } = [];

    /// <summary>True where adjectives of countries are marked as names too.</summary>
    public bool HasAdjectives { get; init; }
}

/// <summary>Reads LGL and GeoVirus.</summary>
internal static class ToponymCorpus
{
    /// <summary>A file of either layout: LGL marks <c>toponym</c>, GeoVirus <c>location</c>.</summary>
    public static IEnumerable<GoldText> Read(string path)
    {
        var corpus = XDocument.Load(path);
        return corpus.Descendants("toponym").Any() ? Lgl(corpus) : GeoVirus(corpus);
    }

    // An article each; toponyms without coordinates are skipped.
    private static IEnumerable<GoldText> Lgl(XDocument corpus)
    {
        foreach (var article in corpus.Descendants("article"))
        {
            var places = new List<GoldPlace>();
            var unscored = new List<(int, int)>();
            foreach (var toponym in article.Descendants("toponym"))
            {
                if (toponym.Element("start") is null || toponym.Element("end") is null)
                    continue;
                if (toponym.Element("gaztag") is not { } tag || tag.Element("lat") is null || tag.Element("lon") is null)
                {
                    unscored.Add((Int(toponym, "start"), Int(toponym, "end")));
                    continue;
                }

                places.Add(new GoldPlace(Int(toponym, "start"), Int(toponym, "end"), (string)toponym.Element("phrase")!, Number(tag, "lat"), Number(tag, "lon"))
                {
                    Id = (long?)tag.Attribute("geonameid"),
                    Code = (string?)tag.Element("fcode") ?? "",
                    Country = (string?)tag.Element("country") ?? "",
                    Entity = (string?)tag.Element("name") ?? "",
                });
            }

            if ((string?)article.Element("text") is { } text)
                yield return new GoldText((string?)article.Attribute("docid") ?? "", text, [.. places.Where(p => p.End <= text.Length && p.Start < p.End)]) { Unscored = unscored, HasAdjectives = true };
        }
    }

    // The "articles" are paragraphs, put together by their source; offsets are counted from one.
    private static IEnumerable<GoldText> GeoVirus(XDocument corpus)
    {
        foreach (var source in corpus.Descendants("article").Select(static (a, i) => (Article: a, Source: (string?)a.Element("source") ?? $"text {i + 1}")).GroupBy(static a => a.Source, static a => a.Article, StringComparer.Ordinal))
        {
            var text = "";
            var places = new List<GoldPlace>();
            foreach (var paragraph in source)
            {
                var offset = text.Length;
                var own = (string?)paragraph.Element("text") ?? "";
                foreach (var location in paragraph.Descendants("location").Where(static l => l.Element("lat") is not null && l.Element("lon") is not null && l.Element("start") is not null))
                {
                    var name = (string?)location.Element("name") ?? "";
                    var start = Int(location, "start") - 1;
                    if (start < 0 || start + name.Length > own.Length || !string.Equals(own.Substring(start, name.Length), name, StringComparison.Ordinal))
                        start = own.IndexOf(name, StringComparison.Ordinal);
                    if (start < 0 || name.Length == 0)
                        continue;
                    places.Add(new GoldPlace(offset + start, offset + start + name.Length, name, Number(location, "lat"), Number(location, "lon")) { Entity = Title((string?)location.Element("page") ?? "") });
                }

                text += own + "\n\n";
            }

            yield return new GoldText(source.Key, text, places);
        }
    }

    private static string Title(string page)
    {
        var title = Uri.UnescapeDataString(page[(page.LastIndexOf("/wiki/", StringComparison.Ordinal) is >= 0 and var at ? at + 6 : 0)..]).Replace('_', ' ');
        var end = title.IndexOfAny([',', '(', '#']);
        return (end > 0 ? title[..end] : title).Trim();
    }

    private static int Int(XElement parent, string name) => int.Parse(parent.Element(name)!.Value, CultureInfo.InvariantCulture);

    private static double Number(XElement parent, string name) => double.Parse(parent.Element(name)!.Value, CultureInfo.InvariantCulture);
}
