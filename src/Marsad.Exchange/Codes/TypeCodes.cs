using System.Collections.Frozen;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;

namespace Marsad.Exchange.Codes;

/// <summary>A type of incident in the codes of other formats (vocab/exchange-types.tsv).</summary>
internal sealed record TypeCodes
{
    private static readonly IReadOnlyList<TypeCodes> All = [.. VocabularyTable.Load("exchange-types").Rows.Select(static r => new TypeCodes
    {
        Type = r["type"], AcledEvent = r["acled_event"], AcledSubEvent = r["acled_sub_event"], Plover = r["plover"], PloverMode = r["plover_mode"], Hapi = [.. r.List("hapi")],
        AirwarsStrike = r["airwars_strike"], SsaAttack = r["ssa_attack"], Launch = r["launch"], Explosive = r["explosive"],
    })];

    private static readonly FrozenDictionary<string, TypeCodes> ByType = All.ToFrozenDictionary(static t => t.Type, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Labels = VocabularyTable.Load("event-types").Rows.ToFrozenDictionary(static r => r["code"], static r => r["label"], StringComparer.Ordinal);

    public required string Type { get; init; }

    public required string AcledEvent { get; init; }

    public required string AcledSubEvent { get; init; }

    public required string Plover { get; init; }

    public required string PloverMode { get; init; }

    public required IReadOnlyList<string> Hapi { get; init; }

    public required string AirwarsStrike { get; init; }

    public required string SsaAttack { get; init; }

    public required string Launch { get; init; }

    public required string Explosive { get; init; }

    /// <summary>The codes of a type; of one that no table knows, those of an attack.</summary>
    public static TypeCodes Of(Incident incident) => ByType.GetValueOrDefault(incident.Type) ?? ByType["attack"];

    /// <summary>The type's name for people.</summary>
    public static string Label(string type) => Labels.GetValueOrDefault(type) ?? type.Replace('-', ' ');

    /// <summary>The first type that has this code; null where none has.</summary>
    public static string? First(Func<TypeCodes, bool> has) => All.FirstOrDefault(has)?.Type;

    /// <summary>True where this type is not the one that is read back from the same code.</summary>
    public bool IsNarrowerThan(Func<TypeCodes, bool> same) => First(same) != Type;
}
