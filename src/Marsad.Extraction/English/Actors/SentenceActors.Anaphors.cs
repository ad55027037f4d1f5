using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>Pronouns, possessives with forces ("its fighters") and definite descriptions ("the group").</summary>
internal sealed partial class SentenceActors
{
    private ActorDraft? Anaphor(int i) => tokens[i].Lower switch
    {
        "it" or "itself" => It(i),
        "he" or "she" => Resolve(i, i, memory.Pronoun(sentence.Index, static d => d.Kind == ActorKind.Person || d.IsHuman || (d.Kind == ActorKind.People && !d.IsPlural)), static _ => true),
        "they" => Speakers(i) ?? Resolve(i, i, memory.Pronoun(sentence.Index, static d => d.IsPlural || d.Kind is ActorKind.ArmedGroup or ActorKind.People, nearest: true), static _ => true),
        "we" or "our" => Publisher(i),
        "its" or "his" or "her" or "their" or "whose" => Possessive(i),
        "the" or "this" or "these" or "those" or "both" => Description(i, i + 1),
        _ => null,
    };

    // "Police say they have arrested 230 people": who speaks so speaks of themselves.
    private ActorDraft? Speakers(int i)
    {
        var verb = i > 1 && tokens[i - 1].Lower is "that" ? i - 2 : i - 1;
        return verb > 0 && tokens[verb].IsVerb() && SpeechVerbs.At(sentence, verb) is { Kind: SpeechKind.Said } && drafts.FindLast(d => d.Last == verb - 1 && d.Kind is not ActorKind.Person) is { } speakers
            ? Resolve(i, i, speakers, static _ => true)
            : null;
    }

    private bool IsPublisher(ActorDraft draft) => draft is { IsAnaphor: true, Kind: ActorKind.Media } && string.Equals(draft.Name, text.Report.Publisher, StringComparison.Ordinal);

    private static bool IsBody(ActorDraft draft) => draft.Kind is not (ActorKind.Person or ActorKind.People) && !(draft.IsModifier && draft.Kind == ActorKind.State);

    // "It was not clear", "it is possible": nobody.
    private ActorDraft? It(int i)
    {
        var next = i + 1;
        while (next < tokens.Count && tokens[next].Lower is "is" or "was" or "'s" or "has" or "been" or "were" or "not" or "n't" or "would" or "could" or "may" or "might" or "be" or "still" or "remains" or "remained" or "yet" or "also" or "immediately" or "appeared" or "seems" or "appears")
        {
            next++;
            if (next >= tokens.Count)
                break;
        }

        if (i + 1 < tokens.Count && tokens[i + 1].Lower is "went" or "came" or "comes" or "goes" or "takes" or "collapsed" or "expired" or "expires" or "began" or "begins" or "started" or "starts" or "broke" or "happened" or "ended" or "erupted")
            return null;
        if (next < tokens.Count && next > i + 1 && tokens[next].Lower is "clear" or "unclear" or "possible" or "known" or "likely" or "unlikely" or "impossible" or "difficult" or "hard" or "thought" or "believed" or "said" or "reported" or "feared" or "important" or "necessary" or "the")
            return null;
        // In what a source says of its own deeds "it" is the source; in what it estimates, it is the one spoken of.
        for (var j = i - 1; j >= Math.Max(0, i - 4); j--)
        {
            if (tokens[j].IsVerb() && SpeechVerbs.At(sentence, j) is { } verb && verb.Kind is not (SpeechKind.Counted or SpeechKind.Judged))
            {
                var speaker = drafts.FindLast(d => d.Last < j && (IsBody(d) || d.IsPlural) && !(d.Kind == ActorKind.People && !d.IsPlural));
                if (speaker is not null)
                    return Resolve(i, i, speaker, static _ => true);
            }

            if (tokens[j].IsVerb() && SpeechVerbs.At(sentence, j) is { Kind: SpeechKind.Counted or SpeechKind.Judged })
            {
                var spoken = drafts.Find(d => d.Kind is ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.StateForce);
                if (spoken is not null)
                    return Resolve(i, i, spoken, static _ => true);
                // "The US believes that it is led by": not who believes.
                if (memory.Pronoun(sentence.Index, d => IsBody(d) && !drafts.Contains(d)) is { } before)
                    return Resolve(i, i, before, static _ => true);
            }
        }

        // "With X and Y it forms": not those named beside it.
        if (tokens[0].Lower is "with" or "alongside" or "unlike" or "like" && memory.Pronoun(sentence.Index, d => IsBody(d) && !drafts.Contains(d)) is { } apart)
            return Resolve(i, i, apart, static _ => true);
        // "Russian forces hold the town, it said": one who speaks so is no plural.
        if (i > 0 && tokens[i - 1].Text is "," && i + 1 < tokens.Count && SpeechVerbs.At(sentence, i + 1) is { Postposed: true } && memory.Pronoun(sentence.Index, d => IsBody(d) && !(drafts.Contains(d) && tokens[d.Last].Tag is "NNS" or "NNPS")) is { } one)
            return Resolve(i, i, one, static _ => true);
        // "We" is who writes; "it" is somebody of whom is written.
        return Resolve(i, i, memory.Pronoun(sentence.Index, d => IsBody(d) && !IsPublisher(d)), static _ => true);
    }

