using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Control;

/// <summary>Finds who holds what: "controls", "are controlled by", "has been under X control since", "remained in its hands".</summary>
internal sealed class ControlFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text) => SentenceFacts.Of(text).SelectMany(static facts => new ControlReader(facts).Read());
}

/// <summary>Reads the control claims of one sentence.</summary>
internal sealed class ControlReader(SentenceFacts facts)
{
    private static readonly WordLists Words = WordLists.Load("control-words");

    private readonly TokenList tokens = facts.Tokens;
    private readonly AreaReader areas = new(facts, Words);

    /// <summary>The claims, in order.</summary>
    public IEnumerable<ControlClaim> Read()
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            var lower = tokens[i].Lower;
            if (Words.Has("verb", lower) || Words.Has("soft", lower))
            {
                if ((Passive(i) ?? Active(i)) is { } claim)
                    yield return claim;
            }

            if (Words.Has("stronghold", lower) && Stronghold(i) is { } fastness)
                yield return fastness;

            if ((lower is "control" && Under(i) is { } under ? under : lower is "hands" or "grip" && InHands(i) is { } held ? held : null) is { } state)
                yield return state;
        }
    }

    // "HTS controls most of Idlib", "whose forces control around 60 per cent of territory".
    private ControlClaim? Active(int i)
    {
        var token = tokens[i];
        // "is in full control of the port".
        if (token.Lower is "control" && i + 1 < tokens.Count && tokens[i + 1].Lower is "of" && InAt(i) is > 0 and var within)
            return (facts.Subjects.Left(within) ?? Opening(within)) is { Mentions: [var keeper, ..] } && areas.From(i + 2) is { Areas.Count: > 0 } kept ? Make(keeper, kept, i, keeper.First, kept.Last) : null;
        if (i + 1 >= tokens.Count || (i > 0 && (tokens[i - 1].IsDeterminerOrPossessive() || tokens[i - 1].Tag is "JJ" or "TO" or "MD")))
            return null;
        if (tokens[i + 1].Text is "," or "." or ")" || tokens[i - 1].Text is "-" || tokens[i + 1].Lower is "out" or "over" or "against" or "that" or "by" or "in" or "at" or "on" or "from" or "with")
            return null;
        if (token.Lower is "control" && tokens[i + 1].Lower is "of")
            return null;
        // "fighting for control of", "the control of".
        if (token.Lower is "control" or "rule" or "hold" or "run" or "command" && i > 0 && (tokens[i - 1].IsPrepositionTag() || tokens[i - 1].Tag is "CC" && !token.Tag.StartsWith('V')))
            return null;
        if (token.Tag is "VBN" && i > 0 && tokens[i - 1].Lower is "was" or "were" or "is" or "are" or "been")
            return null;
        if (token.Tag is "VBG" && !(i > 0 && tokens[i - 1].Text is ","))
            return null;
        // "control or contest half of the country": the second verb governs the same area.
        var second = tokens[i + 1].Lower is "or" or "and" && i + 3 < tokens.Count && tokens[i + 2].IsVerb() ? i + 3 : i + 1;
        var found = areas.From(second);
        if (found.Areas.Count == 0 || (Words.Has("soft", token.Lower) && !found.IsPlace))
            return null;
        var subject = facts.Subjects.Left(i);
        var actor = facts.Actors.LastOrDefault(a => a.Last == i - 1) ?? (subject is { Mentions.Count: > 0 } ? subject.Mentions[0] : Shared(i));
        if (actor is null || actor.Kind is ActorKind.Media or ActorKind.Monitor or ActorKind.International or ActorKind.Aid or ActorKind.Medical or ActorKind.Person && !Words.Has("verb", token.Lower))
            return null;
        return Make(actor, found, i, subject is null ? actor.First : Math.Min(subject.First, actor.First), found.Last);
    }

    // "in control of", "in full control of", "in de facto control of": the "in"; −1 where there is none.
    private int InAt(int control)
    {
        for (var k = control - 1; k > 0 && k >= control - 4; k--)
        {
            if (tokens[k].Lower is "in")
                return k;
            if (!(tokens[k].Tag is "JJ" or "RB" or "FW" or "NN" || tokens[k].Lower is "de" or "facto"))
                return -1;
        }

        return -1;
    }

    // "Arakan Army (AA) in full control of the town since Saturday": a line without a verb.
    private Attribution.Subject? Opening(int end) =>
        !Enumerable.Range(0, end).Any(k => tokens[k].IsVerb()) && facts.Actors.FirstOrDefault(a => a.First <= 1 && a.Last < end) is { } first ? new Attribution.Subject(first.First, first.Last, [first]) : null;

    // "… and controls large parts of": the subject of the verb before.
    private ActorMention? Shared(int i)
    {
        var verb = Enumerable.Range(0, i).FirstOrDefault(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP", -1);
        return verb > 0 && facts.Subjects.Left(verb) is { Mentions.Count: > 0 } subject ? subject.Mentions[0] : null;
    }

    // "Most of Idlib and parts of Aleppo are controlled by HTS".
    private ControlClaim? Passive(int i)
    {
        if (i + 1 >= tokens.Count || tokens[i + 1].Lower is not "by" || facts.GroupBehind(i + 1, 4) is not { Count: > 0 } holders)
            return null;
        var verb = i;
        while (verb > 0 && tokens[verb - 1].Lower is "is" or "are" or "was" or "were" or "been" or "being" or "has" or "have" or "had" or "still" or "now" or "largely" or "mostly" or "currently" or "partly")
            verb--;
        // "the army-held town", "areas held by rebels" without a verb to be is no claim of control of a named area unless a place stands before it.
        var found = areas.Before(verb);
        return found.Areas.Count == 0 || !found.IsPlace || verb == i ? null : Make(holders[0], found, i, found.First, holders[0].Last);
    }

    // "Marib is the government's last stronghold in the north", "Deir Hafir remains a stronghold of the group".
    private ControlClaim? Stronghold(int i)
    {
        var be = Enumerable.Range(Math.Max(0, i - 9), i - Math.Max(0, i - 9)).LastOrDefault(k => tokens[k].Lower is "is" or "remains" or "are" or "remain", -1);
        if (be < 1 || Enumerable.Range(be, i - be).Any(k => tokens[k].Text is "," || tokens[k].Lower is "not" or "no" or "former" or "once"))
            return null;
        var holder = facts.Actors.LastOrDefault(a => a.First > be && a.Last < i && a.Last + 1 < tokens.Count && tokens[a.Last + 1].Lower is "'s" or "’s" or "'" or "’" && a.Kind is not ActorKind.Person)
            ?? facts.Actors.LastOrDefault(a => a.First > be && a.Last < i && a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.State)
            ?? (i + 1 < tokens.Count && tokens[i + 1].Lower is "of" && facts.GroupBehind(i + 1, 3) is { Count: > 0 } behind ? behind[0] : null);
        var found = areas.Before(be);
        return holder is null || found.Areas.Count == 0 || !found.IsPlace ? null : Make(holder, found, i, found.First, Math.Max(i, holder.Last));
    }

    // "Nasir town has been under White Army control since 4 March", "under the control of the army".
    private ControlClaim? Under(int i)
    {
        var under = Enumerable.Range(Math.Max(0, i - 6), i - Math.Max(0, i - 6)).LastOrDefault(k => tokens[k].Lower is "under" or "within", -1);
        if (under < 1)
            return null;
        var holder = facts.Actors.LastOrDefault(a => a.First > under && a.Last < i)
            ?? (i + 1 < tokens.Count && tokens[i + 1].Lower is "of" ? facts.GroupBehind(i + 1, 3) is { Count: > 0 } behind ? behind[0] : null : null);
        var verb = under;
        while (verb > 0 && tokens[verb - 1].Lower is "is" or "are" or "was" or "were" or "been" or "has" or "have" or "had" or "remains" or "remain" or "remained" or "still" or "now" or "fell" or "come" or "came" or "brought" or "largely" or "back" or "again" or "fully" or "firmly" or "full")
            verb--;
        var found = areas.Before(verb);
        return holder is null || found.Areas.Count == 0 || verb == under ? null : Make(holder, found, i, found.First, Math.Max(i, holder.Last));
    }

    // "Hadrut remained in its hands", "is in rebel hands".
    private ControlClaim? InHands(int i)
    {
        var from = Enumerable.Range(Math.Max(0, i - 5), i - Math.Max(0, i - 5)).LastOrDefault(k => tokens[k].Lower is "in", -1);
        if (from < 1)
            return null;
        var holder = facts.Actors.LastOrDefault(a => a.First > from && a.Last < i)
            ?? (i + 1 < tokens.Count && tokens[i + 1].Lower is "of" && facts.GroupBehind(i + 1, 3) is { Count: > 0 } behind ? behind[0] : null);
        var verb = from;
        while (verb > 0 && tokens[verb - 1].Lower is "is" or "are" or "was" or "were" or "remains" or "remain" or "remained" or "still" or "stays" or "stayed" or "now" or "been" or "has" or "have" or "had" or "firmly" or "back" or "again" or "fully" or "partly" or "largely")
            verb--;
        var found = areas.Before(verb);
        if (holder is null || found.Areas.Count == 0 || verb == from)
            return null;
        // "said Hadrut remained in its hands": the speaker's own.
        if (holder.IsAnaphor && tokens[holder.First].Lower is "its" or "their" && facts.Attributions.At(facts.Sentence, from) is { Speaker: { } speaker } saying && saying.Says(from))
            holder = speaker;
        return Make(holder, found, i, found.First, i);
    }

    private ControlClaim Make(ActorMention actor, AreaList found, int cue, int first, int last)
    {
        var (clauseFirst, clauseLast) = facts.Clause(cue);
        var since = facts.Date(clauseFirst, clauseLast, cue, DateRole.Since) ?? facts.Date(0, tokens.Count - 1, cue, DateRole.Since);
        var held = found.Areas.ToValueList();
        // "around 60 per cent of territory": of the country whose leader or army it is.
        if (held is [{ Name: var name }] && name.ToLowerInvariant() is "territory" or "the territory" or "country" or "the country" && actor.Country is { } code && Actors.ActorTerms.States.TryGetValue(code, out var state))
            held = [held[0] with { Name = state.Name }];
        if (since is not null && since.First > last && since.First <= last + 4)
            last = since.Last;
        var kept = first;
        while (kept > 0 && tokens[kept - 1].IsDeterminerOrPossessive())
            kept--;
        return new ControlClaim
        {
            Id = "-",
            Document = facts.Text.Report.Document,
            Modality = facts.ModalityAt(cue),
            Quote = facts.Quote(Math.Min(kept, cue), Math.Max(last, cue)),
            Sources = facts.SourcesAt(cue),
            Confidence = 0.78,
            Reader = ReportReader.Version,
            Actor = actor.Name,
            Areas = held,
            Since = SentenceFacts.Partial(since),
            Past = Enumerable.Range(Math.Max(clauseFirst, cue - 5), cue - Math.Max(clauseFirst, cue - 5) + 1).Any(k => tokens[k].Lower is "had" or "formerly" or "previously" or "once"),
        };
    }
}

/// <summary>Questions of grammar.</summary>
internal static class ControlQuestions
{
    /// <summary>A preposition by its tag.</summary>
    public static bool IsPrepositionTag(this Token token) => token.Tag is "IN" && token.Lower is not ("that" or "who" or "which");

    /// <summary>An article or a possessive.</summary>
    public static bool IsDeterminerOrPossessive(this Token token) => token.Tag is "DT" or "PRP$" or "POS" || token.Lower is "the" or "a" or "an" or "its" or "his" or "their" or "'s";
}
