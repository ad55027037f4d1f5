using System.Globalization;
using Marsad.Extraction.English.Places;
using Marsad.Places.Resolution;

namespace Marsad.Evaluation.Places;

/// <summary>Scores the places of one text after another. Given the marked names: the share resolved rightly (the same entity for countries, provinces and continents, within 161 km for others); end to end: F of names found and rightly resolved. Adjectives of countries count as names, as in LGL.</summary>
internal sealed class PlaceScorer(NameResolver resolver, int wrongMost)
{
    private const int Gold = 0, Right = 1, Near = 2, Exact = 3, Given = 4, Found = 5, FoundRight = 6, Unresolved = 7;

    private readonly List<double[]> documents = [];
    private readonly List<double> distances = [];
    private readonly List<WrongCase> wrong = [];

    public int Documents => documents.Count;

    public IReadOnlyList<WrongCase> Wrong => wrong;

    public void Add(PreparedText text)
    {
        var sums = new double[8];
        documents.Add(sums);
        var resolved = resolver.Resolve(text.GivenNames, text.Cues);
        for (var i = 0; i < text.Gold.Places.Count; i++)
            Add(text.Gold, text.Gold.Places[i], resolved[i], sums);
        EndToEnd(text, sums);
    }

    public IReadOnlyList<Figure> Figures(string part)
    {
        var acc = Figure.Of("acc161", documents, static s => Scores.Share(s[Right], s[Gold])) with { Note = "gold names: the same entity for countries, provinces and continents, within 161 km for others" };
        distances.Sort();
        return
        [
            Path.GetFileNameWithoutExtension(part) switch
            {
                "lgl" => acc with { Baseline = 0.59, Published = 0.827, Pass = 0.84, Aim = 0.88 },
                "geovirus" => acc with { Baseline = 0.66, Pass = 0.90, Aim = 0.93 },
                _ => acc,
            },
            Figure.Of("exact", documents, static s => Scores.Share(s[Exact], s[Gold])),
            Figure.Plain("median_km", distances.Count == 0 ? 0 : distances[distances.Count / 2]),
            Figure.Of("end_to_end_f", documents, static s => Scores.F(s[FoundRight], s[Given], s[Gold])),
            Figure.Of("raw161", documents, static s => Scores.Share(s[Near], s[Gold])) with { Note = "within 161 km, whatever the entity" },
            Figure.Of("span_f", documents, static s => Scores.F(s[Found], s[Given], s[Gold])),
            Figure.Of("unresolved", documents, static s => Scores.Share(s[Unresolved], s[Gold])) with { LowerIsBetter = true },
            Figure.Plain("gold", Bootstrap.Sums(documents)[Gold]),
        ];
    }

    private void Add(GoldText gold, GoldPlace place, ResolvedName given, double[] sums)
    {
        var right = GoldMatch.IsRight(place, given);
        var km = GoldMatch.Kilometres(place, given);
        sums[Gold]++;
        sums[Right] += right ? 1 : 0;
        sums[Near] += km <= GoldMatch.NearKm ? 1 : 0;
        sums[Exact] += GoldMatch.IsExact(place, given) ? 1 : 0;
        sums[Unresolved] += given.IsKnown ? 0 : 1;
        if (km is { } distance)
            distances.Add(distance);
        if (!right)
            Note(gold, place.Start, place.End, $"{place.Entity}/{place.Country}/{place.Code}", string.Create(CultureInfo.InvariantCulture, $"{given.Row?.Name ?? given.Region?.Name ?? given.Surroundings?.Row?.Name}/{given.Country}/{given.Row?.Kind} {km:0} km"));
    }

    private void Note(GoldText gold, int start, int end, string expected, string given)
    {
        if (wrong.Count < wrongMost)
            wrong.Add(new WrongCase(gold.Name, $"{gold.Text[Math.Max(0, start - 60)..start]}[[{gold.Text[start..end]}]]{gold.Text[end..Math.Min(gold.Text.Length, end + 60)]}", expected, given));
    }

    // Without the names that the program gives up once all are resolved.
    private (GoldText Gold, List<(int Start, int End)> Places, List<ResolvedName> Resolved) Plausible(PreparedText text)
    {
        var resolved = resolver.Resolve(text.FoundNames, text.Cues);
        var kept = text.Spans.Where(static s => s.Refusal != Refusal.NoPlace).ToHashSet();
        Plausibility.Judge([.. text.Spans], resolved);
        var left = Enumerable.Range(0, resolved.Count).Where(i => i >= text.Spans.Count || text.Spans[i].Refusal != Refusal.NoPlace || !kept.Contains(text.Spans[i])).ToList();
        return (text.Gold, [.. left.Select(i => text.Found[i])], [.. left.Select(i => resolved[i])]);
    }

    private void EndToEnd(PreparedText text, double[] sums)
    {
        var (gold, places, resolved) = Plausible(text);
        var taken = new bool[places.Count];
        // A place within two marks answers for the scored one.
        var unscored = places.Select(p => gold.Unscored.Any(u => u.Start < p.End && p.Start < u.End) && !gold.Places.Any(g => g.Start < p.End && p.Start < g.End)).ToList();
        sums[Given] += unscored.Count(static u => !u);
        foreach (var place in gold.Places)
        {
            var at = Enumerable.Range(0, places.Count).FirstOrDefault(i => !taken[i] && places[i].Start < place.End && place.Start < places[i].End, -1);
            if (at < 0)
            {
                Note(gold, place.Start, place.End, "a name", "");
                continue;
            }

            taken[at] = true;
            sums[Found]++;
            sums[FoundRight] += GoldMatch.IsRight(place, resolved[at]) ? 1 : 0;
        }

        for (var i = 0; i < places.Count; i++)
        {
            if (!taken[i] && !unscored[i])
                Note(gold, places[i].Start, places[i].End, "", "a name");
        }
    }
}
