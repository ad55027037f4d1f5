using Marsad.Domain.Values;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>A place that the event of a report may have happened at, with what its mentions say of it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Features">Keys of its mentions.</param>
internal sealed record PlaceCandidate(Place Place, IReadOnlyList<ulong> Features);

/// <summary>Lists the places where the event that a report is about may have happened: every place with a point, and the sites below the towns.</summary>
internal static class MainPlace
{
    private static readonly ulong Root = TollKey.Of("place");

    /// <summary>The candidates, in the order of their first mention.</summary>
    public static List<PlaceCandidate> Candidates(AnnotatedText text)
    {
        var sites = SiteFinder.Find(text);
        var mentions = new List<(Mention Mention, Place Place, string Kind, PlaceMention? Named)>();
        foreach (var site in sites)
            mentions.Add((site, Of(site, text), site.Site.Kind, null));
        foreach (var place in text.Places)
        {
            if (place.Place.HasPoint && !place.IsAnaphor && !IsOutlet(place) && !sites.Exists(s => s.Sentence == place.Sentence && s.First <= place.Last && place.First <= s.Last))
                mentions.Add((place, place.Place, Kind(place), place));
        }

        mentions.Sort(static (a, b) => a.Mention.Start.CompareTo(b.Mention.Start));
        var order = Order(text);
        var countries = ToldCountries.Of(text);
        return [.. mentions.GroupBy(static m => (Math.Round(m.Place.Lat!.Value, 3), Math.Round(m.Place.Lon!.Value, 3), m.Place.Precision))
            .Select((g, rank) => new PlaceCandidate(g.First().Place, Features([.. g], rank, order, mentions.Count, Company(g.First().Place, mentions), countries.Contains(g.First().Place.Country ?? ""))))];
    }

    // "KHERSON, March 14 (Dnipro Dispatch) -": a place in an outlet's name.
    private static bool IsOutlet(PlaceMention place) => place.Sentence.Block.Kind == BlockKind.Dateline && place.First > 0 && place.Sentence.Tokens[place.First - 1].Lower is "(";

    // How a place keeps with the others of the report: a name far from all others is seldom one.
    private static (int Near, int Country) Company(Place place, List<(Mention Mention, Place Place, string Kind, PlaceMention? Named)> all)
    {
        int others = 0, near = 0, same = 0;
        foreach (var (_, other, _, _) in all)
        {
            if (other.Lat == place.Lat && other.Lon == place.Lon)
                continue;
            others++;
            if (Geo.DistanceKm(place.Lat!.Value, place.Lon!.Value, other.Lat!.Value, other.Lon!.Value) <= 60)
                near++;
            if (string.Equals(other.Country, place.Country, StringComparison.Ordinal))
                same++;
        }

        return others == 0 ? (5, 5) : (near * 4 / others, same * 4 / others);
    }

    /// <summary>The likeliest place with its chance; null where the report names none.</summary>
    public static (Place Place, double Chance)? Of(AnnotatedText text, TollModel model)
    {
        var candidates = Candidates(text);
        if (candidates.Count == 0)
            return null;
        var chances = model.Chances([.. candidates.Select(static c => c.Features)]);
        var best = Array.IndexOf(chances, chances.Max());
        // Places within two kilometres are the same to most readers.
        var near = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            if (Geo.DistanceKm(candidates[i].Place.Lat!.Value, candidates[i].Place.Lon!.Value, candidates[best].Place.Lat!.Value, candidates[best].Place.Lon!.Value) <= 2)
                near += chances[i];
        }

