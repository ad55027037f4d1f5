using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Harm;

/// <summary>The columns that every file of Insecurity Insight's SiND begins with, and the last one, with their HXL tags.</summary>
internal static class SindHead
{
    /// <summary>What these rows keep.</summary>
    public static LossSet Kept { get; } = LossSet.Of(Loss.NoFigure, Loss.PlacePrecision, Loss.SeveralPerpetrators, Loss.Weapon, Loss.Facilities, Loss.Categories, Loss.Id);

    /// <summary>The first twelve columns.</summary>
    /// <param name="place">What the file calls the kind of place: the files do not agree.</param>
    public static IReadOnlyList<TableColumn<Incident>> Columns(string place) =>
    [
        new("Date", CellKind.Day, static i => (DateOnly?)i.Date.From) { Tag = "#date" },
        new("Event Description", static i => IncidentWords.Text(i)) { Tag = "#description" },
        new("Country", static i => CountryCodes.Of(i.Place?.Country)?.Name) { Tag = "#country+name" },
        new("Country ISO", static i => CountryCodes.Of(i.Place?.Country)?.Iso3) { Tag = "#country+ISO" },
        new("Admin 1", static i => i.Place?.Admin1) { Tag = "#adm1" },
        new("Latitude", CellKind.Fraction, static i => i.Place?.Lat) { Tag = "#geo+lat" },
        new("Longitude", CellKind.Fraction, static i => i.Place?.Lon) { Tag = "#geo+lon" },
        new("Geo Precision", static i => PlaceCodes.Of(i.Place).Sind) { Tag = "#geo+precision" },
        new("Reported Perpetrator", static i => Sort(i)) { Tag = "#group+perp" },
        new("Reported Perpetrator Name", static i => HarmFigures.Perpetrators(i)) { Tag = "#group+perp+name" },
        new("Weapon Carried/Used", static i => i.Weapon?.Name ?? Explosive(i)) { Tag = "#weapon" },
        new(place, static i => i.Facilities.IsEmpty ? null : FacilityCodes.Of(i.Facilities[0].Type).Place) { Tag = "#loc" },
    ];

    /// <summary>The last column.</summary>
    public static TableColumn<Incident> Id { get; } = new("SiND Event ID", static i => i.Id) { Tag = "#event+id" };

    /// <summary>A column of numbers.</summary>
    public static TableColumn<Incident> Whole(string name, Func<Incident, long?> value, string? tag = null) => new(name, CellKind.Whole, i => value(i)) { Tag = tag };

    /// <summary>The explosive weapon that the type tells of; null where it tells of none.</summary>
    public static string? Explosive(Incident incident) => TypeCodes.Of(incident).Explosive is { Length: > 0 } explosive ? explosive : null;

    private static string? Sort(Incident incident) => incident.Perpetrator.IsEmpty ? null : ActorCodes.Of(incident.Perpetrator[0].Name) switch
    {
        ActorSort.State => "State Actor",
        ActorSort.Group => "Non-State Actor",
        ActorSort.External => "Multiple",
        ActorSort.Civilians or ActorSort.Protesters => "Civilian",
        _ => "No Information",
    };
}
