using Marsad.Domain.Claims;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>Finds the words of harm in a sentence and says on which side their people stand.</summary>
internal static class HarmMarkers
{
    /// <summary>The markers, in order.</summary>
    public static List<HarmMarker> In(Sentence sentence, IReadOnlyList<VerbGroup> groups, IReadOnlyList<PeopleGroup> people)
    {
        var tokens = sentence.Tokens;
        var markers = new List<HarmMarker>();
        var verbOf = new VerbGroup?[tokens.Count];
        foreach (var group in groups)
        {
            for (var i = group.First; i <= group.Last; i++)
                verbOf[i] = group;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var marker = NumberOf(tokens, i) ?? Treated(tokens, i, verbOf[i]) ?? WithInjuries(tokens, i) ?? Fate(tokens, i) ?? VerbAt(tokens, i, verbOf[i], people) ?? OtherAt(tokens, i, people);
            if (marker is null)
                continue;
            markers.Add(marker);
            i = Math.Max(i, marker.Last);
        }

        return markers;
    }

    // "the number of people killed has risen to 104", "the number of wounded now stands at seven".
    private static HarmMarker? NumberOf(TokenList tokens, int i)
    {
        // "the number killed in Nyala": the people are left out.
        if (tokens[i].Lower is "number" or "numbers" or "total" && i + 1 < tokens.Count && tokens[i + 1].Lower is "killed" or "wounded" or "injured" or "displaced" or "missing" or "dead" or "abducted" or "detained" or "arrested")
            return new HarmMarker(i, i + 1, tokens[i + 1].Lower switch { "wounded" or "injured" => HarmMeasure.Injured, "displaced" => HarmMeasure.Displaced, "missing" => HarmMeasure.Missing, "abducted" => HarmMeasure.Abducted, "detained" or "arrested" => HarmMeasure.Detained, _ => HarmMeasure.Killed }, true, HarmSyntax.Toll);
        if (tokens[i].Lower is not "number" || i + 2 >= tokens.Count || tokens[i + 1].Lower is not "of")
            return null;
        if (tokens[i + 2].Lower is "bodies" or "corpses")
            return new HarmMarker(i, i + 2, HarmMeasure.Killed, true, HarmSyntax.Toll);
        for (var k = i + 2; k < tokens.Count && k <= i + 5; k++)
        {
            if (HarmLexicon.Default.VerbAt(tokens, k) is { Length: > 0, Term.Syntax: HarmSyntax.Transitive } verb && tokens[k].Lower.EndsWith("ed", StringComparison.Ordinal))
                return new HarmMarker(i, k + verb.Length - 1, verb.Term.Measure, true, HarmSyntax.Toll);
            foreach (var (term, length) in HarmLexicon.Default.OthersAt(tokens, k))
            {
                if (term.Syntax is HarmSyntax.State or HarmSyntax.Counted)
                    return new HarmMarker(i, k + length - 1, term.Measure, true, HarmSyntax.Toll);
            }
        }

        return null;
    }

    // "14 people were being treated for machete wounds".
    private static HarmMarker? Treated(TokenList tokens, int i, VerbGroup? group)
    {
        if (group is null || i != group.Verb || tokens[i].Lower is not ("treated" or "hospitalised" or "hospitalized"))
            return null;
        for (var k = i + 1; k < tokens.Count && k <= i + 8; k++)
        {
            if (tokens[k].Lower is "wounds" or "injuries" or "burns" or "wound" or "injury" or "shrapnel" or "gunshot")
                return new HarmMarker(i, group.Passive ? k : i, HarmMeasure.Injured, !group.Passive, HarmSyntax.Passive);
        }

        return null;
    }

    // "the fate of 33 is unknown".
    private static HarmMarker? Fate(TokenList tokens, int i) =>
        tokens[i].Lower is "fate" or "whereabouts" && i + 2 < tokens.Count && tokens[i + 1].Lower is "of" && tokens.Skip(i + 2).Take(9).Any(static t => t.Lower is "unknown" or "unclear") ? new HarmMarker(i, i + 1, HarmMeasure.Missing, true, HarmSyntax.Of) : null;