        return (candidates[best].Place, near);
    }

    private static Place Of(SiteMention mention, AnnotatedText text)
    {
        var around = text.Places.FirstOrDefault(p => string.Equals(p.Place.Country, mention.Site.Country, StringComparison.Ordinal) && p.Place.Admin1 is not null);
        return new Place
        {
            Name = text.Slice(mention.Start, mention.End),
            Country = mention.Site.Country,
            Admin1 = around?.Place.Admin1,
            Lat = mention.Site.Lat,
            Lon = mention.Site.Lon,
            Precision = mention.Site.Kind is "town" or "quarter" or "camp" ? PlacePrecision.Town : PlacePrecision.Exact,
            RadiusKm = mention.Site.RadiusKm,
        };
    }

    // Sentences of the body in order; headlines 0.
    private static Dictionary<int, int> Order(AnnotatedText text)
    {
        var order = new Dictionary<int, int>();
        var body = 0;
        foreach (var sentence in text.Sentences)
            order[sentence.Index] = sentence.Block.IsBody ? ++body : 0;
        return order;
    }

    private static string Kind(PlaceMention place) => (place.IsUnresolved ? "unresolved-" : "") + place.Place.Precision switch { PlacePrecision.Exact => "exact", PlacePrecision.Town => "named-town", PlacePrecision.District => "district", PlacePrecision.Province => "province", PlacePrecision.Region => "region", _ => "country" };

    private static List<ulong> Features(List<(Mention Mention, Place Place, string Kind, PlaceMention? Named)> mentions, int rank, Dictionary<int, int> order, int all, (int Near, int Country) company, bool told)
    {
        var keys = new HashSet<ulong>();
        void Add(ulong key) => keys.Add(TollKey.Of(Root, key));
        Add(TollKey.Of(TollKey.Of("rank"), Math.Min(rank, 4)));
        Add(TollKey.Of(TollKey.Of("times"), Math.Min(mentions.Count, 5)));
        Add(TollKey.Of(TollKey.Of("share"), mentions.Count * 4 / all));
        Add(TollKey.Of(TollKey.Of("near"), company.Near));
        Add(TollKey.Of(TollKey.Of("country"), company.Country));
        Add(TollKey.Of(TollKey.Of("told"), told ? 1 : 0));
        foreach (var (mention, place, kind, named) in mentions)
        {
            var what = TollKey.Of(kind);
            var zone = order.GetValueOrDefault(mention.Sentence.Index) switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, _ => 4 };
            var before = mention.First > 0 ? mention.Sentence.Tokens[mention.First - 1].Lower : "<";
            var relation = place.Relation is { } r ? r.Split(' ')[^1] : "-";
            Add(what);
            Add(TollKey.Of(what, zone));
            var next = mention.Last + 1 < mention.Sentence.Tokens.Count ? mention.Sentence.Tokens[mention.Last + 1].Lower : ">";
            Add(TollKey.Of(TollKey.Of("next"), TollKey.Of(next)));
            if (next is "family" or "families" or "family's" or "house" or "home")
                Add(TollKey.Of(TollKey.Of("family"), zone));
            Add(TollKey.Of(TollKey.Of("before"), TollKey.Of(before)));
            Add(TollKey.Of(TollKey.Of(TollKey.Of("before"), TollKey.Of(before)), what));
            Add(TollKey.Of(TollKey.Of("relation"), TollKey.Of(relation)));
            Add(TollKey.Of(TollKey.Of(TollKey.Of("relation"), TollKey.Of(relation)), what));
            if (named is not null)
                Add(TollKey.Of(TollKey.Of(TollKey.Of("role"), (int)named.Role + (named.IsContainer ? 4 : 0) + (named.IsModifier ? 8 : 0)), zone <= 1 ? 1 : 0));
            var head = mention.Head;
            for (var steps = 0; steps < 4 && head.Head >= 0; steps++)
            {
                head = mention.Sentence.Tokens[head.Head];
                if (head.Tag is ['V' or 'N', ..] && !(head.Index >= mention.First && head.Index <= mention.Last))
                {
                    Add(TollKey.Of(TollKey.Of("head"), TollKey.Of(head.Lemma)));
                    break;
                }
            }
        }

        return [.. keys];
    }
}
