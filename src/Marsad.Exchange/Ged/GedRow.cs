using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Ged;

/// <summary>An incident as UCDP GED would code it.</summary>
internal sealed record GedRow
{
    // Cells of half a degree, 720 in a row, counted from the south-west (PRIO-GRID).
    private const int CellsInARow = 720;

    // An id as the register packs it (two letters, a day of eight digits, a hash), and as a number of 51 bits: days are counted from 1850 on. Ids written otherwise have the bit above.
    private const int DateBits = 27;
    private const int HashBits = 24;
    private const int DayBits = 17;
    private const int OddBit = 52;
    private static readonly int FirstDay = new DateOnly(1850, 1, 1).DayNumber;

    public required Incident Incident { get; init; }

    public required Sides Sides { get; init; }

    public CountryCodes? Country { get; init; }

    /// <summary>type_of_violence; null where the actors do not tell.</summary>
    public int? Kind { get; init; }

    public long Low { get; init; }

    public long High { get; init; }

    public long Best { get; init; }

    public long DeathsA { get; init; }

    public long DeathsB { get; init; }

    public long Civilians { get; init; }

    public long Unknown => Best - DeathsA - DeathsB - Civilians;

    /// <summary>The dyad's name.</summary>
    public string? Dyad => Sides.A is null && Sides.B is null ? null : $"{Sides.A ?? "Unknown"} - {Sides.B ?? "Unknown"}";

    /// <summary>A whole number that stands for the id: its country, day and hash, or a hash of an id that is written otherwise. Below 2^53, up to which spreadsheets and JSON know every whole number.</summary>
    public long Number => NumberOf(Incident.Id);

    /// <summary>The number of the PRIO-GRID cell; null without a point.</summary>
    public long? Cell => Incident.Place is not { Lat: { } lat, Lon: { } lon } ? null
        : ((long)Math.Min(359, Math.Floor((lat + 90) * 2)) * CellsInARow) + (long)Math.Min(719, Math.Floor((lon + 180) * 2)) + 1;

    public string? Point => Incident.Place is { Lat: { } lat, Lon: { } lon } ? string.Create(CultureInfo.InvariantCulture, $"POINT ({lon:0.######} {lat:0.######})") : null;

    /// <summary>The row of an incident.</summary>
    public static GedRow Of(Incident incident, LossReport losses)
    {
        var sides = Sides.Of(incident);
        var kind = KindOf(sides);
        if (sides.A is null || sides.B is null || sides.SortA == ActorSort.Unknown || sides.SortB == ActorSort.Unknown)
            losses.Add(Loss.Sides, incident.Id);
        var killed = incident.Killed;
        var low = killed?.Min ?? 0;
        var high = killed?.Max ?? 0;
        var best = killed?.Best ?? low;
        var civilians = Math.Min(best, Figure(incident.KilledCivilians));
        var a = Math.Min(best - civilians, Sides.Deaths(incident, sides.A));
        var b = Math.Min(best - civilians - a, Sides.Deaths(incident, sides.B));
        var country = CountryCodes.Of(incident.Place?.Country);
        if (country is null or { Gw: null })
            losses.Add(Loss.CountryCode, incident.Id);
        losses.Add(Loss.KeepersIds, incident.Id);
        losses.Add(Loss.PrecisionCode, incident.Id);
        return new GedRow { Incident = incident, Sides = sides, Country = country, Kind = kind, Low = low, High = high, Best = best, DeathsA = a, DeathsB = b, Civilians = civilians };
    }

    // 3 where civilians are the other side, 1 where a state is a side, 2 between two groups; nothing where a side is not known.
    private static int? KindOf(Sides sides) => (sides.SortA, sides.SortB) switch
    {
        (_, ActorSort.Civilians) => 3,
        (ActorSort.State or ActorSort.External, _) or (_, ActorSort.State or ActorSort.External) => 1,
        (ActorSort.Group, ActorSort.Group) => 2,
        _ => null,
    };

    private static long Figure(FigureRange? range) => range?.Best ?? range?.Min ?? 0;

    private static long NumberOf(string id)
    {
        var packed = PackedId.Of(id);
        var (country, date, hash) = ((long)(packed >> (DateBits + HashBits)), (int)((packed >> HashBits) & ((1 << DateBits) - 1)), (long)(packed & ((1 << HashBits) - 1)));
        if (packed > 0 && date / 10_000 is >= 1850 and <= 2200 && date / 100 % 100 is >= 1 and <= 12 && date % 100 >= 1 && date % 100 <= DateTime.DaysInMonth(date / 10_000, date / 100 % 100))
            return (((country << DayBits) | (uint)(new DateOnly(date / 10_000, date / 100 % 100, date % 100).DayNumber - FirstDay)) << HashBits) | hash;
        return (1L << OddBit) | (long)(Hash(id) >> (64 - OddBit));
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash;
    }

    /// <summary>Reports as GED lists them: "outlet, day, path" with quotes around each.</summary>
    public string? Articles => Incident.Reports.IsEmpty ? null
        : string.Join(';', Incident.Reports.Select(static r => "\"" + string.Join(',', new[] { r.Publisher, r.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Path }.OfType<string>()).Replace('"', '\'') + "\""));

    /// <summary>The people and bodies quoted.</summary>
    public string? Originals => string.Join("; ", IncidentWords.Sources(Incident)) is { Length: > 0 } all ? all : null;
}
