using System.Globalization;
using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Cli.Output;

/// <summary>A claim as flat columns.</summary>
internal static class ClaimColumns
{
    /// <summary>The columns of CSV.</summary>
    public static IReadOnlyList<Column<Claim>> All { get; } =
    [
        new("id", static c => c.Id),
        new("document", static c => c.Document.ToString()),
        new("kind", static c => ClaimKinds.Word(c)),
        new("event", static c => c.Event),
        new("modality", static c => c.Modality.Word()),
        new("source", static c => c.Speaker.Name),
        new("organisation", static c => c.Speaker.Organisation),
        new("sources", static c => string.Join("; ", c.Sources.Select(static s => s.Name))),
        new("type", static c => Type(c)),
        new("from", static c => (c as IncidentClaim)?.Date?.From.ToString("O", CultureInfo.InvariantCulture)),
        new("to", static c => (c as IncidentClaim)?.Date?.To.ToString("O", CultureInfo.InvariantCulture)),
        new("place", static c => Phrases.Where(c)),
        new("figures", static c => Phrases.Figures(c)),
        new("confidence", static c => c.Confidence.ToString("0.##", CultureInfo.InvariantCulture)),
        new("start", static c => c.Quote.Start.ToString(CultureInfo.InvariantCulture)),
        new("end", static c => c.Quote.End.ToString(CultureInfo.InvariantCulture)),
        new("quote", static c => c.Quote.Text),
    ];

    private static string? Type(Claim claim) => claim switch
    {
        IncidentClaim incident => incident.Type,
        TallyClaim tally => tally.Measure.Word(),
        AgreementClaim agreement => agreement.Type,
        RelationClaim relation => relation.Type.Word(),
        StatementClaim statement => statement.Stance.Word(),
        _ => null,
    };
}
