using Marsad.Extraction.English.Actors;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Ways of naming a source without a verb of saying.</summary>
internal sealed partial class SayingFinder
{
    // "Per the monitor, …", "By the governor's count, …", "In the words of a survivor, …".
    private void Opening()
    {
        var comma = CommaBefore(14);
        if (comma < 2 || comma + 2 >= tokens.Count)
            return;
        var (first, last) = tokens[0].Lower switch
        {
            "per" when tokens[1].Tag is not "CD" => (1, comma - 1),
            "by" or "in" or "on" when tokens[1].IsDeterminer() && comma > 4 && tokens[3].Lower is "of" && IsTelling(tokens[2].Lower) => (4, comma - 1),
            "by" or "in" or "on" when IsTelling(tokens[comma - 1].Lower) => Possessor(1, comma - 2),
            _ => (-1, -1),
        };
        if (first < 0 || subjects.In(first, last) is not { } subject)
            return;
        // "Per day, nine people died".
        if (subject.Mentions.Count == 0 && !SourceNouns.Speaks(tokens[last].Lower) && !tokens[last].IsCapital() && tokens[0].Lower is "per")
            return;
        Add(new Saying(sentence, 0, SpeechVerb.AccordingTo, Sources(subject.Mentions, Words(subject), null, subject.Owner))
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = last, ContentFirst = comma + 1, ContentLast = tokens.Count - 1,
        });
    }

    // "the rebels' count is 170", "the mayor's figure was nine": whose number it is.
    private void CountIs()
    {
        for (var i = 2; i + 2 < tokens.Count; i++)
        {
            if (!(IsTelling(tokens[i].Lower) || tokens[i].Lower is "figure" or "toll" or "number") || tokens[i + 1].Lower is not ("is" or "was" or "stands" or "stood" or "remains") || tokens[i + 2].Tag is not ("CD" or "IN" or "JJR" or "RB" or "NNS"))
                continue;
            var (first, last) = Possessor(0, i - 1);
            if (first < 0)
                return;
            for (var k = last; k > 0; k--)
            {
                if (tokens[k].Text is "," or ";" or ":" || tokens[k].IsVerb())
                {
                    first = k + 1;
                    break;
                }
            }

            while (first < last && tokens[first].Lower is "and" or "but" or "while")
                first++;
            if (subjects.In(first, last) is { } subject)
                Add(new Saying(sentence, i + 1, SpeechVerb.AccordingTo with { Verb = "count", Kind = SpeechKind.Counted }, Sources(subject.Mentions, Words(subject), null, subject.Owner))
                {
                    Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = i, ContentFirst = i + 2, ContentLast = tokens.Count - 1,
                });
            return;
        }
    }

    // "…, by the count of the medical charity.", "… – prosecutor's office.", "…: army", "… (data of the ministry).": the source closes the sentence.
    private void Closing()
    {
        var end = tokens.Count - 1;
        while (end > 3 && tokens[end].Text is "." or "!" or "|")
            end--;
        var bracket = tokens[end].Text is ")" && end > 4;
        if (bracket)
            end--;
        for (var k = end; k > 2 && k > end - 10; k--)
        {
            if (bracket ? tokens[k].Text is "(" : tokens[k].Text is "–" or "—" or "--" or ":" || (tokens[k].Text is "-" && tokens[k].Tag is ":") || (tokens[k].Text is "," && k + 4 < end && tokens[k + 1].Lower is "by" or "in" or "on" && tokens[k + 2].IsDeterminer() && IsTelling(tokens[k + 3].Lower) && tokens[k + 4].Lower is "of"))
            {
                Close(k, end, bracket);
                return;
            }

            if (tokens[k].IsVerb() && tokens[k].Tag is not ("VBN" or "VBG") && !actors.Any(a => a.Covers(tokens[k])) || tokens[k].Text is ";" or "\"" or "”" or "''")
                return;
        }
    }

    private void Close(int opens, int end, bool bracket)
    {
        var first = opens + 1;
        if (first > end)
            return;
        if (tokens[opens].Text is ",")
            first = opens + 5;
        else if (tokens[first].Lower is "data" or "figures" or "figure" or "numbers" or "source" or "according" && first + 2 <= end && tokens[first + 1].Lower is "of" or "from" or "by" or "to")
            first += 2;
        else if (bracket && tokens[end].Lower is "figure" or "figures" or "data" or "count" or "tally" or "estimate" or "estimates" && end > first)
            end--;
        else if (bracket && !actors.Any(a => a.First <= first + 1 && a.Last == end && !actors.Any(o => o.Last == opens - 1)))
            return;
        if (first > end || subjects.In(first, end) is not { } subject || Enumerable.Range(first, end - first + 1).Any(k => tokens[k].Text is "," || tokens[k].Tag is "CD"))
            return;
        // Behind a dash or a colon: a body, or a noun of who speaks, and a whole sentence before.
        var known = subject.Mentions is [{ Kind: not (ActorKind.Unknown or ActorKind.People) }, ..] || SourceNouns.Speaks(tokens[end].Lower) || tokens[end].Lower is "army" or "military" or "police" or "ministry" or "office" or "council" or "observatory" or "union" or "ngo" or "un" or "group" or "centre" or "center" or "headquarters";
        if (tokens[opens].Text is not ("," or "(") && !(known && HasFinite(0, opens)) || tokens[opens].Text is "(" && !bracket)
            return;
        if (tokens[opens].Text is "(" && !tokens.Take(opens).Any(static t => t.Tag is "CD"))
            return;
        Add(new Saying(sentence, opens, SpeechVerb.AccordingTo, Sources(subject.Mentions, Words(subject) ?? SentenceWords.Words(text, sentence, first, end), null, subject.Owner))
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = end, ContentFirst = bracket ? Enumerable.Range(0, opens).LastOrDefault(k => tokens[k].Text is ";", -1) + 1 : 0, ContentLast = opens - 1,
        });
    }

    // "… 15 dead (source: Sample Press House).", "Source: the governor's office": the entry names who gave it at its end.
    private void Named(int i)
    {
        if (i + 2 >= tokens.Count || tokens[i].Lower is not ("source" or "sources") || tokens[i + 1].Text is not ":" || (i > 0 && tokens[i - 1].Text is not ("(" or "[" or "–" or "—" or "-" or ";" or "." or ",")))
            return;
        var (first, last) = Behind(i + 2);
        if (subjects.In(first, last) is not { } subject)
            return;
        Add(new Saying(sentence, i, SpeechVerb.AccordingTo, Sources(subject.Mentions, Words(subject), null, subject.Owner))
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = last, ContentFirst = 0, ContentLast = i - 1, GivesAccount = true,
        });
    }

    // "11 soldiers killed, 28 wounded (army communiqué).", "12,190 killed across the country (Sample Event Data)": who gave it, in brackets at its end.
    private void Bracketed(int open)
    {
        // At the sentence's end it was read as what closes it.
        if (found.Exists(s => s.Cue == open))
            return;
        var close = open + 1;
        while (close < tokens.Count && close <= open + 8 && tokens[close].Text is not ")")
        {
            if (tokens[close].IsVerb() || tokens[close].Tag is "CD" or "DT" or "IN" && tokens[close].Lower is not "of" || tokens[close].Text is ",")
                return;
            close++;
        }

        if (close >= tokens.Count || tokens[close].Text is not ")" || close == open + 1 || close + 1 < tokens.Count && tokens[close + 1].Text is not ("." or "," or ";"))
            return;
        // "the New People's Army (NPA)": the short form of the name before.
        var gives = SourceNouns.Speaks(tokens[close - 1].Lower) || tokens[close - 1].Lower is "communiqué" or "communique" or "update" or "monitor";
        var known = actors.FirstOrDefault(a => a.First == open + 1 && a.Last == close - 1 && a.Kind is ActorKind.Monitor or ActorKind.Media or ActorKind.International or ActorKind.Aid or ActorKind.Medical or ActorKind.Ministry);
        if (!gives && (known is null || tokens[open - 1].Tag is "NNP" or "NNPS" || tokens[open - 1].IsCapital()) || subjects.In(open + 1, close - 1) is not { } subject)
            return;
        var first = 0;
        for (var k = open - 1; k > 0 && first == 0; k--)
        {
            if (tokens[k].Text is ";" || tokens[k].Text is ")" && tokens[Math.Min(k + 1, open)].Text is ",")
                first = k + 1;
        }

        Add(new Saying(sentence, open, SpeechVerb.AccordingTo, Sources(subject.Mentions, Words(subject), null, subject.Owner))
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = open + 1, SpeakerLast = close - 1, ContentFirst = first, ContentLast = open - 1,
        });
    }

    private static bool IsTelling(string lower) => lower is "count" or "account" or "accounts" or "tally" or "estimate" or "estimates" or "reckoning" or "telling" or "words" or "version" or "figures";

    // "the governor's latest count": whose it is.
    private (int First, int Last) Possessor(int first, int last)
    {
        while (last > first && tokens[last].IsAdjective())
            last--;
        return last > first && tokens[last].Lower is "'s" or "’s" or "'" or "’" ? (first, last - 1) : (-1, -1);
    }

    private int CommaBefore(int most)
    {
        for (var i = 1; i < Math.Min(most, tokens.Count); i++)
        {
            if (tokens[i].Text is ",")
                return i;
        }

        return -1;
    }

    // "The toll was given by the Red Crescent", "The figures come from the network": whose the account before is.
    private void Account()
    {
        var noun = tokens.Count > 1 && (tokens[0].IsDeterminer() || tokens[0].Lower is "those" or "that" or "its") ? 1 : 0;
        while (noun + 1 < Math.Min(6, tokens.Count) && !SourceNouns.IsAccount(tokens[noun].Lower))
            noun++;
        if (noun + 3 >= tokens.Count || !SourceNouns.IsAccount(tokens[noun].Lower))
            return;
        for (var i = noun + 1; i < Math.Min(noun + 8, tokens.Count - 1); i++)
        {
            var by = tokens[i].Lower is "by" && tokens[i - 1].Lower is "given" or "provided" or "released" or "compiled" or "published" or "issued" or "supplied" or "collected" or "announced" or "put" or "out" or "kept" or "confirmed" or "reported";
            var from = tokens[i].Lower is "from" && tokens[i - 1].Lower is "come" or "comes" or "came" or "are" or "is" or "were" or "was" or "stem" or "stems" or "stemmed";
            if (!by && !from)
                continue;
            var (first, last) = Behind(i + 1);
            if (subjects.In(first, last) is { } subject && Sources(subject.Mentions, Words(subject), null, subject.Owner) is { IsEmpty: false } sources)
                Add(new Saying(sentence, i - 1, SpeechVerb.AccordingTo, sources)
                {
                    Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = last, ContentFirst = 0, ContentLast = noun, GivesAccount = true,
                });
            return;
        }
    }

    // "The paper has learnt from two officers that …": they speak, the paper carries it.
    private bool Learnt(int i)
    {
        if (i + 2 >= tokens.Count || tokens[i + 1].Lower is not "from" || tokens[i].Lower is not ("learnt" or "learned" or "heard" or "gathered" or "understood" or "learns" or "hears"))
            return false;
        var (first, last) = Behind(i + 2);
        var clause = last + 1;
        if (clause >= tokens.Count - 1 || tokens[clause].Lower is not ("that" or "how") || subjects.In(first, last) is not { } subject)
            return false;
        var sources = Sources(subject.Mentions, Words(subject), null, subject.Owner);
        if (subjects.Left(i, found) is { Mentions: [var carrier, ..] })
            sources = sources.Add(new Domain.Claims.Source { Name = carrier.Name, Role = Domain.Claims.SourceRole.Channel });
        Add(new Saying(sentence, i, SpeechVerb.AccordingTo, sources)
        {
            Speaker = subject.Mentions.Count > 0 ? subject.Mentions[0] : null, Speakers = subject.Mentions, SpeakerFirst = first, SpeakerLast = last, ContentFirst = clause + 1, ContentLast = tokens.Count - 1,
        });
        return true;
    }

    private void Add(Saying saying)
    {
        if (!saying.Sources.IsEmpty)
            found.Add(saying);
    }
}
