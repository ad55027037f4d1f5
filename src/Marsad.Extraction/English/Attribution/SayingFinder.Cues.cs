using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>What is said, and by which sources.</summary>
internal sealed partial class SayingFinder
{
    // "…, according to X", "According to X, …".
    private void According(int i)
    {
        var (first, last) = Behind(i + 2);
        var subject = subjects.In(first, last);
        if (subject is null)
            return;
        var sources = Sources(subject.Mentions, Words(subject), null, subject.Owner);
        var (from, to) = i <= 1 ? (last + 1, tokens.Count - 1) : (SegmentStart(i - 1), i - 1);
        found.Add(new Saying(sentence, i, SpeechVerb.AccordingTo, sources)
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = i, SpeakerLast = last, ContentFirst = from, ContentLast = to,
        });
    }

    // The noun phrase that starts at a token, up to a comma, a verb or the end; "of", "for", "in" and "at" go on.
    private (int First, int Last) Behind(int i)
    {
        var last = i;
        for (var j = i; j < tokens.Count && j < i + 16; j++)
        {
            if (actors.FirstOrDefault(a => a.First == j && a.Last > j) is { } actor)
                j = actor.Last;
            else if (SubjectFinder.Stops.Contains(tokens[j].Lower) || tokens[j].Text is "." || (tokens[j].IsVerb() && tokens[j].Tag is not "VBN" and not "VBG"))
                break;
            last = j;
        }

        return (i, last);
    }

    private void Cue(int i, SpeechVerb verb)
    {
        if (IsPassive(i) || IsAsBy(i))
        {
            Passive(i, verb);
            return;
        }

        if (verb.Verb is "cite" or "quote")
        {
            Citing(i);
            return;
        }

        Subject? subject;
        var participle = tokens[i].Tag is "VBG" && !HasAuxiliary(i);
        if (participle && !(i > 0 && tokens[i - 1].Text is "," || i > 0 && tokens[i - 1].Lower is "and" or "but" or "by"))
            return;
        if (participle)
            subject = found.Count > 0 ? new Subject(found[^1].SpeakerFirst, found[^1].SpeakerLast, found[^1].Speakers) : i > 0 && tokens[i - 1].Text is "," ? subjects.Shared(i, found) : null;
        else
            subject = Inverted(i, verb) ?? subjects.Left(i, found);
        if (subject is null)
            return;
        var words = Words(subject);
        var isOwn = subject.First < i || subject.First > i;
        var sources = Sources(subject.Mentions, words, verb, subject.Owner);
        // "…, according to the institute. The army holds the town, it said": the body that spoke in the sentence before.
        if (subject.Mentions is [{ IsAnaphor: true }] && i > 1 && subject.First == i - 1 && tokens[i - 1].Lower is "it" && tokens[i - 2].Text is "," && before is { Speaker.Kind: not (ActorKind.Person or ActorKind.People) } told && !told.Sources.IsEmpty && (told.Sentence.Index == sentence.Index - 1 && told.Sentence.Block == sentence.Block || told.Sentence.Index >= sentence.Index - 3 && subject.Mentions[0].Kind is ActorKind.ArmedGroup && actors.Any(a => a.Last < i - 2 && string.Equals(a.Name, subject.Mentions[0].Name, StringComparison.Ordinal))))
            (sources, subject) = (told.Sources, subject with { Mentions = told.Speakers });
        if (sources.IsEmpty && !(verb.Kind is SpeechKind.Said or SpeechKind.Told or SpeechKind.Wrote or SpeechKind.Judged))
            return;
        if (sources.IsEmpty)
            sources = before?.Sources ?? default;
        if (verb.Kind == SpeechKind.Told)
            sources = WithHearer(i, sources);
        if (pending is not null)
            (sources, pending) = (sources.Add(pending), null);
        var (first, last, second) = Content(i, subject, verb, participle);
        found.Add(new Saying(sentence, i, verb, sources)
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null,
            Speakers = subject.Mentions,
            SpeakerFirst = isOwn && !participle ? subject.First : i,
            SpeakerLast = isOwn && !participle ? subject.Last : i,
            ContentFirst = first,
            ContentLast = last,
            SecondFirst = second,
            IsNegated = Negated(i) || verb.Verb.StartsWith("decline", StringComparison.Ordinal) || verb.Verb.StartsWith("refuse", StringComparison.Ordinal),
        });
    }

    private Subject? Inverted(int i, SpeechVerb verb)
    {
        // "…, tells reporters": who hears it is no speaker.
        if (verb.Kind == SpeechKind.Told && verb.Verb is "tell" && i > 0 && tokens[i - 1].Text is ",")
            return null;
        if (!(verb.Postposed || verb.Kind is SpeechKind.Counted && Closes(i)) || i == 0 || tokens[i].Tag is not ("VBD" or "VBZ" or "VBP" or "VBN") || !(tokens[i - 1].Text is "," or "\"" or "”" or "''" or "»") || (tokens[i - 1].Text is not "," && subjects.Scare(i - 1) > 0) || (i + 1 < tokens.Count && tokens[i + 1].Lower is "that" or "to" or "on"))
            return null;
        // "The capital, for its part, said": before the verb nothing could be what is said, unless the sentence goes on behind the speaker.
        if (tokens[i - 1].Text is "," && !CouldBeSaid(i - 1))
            return subjects.Right(i) is { } aside && aside.Last + 2 < tokens.Count && tokens[aside.Last + 1].Text is "," && HasFinite(aside.Last + 2, tokens.Count) ? aside : null;
        // "…, the press office, SAMPLE, said 28 rebels had been killed": a number behind the verb is what is said.
        if (tokens[i - 1].Text is "," && i + 1 < tokens.Count && (tokens[i + 1].Tag is "CD" || tokens[i + 1].Lower is "at" or "some" or "about" or "more" or "dozens" or "hundreds" or "no"))
            return null;
        // "The mayor, X, said Russian forces shelled the city": what stands behind the verb has a verb of its own.
        if (tokens[i - 1].Text is "," && subjects.Right(i) is { } opening && opening.Last + 1 < tokens.Count && IsFiniteAt(opening.Last + 1))
            return null;
        // "…, informed the prosecutor's office.": nothing else is left to say it.
        if (Closes(i) && subjects.Right(i) is { Mentions: [{ Kind: ActorKind.Ministry or ActorKind.Monitor or ActorKind.International or ActorKind.Medical or ActorKind.Aid }] } body)
            return body;
        if (Closes(i) && subjects.Right(i) is { Mentions.Count: 0 } closing && (SourceNouns.Speaks(tokens[closing.Last].Lower) || tokens[closing.Last].Lower is "office" or "command" or "headquarters" or "department" or "secretariat" or "ministry" or "agency" or "council"))
            return closing;
        // ", said X" – but not "X, head of Y, said Z".
        if (tokens[i - 1].Text is "," && subjects.Apposed(i - 1) is { } apposed && apposed.Last < i - 2 && actors.Any(a => a.Last == apposed.Last && a.Kind == ActorKind.Person) && !(i > 1 && tokens[i - 2].Text is "\"" or "”" or "''"))
            return subjects.Right(i) is { } person && person.Mentions.Count > 0 && person.Mentions[0].Kind == ActorKind.Person && !RestHasVerb(person.Last + 1) ? person : null;
        return subjects.Right(i) is { } right && !(verb.Kind == SpeechKind.Told && right.Mentions is [{ Kind: ActorKind.Media }]) && !(tokens[i - 1].Text is "," && right.Mentions.Count == 0 && (RestHasVerb(right.Last + 1) || subjects.Apposed(i - 1) is { Mentions.Count: > 0 })) ? right : null;
    }

    // "…, counts the monitor": behind a comma, a verb and who speaks end the sentence.
    private bool Closes(int i) => i > 4 && tokens[i - 1].Text is "," && tokens[i].Tag is "VBZ" or "VBD" or "VBP" or "NNS" && i + 2 < tokens.Count && HasFinite(0, i - 1) && !RestHasVerb(i + 1) && (tokens[i + 1].IsDeterminer() || tokens[i + 1].IsCapital());

    private bool HasFinite(int first, int end)
    {
        for (var k = first; k < end && k < tokens.Count; k++)
        {
            if (tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !actors.Any(a => a.Covers(tokens[k])))
                return true;
        }

        return false;
    }

    // What stands before a comma may be what is said: it holds a verb or a quotation, or a participle that the tagger may have taken for one.
    private bool CouldBeSaid(int comma)
    {
        for (var k = 0; k < comma; k++)
        {
            if (tokens[k].Text is "\"" or "“" or "”" or "``" or "''" || tokens[k].IsVerb() && tokens[k].Tag is not "VBG" || tokens[k].Tag is "MD" || tokens[k].Lower is "dead" or "casualties" or "toll" || tokens[k].Tag is "CD")
                return true;
        }

        return false;
    }

    private bool IsFiniteAt(int i)
    {
        while (i < tokens.Count && tokens[i].Tag.StartsWith("RB", StringComparison.Ordinal))
            i++;
        return i < tokens.Count && tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !actors.Any(a => a.Covers(tokens[i]));
    }

    // "was confirmed by the army", "is said to have".
    private void Passive(int i, SpeechVerb verb)
    {
        var by = i + 1;
        while (by < tokens.Count && by < i + 6 && tokens[by].Lower is not "by")
            by++;
        if (by >= tokens.Count || tokens[by].Lower is not "by" || by + 1 >= tokens.Count)
            return;
        var (first, last) = Behind(by + 1);
        if (subjects.In(first, last) is not { } subject || subject.Mentions.Count == 0 && !SourceNouns.Speaks(tokens[subject.Last].Lower))
            return;
        // "As reported by local media, …", "It was reported by the front that …": what is said stands behind.
        var behind = i <= 2 && last + 1 < tokens.Count && tokens[last + 1].Text is "," || i <= 4 && tokens[0].Lower is "it" && last + 1 < tokens.Count && tokens[last + 1].Lower is "that";
        found.Add(new Saying(sentence, i, verb, Sources(subject.Mentions, Words(subject), verb, subject.Owner))
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = by + 1, SpeakerLast = last, ContentFirst = behind ? last + 2 : SegmentStart(i - 1), ContentLast = behind ? tokens.Count - 1 : i - 1,
        });
    }

    // "SANA said, citing a military source": whom the speaker cites. "Y quoted X as saying": X speaks, Y carries it.
    private void Citing(int i)
    {
        if (actors.FirstOrDefault(a => a.First > i && a.First <= i + 4) is not { } cited)
        {
            CitingWords(i);
            return;
        }

        var words = new Source { Name = cited.Name, Role = SourceRole.Original, Organisation = Organisation(cited) };
        if (tokens[i].Tag is "VBG" && found.Count == 0 && i > 1 && tokens[i - 1].Text is ",")
        {
            pending = words;
            return;
        }

        if (tokens[i].Tag is "VBG" && found.Count > 0)
        {
            found[^1] = found[^1] with { Sources = found[^1].Sources.Add(words) };
            return;
        }

        if (subjects.Left(i, found) is not { Mentions.Count: > 0 } subject)
            return;
        var saying = cited.Last + 1;
        while (saying < tokens.Count && saying < cited.Last + 4 && tokens[saying].Lower is not "saying")
            saying++;
        var speaks = saying < tokens.Count && tokens[saying].Lower is "saying";
        var carrier = new Source { Name = subject.Mentions[0].Name, Role = speaks ? SourceRole.Channel : SourceRole.Speaker, Organisation = Organisation(subject.Mentions[0]) };
        ValueList<Source> sources = speaks ? [words with { Role = SourceRole.Speaker }, carrier] : [carrier, words];
        found.Add(new Saying(sentence, i, SpeechVerb.Label with { Verb = "quote" }, sources)
        {
            Speaker = speaks ? cited : subject.Mentions[0], Speakers = [speaks ? cited : subject.Mentions[0]], SpeakerFirst = subject.First, SpeakerLast = subject.Last,
            ContentFirst = (speaks ? saying : cited.Last) + 1, ContentLast = tokens.Count - 1,
        });
    }

    // "quoting hospital sources": they are no known actor; "citing a lack of fuel" names nobody.
    private void CitingWords(int i)
    {
        if (tokens[i].Tag is not "VBG")
            return;
        var (first, last) = Behind(i + 1);
        var noun = first;
        while (noun <= last && !SourceNouns.Speaks(tokens[noun].Lower))
            noun++;
        if (noun > last || subjects.In(first, noun) is not { } subject || Words(subject) is not { } words)
            return;
        var cited = new Source { Name = words, Role = SourceRole.Original, Organisation = subject.Owner?.Name };
        if (found.Count == 0 && i > 1 && tokens[i - 1].Text is ",")
            pending = cited;
        else if (found.Count > 0)
            found[^1] = found[^1] with { Sources = found[^1].Sources.Add(cited) };
    }

    private ValueList<Source> WithHearer(int i, ValueList<Source> sources)
    {
        var (first, last) = Behind(i + 1);
        if (actors.FirstOrDefault(a => a.First >= first && a.Last <= Math.Min(last, i + 5)) is { Kind: ActorKind.Media or ActorKind.Unknown } hearer)
            return sources.Add(new Source { Name = hearer.Name, Role = SourceRole.Channel });
        return sources;
    }

    private string? Words(Subject subject)
    {
        var first = subject.First;
        while (first < subject.Last && (tokens[first].IsDeterminer() || tokens[first].Tag is "CD" || tokens[first].Lower is "which"))
            first++;
        return first > subject.Last || tokens[first].Tag is "PRP" || !(tokens[subject.Last].IsNoun() || tokens[subject.Last].IsCapital()) ? null : SentenceWords.Words(text, sentence, first, subject.Last);
    }

    private static ValueList<Source> Sources(IReadOnlyList<ActorMention> mentions, string? words, SpeechVerb? verb = null, ActorMention? owner = null)
    {
        ValueList<Source> sources = [];
        foreach (var mention in mentions)
        {
            var role = verb?.Kind == SpeechKind.Saw && mention.Kind == ActorKind.Media ? SourceRole.Witness : SourceRole.Speaker;
            sources = sources.Add(new Source { Name = mention.Name, Role = role, Organisation = Organisation(mention) });
        }

        return sources.IsEmpty && words is not null ? [new Source { Name = words, Role = SourceRole.Speaker, Organisation = owner?.Name }] : sources;
    }

    private static string? Organisation(ActorMention mention) => string.Equals(mention.Organisation, mention.Name, StringComparison.Ordinal) ? null : mention.Organisation;
}

/// <summary>Questions about actors that the finder of sayings asks.</summary>
internal static class ActorQuestions
{
    /// <summary>"its", "their": a possessor, no subject.</summary>
    public static bool IsAnaphorPossessive(this ActorMention actor, TokenList tokens) => actor.IsAnaphor && actor.First == actor.Last && tokens[actor.First].Lower is "its" or "their" or "his" or "her";
}
