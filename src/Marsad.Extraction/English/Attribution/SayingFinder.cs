using Marsad.Domain.Claims;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Finds the acts of saying of one sentence: the verbs, who speaks, and what is said.</summary>
internal sealed partial class SayingFinder(AnnotatedText text, Sentence sentence, IReadOnlyList<ActorMention> actors, IReadOnlyList<DateMention> dates, Saying? before)
{
    private readonly TokenList tokens = sentence.Tokens;
    private readonly SubjectFinder subjects = new(sentence, actors, dates);
    private readonly List<Saying> found = [];

    // "X television, citing a military source, reported": cited before the verb.
    private Source? pending;

    /// <summary>The acts of saying, in the order of their verbs.</summary>
    public List<Saying> Find()
    {
        Label();
        Opening();
        Closing();
        CountIs();
        Account();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Lower is "according" && i + 1 < tokens.Count && tokens[i + 1].Lower is "to")
                According(i);
            else if (tokens[i].Lower is "source" or "sources" && i + 1 < tokens.Count && tokens[i + 1].Text is ":")
                Named(i);
            else if (tokens[i].Text is "(" && i > 2)
                Bracketed(i);
            else if (Learnt(i))
                continue;
            else if (SpeechVerbs.At(sentence, i) is { } verb && IsCue(i, verb))
                Cue(i, verb);
        }

        return found;
    }

    // "Monitor: 12 killed", "The coalition's spokesman in Baghdad: "…"".
    private void Label()
    {
        var colon = -1;
        for (var i = 1; i < Math.Min(tokens.Count - 2, 14); i++)
        {
            if (tokens[i].Text is ":")
            {
                colon = i;
                break;
            }

            if (tokens[i].IsVerb() && tokens[i].Tag is not "VBN")
                return;
        }

        if (colon < 0)
            return;
        // "HUA HIN: four people were killed": a place in capitals opens a story.
        if (IsInCapitals(colon) && actors.FirstOrDefault(a => a.Last < colon) is null or { Kind: ActorKind.Unknown or ActorKind.Person })
            return;
        var quoted = tokens[colon + 1].Text is "\"" or "“" or "``" or "''";
        var speaker = actors.FirstOrDefault(a => a.Last < colon && !a.IsModifier);
        // "Monitor: a drone struck a car": no known actor, but a noun of who speaks, before a whole sentence.
        if (speaker is null && SourceNouns.Speaks(tokens[colon - 1].Lower) && colon <= 5 && tokens[colon - 1].IsNoun() && HasFinite(colon + 1, tokens.Count))
        {
            Add(new Saying(sentence, colon, SpeechVerb.Label, Sources([], Words(new Subject(0, colon - 1, []))))
            {
                Speakers = [], SpeakerFirst = 0, SpeakerLast = colon - 1, ContentFirst = colon + 1, ContentLast = tokens.Count - 1,
            });
            return;
        }

        if (speaker is null || (!quoted && (speaker.Kind is ActorKind.State or ActorKind.ArmedGroup or ActorKind.StateForce && !TellsOfOthers(speaker, colon) || speaker.Last != colon - 1)))
            return;
        // "Marib city: a missile struck": where, not who.
        if (!quoted && speaker.Kind is ActorKind.Unknown or ActorKind.State && text.Places.Any(p => p.Sentence == sentence && p.First <= speaker.Last && p.Last >= speaker.First && p.Last < colon))
            return;
        found.Add(new Saying(sentence, colon, SpeechVerb.Label, Sources([speaker], null))
        {
            Speaker = speaker, Speakers = [speaker], SpeakerFirst = speaker.First, SpeakerLast = colon - 1, ContentFirst = colon + 1, ContentLast = tokens.Count - 1,
        });
    }

    // "Army: 30 militants killed" is what the army says; "Army: 30 killed" may be its own dead.
    private bool TellsOfOthers(ActorMention speaker, int colon) =>
        speaker.Kind is ActorKind.ArmedGroup or ActorKind.StateForce && speaker.First == 0 && tokens.Skip(colon + 1).Take(8).Any(t => t.Tag is "NNS" && PeopleLexicon.Default.At(tokens, t.Index) is { Length: > 0, Term.Category: "fighters" or "civilians" or "children" or "soldiers" or "women" });

    private bool IsInCapitals(int end)
    {
        var letters = 0;
        for (var i = 0; i < end; i++)
        {
            letters = Math.Max(letters, tokens[i].Text.Length);
            if (tokens[i].Text.Any(char.IsLower))
                return false;
        }

        return letters > 2;
    }

    private bool IsCue(int i, SpeechVerb verb)
    {
        var token = tokens[i];
        var previous = i > 0 ? tokens[i - 1] : null;
        if (token.Lower is "state" || previous is null && token.Tag is not "VBG")
            return false;
        // "rejected claims that": a noun behind a verb.
        if (token.Lower.EndsWith('s') && previous is not null && previous.Tag is "VBD" or "VBZ" or "VBP" or "VBN" && !SubjectFinder.Between.Contains(previous.Lower) && !actors.Any(a => a.Covers(previous)))
            return false;
        // "…, as reported by the mayor".
        if (IsAsBy(i))
            return true;
        // "a commander known as X", "who asked for anonymity": nothing is said of the event.
        if (IsNaming(i))
            return false;
        // "does not give a toll": nothing is counted.
        if (verb.Verb is "give" && Negated(i))
            return false;
        // "gunmen suspected of belonging to the front".
        if (verb.Verb is "suspect" && (tokens[i].Tag is "VBN" or "JJ" or "NN" or "NNS" || i + 1 >= tokens.Count || tokens[i + 1].Lower is "of" or "to" or "in" or ","))
            return false;
        // "denied the patrol access": refused, not contradicted; "claimed 14 lives": taken, not said.
        if (Refuses(i, verb) || TakesLives(i, verb))
            return false;
        if (previous is not null && verb.Postposed && IsFinal(i))
            return true;
        if (!token.IsVerb())
        {
            // Third-person forms taken for nouns: a speaker stands before, no article.
            if (!(token.Lower.EndsWith('s') || token.Lower is "say" or "said" or "warn" or "claim" or "estimate" or "report") || previous is null || previous.IsDeterminer() || (previous.IsAdjective() && !previous.IsCapital() && !actors.Any(a => a.Covers(previous))))
                return false;
            if (!actors.Any(a => a.Last == i - 1 && !a.IsModifier && !a.IsAnaphorPossessive(tokens)) && !(previous.Text is "," && i + 1 < tokens.Count && (tokens[i + 1].Tag is "VBG" or "CD" || tokens[i + 1].Lower is "that" or "at" or "about" or "some") && subjects.Apposed(i - 1) is not null) && !(token.Lower is "say" or "says" or "warns" or "denies" or "accuses" or "said" or "warn" || token.Lower is "calls" && i + 1 < tokens.Count && tokens[i + 1].Lower is "on" or "for" && previous.IsCapital()))
                return false;
        }

        var isBy = i + 1 < tokens.Count && tokens[i + 1].Lower is "by";
        if (token.Tag is "VBN" && !HasAuxiliary(i) && !(previous is not null && !isBy && (actors.Any(a => a.Last == i - 1 && !a.IsModifier) || previous.Lower is "and" or "but" || (previous.Text is "," && subjects.Apposed(i - 1) is not null))))
            return false;
        // Nouns and adjectives made of verbs: "reported cases", "the stated aim".
        if (token.Tag is "VBN" or "VBD" or "JJ" && previous is not null && (previous.IsDeterminer() && previous.Lower is not ("both" or "all" or "each") || previous.Tag is "JJ") && !actors.Any(a => a.Last == i - 1))
            return false;
        // Bare infinitives say nothing yet ("to say", "will announce"), except with "declined".
        if (token.Tag is "VB" && !HasAuxiliary(i) && !(token.Lower is "put" or "set" && previous is not null && previous.Tag is not "TO" and not "MD"))
            return false;
        return verb.Kind is not (SpeechKind.Saw or SpeechKind.Counted or SpeechKind.Knows) || IsPlainAct(i, verb) || verb.Kind is SpeechKind.Counted && Closes(i);
    }

    private bool IsAsBy(int i) => i > 0 && i + 1 < tokens.Count && tokens[i - 1].Lower is "as" && tokens[i + 1].Lower is "by" && tokens[i].Lower is "reported" or "informed" or "stated" or "announced" or "confirmed" or "told" or "claimed" or "noted" or "described" or "documented" or "recorded" or "recounted";

    private bool IsNaming(int i)
    {
        if (i + 1 >= tokens.Count)
            return false;
        // "continued to fire rockets".
        if (tokens[i].Lower is "continued" or "continues" or "continue" && !(IsMark(i + 1) || IsMark(i + 2) || IsMark(i - 1) || IsMark(i - 2) || IsMark(i - 3)))
            return true;
        // "fighters believed to belong to the militia stormed": others believe it of them.
        if (tokens[i].Lower is "believed" or "thought" or "suspected" or "presumed" or "understood" or "assumed" or "feared" && tokens[i + 1].Lower is "to" && !HasAuxiliary(i))
            return true;
        if (tokens[i].Lower is "known" or "identified" or "described" && tokens[i].Tag is "VBN" && !HasAuxiliary(i) && tokens[i + 1].Lower is "as")
            return true;
        for (var k = i + 1; k < tokens.Count && k <= i + 5; k++)
        {
            if (tokens[k].Lower is "anonymity" or "unnamed" || tokens[k].Lower is "named" or "identified" or "quoted" && tokens[k - 1].Lower is "be")
                return tokens[i].Lower is "asked" or "requested" or "requesting" or "asking" or "demanded" or "insisted" or "demanding" or "preferred";
            if (tokens[k].Text is ",")
                return false;
        }

        return false;
    }

    private bool IsMark(int i) => i >= 0 && i < tokens.Count && tokens[i].Text is "\"" or "“" or "”" or "``" or "''" or "«" or "»";

    private bool Refuses(int i, SpeechVerb verb) => verb.Verb is "deny" && tokens.Skip(i + 1).Take(6).Any(static t => t.Lower is "access" or "entry" or "permission" or "visas" or "visa" or "bail" or "passage" or "care" or "treatment" or "food");

    // "the conflict has claimed almost 70,000 lives", "claimed the life of a farmer"; deaths and victims only where no one who can speak claims them.
    private bool TakesLives(int i, SpeechVerb verb)
    {
        if (verb.Verb is not "claim")
            return false;
        for (var k = i + 1; k < Math.Min(tokens.Count, i + 9) && tokens[k].Text is not "," && tokens[k].Lower is not "that" && !tokens[k].IsVerb(); k++)
        {
            if (tokens[k].Lower is "life" or "lives")
                return true;
            if (tokens[k].Lower is "deaths" or "victim" or "victims" or "casualties")
                return subjects.Left(i, found) is not { Mentions.Count: > 0 };
        }

        return false;
    }

    // "…, the local emergency room reports.": a sentence's last word behind a comma, whatever the tagger makes of it.
    private bool IsFinal(int i)
    {
        var end = i + 1;
        while (end < tokens.Count && dates.Any(d => d.First <= end && d.Last >= end) || end < tokens.Count && tokens[end].Lower is "on" or "last" or "late" or "week")
            end++;
        // "…, the father alleged in a complaint to the police.": nothing but where it was said follows.
        var behind = end < tokens.Count && tokens[end].Lower is "in" or "to" or "at" or "during" or "via" or "by" && !RestHasVerb(end);
        if (!behind && end < tokens.Count && tokens[end].Text is not ("." or "\"" or "”" or "''" or "|"))
            return false;
        if (tokens[i - 1].IsPreposition() || tokens[i - 1].Tag is "TO" or "DT" or "CD" or "MD" || tokens[i].Tag is "VBG")
            return false;
        for (var k = i - 1; k > 0 && i - k < 16; k--)
        {
            if (tokens[k].Text is "," or "\"" or "”" or "''")
                return k >= 4 || HasVerb(0, k);
            if (k < i - 1 && tokens[k].IsVerb() && tokens[k].Tag is "VBD" or "VBZ" or "VBP" && !actors.Any(a => a.Covers(tokens[k])) && !SubjectFinder.Between.Contains(tokens[k].Lower))
                return false;
        }

        return false;
    }

    // Verbs of other meanings count only with a figure, a reporter or a denial of knowledge.
    private bool IsPlainAct(int i, SpeechVerb verb)
    {
        var rest = tokens.Skip(i + 1).ToList();
        return verb.Kind switch
        {
            SpeechKind.Saw => subjects.Left(i, found) is { Mentions.Count: > 0 } subject && subject.Mentions[0].Kind is ActorKind.Media or ActorKind.Monitor or ActorKind.People or ActorKind.Person,
            SpeechKind.Counted => rest.Exists(static t => t.Tag is "CD" || t.Lower is "dozens" or "hundreds" or "thousands" or "scores" or "number" or "toll" or "dead" or "no") && tokens[i].Tag is not "VBG",
            SpeechKind.Knows => verb.With.Length > 0 || Negated(i) || rest.Exists(static t => t.Lower is "whether" or "what" or "who" or "which"),
            _ => true,
        };
    }

    private bool HasAuxiliary(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 6); j--)
        {
            if (tokens[j].Lower is "has" or "have" or "had" or "is" or "was" or "are" or "were" or "be" or "been" or "did" or "does" or "do" or "'s" or "’s" or "'ve" or "could" or "would" or "able" or "not" or "n't")
                return true;
            if (!(tokens[j].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[j].Tag is "TO" or "MD" || tokens[j].Lower is "being" or "to" or "both" or "all" or "each"))
                return false;
        }

        return false;
    }

    private bool Negated(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 6); j--)
        {
            if (tokens[j].Lower is "not" or "n't" or "n’t" or "never" or "nor" or "unable" or "without" or "cannot")
                return true;
            if (!tokens[j].IsVerb() && !tokens[j].Tag.StartsWith("RB", StringComparison.Ordinal) && tokens[j].Tag is not "TO" && tokens[j].Lower is not ("able" or "been" or "to"))
                return false;
        }

        return false;
    }

    // "was confirmed", "has been widely reported": a form of "be" directly before, adverbs apart.
    private bool IsPassive(int i)
    {
        if (tokens[i].Tag is not ("VBN" or "VBD"))
            return false;
        var k = i - 1;
        while (k >= 0 && (tokens[k].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[k].Lower is "not" or "n't"))
            k--;
        return k >= 0 && tokens[k].Lower is "is" or "was" or "are" or "were" or "been" or "being" or "be";
    }
}
