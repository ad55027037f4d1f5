using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>What a report has named so far, for pronouns, short names and definite descriptions. Looks back a bounded way, so the whole stays linear.</summary>
internal sealed class ActorMemory
{
    private const int Reach = 60;

    private readonly List<(ActorDraft Draft, int Sentence, bool Subject)> seen = [];
    private readonly Dictionary<string, ActorDraft> shortNames = new(StringComparer.Ordinal);

    /// <summary>Takes note of a mention.</summary>
    public void Add(ActorDraft draft, int sentence, bool subject)
    {
        seen.Add((draft, sentence, subject));
        if (draft.Kind == ActorKind.Person && !draft.IsAnaphor)
            LearnPerson(draft);
    }

    /// <summary>Learns a short form defined in the text ("(HTS)").</summary>
    public void Define(string shortName, ActorDraft draft) => shortNames[shortName] = draft;

    /// <summary>What a short form or a last name stands for; null where it was not defined.</summary>
    public ActorDraft? ByShortName(string name) => shortNames.GetValueOrDefault(name);

    /// <summary>The last mention that fits.</summary>
    public ActorDraft? Last(Func<ActorDraft, bool> fits)
    {
        for (var i = seen.Count - 1; i >= Math.Max(0, seen.Count - Reach); i--)
        {
            if (fits(seen[i].Draft))
                return seen[i].Draft;
        }

        return null;
    }

    /// <summary>The last mention of this or the sentence before that fits.</summary>
    public ActorDraft? Near(int sentence, Func<ActorDraft, bool> fits) => Recent(sentence, 1, fits);

    /// <summary>The last mention of this or the given number of sentences before that fits.</summary>
    public ActorDraft? Recent(int sentence, int back, Func<ActorDraft, bool> fits)
    {
        for (var i = seen.Count - 1; i >= Math.Max(0, seen.Count - Reach) && sentence - seen[i].Sentence <= back; i--)
        {
            if (fits(seen[i].Draft))
                return seen[i].Draft;
        }

        return null;
    }

    /// <summary>What a pronoun in a sentence stands for: a subject of this sentence, else a subject of the nearest sentence before that has one, else the last mention that fits.</summary>
    /// <param name="sentence">The pronoun's sentence.</param>
    /// <param name="fits">What it can stand for.</param>
    /// <param name="nearest">True: any mention of the nearest sentence that has one goes before a subject further back ("they").</param>
    public ActorDraft? Pronoun(int sentence, Func<ActorDraft, bool> fits, bool nearest = false)
    {
        ActorDraft? other = null;
        var current = -1;
        ActorDraft? subject = null;
        for (var i = seen.Count - 1; i >= Math.Max(0, seen.Count - Reach); i--)
        {
            var (draft, at, isSubject) = seen[i];
            if (sentence - at > 3)
                break;
            if (at != current && (subject is not null || (nearest && other is not null)))
                return subject ?? other;
            current = at;
            if (!fits(draft) || draft.IsModifier)
                continue;
            other ??= draft;
            if (isSubject)
                subject = draft;
        }

        return subject ?? other;
    }

    private void LearnPerson(ActorDraft draft)
    {
        var words = draft.Name.Split(' ');
        if (words.Length < 2 || !char.IsUpper(words[0][0]))
            return;
        var last = words[^1];
        if (last.Length > 2 && (char.IsUpper(last[0]) || last.StartsWith("al-", StringComparison.Ordinal)))
            shortNames[last] = draft;
        if (last.StartsWith("al-", StringComparison.Ordinal) && last.Length > 4)
            shortNames[last[3..]] = draft;
        if (words.Length > 2 && char.IsUpper(words[1][0]) && words[1].Length > 3)
            shortNames.TryAdd(words[1] + " " + last, draft);
    }
}
