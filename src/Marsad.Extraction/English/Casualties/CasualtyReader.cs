using Marsad.Domain.Claims;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>Reads the figures of people harmed in a sentence: brings each group of people to the word of harm that speaks of it.</summary>
internal static class CasualtyReader
{
    private static readonly HashSet<string> Subordinators = new(["when", "after", "as", "while", "where", "because", "before", "since"], StringComparer.Ordinal);

    /// <summary>The figures, in the order of their words.</summary>
    public static List<HarmFigure> Read(Sentence sentence, IReadOnlyList<VerbGroup> groups, IReadOnlyList<CountMention> counts, Func<int, bool> isSpeaker)
    {
        var people = PeopleGroups.In(sentence, counts);
        people.RemoveAll(p => isSpeaker(p.Last));
        // "eight civilians from two families": whence they were, no second group.
        people.RemoveAll(p => p.First > 0 && sentence.Tokens[p.First - 1].Lower is "from" or "of" && PeopleGroups.IsHousehold(sentence.Tokens[p.Last].Lower) && people.Exists(q => q.Last == p.First - 2));
        PartsInBrackets(sentence, people);
        var figures = new List<HarmFigure>();
        if (AmongTheDead.Read(sentence) is { } named)
        {
            figures.Add(named);
            people.RemoveAll(p => p.First >= named.First && p.Last <= named.Last);
        }

        if (people.Count == 0)
            return figures;
        var markers = HarmMarkers.In(sentence, groups, people);
        // "14 people sheltering in the mosque were killed": where they were, not what became of them.
        markers.RemoveAll(m => m.Measure is HarmMeasure.Displaced && sentence.Tokens[m.First].Lower.EndsWith("ing", StringComparison.Ordinal) && people.Exists(p => p.Last == m.First - 1) && markers.Exists(k => k.First > m.Last && k.First - m.Last <= 14 && !k.Forward && k.Measure is HarmMeasure.Killed or HarmMeasure.Injured && k.Syntax is HarmSyntax.Transitive or HarmSyntax.Intransitive));
        var measured = new List<(PeopleGroup Group, HarmMeasure Measure, HarmMarker? Marker)>();
        foreach (var group in people.Where(static p => !p.IsPart))
        {
            if (group.IsZero)
                AddZero(sentence, group, markers, figures);
            else if (MarkerOf(sentence, group, markers, groups, people) is var (marker, measure))
                measured.Add((group, measure, marker));
        }

        AddEllipses(sentence, people, groups, measured);
        foreach (var group in people.Where(static p => p.IsPart))
        {
            var whole = measured.LastOrDefault(m => m.Group.Last < group.First && !m.Group.IsPart);
            if (whole.Group is not null && group.Measure is null && DirectMarker(sentence, group, markers) is not { } own)
                measured.Add((group, whole.Measure, whole.Marker));
            else if (MarkerOf(sentence, group, markers, groups, people) is var (marker, measure))
                measured.Add((group, measure, marker));
        }

        measured.Sort(static (a, b) => a.Group.First.CompareTo(b.Group.First));
        foreach (var (group, measure, marker) in measured)
        {
            if (marker is { Unreal: true })
                continue;
            if (marker is { Negated: true } && !group.IsZero)
                continue;
            // "revising an earlier toll of eight": what was said before and no longer holds.
            if (marker is { Syntax: HarmSyntax.Toll, First: > 0 } && sentence.Tokens[marker.First - 1].Lower is "earlier" or "previous" && marker.Last + 1 < sentence.Tokens.Count && sentence.Tokens[marker.Last + 1].Lower is "of")
                continue;
            // "1.7 million people, three quarters of the population, have been displaced": the share only repeats the number.
            if (group.Count.Share is not null && group.Count.Min is null && measured.Exists(m => m.Measure == measure && m.Group != group && m.Group.Count.Min is not null && m.Marker == marker))
                continue;
            if (IsOfTheDead(sentence, group))
            {
                if (PredicateCategory(sentence, group) is { } told)
                    figures.Add(new HarmFigure(measure, group.Count, group.First, group.Last) { Category = told, Marker = marker, IsPart = true });
                continue;
            }

            // "19 of them in Cauca", "nearly half of whom have been displaced" are figures; a bare part without more says nothing.
            if (group.IsBare && group.IsPart && group.Category is null && DirectMarker(sentence, group, markers) is null && !IsPlaced(sentence, group) && !(marker is { Forward: true, Syntax: HarmSyntax.Transitive } && OpensGroup(sentence, marker, group)))
                continue;
            figures.Add(new HarmFigure(measure, group.Count, group.First, group.Last)
            {
                Category = group.Category,
                Marker = marker,
                IsPart = group.IsPart,
                Increment = group.Increment,
                Revision = marker is { Syntax: HarmSyntax.Toll } && IsRevision(sentence, marker),
            });
        }

        figures.Sort(static (a, b) => a.First.CompareTo(b.First));
        return CasualtySums.WithTotals(sentence, figures);
    }

