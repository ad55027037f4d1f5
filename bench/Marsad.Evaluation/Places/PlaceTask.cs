using Marsad.Domain.Reports;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Areas;
using Marsad.Places.Resolution;

namespace Marsad.Evaluation.Places;

/// <summary>Places against LGL and GeoVirus: given the marked names, the share resolved rightly (the same entity for countries, provinces and continents, within 161 km for others); and end to end, F of names found and rightly resolved. Adjectives of countries count as names, as in LGL.</summary>
internal static class PlaceTask
{
    public static int Run(Arguments arguments)
    {
        using var gazetteer = Gazetteer.OpenDefault();
        var resolver = new NameResolver(gazetteer);
        foreach (var part in arguments.Part is { } one ? [one] : new[] { "lgl", "geovirus" })
        {
            var path = Path.Combine(arguments.Corpora, "toponyms", part + ".xml");
            if (!System.IO.File.Exists(path))
            {
                Console.Error.WriteLine($"{path} is not there: give the corpora with --corpora.");
                return 1;
            }

            var sums = new Sums();
            foreach (var gold in part is "lgl" ? ToponymCorpus.Lgl(path) : ToponymCorpus.GeoVirus(path))
                Score(gold, gazetteer, resolver, sums, arguments.Detail);
            sums.Distances.Sort();
            Scores.Print(
                "places",
                part,
                ("acc161", (double)sums.Right / sums.Gold),
                ("exact", (double)sums.Exact / sums.Gold),
                ("median_km", sums.Distances.Count == 0 ? 0 : sums.Distances[sums.Distances.Count / 2]),
                ("end_to_end_f", Scores.F(sums.FoundRight, sums.Given, sums.Gold)),
                ("span_f", Scores.F(sums.Found, sums.Given, sums.Gold)),
                ("unresolved", (double)sums.Unresolved / sums.Gold),
                ("gold", sums.Gold));
        }

        return 0;
    }

    private static void Score(GoldText gold, Gazetteer gazetteer, NameResolver resolver, Sums sums, bool detail)
    {
        var text = Pipeline.Default.Annotate(new Report { Document = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(gold.Text)), Text = new ReadingText(gold.Text) });
        var spans = PlaceFinder.Spans(text, gazetteer);
        var given = resolver.Resolve(Given(gold, spans));
        for (var i = 0; i < gold.Places.Count; i++)
        {
            var place = gold.Places[i];
            sums.Gold++;
            var right = GoldMatch.IsRight(place, given[i]);
            sums.Right += right ? 1 : 0;
            sums.Exact += GoldMatch.IsExact(place, given[i]) ? 1 : 0;
            sums.Unresolved += given[i].IsKnown ? 0 : 1;
            if (GoldMatch.Kilometres(place, given[i]) is { } km)
                sums.Distances.Add(km);
            if (detail && !right)
                Console.WriteLine($"WRONG\t{gold.Name}\t{place.Phrase}\t{place.Entity}/{place.Country}/{place.Code}\t{given[i].Row?.Name ?? given[i].Region?.Name}/{given[i].Country}/{given[i].Row?.Kind}\t{GoldMatch.Kilometres(place, given[i]):0}");
        }

        EndToEnd(gold, text, spans, resolver, sums, detail);
    }

    private static List<PlaceName> Given(GoldText gold, List<PlaceSpan> spans)
    {
        var names = new List<PlaceName>();
        foreach (var place in gold.Places)
        {
            var span = spans.Find(s => Overlaps(s, place));
            var adjective = Countries.Find(place.Phrase) is { Word: not CountryWord.Name };
            int? within = null;
            if (span?.Outer is { } outer)
            {
                for (var i = 0; i < gold.Places.Count && within is null; i++)
                    within = Overlaps(outer, gold.Places[i]) ? i : null;
            }

            names.Add(new PlaceName(place.Phrase) { IsAdjective = adjective, Within = within, Precision = span?.Type });
        }

        return names;
    }

    private static void EndToEnd(GoldText gold, AnnotatedText text, List<PlaceSpan> spans, NameResolver resolver, Sums sums, bool detail)
    {
        var kept = spans.Where(static s => s.Refusal != Refusal.NoPlace).ToList();
        var names = kept.Select(s => new PlaceName(s.Name) { Precision = s.Type, Within = s.Outer is { } o && kept.IndexOf(o) is >= 0 and var at ? at : null }).ToList();
        var places = kept.Select(static s => (s.Sentence.Tokens[s.First].Start, s.Sentence.Tokens[s.Last].End)).ToList();
        foreach (var token in text.Sentences.SelectMany(static s => s.Tokens))
        {
            if (!char.IsUpper(token.Text[0]) || Countries.Find(token.Text) is not { Word: not CountryWord.Name } || places.Exists(p => p.Start <= token.Start && token.End <= p.End))
                continue;
            names.Add(new PlaceName(token.Text) { IsAdjective = true });
            places.Add((token.Start, token.End));
        }

        var resolved = resolver.Resolve(names);
        var taken = new bool[places.Count];
        sums.Given += places.Count;
        foreach (var place in gold.Places)
        {
            var at = Enumerable.Range(0, places.Count).FirstOrDefault(i => !taken[i] && places[i].Start < place.End && place.Start < places[i].End, -1);
            if (at < 0)
            {
                if (detail)
                    Console.WriteLine($"MISS\t{gold.Name}\t{place.Phrase}");
                continue;
            }

            taken[at] = true;
            sums.Found++;
            sums.FoundRight += GoldMatch.IsRight(place, resolved[at]) ? 1 : 0;
        }

        for (var i = 0; detail && i < places.Count; i++)
        {
            if (!taken[i])
                Console.WriteLine($"EXTRA\t{gold.Name}\t{names[i].Name}");
        }
    }

    private static bool Overlaps(PlaceSpan span, GoldPlace place) => span.Sentence.Tokens[span.First].Start < place.End && place.Start < span.Sentence.Tokens[span.Last].End;

    private sealed class Sums
    {
        public int Gold { get; set; }

        public int Right { get; set; }

        public int Exact { get; set; }

        public int Unresolved { get; set; }

        public int Given { get; set; }

        public int Found { get; set; }

        public int FoundRight { get; set; }

        public List<double> Distances { get; } = [];
    }
}
