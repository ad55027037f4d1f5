using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>Names of the tables, and states with their forces.</summary>
internal sealed partial class SentenceActors
{
    // A name of the table of actors, with the fighters behind it ("Boko Haram fighters").
    private ActorDraft? Known(int i)
    {
        if (memory.ByShortName(tokens[i].Text) is { } defined && (tokens[i].IsAcronym() || tokens[i].IsCapital()) && !StartsLongerName(i))
            return Tail(defined with { First = i, Last = i, IsModifier = false, IsAnaphor = false });
        var last = -1;
        ActorTerm? best = null;
        if (matches[i] is null)
            return null;
        foreach (var match in matches[i])
        {
            if (match.Term is not ActorTerm term || match.Last < last || (term.IsShort && !country.Mentions(term.Country)))
                continue;
            // Of several with the same letters, the one of the report's country.
            if (match.Last > last || Weight(term) > Weight(best!))
                (best, last) = (term, match.Last);
        }

        if (best is null)
            return null;
        // "the internationally recognised Government of National Accord": a longer name opens inside.
        for (var k = i + 1; k <= last; k++)
        {
            if (Longest<ActorTerm>(k, out var inner) is not null && inner > last)
                return null;
        }

        // "said Amal Sample, a nurse": a person's first name that is a group's too.
        if (best.Kind == ActorKind.ArmedGroup && last == i && last + 1 < tokens.Count && i > 0 && tokens[i].Name == Text.NameKind.Person && tokens[last + 1].IsCapital() && tokens[last + 1].IsNoun() && Longest<ForceTerm>(last + 1, out _) is null && Longest<PeopleTerm>(last + 1, out _) is null && SentenceWords.PersonRun(sentence, i) > last + 1)
            return null;
        // "UN experts" are people by description.
        if (Longest<PeopleTerm>(i, out var peopleLast) is not null && peopleLast > last)
            return null;
        var state = Longest<StateTerm>(i, out var stateLast);
        if (state is not null && Composed(i) is { } composed && composed.Last > last && composed.Kind != ActorKind.State)
            return null;
        if (state is not null && stateLast >= last)
            return null;
        // "the Renamo Military Junta": the group's name opens a longer one.
        if (best.Kind == ActorKind.ArmedGroup && last + 2 < tokens.Count && tokens[last + 1].IsCapital() && tokens[last + 1].Tag.StartsWith("NNP", StringComparison.Ordinal) && CapitalRun(i) is var run && run > last + 1 && BodyKind(i, run) is not null)
            return Tail(new ActorDraft(i, run, Words(i, run), ActorKind.ArmedGroup) { IsPlural = true });
        // A body whose longer name no table has ("Rapid Support Forces' Media Office" is left to the other readers).
        var ownName = best.Kind == ActorKind.Ministry && state is not null ? OwnWords(i, last) : best.Name;
        return Tail(new ActorDraft(i, last, ownName, best.Kind) { Country = best.Country, IsPlural = best.Kind == ActorKind.ArmedGroup });
    }

    private int Weight(ActorTerm term) => term.Country is null ? 1 : country.Weights.GetValueOrDefault(term.Country) * 2;

    private bool StartsLongerName(int i) => matches[i] is { } own && own.Any(m => m.Last > i && m.Term is ActorTerm or StateTerm);

