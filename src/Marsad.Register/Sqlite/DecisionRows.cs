using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>Writes people's decisions, and keeps up which claims they are about as reports are read anew or erased.</summary>
internal sealed class DecisionRows(Sql sql, LedgerBook ledger, TimeProvider clock)
{
    public Decision Add(long run, Decision decision)
    {
        if (decision.Undoes is { } undone && DecisionSelection.One(sql, undone) is null)
            throw new RegisterException($"there is no decision {undone} here: 'marsad decisions' lists them");
        var row = sql.Insert(
            "INSERT INTO decision (run, kind, first, second, slot, value, undoes, made_on, as_reviewer, by, reason, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            run,
            decision.Kind.Word(),
            JsonSerializer.Serialize(decision.First, DomainJson.Lines.ValueListClaimAnchor),
            JsonSerializer.Serialize(decision.Second, DomainJson.Lines.ValueListClaimAnchor),
            decision.Slot,
            decision.Value,
            decision.Undoes,
            JsonSerializer.Serialize([.. decision.On], RegisterJson.Default.Int64Array),
            decision.AsReviewer ? 1 : 0,
            decision.By,
            decision.Reason,
            Instant.Of(clock));
        ledger.Enter("decision", row);
        var about = DecisionSelection.One(sql, row)!;
        while (about.Undoes is { } earlier)
            about = DecisionSelection.One(sql, earlier)!;
        Stand(about);
        return DecisionSelection.One(sql, row)!;
    }

    /// <summary>Finds the claims of decisions again after a report was read anew or erased.</summary>
    public void FindAgain(ContentHash document)
    {
        foreach (var number in sql.List("SELECT DISTINCT decision FROM standing_decision WHERE document = $1", static r => r.GetInt64(0), document.ToString()))
            Find(DecisionSelection.One(sql, number)!, only: document);
    }

    private void Stand(Decision decision)
    {
        sql.Run("DELETE FROM standing_decision WHERE decision = $1", decision.Number);
        if (DecisionSelection.Holds(sql, decision.Number))
            Find(decision, only: null);
    }

    private void Find(Decision decision, ContentHash? only)
    {
        var read = new Dictionary<ContentHash, List<Claim>>();
        foreach (var (side, anchors) in new[] { (1L, decision.First), (2L, decision.Second) })
        {
            foreach (var (place, anchor) in anchors.Index().Where(a => only is null || a.Item.Document == only))
            {
                if (!read.TryGetValue(anchor.Document, out var claims))
                    read[anchor.Document] = claims = Claims(anchor.Document);
                sql.Run(
                    "INSERT INTO standing_decision (decision, side, place, document, claim) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (decision, side, place) DO UPDATE SET claim = excluded.claim",
                    decision.Number,
                    side,
                    (long)place,
                    anchor.Document.ToString(),
                    anchor.Find(claims, Words(anchor))?.Id);
            }
        }
    }

    // The claims of the reading in force.
    private List<Claim> Claims(ContentHash document) => sql.List(
        """
        SELECT c.json FROM document d JOIN claim c ON c.document = d.id
        WHERE d.hash = $1 AND c.reading = (SELECT max(r.id) FROM reading r WHERE r.document = d.id) AND c.kind IN ('incident', 'agreement') ORDER BY c.row
        """,
        static r => Records.Claim(r.GetString(0)),
        document.ToString());

    // The quote as it was read when the decision was made.
    private string? Words(ClaimAnchor anchor) => sql.List(
        "SELECT c.json FROM claim c JOIN document d ON d.id = c.document WHERE c.id = $1 AND d.hash = $2 ORDER BY c.row DESC LIMIT 1",
        static r => Records.Claim(r.GetString(0)).Quote.Text,
        anchor.Claim,
        anchor.Document.ToString()).FirstOrDefault();
}