    // "74 deaths (41 civilians, 22 soldiers)": the groups in brackets right behind a group are parts of it, unless the brackets tell of another harm.
    private static void PartsInBrackets(Sentence sentence, List<PeopleGroup> people)
    {
        for (var g = 0; g < people.Count; g++)
        {
            var open = people[g].Last + 1;
            if (people[g].IsPart || people[g].IsZero || open >= sentence.Tokens.Count || sentence.Tokens[open].Text is not "(")
                continue;
            var close = open + 1;
            while (close < sentence.Tokens.Count && sentence.Tokens[close].Text is not ")" && !sentence.Tokens[close].Tag.StartsWith("VB", StringComparison.Ordinal))
                close++;
            if (close >= sentence.Tokens.Count || sentence.Tokens[close].Text is not ")")
                continue;
            for (var k = g + 1; k < people.Count && people[k].Last < close; k++)
            {
                if (!people[k].IsBare && people[k].Measure is null)
                    people[k] = people[k] with { IsPart = true };
            }
        }
    }

    // "90,000 people have been displaced on one side and 60,000 on the other": the second number shares the verb.
    private static void AddEllipses(Sentence sentence, List<PeopleGroup> people, IReadOnlyList<VerbGroup> verbs, List<(PeopleGroup Group, HarmMeasure Measure, HarmMarker? Marker)> measured)
    {
        foreach (var group in people)
        {
            if (!group.IsBare || group.IsPart || group.IsZero || group.First == 0 || group.Last + 2 >= sentence.Tokens.Count || sentence.Tokens[group.First - 1].Lower is not ("and" or "," or ":") || sentence.Tokens[group.Last + 1].Lower is not ("by" or "on" or "in" or "from" or "at" or "inside" or "across") || measured.Exists(m => m.Group == group) || verbs.Any(v => v.First > group.Last))
                continue;
            var before = measured.LastOrDefault(m => m.Group.Last < group.First && m.Marker is { } marker && marker.Last < group.First && marker.Syntax is not HarmSyntax.Toll && !m.Group.IsPart);
            if (before.Group is not null && !verbs.Any(v => v.First > before.Marker!.Last && v.Last < group.First))
                measured.Add((group, before.Measure, before.Marker));
        }
    }

    // "Two of the dead are children" gives a part of a toll said before; "two of the wounded died" moves people from one to the other.
    private static bool IsOfTheDead(Sentence sentence, PeopleGroup group) =>
        group.Measure is not null && group.Last - group.First >= 2 && sentence.Tokens[group.Last - 1].Lower is "the" or "those" && sentence.Tokens[group.Last - 2].Lower is "of";

    private static string? PredicateCategory(Sentence sentence, PeopleGroup group)
    {
        var be = group.Last + 1;
        if (be >= sentence.Tokens.Count || sentence.Tokens[be].Lower is not ("is" or "are" or "was" or "were"))
            return null;
        for (var i = be + 1; i <= be + 4 && i < sentence.Tokens.Count; i++)
        {
            if (PeopleLexicon.Default.At(sentence.Tokens, i) is { Length: > 0, Term: { Category: not null } term } && PeopleGroups.IsShared(term.Category))
                return term.Category;
        }

        return null;
    }

