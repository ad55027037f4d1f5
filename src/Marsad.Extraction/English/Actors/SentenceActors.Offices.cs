using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>Persons with their office: "Syrian President X", "X, head of the Observatory", "a Hamas spokesman", "the health minister".</summary>
internal sealed partial class SentenceActors
{
    // A title behind a state or a body that starts at `first` and ends at `bodyLast` ("Israeli Prime Minister …", "the UN's Syria humanitarian chief").
    private ActorDraft? OfficeOf(int first, int bodyLast, string body, string? code)
    {
        var j = bodyLast + 1;
        if (j < tokens.Count && tokens[j].Lower is "'s" or "’s" or "'")
            j++;
        for (var skipped = 0; skipped < 4 && j < tokens.Count; skipped++, j++)
        {
            if (TitleAt(j, out var last) is { } title)
                return Office(first, j, last, title, new ActorDraft(first, bodyLast, body, ActorKind.State) { Country = code });
            if (!(tokens[j].IsNoun() || tokens[j].IsAdjective()) || Longest<ForceTerm>(j, out _) is { Names: ForceNames.State })
                return null;
        }

        return null;
    }

    // "the rebels' spokesman", "the UN secretary-general", "Hamas officials".
    private ActorDraft? OfficeBehind(ActorDraft body)
    {
        if (body.Kind is ActorKind.Person or ActorKind.People && !body.IsPlural || tokens[body.Last].Lower is "its" or "his" or "their" or "it" or "he" or "they" or "we" or ")")
            return null;
        var j = body.Last + 1;
        var possessive = j < tokens.Count && tokens[j].Lower is "'s" or "’s" or "'" or "’";
        if (possessive)
            j++;
        for (var skipped = 0; skipped < 4 && j < tokens.Count; skipped++, j++)
        {
            if (TitleAt(j, out var last) is { } title && (possessive || !tokens[j].IsVerb()))
                return Office(body.First, j, last, title, body);
            if (!(tokens[j].IsNoun() || tokens[j].IsAdjective()) || (!possessive && Longest<ForceTerm>(j, out _) is not null))
                return null;
        }

        return null;
    }

    // A title on its own or with words before it; the body stands before or behind it.
    private ActorDraft? Office(int i)
    {
        var from = i;
        if (tokens[i].Lower is "'s" or "’s" or "'" or "’" or "-" || i > 1 && tokens[i - 1].Text is "-" && tokens[i].Lower is "installed" or "appointed" or "backed")
            return null;
        if (tokens[i].IsDeterminer())
            from++;
        for (var j = from; j < tokens.Count && j < from + 7; j++)
        {
            if (TitleAt(j, out var last) is { } title)
            {
                if (title.Role is "person" && j == from && !char.IsUpper(title.Words[0]) && from == i && tokens[last].Tag is "NNS" or "VB" or "VBP")
                    return null;
                var owner = BodyBetween(from, j - 1);
                return Office(from, j, last, title, owner);
            }

            if (tokens[j].Lower is "'s" or "’s" or "'" or "-" || tokens[j].IsNoun() || tokens[j].IsAdjective())
                continue;
            return null;
        }

        return null;
    }

    // "the provincial governor's spokesman": the last of two offices.
    private TitleTerm? TitleAt(int j, out int last)
    {
        var title = Longest<TitleTerm>(j, out last);
        // "the General Staff": a body, no rank before a name.
        if (title is { Role: "rank" } && Longest<ForceTerm>(j, out var staff) is not null && staff > last)
            return null;
        if (title is null || last + 2 >= tokens.Count || tokens[last + 1].Lower is not ("'s" or "’s" or "'" or "’"))
            return title;
        for (var k = last + 2; k < tokens.Count && k <= last + 4; k++)
        {
            if (Longest<TitleTerm>(k, out var end) is { } behind)
            {
                last = end;
                return behind;
            }

            if (!tokens[k].IsNoun() && !tokens[k].IsAdjective())
                return title;
        }

        return title;
    }

