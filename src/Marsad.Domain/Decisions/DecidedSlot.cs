using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>A slot of an incident that a person may decide: how its value is written and read, and how an incident takes it. What a value may be is what the Domain's own constructors take.</summary>
public sealed class DecidedSlot
{
    /// <summary>The word for "no value".</summary>
    public const string None = "none";

    private static readonly DecidedSlot[] Slots =
    [
        new("type", "a code of the vocabulary, such as air-strike", static i => i.Type, static v => Code(v).With(static (i, code, _) => i with { Type = code })),
        new("date", "2019-08-31, 2019-08, 2019-08-30..2019-09-01 (once, within) or 2019-08-30/2019-09-01 (it lasted)", static i => DateWords.Write(i.Date), static v => DateWords.Read(v).With(static (i, date, _) => i with { Date = date })),
        new("place", "a place of the gazetteer, such as 'Saraqib, SY', or none", static i => i.Place is null ? null : JsonSerializer.Serialize(i.Place, DomainJson.Lines.Place), static v => PlaceOf(v).With(static (i, place, _) => i with { Place = place })),
        new("perpetrator", "names parted by ;, or none", static i => SlotWords.Joined(i.Perpetrator.Select(static p => p.Name)), static v => SlotWords.Names(v).With(static (i, names, by) => i with { Perpetrator = Alleged(i, names, by) })),
        new("target", "names parted by ;, or none", static i => SlotWords.Joined(i.Target), static v => SlotWords.Names(v).With(static (i, names, _) => i with { Target = names })),
        new("weapon", "its name, or none", static i => i.Weapon?.Name, static v => SlotWords.Names(v).With(static (i, names, _) => i with { Weapon = names.IsEmpty ? null : new Instrument { Name = string.Join("; ", names), Status = GivenStatus.Stated } })),
        Figure("killed", static i => i.Killed, static (i, range) => DecidedFigures.Killed(i, range)),
        Figure("killed_civilians", static i => i.KilledCivilians, static (i, range) => DecidedFigures.Civilians(i, range)),
        Figure("killed_combatants", static i => i.KilledCombatants, static (i, range) => DecidedFigures.Combatants(i, range)),
        Figure("injured", static i => i.Injured, static (i, range) => DecidedFigures.Injured(i, range)),
        Figure("strikes", static i => i.Strikes, static (i, range) => i with { Strikes = range }),
        new("grade", "weak, fair, confirmed, contested or discounted", static i => i.Grade.Word(), static v => SlotWords.Word<Grade>(v).With(static (i, grade, _) => i with { Grade = grade })),
        new("status", "machine, in-review, reviewed or rejected", static i => i.Status.Word(), static v => SlotWords.Word<ReviewStatus>(v).With(static (i, status, _) => i with { Status = status })),
    ];

    private readonly Func<Incident, string?> written;
    private readonly Func<string, Parsed<Func<Incident, string, Incident>>> read;

    private DecidedSlot(string name, string values, Func<Incident, string?> written, Func<string, Parsed<Func<Incident, string, Incident>>> read) => (Name, Values, this.written, this.read) = (name, values, written, read);

    /// <summary>All slots, in the order in which decisions about them are applied.</summary>
    public static IReadOnlyList<DecidedSlot> All => Slots;

    /// <summary>The slot's interchange name.</summary>
    public string Name { get; }

    /// <summary>What it takes, in words.</summary>
    public string Values { get; }

    /// <summary>The slot of a name (<c>-</c> and <c>_</c> are one); null where there is none.</summary>
    public static DecidedSlot? Named(string name) => Array.Find(Slots, s => string.Equals(s.Name, name?.Replace('-', '_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of an incident's slot; null where it has none.</summary>
    public string? Of(Incident incident) => written(incident);

    /// <summary>Reads a value: what it makes of an incident (and of who decided), or why it is none.</summary>
    public Parsed<Func<Incident, string, Incident>> Read(string value) => read(value);

    private static DecidedSlot Figure(string name, Func<Incident, FigureRange?> of, Func<Incident, FigureRange?, Incident> with) => new(
        name,
        "5, 5-7, 5+ (there may be more) or none",
        i => of(i) is { } range ? RangeWords.Write(range) : null,
        v => v == None ? Parsed<Func<Incident, string, Incident>>.Of((i, _) => with(i, null)) : RangeWords.Read(v).With((i, range, _) => with(i, range)));

    private static Parsed<string> Code(string value) => TypeTree.Knows(value) ? Parsed<string>.Of(value) : Parsed<string>.Failed($"'{value}' is no type of the vocabulary (docs/reference/vocabulary.md: event-types)");

    private static Parsed<Place?> PlaceOf(string value)
    {
        if (value == None)
            return Parsed<Place?>.Of(null);
        try
        {
            return Parsed<Place?>.Of(JsonSerializer.Deserialize(value, DomainJson.Lines.Place));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return Parsed<Place?>.Failed($"not a place: {e.Message}");
        }
    }

    // Who is named by a source stays alleged by it; another name is alleged by the person who decided.
    private static ValueList<AllegedActor> Alleged(Incident incident, ValueList<string> names, string by) => names.Select(name =>
        incident.Perpetrator.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) ?? new AllegedActor(name, ["decided by " + by])).ToValueList();
}

internal static class ParsedSlot
{
    /// <summary>What a value that was read makes of an incident.</summary>
    public static Parsed<Func<Incident, string, Incident>> With<T>(this Parsed<T> value, Func<Incident, T, string, Incident> take) =>
        value.Success ? Parsed<Func<Incident, string, Incident>>.Of((incident, by) => take(incident, value.Value, by)) : Parsed<Func<Incident, string, Incident>>.Failed(value.Reason);
}