    private static bool IsPlaced(Sentence sentence, PeopleGroup group) =>
        // "61 of them in the department of San Martin", "two of them inside a peace zone", "68 of them in November alone".
        group.Last + 3 < sentence.Tokens.Count && sentence.Tokens[group.Last].Lower is "them" or "whom" or "these" or "which" && sentence.Tokens[group.Last + 1].Lower is "in" or "inside" or "near" or "around" or "on" or "during" or "within" or "from" && sentence.Tokens.Skip(group.Last + 2).Take(5).Any(static t => char.IsUpper(t.Text[0]) || t.Lower is "zone" or "camp" or "camps" or "capital" or "city" or "province" or "alone") ||
        group.Last + 2 < sentence.Tokens.Count && (sentence.Tokens[group.Last + 1].Lower is "in" && char.IsUpper(sentence.Tokens[group.Last + 2].Text[0]) || sentence.Tokens[group.Last + 1].Lower is "since" or "last");

    private static void AddZero(Sentence sentence, PeopleGroup group, List<HarmMarker> markers, List<HarmFigure> figures)
    {
        if (group.IsAnyHarm)
        {
            figures.Add(new HarmFigure(HarmMeasure.Killed, group.Count, group.First, group.Last));
            figures.Add(new HarmFigure(HarmMeasure.Injured, group.Count, group.First, group.Last));
            return;
        }

        if (group.Measure is { } measure)
        {
            figures.Add(new HarmFigure(measure, group.Count, group.First, group.Last));
            return;
        }

        var at = group.Last;
        foreach (var marker in markers)
        {
            // "nobody was killed or injured": every marker that stands close behind.
            if (marker.First <= at || marker.First - at > 3 + (at == group.Last ? 1 : 0))
                continue;
            figures.Add(new HarmFigure(marker.Measure, group.Count, group.First, group.Last) { Category = group.Category, Marker = marker });
            at = marker.Last;
        }
    }

    private static (HarmMarker? Marker, HarmMeasure Measure)? MarkerOf(Sentence sentence, PeopleGroup group, List<HarmMarker> markers, IReadOnlyList<VerbGroup> verbs, List<PeopleGroup> people)
    {
        if (LabelMeasure(sentence, out var colon) is { } label && group.First > colon && (group.First <= colon + 3 || markers.TrueForAll(m => m.First < colon)) && !group.IsSingle)
            return (null, label);
        if (DirectMarker(sentence, group, markers) is { } direct)
            return IsJointBehind(sentence, direct, markers) ? null : (direct, direct.Measure);
        if (group.Measure is { } told)
            return (null, told);
        // "brings to 74 the number of leaders murdered", "took to nine the toll".
        if (group.IsBare && group.First > 1 && sentence.Tokens[group.First - 1].Lower is "to" && markers.FirstOrDefault(m => m.Syntax is HarmSyntax.Toll && m.First > group.Last && m.First - group.Last <= 3) is { } total)
            return (total, total.Measure);
        var left = markers.LastOrDefault(m => m.Last < group.First || (m.First < group.First && m.Forward));
        if (left is { Forward: true } && Reaches(sentence, left, group, verbs))
            return IsJoint(sentence, left, markers) ? null : (left, left.Measure);
        // "three people who could not flee burned to death": what they could not do is not what became of them.
        var right = markers.FirstOrDefault(m => m.First > group.Last && !m.Forward && !(m.Unreal && group.Last + 1 < sentence.Tokens.Count && sentence.Tokens[group.Last + 1].Lower is "who" or "that" && markers.Exists(n => n.First > m.Last && !n.Forward && !n.Unreal)));
        if (right is not null && !IsCutOff(sentence, group, right, people, verbs))
            return (right, right.Measure);
        return null;
    }

    // "Killed: 9 people, among them two sisters", "Reported dead: 38 fighters, 19 soldiers": the label of an entry tells what became of them.
    private static HarmMeasure? LabelMeasure(Sentence sentence, out int colon)
    {
        colon = 1;
        // "Killed in Boro on Monday: 12 farmers".
        while (colon < sentence.Tokens.Count - 1 && colon < 8 && sentence.Tokens[colon].Text is not ":" && !sentence.Tokens[colon].Tag.StartsWith("VB", StringComparison.Ordinal))
            colon++;
        return colon < sentence.Tokens.Count - 1 && sentence.Tokens[colon].Text is ":" ? Labelled(sentence.Tokens[0].Lower) ?? (colon == 2 ? Labelled(sentence.Tokens[1].Lower) : null) : null;
    }