    // What stands behind a name: its people ("M23 rebels", "Hamas-led gunmen"), or nothing.
    private ActorDraft Tail(ActorDraft draft)
    {
        var i = draft.Last + 1;
        if (i < tokens.Count && tokens[i].Lower is "'s" or "’s" or "'" or "’")
            i++;
        var led = i + 2 < tokens.Count && tokens[i].Text is "-" && tokens[i + 1].Lower is "led";
        if (led)
            i += 2;
        if (draft.Kind is ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.StateForce or ActorKind.State or ActorKind.Unknown)
        {
            // One word may come between ("White Army youth fighters").
            for (var j = i; j <= Math.Min(i + 1, tokens.Count - 1); j++)
            {
                if ((Longest<PeopleTerm>(j, out var last) is { Kind: "armed" } || Longest<ForceTerm>(j, out last) is { Names: not ForceNames.Own }) && !tokens[j].IsCapital() && (j == i || tokens[i].IsAdjective()))
                    return draft with { Last = last, IsPlural = true, IsModifier = last + 1 < tokens.Count && IsMaterial(j) && tokens[last + 1].IsNoun() };
            }
        }

        if (draft.Kind == ActorKind.Media && draft.Last + 1 < tokens.Count && tokens[draft.Last + 1].Lower is "television" or "radio" or "newspaper" or "channel" or "tv" or "website" or "agency" or "daily")
            return draft with { Last = draft.Last + 1 };
        if (led)
            return draft with { IsModifier = true };
        var next = Next(draft.Last);
        return next is not null && !SaysAt(draft.Last + 1) && ((next.IsNoun() && !next.IsCapital() && tokens[draft.Last + 1].Tag is not "NNP") || next.Text is "-") ? draft with { IsModifier = true } : draft;
    }

    // "artillery", "jets": things, not people.
    private bool IsMaterial(int i) => tokens[i].Lower is "artillery" or "drone" or "missile" or "tank" or "rocket";

    // A state's name, adjective, people or capital, alone or with a force.
    private ActorDraft? OfState(int i)
    {
        if (Longest<StateTerm>(i, out var last) is not { } term)
            return null;
        if (sentence.Block.Kind is Text.BlockKind.Heading && tokens[i].IsAcronym() && tokens[i].Text.Length > 4)
            return null;
        if (Composed(i) is { } composed)
            return composed;
        if (OfficeOf(i, last, StateName(term), term.State.Code) is { } office)
            return office;
        // "the Somali Journalists Syndicate": the adjective opens the name of a body.
        if (term.Form == StateForm.Adjective && CapitalRun(i) is var run && run >= last + 2 && tokens[last + 1].IsCapital() && BodyKind(i, run) is { } body && body is not (ActorKind.Unknown or ActorKind.ArmedGroup) && !Enumerable.Range(last + 1, run - last).Any(k => Longest<ActorTerm>(k, out _) is not null || Longest<StateTerm>(k, out _) is not null || Longest<ForceTerm>(k, out _) is not null))
            return Tail(new ActorDraft(i, run, Words(i, run), body) { Country = term.State.Code });
        var modifier = IsModifierAt(last);
        return term.Form switch
        {
            StateForm.Adjective when modifier || last + 1 >= tokens.Count || Next(last)!.IsAdjective() || Next(last)!.Text is "-" || Next(last)!.Tag is "CC" or "," =>
                new ActorDraft(i, last, term.State.Name, ActorKind.State) { Country = term.State.Code, IsModifier = true },
            StateForm.Adjective => null,
            StateForm.People => new ActorDraft(i, last, Words(i, last), ActorKind.People) { Country = term.State.Code, IsPlural = true, IsModifier = modifier },
            _ when IsPlaceHere(i, last, term) => null,
            _ => new ActorDraft(i, last, StateName(term), ActorKind.State) { Country = term.State.Code, IsModifier = modifier || Next(last)?.Text is "-" },
        };
    }

    private string StateName(StateTerm term) =>
        term.Form == StateForm.Capital && HasInnerWar(term.State.Code) ? term.State.Government : term.State.Name;

    // A government at war with groups of its own country is named as such; of a foreign power the state.
    private bool HasInnerWar(string code) => code is not ("UA" or "RU" or "IL" or "AM" or "AZ" or "GE") && string.Equals(country.Main?.Code, code, StringComparison.Ordinal);

    private bool IsModifierAt(int last)
    {
        var next = Next(last);
        if (next is null)
            return false;
        if (next.Text is "-" && last + 2 < tokens.Count)
            return true;
        if (SaysAt(last + 1))
            return false;
        return next.Lower is not "'s" and not "’s" && (next.IsNoun() || (next.IsAdjective() && last + 2 < tokens.Count && tokens[last + 2].IsNoun()));
    }

