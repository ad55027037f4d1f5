using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Review;

/// <summary>What is doubtful about one incident.</summary>
internal static class IncidentDoubts
{
    private const string Contradictory = "contradictory-decisions";
    private const double SureFrom = 0.6;
    private const double WideFrom = 0.25;
    private const double Half = 0.5;

    private static readonly string[] Odd = [Contradictory, "decision-not-applied", "tenfold", "part-exceeds-total", OddFlags.DateInFuture, OddFlags.DateLongPast, OddFlags.SeveralCountries];

    /// <summary>Everything that a person should look at.</summary>
    public static IEnumerable<ReviewItem> Of(Incident incident)
    {
        var odd = incident.Flags.Where(f => Odd.Contains(f, StringComparer.Ordinal)).ToList();
        if (odd.Remove(Contradictory) && !IsOut(incident))
            yield return Item(incident, ReviewKind.Flag, 1, "people's decisions about it contradict each other", "marsad decisions --state set-aside", Contradictory);
        if (incident.Status is ReviewStatus.Reviewed or ReviewStatus.Rejected || incident.Grade == Grade.Discounted)
            yield break;
        if (odd.Count > 0)
            yield return Item(incident, ReviewKind.Flag, 0.75, "flagged: " + string.Join(", ", odd).Replace('-', ' '), $"marsad decide edit {incident.Id} SLOT VALUE", [.. odd]);
        if (Disputed(incident) is { } dispute)
            yield return Item(incident, ReviewKind.Dispute, dispute.Doubt, dispute.What, $"marsad decide edit {incident.Id} {dispute.Slot} VALUE", [dispute.Slot, .. incident.Disputes.Select(static d => d.Slot).Where(s => s != dispute.Slot).Distinct(StringComparer.Ordinal)]);
        if (incident.Confidence < SureFrom)
            yield return Item(incident, ReviewKind.Confidence, 1 - incident.Confidence, "the machine is not sure that it read it right", $"marsad decide status {incident.Id} reviewed   (or: rejected)");
        if (IsCoarse(incident.Place))
            yield return Item(incident, ReviewKind.Place, Half, incident.Place is null ? "no report says where" : $"'{incident.Place.Name}' is placed no finer than a country", $"marsad decide edit {incident.Id} place NAME");
    }

    /// <summary>True where something of this kind can be doubtful about the incident of a row; the incident itself says whether it is.</summary>
    public static bool May(IncidentRow row, ReviewKind? kind, IIncidentColumns columns) => row.IsSpecial
        || (row.Status is not (ReviewStatus.Reviewed or ReviewStatus.Rejected) && row.Grade != Grade.Discounted && kind switch
        {
            ReviewKind.Dispute => MayBeDisputed(row),
            ReviewKind.Place => MayBeCoarse(row, columns),
            ReviewKind.Flag => IsFlagged(row),
            ReviewKind.Confidence => MayBeUnsure(row),
            _ => MayBeDisputed(row) || IsFlagged(row) || MayBeUnsure(row) || MayBeCoarse(row, columns),
        });

    /// <summary>True where a person has set it aside.</summary>
    public static bool IsOut(Incident incident) => incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted;

    private static bool MayBeDisputed(in IncidentRow row) => (row.Marks & RowMarks.Disputed) != RowMarks.None || (row.Killed.Max > 0 && Spread(row.Killed.Min, row.Killed.Max) >= WideFrom);

    private static bool MayBeCoarse(in IncidentRow row, IIncidentColumns columns) => row.Place == 0 || IsCoarse(columns.Place(row.Place));

    private static bool IsFlagged(in IncidentRow row) => (row.Marks & RowMarks.Flagged) != RowMarks.None;

    // A row holds half hundredths, rounded down.
    private static bool MayBeUnsure(in IncidentRow row) => row.Confidence <= SureFrom * 200;

    private static bool IsCoarse(Place? place) => place is null or { HasPoint: false } or { Precision: null or PlacePrecision.Country };

    private static double Spread(long min, long max) => (double)(max - min) / max;

    private static (double Doubt, string Slot, string What)? Disputed(Incident incident)
    {
        var slots = incident.Disputes.Select(static d => d.Slot).Distinct(StringComparer.Ordinal).ToList();
        var spread = incident.Killed is { Max: > 0 } killed ? Spread(killed.Min, killed.Max) : 0;
        if (slots.Count == 0 && spread < WideFrom)
            return null;
        var what = slots.Count == 0 ? "sources differ widely on the killed" : "sources differ on: " + string.Join(", ", slots);
        return (Math.Max(slots.Count == 0 ? 0 : Half, spread), slots.Count == 0 || slots.Contains("killed") ? "killed" : slots.Contains("perpetrator") || slots.Contains("responsibility") ? "perpetrator" : slots.Contains("target") ? "target" : "killed_civilians", what);
    }

    private static ReviewItem Item(Incident incident, ReviewKind kind, double doubt, string what, string settle, params string[] details) => new()
    {
        Kind = kind,
        Incidents = [incident.Id],
        Deaths = incident.Killed?.Max ?? 0,
        Doubt = Math.Round(Math.Clamp(doubt, 0, 1), 2),
        What = what,
        Settle = settle,
        Details = details.ToValueList(),
    };
}
