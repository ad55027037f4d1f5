using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>Forces without a state's name, people by description, and bodies that only their capitals and their last noun give away.</summary>
internal sealed partial class SentenceActors
{
    private static readonly FrozenDictionary<string, ActorKind> BodyNouns = VocabularyTable.Load("body-nouns").Rows
        .SelectMany(static r => r.List("words"), static (r, word) => (Word: word.ToLowerInvariant(), Kind: KebabCase.TryParse<ActorKind>(r["kind"], out var kind) ? kind : throw new InvalidDataException($"'{r["kind"]}' is no kind of actor.")))
        .DistinctBy(static w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(static w => w.Word, static w => w.Kind, StringComparer.Ordinal);

    // "the army", "government forces", "police": whose is told by what was named before, else by the report's country.
    private ActorDraft? Force(int i)
    {
        var from = tokens[i].IsDeterminer() && i + 1 < tokens.Count ? i + 1 : i;
        // "coalition warplanes": of the coalition named before.
        if (tokens[from].Lower is "coalition" or "alliance" && from + 1 < tokens.Count && Longest<ForceTerm>(from + 1, out var arms) is not null && Allied(tokens[from].Text) is { } allied)
            return allied with { First = i, Last = arms, IsAnaphor = true, IsModifier = false, IsPlural = true };
        if (tokens[from].Lower is "coalition" && from + 1 < tokens.Count && Longest<ForceTerm>(from + 1, out var own) is not null)
            return ByCountry(i, own, "coalition") ?? new ActorDraft(i, own, "coalition", ActorKind.Coalition) { IsPlural = true };
        // "a coalition air strike": of the coalition named before, else of one that everybody knows.
        if (tokens[from].Lower is "coalition" && tokens[from].Tag is "NN" && from + 1 < tokens.Count && tokens[from + 1].Lower is "air" or "airstrike" or "airstrikes" or "strike" or "strikes" or "raid" or "raids" or "bombing" or "bombardment" or "air-strike" or "air-strikes" or "shelling")
            return (memory.Last(static d => d.Kind == ActorKind.Coalition) ?? ByCountry(i, from, "coalition") ?? new ActorDraft(i, from, "coalition", ActorKind.Coalition)) with { First = i, Last = from, IsAnaphor = true, IsModifier = true };
        if (ForceAt(from) is not { } draft)
            return null;
        // "police of Hayat Tahrir al-Sham", "forces of the RSF".
        var of = draft.Last + 1;
        if (of + 1 < tokens.Count && tokens[of].Lower is "of")
        {
            var body = tokens[of + 1].Lower is "the" && of + 2 < tokens.Count ? of + 2 : of + 1;
            if ((Known(body) ?? Composed(body)) is { } owner)
                return owner with { First = i };
        }

        return draft with { First = i };
    }

    private ActorDraft? Allied(string word) => memory.Last(d => d.Kind == ActorKind.Coalition || HasWord(d.Name, word));

    private ActorDraft? ForceAt(int i) => i < tokens.Count && Longest<ForceTerm>(i, out var last) is { Bare: true } force ? ForceAt(i, last, force) : null;

    private ActorDraft? ForceAt(int i, int last, ForceTerm force)
    {
        // "a private military company": no force of the state.
        if (last + 1 < tokens.Count && tokens[last + 1].Lower is "company" or "companies" or "contractor" or "contractors" or "firm")
            return null;
        // "local government", "police station", "a military base": not the force itself; "army officer" is left to offices.
        var before = i > 0 ? tokens[i - 1] : null;
        if (before is not null && force.Names == ForceNames.Government && before.Lower is "local" or "regional" or "provincial" or "municipal" or "unity" or "shadow")
            return null;
        // "the Armed Forces Press Committee": part of a longer name.
        if (tokens[i].IsCapital() && last + 1 < tokens.Count && tokens[last + 1].IsCapital() && tokens[last + 1].Tag.StartsWith("NNP", StringComparison.Ordinal) && BodyNouns.ContainsKey(tokens[CapitalRun(i)].Lower) && CapitalRun(i) > last)
            return null;
        var isModifier = last + 1 < tokens.Count && tokens[last + 1].IsNoun();
        if (isModifier && force.Kind == ActorKind.StateForce && Longest<PeopleTerm>(i, out var peopleLast) is not null && peopleLast > last)
            return null;
        var canonical = force.Canonical;
        // "the government in Ankara", "the army in Kinshasa": told by the capital.
        if (!isModifier && force.Kind is not (ActorKind.Media or ActorKind.Medical or ActorKind.Aid) && SeatBehind(last) is { } seated && !string.Equals(seated.Code, country.Main?.Code, StringComparison.Ordinal))
            return new ActorDraft(i, last, OfState(seated, force, i, last), force.Kind) { Country = seated.Code };
        var local = Local(force);
        var recent = force.Names == ForceNames.Own
            ? memory.Near(sentence.Index, IsSuch) ?? (local is null ? memory.Last(d => IsSuch(d) && string.Equals(d.Country, country.Main?.Code, StringComparison.Ordinal)) ?? memory.Last(IsSuch) : memory.Last(d => IsSuch(d) && string.Equals(d.Country, local.Code, StringComparison.Ordinal)))
            : local is not null ? memory.Last(d => d.Kind == ActorKind.State && string.Equals(d.Name, local.Government, StringComparison.Ordinal)) : memory.Last(d => d.Kind == ActorKind.State && d.Name.EndsWith("government", StringComparison.Ordinal));
        bool IsSuch(ActorDraft d) => !d.IsHidden && d.Kind == force.Kind && Names(d.Name, canonical);
        if (force.Names == ForceNames.Own && force.Kind is ActorKind.Media && recent is null)
            return new ActorDraft(i, last, Words(i, last), force.Kind) { IsModifier = isModifier };
        if (recent is null && local is null && country.Main is null)
            return new ActorDraft(i, last, force.Names == ForceNames.Own ? Words(i, last) : "government", force.Kind) { IsModifier = isModifier };
        if (recent is not null && (force.Names == ForceNames.Own || string.Equals(recent.Country, (local ?? country.Main)?.Code, StringComparison.Ordinal) || country.Main is null))
            return recent with { First = i, Last = last, IsModifier = isModifier, IsAnaphor = true, Kind = force.Kind };
        var state = local ?? country.Main!;
        return new ActorDraft(i, last, OfState(state, force, i, last), force.Kind) { Country = state.Code, IsModifier = isModifier };
    }

    // The country of the sentence where it is not the report's: a group fights the army of its own country. Groups that fight another state's army tell nothing.
    private State? Local(ForceTerm force)
    {
        State? found = null;
        foreach (var own in matches)
        {
            if (own is null)
                continue;
            foreach (var match in own)
            {
                var code = match.Term switch
                {
                    ActorTerm { Kind: ActorKind.ArmedGroup, IsShort: false } term when term.Country is not ("PS" or "LB" or null) => term.Country,
                    StateTerm term when string.Equals(term.State.Code, country.Main?.Code, StringComparison.Ordinal) => term.State.Code,
                    StateTerm { Form: StateForm.Name or StateForm.Adjective } term when force.Canonical is "junta" => term.State.Code,
                    _ => null,
                };
                if (code is null)
                    continue;
                if (string.Equals(code, country.Main?.Code, StringComparison.Ordinal))
                    return null;
                // A Kenyan report of a group from Somalia: the forces are those of the country that it mostly speaks of.
                if (match.Term is ActorTerm && country.Main is { } main && country.Weights.GetValueOrDefault(main.Code) * 2 >= country.Weights.GetValueOrDefault(code) * 3)
                    continue;
                found ??= ActorTerms.States.GetValueOrDefault(code);
            }
        }

        return found;
    }

    // "Myanmar military" where the table names the army so.
    private static string KnownForce(State state, string canonical) => state.Code is "MM" && canonical is "army" or "junta" ? "Myanmar military" : state.Adjective + " " + canonical;

    private static bool Names(string name, string canonical) => HasWord(name, canonical) || canonical switch
    {
        "army" => HasWord(name, "military") || HasWord(name, "armed forces"),
        "military" or "junta" => HasWord(name, "army") || HasWord(name, "armed forces") || HasWord(name, "military"),
        _ => false,
    };

    // "unidentified armed men", "residents of Adan Yabal", "a doctor at the Southern Hospital".
    private ActorDraft? People(int i)
    {
        var from = tokens[i].IsDeterminer() && i + 1 < tokens.Count ? i + 1 : i;
        for (var j = from; j < tokens.Count && j < from + 5; j++)
        {
            // "the same day fighters of X": the day is told beside them.
            if (tokens[j].Lower is "day" or "night" or "week" or "month" or "morning" or "evening")
                return null;
            // "the Journalists Syndicate": people open the name of a body.
            if (j == from && tokens[j].IsCapital() && j + 1 < tokens.Count && tokens[j + 1].IsCapital() && tokens[j + 1].IsNoun() && BodyNouns.ContainsKey(tokens[CapitalRun(j)].Lower) && CapitalRun(j) > j)
                return null;
            if (Longest<PeopleTerm>(j, out var last) is { } people && !(last == j && tokens[last].IsVerb() && !tokens[last].IsNoun() && tokens[last].Tag is not "VBG"))
                return People(i, from, j, last, people);
            if (!(tokens[j].IsAdjective() || (tokens[j].Tag is "NN" && !tokens[j].IsCapital()) || (tokens[j].Tag is "NN" or "JJ" && j == 0) || (tokens[j].Tag is "CD" && j == from)) || tokens[j].Text is "-" || (matches[j] is { } own && own.Any(static m => m.Term is ActorTerm)))
                return null;
        }

        return null;
    }

    private ActorDraft People(int first, int from, int noun, int last, PeopleTerm people)
    {
        var nameFirst = from;
        while (nameFirst < noun && tokens[nameFirst].Tag is "CD")
            nameFirst++;
        var nameLast = last;
        if (people.Kind is "official" or "medical" && last + 2 < tokens.Count && tokens[last + 1].Lower is "in" or "at" or "of" or "from" or "with")
        {
            var end = Complement(last + 2);
            if (end > last + 1 && Enumerable.Range(last + 2, end - last - 1).Any(k => tokens[k].IsCapital()))
                nameLast = end;
        }

        string? organisation = null;
        string? code = null;
        for (var k = from; k <= noun; k++)
        {
            if (Longest<StateTerm>(k, out _) is { Form: StateForm.Adjective } state && k < noun)
                (organisation, code) = (people.Kind is "official" ? state.State.Name : null, state.State.Code);
        }

        return new ActorDraft(first, nameLast, Words(nameFirst, nameLast), ActorKind.People)
        {
            IsPlural = tokens[last].Tag is "NNS" or "NNPS" || tokens[last].Lower is "police" or "militia" or "opposition",
            Organisation = organisation,
            Country = code,
            IsModifier = nameLast == last && last + 1 < tokens.Count && (tokens[last + 1].IsNoun() || tokens[last + 1].Text is "-") && !SaysAt(last + 1) && !tokens[last + 1].IsCapital() && tokens[last + 1].Lower is not "'s",
        };
    }

    // "the Syria Response Coordination Group", "Oliver Sinisterra Front", "Movement for the Liberation of X", an unknown short form.
    private ActorDraft? Body(int i)
    {
        var from = i;
        // "Save the X", "Doctors without Y": a name that opens with a verb or a plural.
        var opens = i + 2 < tokens.Count && tokens[i].IsCapital() && BodyNouns.ContainsKey(tokens[i].Lower) && tokens[i + 1].Lower is "the" or "without" && tokens[i + 2].IsCapital();
        if (sentence.Block.Kind is Text.BlockKind.Dateline || !tokens[from].IsCapital() || !(opens || tokens[from].IsNoun() || tokens[from].IsAdjective() || tokens[from].Name != Text.NameKind.None || tokens[from].Tag is "FW" or "CD"))
            return null;
        // "Since 13 June the Monitor": a month opens no name.
        if (from + 1 < tokens.Count && tokens[from + 1].Lower is "the" or "a" && tokens[from].Lower is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday")
            return null;
        // "On 17 Ramadan fighters attacked".
        if (from > 0 && tokens[from - 1].Tag is "CD" && tokens[from].Lower is "ramadan" or "shawwal" or "muharram" or "safar" or "rajab" or "shaban" or "sha'ban")
            return null;
        // "the NGO Causa en Común": what is behind is its name.
        if (tokens[from].Text is "NGO" or "NGOs" && from + 1 < tokens.Count && tokens[from + 1].IsCapital() && Known(from + 1) is null)
            return new ActorDraft(i, CapitalRun(from + 1), Words(from + 1, CapitalRun(from + 1)), ActorKind.Aid);
        var last = CapitalRun(from);
        // "UN-recognised Government of National Accord": the name of the tables inside the run goes first.
        for (var k = from + 1; k <= last; k++)
        {
            if (Longest<ActorTerm>(k, out var end) is not null && end >= last && end > k)
                return null;
        }

        if (BodyKind(from, last) is { } kind)
        {
            var words = Words(from, last);
            // A shorter form of a name known already ("the Observatory").
            var earlier = memory.Last(d => d.Kind is not (ActorKind.Person or ActorKind.People) && d.Name.Length > words.Length && HasWord(d.Name, words));
            return earlier is not null ? earlier with { First = i, Last = last, IsAnaphor = false, IsModifier = IsModifierAt(last) } : Tail(new ActorDraft(i, last, words, kind));
        }

        // "The Mission recorded": in a body's own report, the body.
        if (last == from && from > 0 && tokens[from - 1].Lower is "the" && BodyNouns.TryGetValue(tokens[from].Lower, out var own) && tokens[from].Text.Length > 4 && !IsModifierAt(last) && !placed[from])
            return new ActorDraft(i, last, text.Report.Publisher is { } publisher && HasWord(publisher, tokens[from].Text) ? publisher : tokens[from].Text, own);
        if (tokens[from].Name == Text.NameKind.Organisation && !placed[from] && sentence.Block.IsBody && !(from > 0 && tokens[from - 1].Lower is "in" or "near" or "at" or "from" or "inside"))
            return Tail(new ActorDraft(i, last, Words(from, last), ActorKind.Unknown));
        if (tokens[from].IsAcronym() && tokens[from].Text.Length >= 3 && !placed[from] && sentence.Block.IsBody && tokens[from].Tag.StartsWith("NNP", StringComparison.Ordinal) && !tokens.All(static t => !t.Text.Any(char.IsLower)))
            return Tail(new ActorDraft(i, from, tokens[from].Text, ActorKind.Unknown));
        return null;
    }

    private int CapitalRun(int from)
    {
        var last = from;
        for (var i = from + 1; i < tokens.Count && i - from < 14; i++)
        {
            var token = tokens[i];
            if (token.IsCapital() && (!token.IsVerb() || tokens[i - 1].Lower is "the" or "of" or "for"))
            {
                last = i;
                continue;
            }

            var joins = token.Lower is "of" or "for" or "the" or "and" or "&" or "de" or "del" or "des" or "du" or "da" or "dos" or "das" or "do" or "en" or "la" or "y" or "e" or "et" or "al" or "-" or "in" or "to" or "on" or "against" or "'s" or "’s" or "'";
            if (!joins || i + 1 >= tokens.Count)
                break;
            var next = tokens[i + 1].IsCapital() || (i + 2 < tokens.Count && tokens[i + 1].Lower is "the" or "of" && tokens[i + 2].IsCapital());
            // "in", "and", "to" join only inside a name that opened with its noun ("Commission on Human Rights").
            if (!next || (token.Lower is "in" or "and" or "to" or "on" or "against" or "'s" or "’s" && !BodyNouns.ContainsKey(tokens[from].Lower)))
                break;
        }

        return last;
    }

    private bool IsBodyRun(int first, int last) => BodyKind(first, last) is not null;

    private ActorKind? BodyKind(int first, int last)
    {
        if (last == first && !(tokens[first].Tag.StartsWith("NNP", StringComparison.Ordinal) && first > 0))
            return null;
        ActorKind? kind = BodyNouns.TryGetValue(tokens[last].Lower, out var byLast) ? byLast : null;
        if (kind is null && last > first && BodyNouns.TryGetValue(tokens[first].Lower, out var byFirst) && tokens[first + 1].Lower is "of" or "for" or "on" or "the" or "without")
            kind = byFirst;
        for (var i = first + 1; kind is null && i < last; i++)
        {
            if (tokens[i + 1].Lower is "of" or "for" && BodyNouns.TryGetValue(tokens[i].Lower, out var inner))
                kind = inner;
        }

        // One capital word alone ("Group", "Front") names nothing unless it stands for a body named before.
        return last == first && memory.Last(d => HasWord(d.Name, tokens[first].Text)) is null ? null : kind;
    }
}
