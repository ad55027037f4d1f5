using Marsad.Domain.Claims;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Agreements;

/// <summary>Agreements that only a verb tells of.</summary>
internal static class VerbalAgreement
{
    /// <summary>"X and Y agreed on Sunday that …": a deal without its noun.</summary>
    public static AgreementDraft? Read(SentenceFacts facts)
    {
        var tokens = facts.Tokens;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Lower is "agreed" or "agree" && tokens[i].Tag is not "JJ" && ReadAt(facts, i) is { } draft)
                return draft;
        }

        return null;
    }

    private static AgreementDraft? ReadAt(SentenceFacts facts, int i)
    {
        var tokens = facts.Tokens;
        var behind = i + 1;
        while (behind < tokens.Count && (facts.Dates.Any(d => d.Covers(tokens[behind])) || tokens[behind].Lower is "on"))
            behind++;
        if (behind >= tokens.Count || tokens[behind].Lower is not ("that" or "to" or "on") || tokens[Math.Min(behind + 1, tokens.Count - 1)].Lower is "disagree")
            return null;
        if (facts.Subjects.Left(i) is not { } subject)
            return null;
        var parties = facts.Actors.Where(a => a.First >= subject.First && a.Last < i && AgreementReader.IsParty(a)).ToList();
        if (parties.Count < 2)
            return null;
        var (first, last) = facts.Clause(i);
        return new AgreementDraft(first, last)
        {
            Status = new StatusHit(AgreementStatus.Agreed, i, i),
            Parties = SentenceFacts.Names(parties),
            Date = SentenceFacts.Partial(facts.Date(first, last, i, DateRole.At)),
            Provisions = [facts.Phrase(Math.Min(behind + 1, last), last).TrimEnd('.')],
        };
    }
}
