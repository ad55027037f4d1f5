using System.Text.Json;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>A slot of an agreement that a person may decide: how its value is written and read, and how an agreement takes it.</summary>
public sealed class AgreementSlot
{
    /// <summary>The slot of a decision about how far it was looked at.</summary>
    public const string Review = "review";

    private static readonly AgreementSlot[] Slots =
    [
        new("type", "a code such as ceasefire or prisoner-exchange", static a => a.Type, static v => Code(v).Give(static (a, code, _) => a with { Type = code })),
        new("parties", "names parted by ;, or none", static a => SlotWords.Joined(a.Parties), static v => SlotWords.Names(v).Give(static (a, names, _) => a with { Parties = names })),
        new("backer", "names parted by ;, or none", static a => SlotWords.Joined(a.Backer), static v => SlotWords.Names(v).Give(static (a, names, _) => a with { Backer = names })),
        new("area", "places of the gazetteer parted by ;, or none", AreasOf, static v => Areas(v).Give(static (a, areas, by) => Within(a, areas, by))),
        new("date", "2019-08-31, 2019-08, 2019 or none", static a => a.Date?.ToString(), static v => Day(v).Give(static (a, day, _) => a with { Date = day })),
        new("in_effect", "2019-08-31, 2019-08, 2019 or none", static a => a.InEffect?.ToString(), static v => Day(v).Give(static (a, day, _) => a with { InEffect = day })),
        new("until", "2019-08-31, 2019-08, 2019 or none", static a => a.Until?.ToString(), static v => Day(v).Give(static (a, day, _) => a with { Until = day })),
        new("status", "agreed, in-effect, extended, broken-down, not-implemented, rejected or called-for", static a => a.Status?.Word(), static v => Became(v).Give(static (a, status, _) => a with { Status = status })),
        new(Review, "machine, in-review, reviewed or rejected", static a => a.Review.Word(), static v => SlotWords.Word<ReviewStatus>(v).Give(static (a, status, _) => a with { Review = status })),
    ];

    private readonly Func<Agreement, string?> written;
    private readonly Func<string, Parsed<Func<Agreement, string, Agreement>>> read;

    private AgreementSlot(string name, string values, Func<Agreement, string?> written, Func<string, Parsed<Func<Agreement, string, Agreement>>> read) => (Name, Values, this.written, this.read) = (name, values, written, read);

    /// <summary>All slots, in the order in which decisions about them are applied.</summary>
    public static IReadOnlyList<AgreementSlot> All => Slots;

    /// <summary>The slot's interchange name.</summary>
    public string Name { get; }

    /// <summary>What it takes, in words.</summary>
    public string Values { get; }

    /// <summary>The slot of a name (<c>-</c> and <c>_</c> are one); null where there is none.</summary>
    public static AgreementSlot? Named(string name) => Array.Find(Slots, s => string.Equals(s.Name, name?.Replace('-', '_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The slot of an agreement on which a decision decides; null for a decision that has none.</summary>
    public static string? Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Kind switch { DecisionKind.Edit => decision.Slot, DecisionKind.Status => Review, _ => null };
    }

    /// <summary>The value of an agreement's slot; null where it has none.</summary>
    public string? Of(Agreement agreement) => written(agreement);

    /// <summary>Reads a value: what it makes of an agreement (and of who decided), or why it is none.</summary>
    public Parsed<Func<Agreement, string, Agreement>> Read(string value) => read(value);

    // The areas of the text as one value; a single area that no source of standing names is the agreement's own.
    private static string? AreasOf(Agreement agreement) => agreement.Scopes.FirstOrDefault(static s => s.Standing == Standing.Decided) is { } decided ? Written(decided.Areas)
        : agreement.AreaPlace is { } place ? Written([place])
        : agreement.Area;

    private static string Written(ValueList<Place> areas) => JsonSerializer.Serialize(areas, DomainJson.Lines.ValueListPlace);

    // What every source says of the area stays; the decided one is the text from then on.
    private static Agreement Within(Agreement agreement, ValueList<Place> areas, string by)
    {
        var others = agreement.Scopes.Where(static s => s.Standing != Standing.Decided);
        return areas.IsEmpty
            ? agreement with { Area = null, AreaPlace = null, Scopes = others.Select(static s => s with { Areas = [] }).Where(static s => !s.Excludes.IsEmpty).ToValueList() }
            : agreement with { Area = string.Join(", ", areas.Select(static a => a.Name)), AreaPlace = areas[0], Scopes = others.Prepend(new SourceScope { Source = "decided by " + by, Standing = Standing.Decided, Areas = areas, Claims = [] }).ToValueList() };
    }

    private static Parsed<ValueList<Place>> Areas(string value)
    {
        if (value == DecidedSlot.None)
            return Parsed<ValueList<Place>>.Of([]);
        try
        {
            return Parsed<ValueList<Place>>.Of(JsonSerializer.Deserialize(value, DomainJson.Lines.ValueListPlace));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return Parsed<ValueList<Place>>.Failed($"not a list of places: {e.Message}");
        }
    }

    private static Parsed<string> Code(string value) => AgreementTypes.Knows(value) ? Parsed<string>.Of(value) : Parsed<string>.Failed($"'{value}' is none of {string.Join(", ", AgreementTypes.All)}");

    private static Parsed<PartialDate?> Day(string value) => value == DecidedSlot.None ? Parsed<PartialDate?>.Of(null)
        : PartialDate.Parse(value) is { Success: true } read ? Parsed<PartialDate?>.Of(read.Value)
        : Parsed<PartialDate?>.Failed($"'{value}' is not a date: write 2019-08-31, 2019-08, 2019 or none");

    // That it was violated is an accusation against a party, never what became of the agreement.
    private static Parsed<AgreementStatus?> Became(string value) => SlotWords.Word<AgreementStatus>(value) is { Success: true, Value: not AgreementStatus.Violated } read ? Parsed<AgreementStatus?>.Of(read.Value)
        : Parsed<AgreementStatus?>.Failed($"'{value}' is none of {string.Join(", ", Enum.GetValues<AgreementStatus>().Where(static s => s != AgreementStatus.Violated).Select(static s => s.Word()))}");
}

internal static class ParsedAgreementSlot
{
    /// <summary>What a value that was read makes of an agreement.</summary>
    public static Parsed<Func<Agreement, string, Agreement>> Give<T>(this Parsed<T> value, Func<Agreement, T, string, Agreement> take) =>
        value.Success ? Parsed<Func<Agreement, string, Agreement>>.Of((agreement, by) => take(agreement, value.Value, by)) : Parsed<Func<Agreement, string, Agreement>>.Failed(value.Reason);
}
