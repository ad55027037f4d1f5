using Marsad.Domain.Claims;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Statements;

/// <summary>Finds stances taken in words: denials, accusations, vows, threats, warnings, calls. What is denied or alleged is left to the finders of incidents and relations.</summary>
internal sealed class StatementFinder : IClaimFinder
{
    private static readonly WordLists Words = WordLists.Load("stance-words");

    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text)
    {
        foreach (var facts in SentenceFacts.Of(text))
        {
            foreach (var claim in Dismissals.Of(facts, Words))
                yield return claim;
            foreach (var saying in facts.Attributions.In(facts.Sentence))
            {
                if (Stance(facts, saying) is { } stance)
                    yield return Claim(facts, saying, stance.Stance, stance.Modality);
            }
        }
    }

    private static (Stance Stance, Modality Modality)? Stance(SentenceFacts facts, Saying saying)
    {
        if (saying.IsNegated || saying.Sources.IsEmpty || (saying.Cue > 0 && facts.Tokens[saying.Cue - 1].Lower is "would" or "could" or "might" or "may" or "should"))
            return null;
        var next = saying.Cue + 1 < facts.Tokens.Count ? facts.Tokens[saying.Cue + 1].Lower : "";
        var speaker = facts.Tokens[saying.SpeakerLast].Lower;
        if (saying.Verb.Stance is { } stance)
        {
            // "The deal calls for", "the fighting threatens to": nobody speaks.
            if (saying.Speaker is null && Words.Has("no-speaker", speaker))
                return null;
            var opens = Content(facts, saying);
            var fits = stance switch
            {
                Marsad.Domain.Claims.Stance.Denies => saying.Verb.Verb is "deny" || (opens.Any(w => Words.Has("deniable", w)) && !IsOfThing(facts, saying)),
                Marsad.Domain.Claims.Stance.Vows => next is not ("allegiance" or "loyalty" or "support" or "aid" or "money") && !next.StartsWith('$') && !(next.Length > 0 && char.IsDigit(next[0])),
                Marsad.Domain.Claims.Stance.Confirms => saying.Speaker is not { Kind: ActorKind.Medical or ActorKind.Monitor or ActorKind.Media },
                Marsad.Domain.Claims.Stance.Warns => saying.Verb.Verb is not "fear" || next is "that" || opens.Any(static w => w is "could" or "may" or "might" or "would"),
                Marsad.Domain.Claims.Stance.Accuses => saying.Verb.Verb is not "charge" || next is "that",
                _ => true,
            };
            return fits ? (stance, ModalityOf(stance)) : null;
        }

        if (saying.Verb.Verb is "claim" && Opening(1).Any(w => Words.Has("claimable", w)))
            return (Marsad.Domain.Claims.Stance.ClaimsResponsibility, Modality.Asserted);
        if (Vows(facts, saying))
            return (Marsad.Domain.Claims.Stance.Vows, Modality.Planned);
        return Quoted(facts, saying);

        IEnumerable<string> Opening(int skip) => Content(facts, saying).Take(4).Skip(skip);
    }

    // "announced that it would avenge the dead", "said they would not disarm": what a party says of its own deeds to come.
    private static bool Vows(SentenceFacts facts, Saying saying)
    {
        if (saying.Verb.Kind is not SpeechKind.Said || saying.Speaker is not { Kind: ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.State or ActorKind.Coalition or ActorKind.Person })
            return false;
        var i = saying.ContentFirst;
        for (var k = i; k < Math.Min(facts.Tokens.Count, i + 5); k++)
        {
            if (facts.Tokens[k].Lower is "that")
                i = k + 1;
        }

        if (i + 2 >= facts.Tokens.Count || i > saying.ContentLast || facts.Tokens[i].Lower is not ("it" or "they" or "he" or "she" or "we") || facts.Tokens[i + 1].Lower is not ("would" or "will"))
            return false;
        for (var k = i + 2; k <= Math.Min(i + 5, saying.ContentLast); k++)
        {
            if (Words.Has("vowed", facts.Tokens[k].Lower))
                return true;
        }

        return false;
    }

    // "rejected that accord": "that" points to a thing that is refused, not to words that are denied.
    private static bool IsOfThing(SentenceFacts facts, Saying saying)
    {
        var next = saying.Cue + 1;
        return next + 1 < facts.Tokens.Count && facts.Tokens[next].Lower is "that" or "this" && facts.Tokens[next + 1].Tag is "NN" or "NNS" && !Words.Has("deniable", facts.Tokens[next + 1].Lower);
    }

    // Direct speech without a word of stance: what it asks for, what it vows, or how it judges.
    private static (Stance Stance, Modality Modality)? Quoted(SentenceFacts facts, Saying saying)
    {
        if (saying.Verb.Kind is not (SpeechKind.Said or SpeechKind.Told or SpeechKind.Wrote or SpeechKind.Label) || saying.ContentLast < saying.ContentFirst)
            return null;
        var first = saying.ContentFirst;
        while (first < saying.ContentLast && facts.Tokens[first].Text is "\"" or "“" or "``" or "''")
            first++;
        if (first == saying.ContentFirst && !facts.Tokens.Take(first).Any(static t => t.Text is "\"" or "“"))
            return null;
        if (saying.Speaker is { Kind: ActorKind.Media } && saying.Sources[0].Role != SourceRole.Speaker)
            return null;
        var words = Content(facts, saying).Where(static w => char.IsLetterOrDigit(w[0])).ToList();
        if (words.Count < 3)
            return null;
        if (words[0] is "no" or "not" or "neither" && saying.Speaker is { Kind: ActorKind.State or ActorKind.StateForce or ActorKind.ArmedGroup or ActorKind.Ministry })
            return (Marsad.Domain.Claims.Stance.Denies, Modality.Denied);
        for (var i = 0; i + 1 < Math.Min(words.Count, 6); i++)
        {
            if (words[i] is "we" or "i" && Words.Has("asks", words[i + 1]))
                return (Marsad.Domain.Claims.Stance.CallsFor, Modality.Asserted);
            if (words[i] is "we" or "i" && words[i + 1] is "will" or "shall" or "'ll")
                return (Marsad.Domain.Claims.Stance.Vows, Modality.Planned);
            if (words[i] is "we" or "i" && words[i + 1] is "condemn" or "denounce" or "deplore")
                return (Marsad.Domain.Claims.Stance.Condemns, Modality.Asserted);
            if (words[i] is "we" or "i" && words[i + 1] is "deny" or "reject")
                return (Marsad.Domain.Claims.Stance.Denies, Modality.Denied);
        }

        if (words.Take(7).Any(static w => w is "may" or "might" or "could") && words.Count > 5)
            return (Marsad.Domain.Claims.Stance.Assesses, Modality.Hypothetical);
        return words.Any(w => Words.Has("judges", w)) ? (Marsad.Domain.Claims.Stance.Assesses, Modality.Asserted) : null;
    }

    private static Modality ModalityOf(Stance stance) => stance switch
    {
        Marsad.Domain.Claims.Stance.Denies => Modality.Denied,
        Marsad.Domain.Claims.Stance.Accuses => Modality.Alleged,
        Marsad.Domain.Claims.Stance.Vows or Marsad.Domain.Claims.Stance.Threatens or Marsad.Domain.Claims.Stance.ReservesRight => Modality.Planned,
        Marsad.Domain.Claims.Stance.Warns => Modality.Hypothetical,
        _ => Modality.Asserted,
    };

    private static IEnumerable<string> Content(SentenceFacts facts, Saying saying)
    {
        for (var i = saying.ContentFirst; i <= saying.ContentLast && i < facts.Tokens.Count; i++)
            yield return facts.Tokens[i].Lower;
    }

    private static StatementClaim Claim(SentenceFacts facts, Saying saying, Stance stance, Modality modality)
    {
        var sources = saying.Sources;
        // A stance that another source reports: that source speaks, and who takes the stance stands behind it.
        foreach (var outer in facts.Attributions.In(facts.Sentence))
        {
            if (outer == saying || !outer.Says(saying.Cue) || outer.Sources.IsEmpty || outer.Cue == saying.Cue)
                continue;
            var all = outer.Sources;
            foreach (var own in saying.Sources)
            {
                if (!all.Any(s => string.Equals(s.Name, own.Name, StringComparison.Ordinal)))
                    all = all.Add(own with { Role = SourceRole.Original });
            }

            sources = all;
            break;
        }

        var first = Math.Min(Math.Min(saying.SpeakerFirst, saying.Cue), saying.ContentFirst);
        var last = Math.Max(Math.Max(saying.SpeakerLast, saying.Cue), saying.ContentLast);
        while (first > 0 && first == saying.SpeakerFirst && facts.Tokens[first - 1].IsDeterminer())
            first--;
        var about = saying.ContentLast >= saying.ContentFirst && saying.ContentFirst < facts.Tokens.Count ? facts.Words(saying.ContentFirst, saying.ContentLast).Trim(' ', '.', ',', '"', '“', '”') : null;
        return new StatementClaim
        {
            Id = "-",
            Document = facts.Text.Report.Document,
            Modality = modality,
            Quote = facts.Quote(first, last),
            Sources = sources,
            Confidence = stance is Marsad.Domain.Claims.Stance.Assesses ? 0.55 : saying.Speaker is null ? 0.7 : 0.82,
            Reader = ReportReader.Version,
            Spans = default(SlotSpans).With("stance", facts.SpanOf(saying.Cue, saying.Cue)),
            Stance = stance,
            About = string.IsNullOrWhiteSpace(about) ? null : about,
        };
    }
}