    private ActorDraft? Publisher(int i) => text.Report.Publisher is { Length: > 0 } publisher && !InQuotes(i)
        ? new ActorDraft(i, i, publisher, ActorKind.Media) { IsAnaphor = true }
        : null;

    private bool InQuotes(int i)
    {
        var open = false;
        for (var j = 0; j < i; j++)
        {
            if (tokens[j].Text is "\"" or "''" or "``")
                open = !open;
            else if (tokens[j].Text is "“" or "«")
                open = true;
            else if (tokens[j].Text is "”" or "»")
                open = false;
        }

        return open;
    }

    // "its fighters", "his forces", "its own aircraft": named by the possessor.
    private ActorDraft? Possessive(int i)
    {
        var j = i + 1;
        while (j < tokens.Count && tokens[j].IsAdjective() && j < i + 3)
            j++;
        if (j >= tokens.Count)
            return null;
        var last = -1;
        var owned = Longest<ForceTerm>(j, out last) is { Names: not ForceNames.Own } || Longest<PeopleTerm>(j, out last) is { Kind: "armed" };
        if (!owned)
            return Office(i) ?? Bare(i);
        // "a claim by the group that its fighters hold": the words before "that" name the owner.
        var claimant = i > 1 && tokens[i - 1].Lower is "that" && drafts.Count > 0 && drafts[^1].Last == i - 2 && IsBody(drafts[^1]) ? drafts[^1] : null;
        var owner = claimant ?? tokens[i].Lower switch
        {
            "its" => memory.Pronoun(sentence.Index, IsBody),
            "his" or "her" or "whose" => memory.Pronoun(sentence.Index, static d => d.Kind == ActorKind.Person) ?? memory.Pronoun(sentence.Index, IsBody),
            _ => memory.Pronoun(sentence.Index, static d => IsBody(d) || d.IsPlural),
        };
        if (owner is null)
            return null;
        if (owner.Kind == ActorKind.Person)
        {
            if (owner.Country is null || !ActorTerms.States.TryGetValue(owner.Country, out var state))
                return owner.Organisation is null ? null : owner with { First = i, Last = last, Name = owner.Organisation, Organisation = null, Kind = ActorKind.Unknown, IsAnaphor = true, IsModifier = false };
            return new ActorDraft(i, last, HasInnerWar(state.Code) ? state.Government : state.Name, ActorKind.StateForce) { Country = state.Code, IsAnaphor = true, IsPlural = true };
        }

        return owner with { First = i, Last = last, IsAnaphor = true, IsPlural = true, IsModifier = last + 1 < tokens.Count && tokens[last + 1].IsNoun() };
    }