    // A body named among the words before a title ("the rebels' spokesman", "the alliance's coordinator", "Hamas spokesman").
    private ActorDraft? BodyBetween(int from, int last)
    {
        for (var k = from; k <= last; k++)
        {
            if ((Known(k) ?? ForceAt(k)) is { } known && known.First <= last)
                return known;
            if (Longest<StateTerm>(k, out _) is { Form: StateForm.Adjective or StateForm.Name } state)
                return new ActorDraft(k, k, StateName(state), ActorKind.State) { Country = state.State.Code };
            if (k > 0 && tokens[k - 1].Lower is not "civil" && Longest<AnaphorTerm>(k, out var end) is not null && Described(k, k, k, end) is { } described)
                return described;
        }

        return null;
    }

    private ActorDraft? Office(int first, int titleFirst, int titleLast, TitleTerm title, ActorDraft? body)
    {
        var last = titleLast;
        // "the prosecutor general's office".
        if (last + 1 < tokens.Count && tokens[last + 1].Lower is "general" && tokens[last].Lower is "prosecutor" or "attorney" or "inspector" or "director" or "secretary" or "procurator")
            last = titleLast += 1;
        var organisation = body;
        var code = body?.Country;
        // "Minister of Information", "head of the regional administration", "director of Charité hospital".
        if (last + 2 < tokens.Count && tokens[last + 1].Lower is "of" or "for" or "at" or "with" && !tokens[last + 2].IsVerb())
        {
            var end = Complement(last + 2);
            if (end > last + 1)
            {
                organisation = ComplementBody(last + 2, end) ?? organisation;
                last = end;
            }
        }

        // "the president's office": a body of its own.
        if (last + 2 < tokens.Count && tokens[last + 1].Lower is "'s" or "’s" && tokens[last + 2].Lower is "office")
            return new ActorDraft(first, last + 2, OwnWords(first, last + 2), ActorKind.Ministry) { Country = code };

        // "…, Josep Borrell, …" or "… Babagana Zulum".
        var nameAt = last + 1;
        if (nameAt + 1 < tokens.Count && tokens[nameAt].Text is ",")
            nameAt++;
        // "SAF chief General X": a rank before the name.
        var direct = nameAt == last + 1;
        while (direct && nameAt < tokens.Count && Longest<TitleTerm>(nameAt, out var rankLast) is { } rank && (rank.Role is "rank" || char.IsUpper(rank.Words[0])))
            nameAt = rankLast + 1;
        var behind = nameAt < tokens.Count ? SentenceWords.PersonRun(sentence, nameAt) : nameAt;
        var isNamed = behind > nameAt && (matches[nameAt] is null || !matches[nameAt].Any(static m => m.Term is ActorTerm or StateTerm))
            && (direct || (behind - nameAt >= 2 && behind < tokens.Count && tokens[behind].Text is "," or "."));
        // "the Director, Army Public Relations, Brig. X": what stands behind is the office, no name.
        isNamed &= Longest<ForceTerm>(nameAt, out _) is null && !tokens[behind - 1].Lower.Equals("staff", StringComparison.Ordinal);
        if (isNamed && !(direct && last > titleLast))
        {
            var name = Words(nameAt, behind - 1);
            return new ActorDraft(first, behind - 1, name, ActorKind.Person) { Country = code, Organisation = organisation?.Name, OrganisationKind = organisation?.Kind ?? ActorKind.Unknown, Title = title.Words };
        }

        if (Bearer(first, titleLast, last, title) is { } bearer)
            return bearer;
        if (char.IsUpper(title.Words[0]) || title.Role is "rank")
            return null;
        var words = OwnWords(first, last);
        if (title.Role is "spokesman")
            return new ActorDraft(first, last, organisation?.Name ?? words, organisation?.Kind ?? ActorKind.Person) { Country = code, Organisation = organisation?.Name, IsHuman = true };
        if (title.Role is "reporter" && (organisation?.Name ?? Outlet(first, titleFirst)) is { } outlet)
            return new ActorDraft(first, last, outlet, ActorKind.Media) { Organisation = outlet, IsHuman = true };
        var plural = tokens[titleLast].Tag is "NNS" or "NNPS";
        if (title.Role is "person" && titleFirst == first && last == titleLast && Longest<PeopleTerm>(titleFirst, out _) is not null)
            return null;
        if (title.Role is "head" && body is not null && organisation == body && title.Words is "leader" or "leaders" && plural)
            return null;
        return new ActorDraft(first, last, words, title.Role is "person" ? ActorKind.People : ActorKind.Person) { Country = code, Organisation = organisation?.Name, OrganisationKind = organisation?.Kind ?? ActorKind.Unknown, IsPlural = plural };
    }

