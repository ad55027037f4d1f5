using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Cli.Output;

/// <summary>Claims as a list that reads well: who says what, then the words.</summary>
internal static class ClaimList
{
    /// <summary>Writes one claim.</summary>
    public static void Write(TextWriter output, Claim claim, int width)
    {
        output.WriteLine(Head(claim));
        foreach (var line in Wrapping.Lines("“" + claim.Quote.Text.ReplaceLineEndings(" ") + "”", width - 4))
            output.WriteLine("    " + line);
    }

    /// <summary>Who says what, on one line.</summary>
    public static string Head(Claim claim)
    {
        var by = string.Concat(claim.Sources.Take(3).Select(static (s, i) => Link(s.Role, i) + Phrases.Who(s)));
        return $"{by}: {What(claim)}" + (claim.Modality == Modality.Asserted ? "" : $" [{claim.Modality.Word()}]");
    }

    // Speakers speak side by side; an original is cited; a channel carried it.
    private static string Link(SourceRole role, int index) => index == 0 ? "" : role switch
    {
        SourceRole.Speaker or SourceRole.Witness => " and ",
        SourceRole.Channel => ", told to ",
        _ => ", citing ",
    };

    /// <summary>The kind in words.</summary>
    public static string Kind(Claim claim) => ClaimKinds.Word(claim);

    private static string What(Claim claim)
    {
        var parts = claim switch
        {
            IncidentClaim i => new[] { Phrases.Words(i.Type ?? "event"), Prefixed("by ", i.Perpetrator), Prefixed("on ", i.Target), i.Date is { } date ? Phrases.When(date) : null, Phrases.Where(i.Place), Phrases.Figures(i), string.Join("; ", i.Facilities.Select(static f => f.Effect is { } effect ? $"{Phrases.Words(f.Type)} {Phrases.Words(effect)}" : Phrases.Words(f.Type))) },
            TallyClaim t => ["total", Phrases.Figures(t), t.Area, t.Since is { } since ? $"since {since}" : null, t.Until is { } until ? $"until {until}" : null],
            AgreementClaim a => [Phrases.Words(a.Type ?? "agreement"), Prefixed("between ", a.Parties), a.Area, a.Status is { } status ? Phrases.Words(status.Word()) : null, a.InEffect is { } effect ? $"from {effect}" : null],
            RelationClaim r => [string.Join(" and ", r.From), Phrases.Words(r.Type.Word()), string.Join(" and ", r.To)],
            ControlClaim c => [c.Actor, "holds", string.Join(", ", c.Areas.Select(static a => a.Extent is { } extent ? $"{extent.Word()} of {a.Name}" : a.Name))],
            ProfileClaim p => [p.Actor, p.Description, p.Leader is null ? null : "led by " + p.Leader, p.Strength is null ? null : Phrases.Count(p.Strength) + " strong"],
            StatementClaim s => [Phrases.Words(s.Stance.Word()), s.About],
            _ => [],
        };
        return string.Join(" · ", parts.Where(static p => !string.IsNullOrEmpty(p)));
    }

    private static string? Prefixed(string word, ValueList<string> names) => names.IsEmpty ? null : word + string.Join(" and ", names);
}
