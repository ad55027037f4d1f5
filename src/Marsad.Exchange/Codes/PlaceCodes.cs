using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Codes;

/// <summary>How finely a place is known, in the codes of other formats (vocab/exchange-places.tsv).</summary>
internal sealed record PlaceCodes
{
    private static readonly IReadOnlyList<PlaceCodes> All = [.. VocabularyTable.Load("exchange-places").Rows.Select(static r => new PlaceCodes
    {
        Precision = KebabCase.TryParse<PlacePrecision>(r["precision"], out var p) ? p : null,
        Related = r["related"] == "yes", Ged = Digit(r["ged"]), Acled = Digit(r["acled"]), Sind = r["sind"], Airwars = r["airwars"], Plover = Digit(r["plover"]),
    })];

    private static readonly Dictionary<(PlacePrecision?, bool), PlaceCodes> Known = Every();

    /// <summary>The precision; null: not resolved.</summary>
    public PlacePrecision? Precision { get; init; }

    public bool Related { get; init; }

    public int Ged { get; init; }

    public int Acled { get; init; }

    public required string Sind { get; init; }

    public required string Airwars { get; init; }

    public int Plover { get; init; }

    /// <summary>The codes of a place.</summary>
    public static PlaceCodes Of(Place? place) => Known[(place?.Precision, IsAround(place))];

    /// <summary>The precision of the first row that has this code; null where none has.</summary>
    public static PlacePrecision? First(Func<PlaceCodes, bool> has) => All.FirstOrDefault(c => has(c))?.Precision;

    // "Near X", and a place that is itself an area around one ("east of X" with a radius).
    private static bool IsAround(Place? place) => place is not null && (place.Relation is not (null or "in" or "at") || (place.Precision == PlacePrecision.Town && place.RadiusKm > 0));

    private static Dictionary<(PlacePrecision?, bool), PlaceCodes> Every()
    {
        var known = new Dictionary<(PlacePrecision?, bool), PlaceCodes>();
        foreach (var precision in Enum.GetValues<PlacePrecision>().Cast<PlacePrecision?>().Append(null))
        {
            foreach (var related in new[] { false, true })
                known[(precision, related)] = All.FirstOrDefault(c => c.Precision == precision && c.Related == related) ?? All.First(c => c.Precision == precision);
        }

        return known;
    }

    private static int Digit(string text) => text[0] - '0';
}