    // "a Levant Wire correspondent" of the report's own outlet, "our reporter".
    private string? Outlet(int first, int titleFirst) =>
        text.Report.Publisher is { Length: > 0 } publisher && ((titleFirst > first && publisher.Contains(Words(first, titleFirst - 1), StringComparison.OrdinalIgnoreCase)) || (first > 0 && tokens[first - 1].Lower is "our") || tokens[first].Lower is "our")
            ? publisher
            : titleFirst > first && tokens[first].IsCapital() ? Words(first, titleFirst - 1) : null;

    // "the president", "the Syria expert": a person named before with that title, or the last person quoted.
    private ActorDraft? Bearer(int first, int titleLast, int last, TitleTerm title)
    {
        if (last != titleLast || tokens[titleLast].Tag is "NNS" || title.Role is "spokesman" or "reporter" or "rank" || !(first > 0 && tokens[first - 1].Lower is "the" || tokens[first].Lower is "the"))
            return null;
        var word = tokens[titleLast].Lower;
        var known = memory.Last(d => d.Kind == ActorKind.Person && d.Title is not null && (string.Equals(d.Title, title.Words, StringComparison.OrdinalIgnoreCase) || d.Title.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            ?? (word is "expert" or "analyst" or "researcher" or "activist" or "scholar" or "academic" or "lawyer" or "priest" or "surgeon" or "doctor"
                ? memory.Recent(sentence.Index, 2, static d => d.Kind == ActorKind.Person && !d.IsAnaphor && d.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(d.Name[0]))
                : null);
        return known is null ? null : known with { First = first, Last = last, IsAnaphor = true, IsModifier = false };
    }

    // Behind "of": the noun phrase, with one further "of" or "for".
    private int Complement(int from)
    {
        var i = from;
        var last = from - 1;
        while (i < tokens.Count && i - from < 9)
        {
            var token = tokens[i];
            if (token.Lower is "say" or "says" or "said" or "tell" or "told" or "report" or "reports" or "reported")
                break;
            if (token.IsNoun() || token.IsCapital())
                last = i;
            else if (!(token.IsDeterminer() || token.IsAdjective() || token.Lower is "'s" or "’s" || token.Text is "-" || (token.Lower is "of" or "for" && last == i - 1 && i + 1 < tokens.Count && tokens[i + 1].IsCapital())))
                break;
            if (token.Tag is "VBN" or "VBG" && last != i && i + 1 < tokens.Count && !tokens[i + 1].IsNoun())
                break;
            i++;
        }

        return last;
    }

    private ActorDraft? ComplementBody(int from, int end)
    {
        var start = from;
        while (start < end && tokens[start].IsDeterminer())
            start++;
        // "the correspondent of Al-Furat TV": the outlet's whole name.
        if (tokens[start].IsCapital() && start < end && matches[start] is null && CapitalRun(start) == end && BodyKind(start, end) is ActorKind.Media)
            return new ActorDraft(start, end, Words(start, end), ActorKind.Media);
        for (var k = start; k <= end; k++)
        {
            if ((Known(k) ?? Composed(k) ?? ForceAt(k)) is { } known)
                return known;
        }

        if (memory.Last(d => d.Kind is not (ActorKind.Person or ActorKind.People) && !d.IsAnaphor && HasWord(d.Name, tokens[end].Lower) && tokens[start].IsCapital()) is { } earlier)
            return earlier;
        return new ActorDraft(start, end, Words(start, end), BodyKind(start, end) ?? ActorKind.Unknown);
    }

    // "Rami Abdel Rahman, head of the Observatory", "Sam Heller of the International Crisis Group", "Aliyev".
    private ActorDraft? Person(int i)
    {
        if (!tokens[i].IsCapital() || tokens[i].IsAcronym() || sentence.Block.Kind is Text.BlockKind.Dateline or Text.BlockKind.Heading)
            return null;
        var behind = SentenceWords.PersonRun(sentence, i);
        // A rank that opens the run is no part of the name.
        if (Longest<TitleTerm>(i, out var rankEnd) is { Role: "rank" } && rankEnd + 1 < behind)
            return null;
        if (behind == i || !(tokens[i].IsNoun() || tokens[i].Name != Text.NameKind.None || tokens[i].Tag is "FW") || tokens[i].Tag is "NNS")
            return null;
        if (behind - i == 1)
            return memory.ByShortName(tokens[i].Text) is { Kind: ActorKind.Person } known ? known with { First = i, Last = i, IsAnaphor = false } : null;
        var tagged = tokens[i].Name == Text.NameKind.Person || tokens[behind - 1].Name == Text.NameKind.Person;
        if (placed[i] && !SaysNear(i, behind - 1))
            return null;
        if (IsBodyRun(i, behind - 1))
            return null;
        ActorDraft? organisation = null;
        string? code = null;
        var titled = false;
        string? title = null;
        var next = behind;
        if (next + 1 < tokens.Count && tokens[next].Text is "," or "(")
        {
            (titled, organisation, code, title) = Apposition(next + 1);
        }
        else if (next + 1 < tokens.Count && tokens[next].Lower is "of" or "from" or "with" or "at")
        {
            var end = Complement(next + 1);
            organisation = end > next && tokens.Skip(next + 1).Take(end - next).Any(static t => t.IsCapital()) && (tagged || SaysNear(i, behind - 1)) ? ComplementBody(next + 1, end) : null;
            titled = organisation is not null;
        }

        return tagged || titled || SaysNear(i, behind - 1) ? new ActorDraft(i, behind - 1, Words(i, behind - 1), ActorKind.Person) { Country = code, Organisation = organisation?.Name, OrganisationKind = organisation?.Kind ?? ActorKind.Unknown, Title = title } : null;
    }

    private bool SaysNear(int first, int last) =>
        (last + 2 < tokens.Count && tokens[last + 1].Text is "," && Attribution.SpeechVerbs.IsForm(tokens[last + 2].Lower) && tokens[last + 2].IsVerb()) || (last + 1 < tokens.Count && Attribution.SpeechVerbs.At(sentence, last + 1) is not null && tokens[last + 1].IsVerb()) || (first > 0 && Attribution.SpeechVerbs.At(sentence, first - 1) is { Postposed: true });

    // Behind a name's comma: an office up to the next comma.
    private (bool Titled, ActorDraft? Organisation, string? Country, string? Title) Apposition(int from)
    {
        for (var j = from; j < tokens.Count && j < from + 10 && tokens[j].Text is not ("," or ")"); j++)
        {
            if (tokens[j].Lower is "is" or "was" or "has" or "had" or "said" or "says" or "told" || tokens[j].Tag is "MD")
                return default;
            if (Longest<TitleTerm>(j, out var last) is not { } title)
                continue;
            var before = BodyBetween(from, j - 1);
            var organisation = before;
            if (last + 2 < tokens.Count && tokens[last + 1].Lower is "of" or "for" or "at" or "with" or "in")
            {
                var end = Complement(last + 2);
                if (end > last + 1)
                    organisation = ComplementBody(last + 2, end) ?? organisation;
            }

            return (true, organisation, before?.Country, title.Words);
        }

        return default;
    }
}