    // "left 19 people with pellet injuries", "five men sustained gunshot wounds": behind the people.
    private static HarmMarker? WithInjuries(TokenList tokens, int i)
    {
        if (tokens[i].Lower is not ("sustained" or "suffered" or "received" or "sustaining" or "suffering") && !(tokens[i].Lower is "with" && i > 0 && tokens[i - 1].Tag.StartsWith('N')))
            return null;
        for (var k = i + 1; k < tokens.Count && k <= i + 5; k++)
        {
            if (tokens[k].Lower is "injuries" or "wounds" or "injury" or "wound" or "burns" or "concussion" && !tokens.Skip(k + 1).Take(4).Any(static t => t.Lower is "died" or "succumbed"))
                return new HarmMarker(i, k, HarmMeasure.Injured, false, HarmSyntax.State);
            if (!(tokens[k].Tag is "JJ" or "NN" or "NNS" or "CC" or "RB" or "VBN" || tokens[k].Lower is "-" or ","))
                return null;
        }

        return null;
    }

    private static HarmMarker? VerbAt(TokenList tokens, int i, VerbGroup? group, IReadOnlyList<PeopleGroup> people)
    {
        var (term, length) = HarmLexicon.Default.VerbAt(tokens, i);
        var last = i + length - 1;
        // "was shot in the leg", "shot a schoolgirl in the back": wounded, as long as nobody says more.
        if (tokens[i].Lower is "shot" && group is not null && i == group.Verb && IsInLimb(tokens, i + 1))
            return new HarmMarker(i, i, HarmMeasure.Injured, !group.Passive && !group.BareParticiple, HarmSyntax.Transitive) { Negated = group.Negated, Unreal = IsUnreal(group) };
        var (parted, partedLast) = HarmLexicon.Default.PartedAt(tokens, i);
        if (parted is not null && length <= 1)
        {
            // "shot three men dead": the people stand between the two parts, behind the verb.
            return new HarmMarker(i, i, parted.Measure, !(group is { Passive: true }), parted.Syntax) { Negated = group is { Negated: true }, Unreal = IsUnreal(group) };
        }

        // "took 340 prisoners", "captured two hostages": the people are what the verb makes of them.
        if (length == 0 && group is { Passive: false } && tokens[i].Lower is "took" or "taken" or "take" or "takes" or "taking")
        {
            for (var k = i + 2; k < tokens.Count && k <= i + 5; k++)
            {
                if (tokens[k].Lower is "prisoners" or "captives" or "hostages")
                    return new HarmMarker(i, i, tokens[k].Lower is "hostages" ? HarmMeasure.Abducted : HarmMeasure.Detained, true, HarmSyntax.Transitive) { Negated = group.Negated, Unreal = IsUnreal(group) };
                if (!(tokens[k].Tag is "JJ" or "CD" or "NN" or "RB" or "IN" or "JJR"))
                    break;
            }
        }

        // "took a village head and his two sons from their house".
        if ((length == 0 || term!.Syntax is HarmSyntax.Lives) && group is { Passive: false } && tokens[i].Lower is "took" or "taken" or "dragged" && people.Any(p => p.First > i && p.First - i <= 3))
        {
            for (var k = i + 3; k + 2 < tokens.Count && k <= i + 14 && !tokens[k].Tag.StartsWith("VB", StringComparison.Ordinal); k++)
            {
                if (tokens[k].Lower is "from" && tokens[k + 1].Tag is "PRP$" or "DT" && tokens.Skip(k + 2).Take(2).Any(static t => t.Lower is "house" or "houses" or "home" or "homes" or "school" or "bus" or "car" or "mosque" or "church" or "farm" or "shop" or "dormitory"))
                    return new HarmMarker(i, i, HarmMeasure.Abducted, true, HarmSyntax.Transitive) { Negated = group.Negated, Unreal = IsUnreal(group) };
            }
        }

        // "30 men were taken from a train at the border": people are taken from where they were.
        if ((length == 0 || term!.Syntax is HarmSyntax.Lives) && group is { Passive: true } && i == group.Verb && tokens[i].Lower is "taken" && i + 2 < tokens.Count && tokens[i + 1].Lower is "from" or "off")
        {
            for (var k = i + 2; k < tokens.Count && k <= i + 6 && !tokens[k].Tag.StartsWith("VB", StringComparison.Ordinal); k++)
            {
                if (tokens[k].Lower is "bus" or "buses" or "minibus" or "train" or "trains" or "car" or "cars" or "truck" or "lorry" or "lorries" or "vehicle" or "vehicles" or "boat" or "convoy" or "home" or "homes" or "house" or "houses" or "village" or "school" or "checkpoint" or "hospital" or "church" or "mosque" or "camp" or "shop" or "market" or "street" or "farm" or "cell" or "dormitory")
                    return new HarmMarker(i, i, HarmMeasure.Abducted, false, HarmSyntax.Transitive) { Negated = group.Negated, Unreal = IsUnreal(group) };
            }
        }

        // "her son was taken by cadres on 10 March": people take people so.
        if ((length == 0 || term!.Syntax is HarmSyntax.Lives) && group is { Passive: true } && i == group.Verb && tokens[i].Lower is "taken" && i + 1 < tokens.Count && tokens[i + 1].Lower is "by")
        {
            for (var k = i + 2; k < tokens.Count && k <= i + 5; k++)
            {
                if (PeopleLexicon.Default.At(tokens, k) is { Length: > 0, Term.Category: "fighters" or "soldiers" or "police" or "men" })
                    return new HarmMarker(i, i, HarmMeasure.Abducted, false, HarmSyntax.Transitive) { Negated = group.Negated, Unreal = IsUnreal(group) };
            }
        }

        if (length == 0 || (term!.Syntax is HarmSyntax.Lives or HarmSyntax.Lose or HarmSyntax.Homes or HarmSyntax.HomeLeft or HarmSyntax.Border && !Fits(tokens, term.Syntax, last, people)))
            return null;
        // A participle that the tagger takes for an adjective still counts ("207 injured"); a noun does not ("a wound").
        if (group is null && !tokens[i].Tag.StartsWith('V') && !(tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal) || tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) || tokens[i].Tag is "JJ" && tokens[i].Lower is "slain" or "shot" or "hurt" or "beaten"))
            return null;
        if (group is not null && i != group.Verb && length == 1)
            return null;
        if (group is null && IsAttributive(tokens, i))
            return null;
        // "took two men and burned the house": only in the passive people are burned or taken to hospital so.
        if (term.Syntax is HarmSyntax.Passive && group is { Passive: false, BareParticiple: false })
            return null;
        if (term.Syntax is HarmSyntax.Intransitive && IsOfDisease(tokens, last + 1))
            return null;
        return new HarmMarker(i, last, term.Measure, IsForward(tokens, i, last, term, group, people), term.Syntax) { Negated = group is { Negated: true }, Unreal = IsUnreal(group) };
    }

    private static bool IsInLimb(TokenList tokens, int from)
    {
        for (var k = from; k + 2 < tokens.Count && k <= from + 7 && !tokens[k].Tag.StartsWith("VB", StringComparison.Ordinal); k++)
        {
            if (tokens[k].Lower is "in" && tokens[k + 1].Lower is "the" or "his" or "her" or "their" or "both" && tokens[k + 2].Lower is "leg" or "legs" or "arm" or "back" or "shoulder" or "foot" or "hand" or "thigh" or "stomach" or "abdomen" or "hip" or "knee" or "neck" or "face")
                return !tokens.Skip(k + 3).Take(12).Any(static t => t.Lower is "died" or "dead" or "killed" or "killing" or "death");
        }

        return false;
    }

    // "died of malaria", "died from natural causes": no harm of the conflict.
    private static bool IsOfDisease(TokenList tokens, int from)
    {
        if (from + 1 >= tokens.Count || tokens[from].Lower is not ("of" or "from"))
            return false;
        for (var i = from + 1; i <= from + 3 && i < tokens.Count; i++)
        {
            if (tokens[i].Lower is "malaria" or "cholera" or "disease" or "diseases" or "illness" or "cancer" or "covid" or "covid-19" or "measles" or "dengue" or "ebola" or "natural" or "heart" or "diphtheria" or "meningitis" or "typhoid" or "tuberculosis")
                return true;
        }

        return false;
    }

    private static bool IsUnreal(VerbGroup? group) => group is { Modal: not null } or { Infinitive: true, Perfect: false };

    private static bool IsAttributive(TokenList tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Tag is "NN" or "NNS" && i > 0 && tokens[i - 1].Tag is "DT" or "PRP$" or "JJ" or "IN" or "CD" or "VBG" or "VBD";

    private static bool IsForward(TokenList tokens, int first, int last, HarmTerm term, VerbGroup? group, IReadOnlyList<PeopleGroup> people)
    {
        switch (term.Syntax)
        {
            case HarmSyntax.Intransitive or HarmSyntax.Passive or HarmSyntax.HomeLeft or HarmSyntax.Border:
                return false;
            case HarmSyntax.Lose when last + 2 < tokens.Count && tokens[last + 2].Lower is "lives" or "life":
                return false;
            case HarmSyntax.Lives or HarmSyntax.Lose:
                return true;
            case HarmSyntax.Homes:
                return group is not { Passive: true };
        }

        if (group is { Passive: true })
            return false;
        if (group is { Gerund: true } || tokens[first].Lower.EndsWith("ing", StringComparison.Ordinal))
            return true;
        // "who seized power", "which detained half of": what is taken stands behind.
        if (term.Measure is HarmMeasure.Abducted or HarmMeasure.Detained && group is { Finite: true } && last + 1 < tokens.Count && tokens[last + 1].Tag is "NN" or "PDT" or "JJ")
            return true;
        return people.Any(p => p.First > last && p.First - last <= 2 && !IsBarrier(tokens, last + 1, p.First)) || (last + 1 < tokens.Count && tokens[last + 1].Tag is "DT" or "NNS" or "PRP$" or "NNP" or "PRP" && tokens[last + 1].Lower is not ("this" or "that" or "each" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday") && group is not { BareParticiple: true });
    }

    private static bool IsBarrier(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Tag is "IN" or "," or "CC" or ":" or "." || tokens[i].Lower is "," or ";")
                return true;
        }

        return false;
    }

    private static bool Fits(TokenList tokens, HarmSyntax syntax, int last, IReadOnlyList<PeopleGroup> people)
    {
        bool Within(int from, int to, params ReadOnlySpan<string> words)
        {
            for (var i = from; i <= to && i < tokens.Count; i++)
            {
                foreach (var word in words)
                {
                    if (string.Equals(tokens[i].Lower, word, StringComparison.Ordinal))
                        return true;
                }
            }

            return false;
        }

        return syntax switch
        {
            HarmSyntax.Lives => Within(last + 1, last + 6, "lives", "life"),
            HarmSyntax.Lose => Within(last + 1, last + 2, "lives", "life") || people.Any(p => p.First > last && p.First - last <= 2 && (!p.IsBare)),
            HarmSyntax.Homes => Within(last + 1, last + 9, "homes", "home", "houses", "villages", "village", "camp", "camps", "town", "area", "areas") && Within(last + 1, last + 8, "from", "out", "off") || Within(last + 1, last + 8, "bush", "forest", "forests", "hills", "mountains", "exile", "flight") && Within(last + 1, last + 7, "into", "to"),
            HarmSyntax.HomeLeft => Within(last + 1, last + 4, "homes", "home", "houses", "villages"),
            HarmSyntax.Border => Within(last + 1, last + 2, "into", "to", "from") || Within(last + 1, last + 4, "border"),
            _ => true,
        };
    }

    // "the death of 23 men", "the death in combat of 23 men", "injuries to eleven": where its people are told; −1 where they are not.
    private static int OfAt(TokenList tokens, int last, Domain.Claims.HarmMeasure measure)
    {
        if (last + 1 >= tokens.Count)
            return -1;
        if (tokens[last + 1].Lower is "of" || tokens[last + 1].Lower is "to" && measure is HarmMeasure.Injured && tokens[last].Lower is "injury" or "injuries" or "wounds" or "burns")
            return last + 1;
        return last + 3 < tokens.Count && tokens[last + 1].Lower is "in" or "by" && tokens[last + 3].Lower is "of" && tokens[last + 2].Lower is "combat" or "action" or "battle" or "custody" or "fighting" or "clashes" or "detention" or "hanging" or "drowning" or "shooting" or "gunfire" ? last + 3 : -1;
    }

    private static HarmMarker? OtherAt(TokenList tokens, int i, IReadOnlyList<PeopleGroup> people)
    {
        HarmMarker? best = null;
        foreach (var (term, length) in HarmLexicon.Default.OthersAt(tokens, i))
        {
            var last = i + length - 1;
            if (best is not null && last <= best.Last)
                continue;
            switch (term.Syntax)
            {
                case HarmSyntax.State when !IsAttributive(tokens, i) && !people.Any(p => p.Measure is not null && p.First <= i && p.Last >= i):
                    best = new HarmMarker(i, last, term.Measure, false, term.Syntax);
                    break;
                case HarmSyntax.Toll when tokens[i].Tag.StartsWith('N') || length > 1:
                    best = new HarmMarker(i, last, term.Measure, true, term.Syntax);
                    break;
                case HarmSyntax.Of when OfAt(tokens, last, term.Measure) is > 0 and var of:
                    best = new HarmMarker(i, of - 1, term.Measure, true, term.Syntax);
                    break;
            }
        }

        return best;
    }
}
