using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;

namespace Marsad.Exchange.Words;

/// <summary>An incident told in plain sentences, for formats that have a field for words. Says only what the record holds, and that perpetrators are alleged.</summary>
internal static class IncidentWords
{
    /// <summary>A headline: "Air strike, near Idlib, 31 August 2019: 40 or more killed".</summary>
    public static string Title(Incident incident)
    {
        var head = TypeCodes.Label(incident.Type) + ", " + Where(incident.Place) + ", " + When(incident.Date);
        return incident.Killed is { } killed ? head + ": " + Range(killed) + " killed" : head;
    }

    /// <summary>A few sentences.</summary>
    public static string Text(Incident incident)
    {
        var text = new System.Text.StringBuilder();
        text.Append(incident.Type == "execution" ? "Alleged summary execution" : TypeCodes.Label(incident.Type)).Append(", ").Append(Where(incident.Place)).Append(", ").Append(When(incident.Date)).Append('.');
        if (!incident.Perpetrator.IsEmpty)
            text.Append(" Alleged perpetrator: ").AppendJoin("; ", incident.Perpetrator.Select(Alleged)).Append('.');
        if (!incident.Target.IsEmpty)
            text.Append(" Target, as the sources say: ").AppendJoin("; ", incident.Target).Append('.');
        Figure(text, incident.Killed, "killed");
        Figure(text, incident.KilledCivilians, "of them civilians, according to sources");
        Figure(text, incident.Injured, "injured");
        if (!incident.Facilities.IsEmpty)
            text.Append(" Hit: ").AppendJoin("; ", incident.Facilities.Select(Facility)).Append('.');
        foreach (var dispute in incident.Disputes)
            text.Append(" Sources differ on ").Append(dispute.Slot.Replace('_', ' ')).Append(": ").AppendJoin("; ", dispute.Values.Select(static v => $"{v.Value} ({string.Join(", ", v.Sources)})")).Append('.');
        text.Append(CultureInfo.InvariantCulture, $" {Plural(incident.Sources, "source")}, {incident.IndependentSources} independent; grade {incident.Grade.Word()}; ").Append(incident.Status == ReviewStatus.Reviewed ? "reviewed by a person." : "machine output, not reviewed.");
        return text.ToString();
    }

    /// <summary>A day, or from–to.</summary>
    public static string When(DateWindow date) => date.Days == 1 ? Day(date.From) : date.Lasted == true ? $"{Day(date.From)} to {Day(date.To)}" : $"between {Day(date.From)} and {Day(date.To)}";

    /// <summary>Where: "near Idlib, Idlib, Syria".</summary>
    public static string Where(Place? place)
    {
        if (place is null)
            return "place not told";
        var name = place.Relation is null or "in" or "at" ? place.Name : place.Relation + " " + place.Name;
        return string.Join(", ", new[] { place.Admin2, place.Admin1, CountryCodes.Of(place.Country)?.Name ?? place.Country }.Where(a => a is not null && a != place.Name).Distinct(StringComparer.Ordinal).Prepend(name));
    }

    /// <summary>"5", "5 to 7", "6 to 8 or more".</summary>
    public static string Range(FigureRange range) =>
        (range.Min == range.Max ? Number(range.Min) : Number(range.Min) + " to " + Number(range.Max)) + (range.Open ? " or more" : "");

    /// <summary>Bodies and outlets that speak, by name, in their order.</summary>
    public static IEnumerable<string> Sources(Incident incident) =>
        incident.SourceFigures.Select(static f => f.Source).Concat(incident.Perpetrator.SelectMany(static p => p.AllegedBy)).Distinct(StringComparer.Ordinal);

    /// <summary>The outlets that published.</summary>
    public static IEnumerable<string> Publishers(Incident incident) => incident.Reports.Select(static r => r.Publisher).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string Alleged(AllegedActor actor) => actor.AllegedBy.IsEmpty ? actor.Name : $"{actor.Name} (according to {string.Join(", ", actor.AllegedBy)})";

    private static string Facility(FacilityHit facility) => (facility.Name ?? facility.Type.Replace('-', ' ')) + (facility.Effect is null ? "" : " " + facility.Effect.Replace('-', ' '));

    private static void Figure(System.Text.StringBuilder text, FigureRange? range, string what)
    {
        if (range is not null)
            text.Append(' ').Append(Range(range)).Append(' ').Append(what).Append('.');
    }

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