    // Third-person forms that taggers take for plural nouns ("Turkey backs rebels").
    private bool SaysAt(int i) => i < tokens.Count && !tokens[i].IsCapital() && (tokens[i].Lower is "backs" or "supports" or "arms" or "controls" or "holds" or "claims" or "leads" or "attacks" or "shells" or "bombs" or "strikes" or "plans" or "fights" or "ties" or "wants" or "seeks"
        ? i + 1 < tokens.Count && tokens[i + 1].Tag is "DT" or "NNP" or "NNPS" or "PRP$" or "JJ" or "NNS" or "RB" or "CD"
        : Attribution.SpeechVerbs.IsForm(tokens[i].Lower) && (tokens[i].IsVerb() || (tokens[i].Lower.EndsWith('s') && (i + 1 == tokens.Count || tokens[i + 1].Text is "." or "\"" || tokens[i + 1].Lower is "that"))));

    // "in Syria", "near Damascus", "across Ukraine": where, not who. A capital is a place unless it acts.
    private bool IsPlaceHere(int first, int last, StateTerm term)
    {
        // "a Russia-backed ceasefire": whatever stands before.
        if (Next(last)?.Text is "-")
            return false;
        var before = first - 1;
        // "Lake Chad", "Gulf of Guinea" are names of places.
        if (before >= 0 && tokens[before].IsCapital() && tokens[before].Tag.StartsWith("NNP", StringComparison.Ordinal))
            return true;
        while (before >= 0 && (tokens[before].IsDeterminer() || (tokens[before].Tag is "JJ" && before > 0) || tokens[before].Lower is "eastern" or "western" or "northern" or "southern" or "central" or "northwestern" or "northeastern" or "southeastern" or "southwestern"))
        {
            if (!tokens[before].IsDeterminer())
                return true;
            before--;
        }

        var lower = before >= 0 ? tokens[before].Lower : "";
        if (lower is "in" or "inside" or "across" or "into" or "near" or "throughout" or "outside" or "around" or "within" or "at" or "toward" or "towards" or "via" or "through" or "north" or "south" or "east" or "west" or "over" or "leave" or "left" or "leaving" or "enter" or "entered" or "flee" or "fled" or "onto")
            return true;
        if (lower is "to" && before > 0)
            return tokens[before - 1].Lower is not ("linked" or "loyal" or "allied" or "close" or "affiliated" or "belonging" or "allegiance" or "support" or "aid" or "ties" or "tied" or "supply" or "supplied" or "attributed" or "opposed" or "hostile" or "opposition" or "according" or "weapons" or "arms");
        if (lower is "from" && before > 0 && term.Form == StateForm.Capital)
            return true;
        if (lower is "of" && before > 0 && (tokens[before - 1].Lower is "city" or "town" or "north" or "south" or "east" or "west" or "outside" or "parts" or "most" or "capital" or "region" or "areas" or "part" or "territory" or "outskirts" or "suburbs" or "km" or "kilometres" or "miles" or "much" or "rest" or "swathes" or "centre" or "people"))
            return true;
        if (term.Form != StateForm.Capital)
            return false;
        // A capital acts where it speaks, fights, signs or is coordinated with a state.
        var next = Next(last);
        if (next is null)
            return true;
        // "Islamabad, for its part, said": an aside stands between.
        if (next.Text is "," && first <= 1 && last + 3 < tokens.Count && tokens[last + 2].Lower is "for" or "meanwhile" or "however" or "in" or "which" or "too")
        {
            for (var k = last + 3; k < tokens.Count - 1 && k <= last + 8; k++)
            {
                if (tokens[k].Text is ",")
                    return !Attribution.SpeechVerbs.IsForm(tokens[k + 1].Lower);
            }
        }

        var acts = next.IsVerb() || next.Tag is "MD" or "CC" or "RB" || next.Lower is "'s" or "’s" || lower is "by" or "and" or "between" or "with" or "accused" or "accuses" or "accusing" or "against" or "for" or "blamed" or "blames" || Attribution.SpeechVerbs.IsForm(next.Lower);
        return !acts || (next.Lower is "'s" or "’s" && last + 2 < tokens.Count && tokens[last + 2].Lower is "airport" or "centre" or "center" or "suburbs" or "outskirts" or "streets" or "mayor" or "port" or "eastern" or "western" or "northern" or "southern");
    }