    private static HarmMeasure? Labelled(string word) =>
        word switch
        {
            "killed" or "dead" or "deaths" or "fatalities" or "martyrs" => HarmMeasure.Killed,
            "wounded" or "injured" or "injuries" => HarmMeasure.Injured,
            "missing" => HarmMeasure.Missing,
            "abducted" or "kidnapped" => HarmMeasure.Abducted,
            "detained" or "arrested" => HarmMeasure.Detained,
            "displaced" => HarmMeasure.Displaced,
            _ => null,
        };

    // "8,400 people were killed, injured or kidnapped": one number for all.
    private static bool IsJointBehind(Sentence sentence, HarmMarker marker, List<HarmMarker> markers) =>
        markers.Exists(m => m.Measure != marker.Measure && !(IsHeld(m) && IsHeld(marker)) && !m.Forward && m.First > marker.Last && m.First - marker.Last <= 2 && sentence.Tokens[m.First - 1].Lower is "," or "or" or "and");

    // "detained and taken away": two words for one thing.
    private static bool IsHeld(HarmMarker marker) => marker.Measure is HarmMeasure.Detained or HarmMeasure.Abducted;

    // "killed or wounded 12 people" says neither how many were killed nor how many were wounded.
    private static bool IsJoint(Sentence sentence, HarmMarker marker, List<HarmMarker> markers) =>
        markers.Any(m => m.Measure != marker.Measure && m.Last < marker.First && marker.First - m.Last == 2 && sentence.Tokens[m.Last + 1].Lower is "and" or "or");

    // "12 wounded", "three women were killed", "five people dead": what stands right behind the people.
    private static HarmMarker? DirectMarker(Sentence sentence, PeopleGroup group, List<HarmMarker> markers)
    {
        foreach (var marker in markers)
        {
            if (marker.First <= group.Last || marker.Forward)
                continue;
            for (var i = group.Last + 1; i < marker.First; i++)
            {
                var token = sentence.Tokens[i];
                if (!(token.Tag.StartsWith("VB", StringComparison.Ordinal) || token.Tag is "RB" or "MD" || token.Lower is "was" or "were" or "been" or "have" or "has" or "had" or "also" or "reported" or "reportedly" or "confirmed"))
                    return null;
            }

            return marker;
        }

        return null;
    }

    private static bool Reaches(Sentence sentence, HarmMarker marker, PeopleGroup group, IReadOnlyList<VerbGroup> verbs)
    {
        var from = marker.Syntax == HarmSyntax.Transitive ? marker.First + 1 : marker.Last + 1;
        var toll = marker.Syntax == HarmSyntax.Toll;
        if (toll && !group.IsBare && group.Measure is null && group.Category is null && group.IsSingle)
            return false;
        foreach (var verb in verbs)
        {
            if (verb.First >= from && verb.Last < group.First && !(toll && (verb.First - marker.Last <= 12 || IsTollVerb(sentence.Tokens[verb.Verb].Lemma))) && !verb.BareParticiple)
                return false;
        }

        var depth = 0;
        for (var i = from; i < group.First; i++)
        {
            var lower = sentence.Tokens[i].Lower;
            if (lower is "(" or "[")
                depth++;
            else if (lower is ")" or "]")
                depth--;
            if (depth > 0)
                continue;
            if (lower is ";" or "according" || (!toll && Subordinators.Contains(lower)))
                return false;
            // "killed in an attack on a group of 20": a place or a thing stands between.
            if (!toll && group.IsBare && !group.IsPart && lower is "on" or "in" or "at" or "by" or "with" or "from" && marker.Syntax != HarmSyntax.Homes && !FollowsAnd(sentence, group))
                return false;
            if (!toll && group.IsSingle && lower is "on" or "in" or "at" or "by" or "near" or "with" or "from" or "to" or "inside" && !FollowsAnd(sentence, group))
                return false;
            if (!toll && !group.IsBare && !group.IsSingle && lower is "by" or "against" or "from" or "used")
                return false;
        }

        return true;
    }

    // "The toll of Monday's raids on the two villages has risen to 13": what a toll does, however far behind.
    private static bool IsTollVerb(string lemma) => lemma is "rise" or "stand" or "climb" or "reach" or "increase" or "grow" or "jump" or "exceed" or "pass" or "surpass" or "remain" or "fall" or "drop" or "revise" or "raise" or "lower" or "top" or "soar" or "mount";

