using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Passages;

/// <summary>Who says each token of a report, as the cutting into passages needs it.</summary>
internal sealed class Voices
{
    private readonly Attributions attributions;
    private readonly Dictionary<Saying, Voice> known = new(ReferenceEqualityComparer.Instance);

    private readonly ValueList<Source> publisher;

    private Voices(AnnotatedText text)
    {
        attributions = Attributions.Of(text);
        publisher = [new Source { Name = string.IsNullOrWhiteSpace(text.Report.Publisher) ? "unnamed publisher" : text.Report.Publisher, Role = SourceRole.Channel }];
    }

    // "denied the patrol access" is an act, no denial.
    private IEnumerable<Saying> In(Sentence sentence) => attributions.In(sentence).Where(static s => !KeepsOut(s));

    private static bool KeepsOut(Saying saying)
    {
        // "Khan Touman: two civilians were killed": the label of an entry is its place, no speaker.
        if (saying.Verb.Kind is SpeechKind.Label && saying.Sentence.Block.Kind == BlockKind.Bullet && saying.Speaker?.Kind is null or ActorKind.Unknown or ActorKind.People or ActorKind.Person && EntryLabel.End(saying.Sentence) >= 0)
            return true;
        if (saying.Verb.Stance is not Stance.Denies)
            return false;
        // "…; the army denied involvement": what stands before is not what is denied.
        if (saying.ContentLast < saying.Cue && saying.Cue + 1 < saying.Sentence.Tokens.Count && saying.Sentence.Tokens[saying.Cue + 1].Tag is "NN" or "NNS" or "DT" or "PRP" or "PRP$" or "JJ")
            return true;
        for (var i = saying.Cue + 1; i <= saying.Cue + 6 && i < saying.Sentence.Tokens.Count; i++)
        {
            if (saying.Sentence.Tokens[i].Lower is "access" or "entry" or "passage" or "entrance")
                return true;
        }

        return false;
    }

    /// <summary>The voices of a report.</summary>
    public static Voices Of(AnnotatedText text) => new(text);

    /// <summary>Where what is said begins, by the index of the word of speech.</summary>
    public IReadOnlyDictionary<int, int> Contents(Sentence sentence)
    {
        var contents = new Dictionary<int, int>();
        foreach (var saying in In(sentence))
        {
            if (saying.ContentFirst > saying.Cue && saying.ContentLast >= saying.ContentFirst && !IsNounOnly(saying))
                contents.TryAdd(saying.Cue, saying.ContentFirst);
        }

        return contents;
    }

    // "raised the toll to 21 and said": the figure belongs to the clause of its verb.
    private static bool IsNounOnly(Saying saying)
    {
        if (saying.Verb.Kind is not SpeechKind.Counted || saying.ContentLast + 1 >= saying.Sentence.Tokens.Count || saying.Sentence.Tokens[saying.ContentLast + 1].Lower is not ("and" or "but"))
            return false;
        for (var i = saying.ContentFirst; i <= saying.ContentLast && i < saying.Sentence.Tokens.Count; i++)
        {
            if (saying.Sentence.Tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }

        return true;
    }

    /// <summary>True for a token of the words that name a speaker.</summary>
    public bool IsSpeaker(Sentence sentence, int token)
    {
        foreach (var saying in In(sentence))
        {
            if (saying.SpeakerFirst != saying.Cue && token >= saying.SpeakerFirst && token <= saying.SpeakerLast)
                return true;
        }

        return false;
    }

    /// <summary>The saying whose word a clause's verb is, where that word tells an act of its own ("claimed responsibility").</summary>
    public Voice? Own(Clause clause)
    {
        foreach (var saying in In(clause.Sentence))
        {
            if (clause.Verbs is { } verbs && saying.Cue >= verbs.First && saying.Cue <= verbs.Last && (saying.Verb.Stance is Stance.ClaimsResponsibility || IsNounOnly(saying)) && !saying.Sources.IsEmpty)
                return Known(saying);
        }

        return null;
    }

    /// <summary>True for a clause that only says who speaks.</summary>
    public bool IsCue(Clause clause)
    {
        if (clause.Verbs is not { } verbs)
            return false;
        foreach (var saying in In(clause.Sentence))
        {
            if (saying.Cue < verbs.First || saying.Cue > verbs.Last)
                continue;
            // "the monitor said" holds nothing of what is said; "the office put the toll at 40 dead" does.
            for (var i = clause.First; i <= clause.Last; i++)
            {
                if (saying.Says(i) && char.IsLetterOrDigit(clause.Sentence.Tokens[i].Text[0]))
                    return false;
            }

            // "raised the death toll to 21 and said": the figure is what is said.
            if (IsNounOnly(saying))
                return false;
            if (saying.Verb.Verb is "claim" && clause.Last - saying.Cue >= 2 && clause.Sentence.Tokens[saying.Cue + 1].Tag is "DT")
                return false;
            if (saying.Verb.Stance is Stance.Confirms && saying.ContentLast < saying.ContentFirst)
                return false;
            return saying.Verb.Stance is null or Stance.Denies or Stance.Accuses or Stance.Confirms or Stance.Warns or Stance.Vows or Stance.Threatens or Stance.Assesses;
        }

        return false;
    }

    /// <summary>Who says a token.</summary>
    public Voice At(Sentence sentence, int token)
    {
        if (attributions.At(sentence, token) is not { } saying || saying.Sources.IsEmpty || KeepsOut(saying))
            return new Voice(-1, attributions.At(sentence, token) is { } other && KeepsOut(other) ? publisher : attributions.SourcesAt(sentence, token));
        return Known(saying);
    }

    private Voice Known(Saying saying)
    {
        if (!known.TryGetValue(saying, out var voice))
            known[saying] = voice = Make(saying);
        return voice;
    }

    private Voice Make(Saying saying)
    {
        var outer = saying.Speaker;
        return new Voice(known.Count, saying.Sources)
        {
            Stance = saying.Verb.Stance,
            Verb = saying.Verb.Verb,
            Modality = saying.Modality,
            Cue = saying.Cue,
            ContentFirst = saying.ContentFirst,
            ContentLast = saying.ContentLast,
            SecondFirst = saying.SecondFirst,
            Speaker = saying.SpeakerFirst == saying.Cue ? (-1, -1) : (saying.SpeakerFirst, saying.SpeakerLast),
            SpeakerCountry = outer?.Country,
            SpeaksForState = outer?.Kind is ActorKind.State or ActorKind.StateForce or ActorKind.Ministry,
            SpeaksForGroup = outer?.Kind is ActorKind.ArmedGroup,
            IsMedical = outer?.Kind is ActorKind.Medical,
        };
    }
}