    // "Nigerian army", "Chad's air force", "Russian Defence Ministry", "Ministry of Health of Gaza".
    private ActorDraft? Composed(int i)
    {
        if (Longest<StateTerm>(i, out var last) is not { Form: StateForm.Name or StateForm.Adjective } term)
            return null;
        var j = last + 1;
        if (j < tokens.Count && tokens[j].Lower is "'s" or "’s" or "'")
            j++;
        for (var skipped = 0; skipped <= 2 && j + skipped < tokens.Count; skipped++)
        {
            // "Libya's Government of National Accord", "Afghanistan's Taliban government": a body with a name of its own.
            if (Longest<ActorTerm>(j + skipped, out var named) is { } body && (body.Kind == ActorKind.ArmedGroup || named > j + skipped))
                return null;
            // "a South African private military company": no force of the state.
            if (Longest<ForceTerm>(j + skipped, out var trade) is not null && trade + 1 < tokens.Count && tokens[trade + 1].Lower is "company" or "companies" or "contractor" or "contractors" or "firm")
                return null;
            if (Longest<ForceTerm>(j + skipped, out var end) is { } force && !(force.Names == ForceNames.State && tokens[j + skipped].Tag.StartsWith("VB", StringComparison.Ordinal)))
                return Name(i, end, term.State, force, skipped > 0 ? j : -1, j + skipped);
            var word = tokens[j + skipped];
            if (!(word.IsAdjective() || word.IsNoun()) || word.Text is "-" || Longest<TitleTerm>(j + skipped, out _) is { Role: not "person" })
                return null;
        }

        return null;
    }

    private ActorDraft Name(int first, int last, State state, ForceTerm force, int firstSkipped, int forceAt)
    {
        var name = force.Names switch
        {
            ForceNames.Own when force.Kind is ActorKind.Ministry or ActorKind.Media or ActorKind.Medical or ActorKind.Aid => OwnWords(first, last),
            ForceNames.Own when firstSkipped >= 0 && tokens[firstSkipped].IsCapital() => OwnWords(first, last),
            ForceNames.Own => state.Adjective + " " + force.Canonical,
            ForceNames.Government when force.Canonical.Length == 0 && Words(forceAt, last).StartsWith("official", StringComparison.OrdinalIgnoreCase) => OwnWords(first, last),
            ForceNames.Government => state.Government,
            _ => HasInnerWar(state.Code) && force.Kind == ActorKind.StateForce && !IsMaterialForce(forceAt) ? state.Government : state.Name,
        };
        return new ActorDraft(first, last, name, force.Kind)
        {
            Country = state.Code,
            Organisation = Words(forceAt, last).StartsWith("official", StringComparison.OrdinalIgnoreCase) ? state.Name : null,
            IsPlural = tokens[last].Tag is "NNS" or "NNPS" || tokens[last].Lower is "troops" or "police",
            IsModifier = last + 1 < tokens.Count && tokens[last + 1].IsNoun() && !tokens[last + 1].IsCapital(),
        };
    }

    private bool IsMaterialForce(int i) => tokens[i].Lower is not ("forces" or "force" or "troops" or "soldiers" or "commandos" or "paratroopers");

    private string OwnWords(int first, int last)
    {
        while (first < last && tokens[first].IsDeterminer())
            first++;
        return Words(first, last);
    }
}