    // "killed at least 40 of them": nothing but the words of the number between the two.
    private static bool OpensGroup(Sentence sentence, HarmMarker marker, PeopleGroup group)
    {
        for (var i = marker.First + 1; i < group.First; i++)
        {
            if (sentence.Tokens[i].Lower is not ("at" or "least" or "up" or "to" or "as" or "many" or "more" or "than" or "about" or "around" or "some" or "nearly" or "almost"))
                return false;
        }

        return group.First > marker.First;
    }

    private static bool FollowsAnd(Sentence sentence, PeopleGroup group) => group.First > 0 && sentence.Tokens[group.First - 1].Lower is "and" or "," or ":";

    private static bool IsCutOff(Sentence sentence, PeopleGroup group, HarmMarker marker, List<PeopleGroup> people, IReadOnlyList<VerbGroup> verbs)
    {
        // Between the people and their word stand only parts of them, other people of the list, or a short relative clause ("nine militants it said had been killed").
        foreach (var verb in verbs)
        {
            if (verb.First <= group.Last || verb.Last >= marker.First || (verb.First <= marker.First && verb.Last >= marker.First))
                continue;
            var pronoun = verb.First > 0 && sentence.Tokens[verb.First - 1].Tag is "PRP";
            var relative = Enumerable.Range(group.Last + 1, verb.First - group.Last - 1).Any(i => sentence.Tokens[i].Lower is "who" or "which" or "that" or "whose");
            // "14 people sheltering in the mosque were killed".
            if (verb.Gerund && verb.First == group.Last + 1)
                continue;
            // "were found dead", "have been reported missing".
            if (marker.Syntax == HarmSyntax.State && marker.First - verb.Last <= 2)
                continue;
            // "stepped on a mine and were injured": the second verb has no subject of its own.
            if (marker.Syntax is HarmSyntax.Transitive or HarmSyntax.Passive or HarmSyntax.Intransitive && verb.First == group.Last + 1 && !people.Exists(p => p.First > verb.Last && p.Last < marker.First) && SharesSubject(sentence, marker, verbs))
                continue;
            if (!pronoun && !relative && !verb.BareParticiple && !verb.Infinitive)
                return true;
        }

        for (var i = group.Last + 1; i < marker.First; i++)
        {
            var lower = sentence.Tokens[i].Lower;
            if (lower is ";" or ":" || Subordinators.Contains(lower) && !(lower is "as" && sentence.Tokens[i - 1].Lower is "known" or "identified" or "described" or "named"))
                return true;
            if (group.IsBare && lower is "in" or "on" or "by" or "from")
                return true;
        }

        // "three million people, nearly half of whom have been displaced": the word speaks of the part.
        if (people.Exists(p => p.IsPart && p.First > group.Last && p.Last < marker.First && sentence.Tokens[p.Last].Lower is "whom"))
            return true;

        // The people nearest to the word are its own; those before only where "and" joins them.
        var nearer = people.LastOrDefault(p => p.First > group.Last && p.Last < marker.First && !p.IsPart);
        if (nearer is null)
            return false;
        for (var i = group.Last + 1; i < nearer.First; i++)
        {
            if (sentence.Tokens[i].Lower is "and" or "," or "as")
                return false;
        }

        return true;
    }

    private static bool SharesSubject(Sentence sentence, HarmMarker marker, IReadOnlyList<VerbGroup> verbs)
    {
        var own = verbs.FirstOrDefault(v => v.First <= marker.First && v.Last >= marker.First);
        return own is { First: > 0 } && sentence.Tokens[own.First - 1].Lower is "and" or "but";
    }

    private static bool IsRevision(Sentence sentence, HarmMarker toll)
    {
        // "bringing the toll to seven", "raised the death toll to 40".
        for (var i = toll.First - 1; i >= 0 && i >= toll.First - 4; i--)
        {
            if (sentence.Tokens[i].Lower is "bringing" or "brought" or "brings" or "raising" or "raised" or "raises" or "taking" or "took" or "takes" or "pushing" or "pushed" or "pushes" or "revised" or "lowered" or "lowering" or "corrected")
                return true;
        }

        for (var i = toll.Last + 1; i < sentence.Tokens.Count && i <= toll.Last + 8; i++)
        {
            if (sentence.Tokens[i].Lower is "now" or "risen" or "rose" or "rises" or "climbed" or "climbs" or "stands" or "revised" or "raised" or "lowered" or "increased" or "jumped" or "reduced" or "dropped" or "updated" or "corrected")
                return true;
        }

        return false;
    }
}
