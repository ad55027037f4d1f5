using Marsad.Domain.Terms;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Release.Check.Secrets;
using Marsad.Exchange.Release.Page;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Check;

/// <summary>Words that stand in every release or in names that may be published: a village called "Market" cannot be looked for among them.</summary>
internal sealed class OrdinaryWords
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> phraseOnly = new(StringComparer.Ordinal);
    private readonly HashSet<string> areaWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> areas = new(StringComparer.Ordinal);

    /// <summary>They, folded.</summary>
    public IReadOnlySet<string> Words => words;

    /// <summary>The words of a release by these rules.</summary>
    public static OrdinaryWords Of(ReleaseRules rules)
    {
        var ordinary = new OrdinaryWords();
        foreach (var text in PageTexts.All().Concat(RulesInWords.Of(rules).SelectMany(static r => new[] { r.Head, r.Text })).Concat(PublicColumns.All.SelectMany(static c => new[] { c.Name, c.Means })).Concat([rules.Title, rules.Publisher, rules.Contact ?? "", rules.Licence]))
            ordinary.Add(text);
        foreach (var format in ExportFormats.All)
            ordinary.Add(format.Says + " " + string.Join(' ', format.Columns));
        foreach (var table in (string[])["event-types", "categories", "facilities", "facility-effects", "weapons", "release-sources", "exchange-types"])
        {
            foreach (var row in VocabularyTable.Load(table).Rows)
                ordinary.Add(string.Join(' ', VocabularyTable.Load(table).Columns.Where(static c => c is not "definition" and not "source").Select(c => row[c])).Replace('|', ' '));
        }

        foreach (var country in VocabularyTable.Load("country-codes").Rows)
        {
            ordinary.AddPhrase(CountryCodes.Of(country["iso"])?.Name ?? "");
            ordinary.Add(country["ucdp_region"] + " " + country["acled_region"]);
        }

        foreach (var name in ActorBook.Entries.Select(static e => e.Canonical).Concat(rules.PublicNames))
            ordinary.AddPhrase(name);
        return ordinary;
    }

    /// <summary>Adds the names of areas that are published.</summary>
    public void AddArea(string? country, string? admin1, string? admin2)
    {
        foreach (var name in new[] { admin1, admin2 }.OfType<string>())
        {
            if (areas.Add(country + "/" + name))
                AddPhrase(name);
        }
    }

    /// <summary>True for a word of every release.</summary>
    public bool Holds(string word) => words.Contains(word) && (!phraseOnly.Contains(word) || areaWords.Contains(word));

    /// <summary>Names that may be published and hold these words.</summary>
    public string[][] PhrasesWith(string[] wanted) => phrases.TryGetValue(wanted[0], out var some) ? [.. some.Where(p => wanted.All(w => Array.IndexOf(p, w) >= 0))] : [];

    private void Add(string text)
    {
        foreach (var word in Folding.Words(text.Replace('_', ' ')))
        {
            words.Add(word);
            phraseOnly.Remove(word);
        }
    }

    private void AddPhrase(string name)
    {
        string[] parts = [.. NameWords.Of(name)];
        foreach (var word in Folding.Words(name))
        {
            if (words.Add(word))
                phraseOnly.Add(word);
        }

        // A name of one word may stand alone.
        if (parts.Length == 1)
            areaWords.Add(parts[0]);
        foreach (var word in parts)
        {
            if (!phrases.TryGetValue(word, out var list))
                phrases[word] = list = [];
            list.Add(parts);
        }
    }
}