    // "in its hands", "their leader": the possessor alone.
    private ActorDraft? Bare(int i) => Resolve(i, i, tokens[i].Lower switch
    {
        "its" => memory.Pronoun(sentence.Index, IsBody),
        "their" => memory.Pronoun(sentence.Index, static d => d.IsPlural || d.Kind is ActorKind.ArmedGroup or ActorKind.People),
        _ => null,
    }, static _ => true) is { } possessor ? possessor with { IsModifier = true } : null;

    private static ActorDraft? Resolve(int first, int last, ActorDraft? stands, Func<ActorDraft, bool> fits) =>
        stands is null || !fits(stands) ? null : stands with { First = first, Last = last, IsAnaphor = true, IsModifier = false };

    // "the group", "the Britain-based monitor", "the rights group", "the ministry".
    private ActorDraft? Description(int i, int from)
    {
        var j = from;
        while (j < tokens.Count && j - from < 6 && (tokens[j].IsAdjective() || tokens[j].IsNoun() || tokens[j].Text is "-" || tokens[j].IsCapital()))
        {
            if (Longest<AnaphorTerm>(j, out var last) is not null && !tokens[j].IsAcronym())
            {
                // The noun must close its phrase: "the group leaders" are no group.
                if (last + 1 < tokens.Count && tokens[last + 1].IsNoun() && !SaysAt(last + 1) && tokens[last + 1].Lower is not "spokesman" && !tokens[last + 1].Tag.StartsWith("NNP", StringComparison.Ordinal))
                    return null;
                if (from == i && !tokens[j].IsCapital())
                    return null;
                // "the data project ACLED": told by the name.
                if (last + 1 < tokens.Count && tokens[last + 1].IsCapital() && Known(last + 1) is not null)
                    return null;
                if (Longest<StateTerm>(from, out _) is not null && j > from)
                    return null;
                // "the former rebels of Renamo": told by the name behind.
                if (last + 2 < tokens.Count && tokens[last + 1].Lower is "of" && (Known(last + 2) ?? (tokens[last + 2].Lower is "the" ? Known(last + 3) : null)) is { Kind: ActorKind.ArmedGroup } named)
                    return named with { First = i };
                // "the militia of the Cooperative for …": told by a name that no table has.
                if (last + 2 < tokens.Count && tokens[last + 1].Lower is "of" && tokens[tokens[last + 2].Lower is "the" && last + 3 < tokens.Count ? last + 3 : last + 2] is { Tag: "NNP" or "NNPS" } proper && !placed[proper.Index] && tokens[j].Lower is not ("group" or "office" or "ministry" or "department" or "hospital" or "agency" or "council"))
                    return null;
                return Described(i, from, j, last);
            }

            if (Longest<ActorTerm>(j, out _) is not null || Longest<ForceTerm>(j, out _) is not null)
                return null;
            j++;
        }

        return null;
    }

