using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Facilities;
using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Weapons;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>A word that tells of an event, where it stands.</summary>
/// <param name="Trigger">Its row.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, inclusive.</param>
/// <param name="Verbs">The verb group for verbs.</param>
internal sealed record TriggerHit(EventTrigger Trigger, int First, int Last, VerbGroup? Verbs)
{
    /// <summary>True for a noun.</summary>
    public bool IsNoun => Trigger.Kind == TriggerKind.Noun;
}

/// <summary>A weapon or a platform, where it stands.</summary>
internal sealed record WeaponHit(WeaponTerm Term, int First, int Last);

/// <summary>A facility, where it stands.</summary>
internal sealed record FacilityTermHit(string Type, int First, int Last);

/// <summary>An effect on a facility, where it stands.</summary>
internal sealed record EffectHit(string Effect, int First, int Last);

/// <summary>Everything of a sentence that the finders of incidents and tallies look at, found once.</summary>
internal sealed class SentenceTerms
{
    private SentenceTerms()
    {
    }

    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Verb groups, in order.</summary>
    public required IReadOnlyList<VerbGroup> Verbs { get; init; }

    /// <summary>Clauses, in order.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Words that tell of events, in order.</summary>
    public required IReadOnlyList<TriggerHit> Triggers { get; init; }

    /// <summary>Weapons and platforms, in order.</summary>
    public required IReadOnlyList<WeaponHit> Weapons { get; init; }

    /// <summary>Facilities, in order.</summary>
    public required IReadOnlyList<FacilityTermHit> Facilities { get; init; }

    /// <summary>Effects, in order.</summary>
    public required IReadOnlyList<EffectHit> Effects { get; init; }

    /// <summary>Figures of people harmed, in order.</summary>
    public required IReadOnlyList<HarmFigure> Figures { get; init; }

    /// <summary>Counts of the sentence.</summary>
    public required IReadOnlyList<CountMention> Counts { get; init; }

    /// <summary>Dates of the sentence.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Places of the sentence.</summary>
    public required IReadOnlyList<PlaceMention> Places { get; init; }

    /// <summary>Actors of the sentence.</summary>
    public required IReadOnlyList<ActorMention> Actors { get; init; }

    /// <summary>The day of publication; null where nobody said.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Reads a sentence.</summary>
    public static SentenceTerms Of(Sentence sentence, DateOnly? published, IReadOnlyList<CountMention> counts, IReadOnlyList<DateMention> dates, IReadOnlyList<PlaceMention> places, IReadOnlyList<ActorMention> actors, IReadOnlyDictionary<int, int> contents, Func<int, bool> isSpeaker)
    {
        var nouns = TriggerNouns.In(sentence);
        var noun = new bool[sentence.Tokens.Count];
        foreach (var hit in nouns)
            Array.Fill(noun, true, hit.First, hit.Last - hit.First + 1);
        var verbs = VerbGroups.Of(sentence, i => noun[i], i => contents.ContainsKey(i) || Attribution.SpeechVerbs.IsForm(sentence.Tokens[i].Lower));
        var triggers = TriggerVerbs.In(sentence, verbs).Concat(nouns).OrderBy(static t => t.First).ThenBy(static t => t.Last).ToList();
        var weapons = new List<WeaponHit>();
        var facilities = new List<FacilityTermHit>();
        var effects = new List<EffectHit>();
        int weaponEnd = -1, facilityEnd = -1;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (i > weaponEnd && WeaponLexicon.Default.At(sentence.Tokens, i) is { Length: > 0 } weapon && !IsVerb(sentence.Tokens[i]) && !nouns.Exists(n => n.First <= i && n.Last >= i && n.Trigger.Type is "armed-clash" or "shooting"))
            {
                weapons.Add(new WeaponHit(weapon.Term!, i, i + weapon.Length - 1));
                weaponEnd = i + weapon.Length - 1;
            }

            if (i > facilityEnd && FacilityLexicon.Default.FacilityAt(sentence.Tokens, i) is { Length: > 0 } facility && !IsVerb(sentence.Tokens[i]))
            {
                facilities.Add(new FacilityTermHit(facility.Type!, i, i + facility.Length - 1));
                facilityEnd = i + facility.Length - 1;
            }

            if (!noun[i] && FacilityLexicon.Default.EffectAt(sentence.Tokens, i) is { Length: > 0 } effect)
                effects.Add(new EffectHit(effect.Effect!, i, i + effect.Length - 1));
        }

        return new SentenceTerms
        {
            Sentence = sentence,
            Verbs = verbs,
            Clauses = ClauseSplitter.Split(sentence, verbs, contents),
            Triggers = triggers,
            Weapons = weapons,
            Facilities = facilities,
            Effects = effects,
            Figures = CasualtyReader.Read(sentence, verbs, counts, isSpeaker),
            Counts = counts,
            Dates = dates,
            Places = places.Any(p => IsInName(p, actors) || IsHomeCountry(p)) ? [.. places.Where(p => !IsInName(p, actors) && !IsHomeCountry(p))] : places,
            Actors = actors,
            Published = published,
        };
    }

    // "fighters of the Maute group": a town may be called so, but here it is part of the group's name.
    private static bool IsInName(PlaceMention place, IReadOnlyList<ActorMention> actors) =>
        place.Place.Relation is null && actors.Any(a => a.Kind is ActorKind.ArmedGroup or ActorKind.Coalition && !a.IsAnaphor && a.Last >= place.Last && a.Last > a.First && (a.First <= place.First || a.First <= place.Last && a.Last > place.Last));

    // "seven peacekeepers from Tanzania": where they come from.
    private static bool IsHomeCountry(PlaceMention place) =>
        place.Place.Precision is Marsad.Domain.Values.PlacePrecision.Country && place.First >= 2 && place.Sentence.Tokens[place.First - 1].Lower is "from" && PeopleLexicon.Default.At(place.Sentence.Tokens, place.First - 2) is { Length: 1, Term.IsPlural: true };

    // Words that are a weapon or a building only where they are no verb; for the others a verb's tag is the tagger's mistake.
    private static bool IsVerb(Token token) => token.Tag is "VBD" or "VBZ" or "VBP" or "VB" && token.Lower is not ("warplanes" or "jets" or "drones" or "missiles" or "helicopters" or "artillery" or "aircraft" or "schools" or "hospitals" or "houses");
}
