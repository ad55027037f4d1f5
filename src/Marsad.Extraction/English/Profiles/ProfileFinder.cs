using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Profiles;

/// <summary>Finds what an actor is said to be: when it was founded and how many fighters it has. One claim a sentence and actor.</summary>
internal sealed class ProfileFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text) => SentenceFacts.Of(text).SelectMany(static facts => new ProfileReader(facts).Read());
}

/// <summary>Reads the profiles of one sentence.</summary>
internal sealed class ProfileReader(SentenceFacts facts)
{
    private static readonly WordLists Words = WordLists.Load("profile-words");

    private readonly TokenList tokens = facts.Tokens;

    /// <summary>The claims, in order.</summary>
    public IEnumerable<ProfileClaim> Read()
    {
        var found = new List<(ActorMention Actor, int First, int Last, int Cue, PartialDate? Founded, CountRange? Strength)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Founded(i) is { } founded)
                found.Add((founded.Actor, founded.Actor.First, founded.Date.Last, i, SentenceFacts.Partial(founded.Date), null));
        }

        foreach (var count in facts.Counts)
        {
            if (!count.IsOtherQuantity && !count.IsPart && Strength(count) is { } strength)
                found.Add((strength.Actor, strength.First, strength.Last, count.First, null, count.Count));
        }

        foreach (var group in found.GroupBy(static f => f.Actor.Name, StringComparer.Ordinal))
        {
            var all = group.ToList();
            var first = all.Min(static f => f.First);
            var cue = all[0].Cue;
            var modality = facts.ModalityAt(cue);
            while (first > 0 && tokens[first - 1].IsDeterminer())
                first--;
            yield return new ProfileClaim
            {
                Id = "-",
                Document = facts.Text.Report.Document,
                Modality = modality,
                Quote = facts.Quote(first, all.Max(static f => f.Last)),
                Sources = facts.SourcesAt(cue),
                Confidence = 0.75,
                Reader = ReportReader.Version,
                Actor = group.Key,
                Founded = all.Select(static f => f.Founded).FirstOrDefault(static f => f is not null),
                Strength = all.Select(static f => f.Strength).FirstOrDefault(static s => s is not null),
            };
        }
    }

    private static bool IsBody(ActorMention actor) => actor.Kind is ActorKind.ArmedGroup or ActorKind.Unknown or ActorKind.StateForce or ActorKind.Coalition or ActorKind.State;

    // "was established in February 2018", ", founded in 1964,", "a militia formed in Maiduguri in 2013".
    private (ActorMention Actor, DateMention Date)? Founded(int i)
    {
        if (!Words.Has("founded", tokens[i].Lower) && !(i + 1 < tokens.Count && Words.Opens("founded", tokens[i].Lower) && Words.Has("founded", tokens[i].Lower + " " + tokens[i + 1].Lower)))
            return null;
        return FoundedBy(i);
    }

    private (ActorMention Actor, DateMention Date)? FoundedBy(int i)
    {
        if (tokens[i].Lower is "launched" or "emerged" or "set" && !(i + 1 < tokens.Count && tokens[i + 1].Lower is "in" or "up"))
            return null;
        // The date stands behind the verb, with at most a place between.
        var date = facts.Dates.FirstOrDefault(d => d.First > i && d.First <= i + 7 && !d.IsDuration && d.Role is DateRole.At or DateRole.Over && !Enumerable.Range(i + 1, d.First - i - 1).Any(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP" || tokens[k].Text is ";"));
        if (date is null)
            return null;
        var k = i - 1;
        while (k >= 0 && (tokens[k].Lower is "was" or "were" or "is" or "which" or "that" or "been" or "has" or "had" || tokens[k].Tag.StartsWith("RB", StringComparison.Ordinal)))
            k--;
        ActorMention? actor = null;
        // "The Council, a group backed by X and founded in 2017": the name before the apposition.
        if (k > 2 && tokens[k].Lower is "and" && Enumerable.Range(Math.Max(0, k - 12), k - Math.Max(0, k - 12)).LastOrDefault(n => tokens[n].Text is ",", -1) is > 0 and var comma && tokens[comma + 1].IsDeterminer())
            actor = facts.Actors.LastOrDefault(a => a.Last == comma - 1 && IsBody(a));
        if (actor is null && k >= 0 && tokens[k].Text is ",")
            actor = facts.Actors.LastOrDefault(a => a.Last == k - 1 && IsBody(a)) ?? (facts.Subjects.Left(i) is { Mentions: [var first, ..] } && IsBody(first) ? first : null);
        if (actor is null && k >= 0 && tokens[k].Lower is "militia" or "group" or "faction" or "movement" or "force" or "party" or "alliance" or "coalition" or "organisation" or "organization" or "front" or "army" && facts.Actors.Any(a => a.Last < k))
            actor = facts.Actors.LastOrDefault(a => a.Last < k - 1 && IsBody(a) && Enumerable.Range(a.Last + 1, k - a.Last - 1).All(n => tokens[n].Text is "," || tokens[n].IsDeterminer() || tokens[n].IsAdjective() || tokens[n].IsNoun()));
        actor ??= facts.Actors.FirstOrDefault(a => a.Last == k && IsBody(a) && !a.IsModifier) ?? (facts.Subjects.Left(i) is { Mentions: [var subject, ..] } && IsBody(subject) ? subject : null);
        // "X, an alliance of groups linked to Y that was created in 2017": Y only qualifies.
        if (actor is not null && actor.First > 1 && tokens[actor.First - 1].IsPreposition() && Enumerable.Range(1, actor.First - 1).FirstOrDefault(n => tokens[n].Text is "," && tokens[n + 1].IsDeterminer() && facts.Actors.Any(a => a.Last == n - 1 && IsBody(a)), -1) is > 0 and var opened
            && !Enumerable.Range(opened + 1, actor.First - opened - 1).Any(n => tokens[n].Text is ","))
            actor = facts.Actors.Last(a => a.Last == opened - 1 && IsBody(a));
        return actor is null ? null : (actor, date);
    }

    // "has some 1,800 fighters", "estimates the strength of X at about 1,500 fighters", "between 4,000 and 8,000 of its fighters".
    private (ActorMention Actor, int First, int Last)? Strength(CountMention count)
    {
        var counted = count.Counted?.Index ?? count.Last;
        // "1,500 fighters", "4,000 of its fighters", "12,000 armed men".
        var noun = -1;
        for (var k = count.Last; k <= Math.Min(tokens.Count - 1, Math.Max(counted, count.Last + 4)); k++)
        {
            if (k > count.Last && !(tokens[k].IsAdjective() || tokens[k].IsNoun() || tokens[k].Lower is "of" or "its" or "their" or "-"))
                break;
            if (Words.Has("members", tokens[k].Lower))
                noun = k;
        }

        // "a strength of about 1,500", "the strength of X at about 1,500".
        var strength = Enumerable.Range(Math.Max(0, count.First - 9), count.First - Math.Max(0, count.First - 9)).LastOrDefault(k => Words.Has("strength", tokens[k].Lower), -1);
        // "the force numbers about 50,000".
        var numbers = count.First - 1;
        while (numbers > 0 && (tokens[numbers].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[numbers].Lower is "some" or "about" or "around" or "roughly" or "least" or "at" or "than" or "more"))
            numbers--;
        if (noun < 0 && numbers > 0 && tokens[numbers].Lower is "number" or "numbers" or "numbered" && !tokens[numbers - 1].IsDeterminer())
            return Subject(numbers) is { } body && IsBody(body) ? (body, Math.Min(body.First, numbers), count.Last) : null;
        if (noun < 0 && strength < 0)
            return null;
        if (strength >= 0)
        {
            var of = facts.Actors.FirstOrDefault(a => a.First > strength && a.Last < count.First && IsBody(a)) ?? facts.Actors.LastOrDefault(a => a.Last < strength && a.Last >= strength - 2 && IsBody(a));
            if (of is not null)
                return (of, facts.Attributions.At(facts.Sentence, strength) is { } saying && saying.SpeakerFirst < strength ? saying.SpeakerFirst : of.First, Math.Max(noun, count.Last));
            if (noun < 0)
                return null;
        }

        // "of its fighters", "of the group's fighters".
        if (facts.Actors.FirstOrDefault(a => a.Last == noun && a.First > count.Last && IsBody(a)) is { IsAnaphor: true } owned && tokens[count.Last + 1].Lower is "of")
            return Thought(noun) ? (owned, count.First, noun) : null;
        var before = count.First - 1;
        while (before >= 0 && (tokens[before].IsDeterminer() || tokens[before].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[before].Tag is "JJ" || tokens[before].Lower is "some" or "about" or "around" or "roughly" or "up" or "to" or "between" or "at" or "least" or "an" or "than" or "more" or "estimated"))
            before--;
        if (before < 0 || !Words.Has("has", tokens[before].Lower))
            return null;
        if (tokens[before].Lower is "with")
        {
            var owner = facts.Actors.LastOrDefault(a => a.Last < before && a.Last >= before - 2 && a.Kind == ActorKind.ArmedGroup);
            return owner is null ? null : (owner, owner.First, noun);
        }

        // "has killed 40 fighters": the verb must be full. A state's soldiers somewhere are not its strength; a mission's troops are.
        var subject = Subject(before);
        return subject is null || subject.Kind is ActorKind.State || !(IsBody(subject) || subject.Kind is ActorKind.International && tokens[noun].Lower is "troops" or "soldiers" or "peacekeepers" or "personnel") ? null : (subject, subject.First < before ? subject.First : before, noun);
    }

    private bool Thought(int from) => tokens.Skip(from + 1).Take(6).Any(static t => t.Lower is "thought" or "believed" or "estimated" or "remain" or "are" or "said");

    private ActorMention? Subject(int verb)
    {
        if (facts.Subjects.Left(verb) is { Mentions: [var own, ..] } && own.Last < verb)
            return own;
        var first = Enumerable.Range(0, verb).FirstOrDefault(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP", -1);
        return first > 0 && facts.Subjects.Left(first) is { Mentions: [var earlier, ..] } ? earlier : null;
    }
}