    private ActorDraft? Described(int i, int from, int noun, int last)
    {
        var kinds = matches[noun].Where(m => m.Term is AnaphorTerm && m.Last == last).Select(m => ((AnaphorTerm)m.Term).Kind).ToHashSet();
        var head = tokens[last].Lower;
        // A description that is an object does not stand for its own clause's subject.
        var isObject = drafts.Count > 0 && Enumerable.Range(drafts[^1].Last + 1, Math.Max(0, i - drafts[^1].Last - 1)).Any(k => tokens[k].IsVerb() && SpeechVerbs.At(sentence, k) is null) && !(last + 1 < tokens.Count && tokens[last + 1].IsVerb());
        var named = tokens[last].IsCapital();
        var modifiers = Enumerable.Range(from, noun - from).Select(k => tokens[k].Lower).Where(static w => w.Length > 2 && char.IsLetter(w[0])).ToList();
        // A body whose name has the noun comes first, then one of the kinds that the noun can stand for.
        var stands = named ? memory.Last(d => d.Kind is not (ActorKind.Person or ActorKind.People) && HasWord(d.Name, Words(from, last))) : memory.Last(d => !d.IsModifier && d.Kind != ActorKind.Person && kinds.Contains(d.Kind) && HasWord(d.Name, head) && modifiers.TrueForAll(m => HasWord(d.Name, m)))
            ?? (modifiers.Count == 0 || from == noun ? memory.Last(d => !d.IsAnaphor && HasWord(d.Name, head) && d.Kind is not (ActorKind.Person or ActorKind.People)) : null)
            ?? (SameBreath(i) is { } near && !named && Fits(near) ? near : null)
            ?? (named || head is "coalition" or "alliance" or "bloc" or "mission" or "council" or "commission" or "front" or "brigade" or "party" ? null
                : (isObject ? memory.Pronoun(sentence.Index, d => Fits(d) && !drafts.Contains(d)) : null)
                ?? memory.Pronoun(sentence.Index, Fits) ?? memory.Last(d => Fits(d) && (d.Kind != ActorKind.StateForce || head is not ("force" or "forces" or "command"))));
        bool Fits(ActorDraft d) => kinds.Contains(d.Kind) && Chars(head, d) && (d.Kind != ActorKind.Ministry || HasWord(d.Name, head));
        if (stands is not null)
            return stands with { First = i, Last = last, IsAnaphor = true, IsModifier = IsModifierAt(last) };
        // "The coalition" is the one named last, else the one of the country.
        if (!named && modifiers.Count == 0 && head is "coalition" or "alliance" && memory.Last(static d => d.Kind == ActorKind.Coalition && !d.IsHidden) is { } before)
            return before with { First = i, Last = last, IsAnaphor = true, IsModifier = IsModifierAt(last) };
        if (!named && modifiers.Count == 0 && ByCountry(i, last, head) is { } meant)
            return meant;
        return !named && head is "coalition" or "alliance" or "bloc" or "mission" or "council" or "commission" && i != from
            ? new ActorDraft(i, last, Words(from, last), head is "coalition" or "alliance" ? ActorKind.Coalition : ActorKind.International)
            : null;
    }

    // "…struck an operative of X; the group denied": the last body named before the semicolon or the "but".
    private ActorDraft? SameBreath(int i)
    {
        if (i == 0 || !(tokens[i - 1].Text is ";" || (tokens[i - 1].Lower is "but" or "and" or "while" && i > 1 && tokens[i - 2].Text is ",")))
            return null;
        var last = drafts.FindLast(static d => d.Kind is not (ActorKind.Person or ActorKind.People) && !d.IsModifier);
        return last is { IsAnaphor: false, Kind: ActorKind.ArmedGroup or ActorKind.Unknown } ? last with { Kind = ActorKind.ArmedGroup } : null;
    }

    // A noun of a kind of its own must agree with what is known of the actor: an army is not "the police".
    private static bool Chars(string head, ActorDraft draft) => draft.Kind != ActorKind.StateForce || head switch
    {
        "police" => HasWord(draft.Name, "police"),
        "army" or "military" or "troops" or "generals" or "junta" => HasWord(draft.Name, "army") || HasWord(draft.Name, "military") || HasWord(draft.Name, "forces"),
        "navy" => HasWord(draft.Name, "navy"),
        "air force" => HasWord(draft.Name, "air"),
        "paramilitaries" or "paramilitary force" => !(HasWord(draft.Name, "army") || HasWord(draft.Name, "military") || HasWord(draft.Name, "armed forces") || HasWord(draft.Name, "police")),
        _ => true,
    };

    private static bool HasWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + word.Length == name.Length || !char.IsLetter(name[at + word.Length]) || name[at + word.Length] == 's');
    }
}
