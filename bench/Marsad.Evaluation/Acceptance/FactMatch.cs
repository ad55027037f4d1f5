using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Evaluation.Acceptance;

/// <summary>Facts and claims about the same words: of one kind, with quotes that share at least half of the shorter one, as in score.py.</summary>
internal static class FactMatch
{
    /// <summary>True when some claim speaks of a fact.</summary>
    public static bool IsMatched(FactArticle article, JsonElement fact) => article.Claims().Any(c => AreOne(article, fact, c));

    /// <summary>True when a claim's type and figures are those of a fact about the same words.</summary>
    public static bool IsRight(FactArticle article, Claim claim) => article.Facts.Any(f => AreOne(article, f, claim) && Agrees(f, claim));

    private static bool AreOne(FactArticle article, JsonElement fact, Claim claim)
    {
        if (!string.Equals(Text(fact, "kind"), ClaimKinds.Word(claim), StringComparison.Ordinal))
            return false;
        var text = article.Report.Text.Value;
        var at = text.IndexOf(Text(fact, "quote") ?? "\0", StringComparison.Ordinal);
        var own = text.IndexOf(claim.Quote.Text, StringComparison.Ordinal);
        if (at < 0 || own < 0)
            return false;
        var (end, ownEnd) = (at + Text(fact, "quote")!.Length, own + claim.Quote.Text.Length);
        return 2 * (Math.Min(end, ownEnd) - Math.Max(at, own)) >= Math.Min(end - at, ownEnd - own);
    }

    private static bool Agrees(JsonElement fact, Claim claim) => claim switch
    {
        IncidentClaim incident => (Text(fact, "type") is not { } type || incident.Type is null || string.Equals(type, incident.Type, StringComparison.Ordinal) || TypeTree.AreMixedUp(type, incident.Type)) && FiguresAgree(fact, incident.Casualties),
        TallyClaim tally => string.Equals(Text(fact, "measure"), tally.Measure.Word(), StringComparison.Ordinal) && fact.TryGetProperty("count", out var count) && SameCount(count, tally.Count),
        AgreementClaim agreement => Text(fact, "type") is not { } type || agreement.Type is null || string.Equals(type, agreement.Type, StringComparison.Ordinal) || (type is "ceasefire" or "truce" && agreement.Type is "ceasefire" or "truce"),
        RelationClaim relation => string.Equals(Text(fact, "type"), relation.Type.Word(), StringComparison.Ordinal) || relation.Type is RelationType.Backs or RelationType.BackedBy && Text(fact, "type") is "backs" or "backed-by",
        StatementClaim statement => Text(fact, "stance") is not { } stance || string.Equals(stance, statement.Stance.Word(), StringComparison.Ordinal),
        _ => true,
    };

    // Each figure that the fact has for a measure and category is given so; a figure of a measure that the fact does not have is wrong.
    private static bool FiguresAgree(JsonElement fact, ValueList<CasualtyFigure> given)
    {
        if (given.IsEmpty)
            return !fact.TryGetProperty("casualties", out _);
        if (!fact.TryGetProperty("casualties", out var wanted))
            return false;
        var figures = wanted.EnumerateArray().ToList();
        return given.All(g => figures.Exists(f => string.Equals(Text(f, "measure"), g.Measure.Word(), StringComparison.Ordinal) && SameCount(f, g.Count)));
    }

    private static bool SameCount(JsonElement wanted, CountRange given) =>
        (!wanted.TryGetProperty("min", out var min) || Number(min) == given.Min) && (!wanted.TryGetProperty("max", out var max) || Number(max) == given.Max);

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
