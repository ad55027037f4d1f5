using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Agreements;

/// <summary>Reads what the words around an agreement's name say of it.</summary>
internal sealed class AgreementReader(SentenceFacts facts, AgreementHit hit, int first, int last)
{
    private readonly TokenList tokens = facts.Tokens;

    /// <summary>What is said; null where it is named only in passing.</summary>
    public AgreementDraft? Read()
    {
        var status = AgreementStatusReader.Of(tokens, hit, first, last);
        if (hit.Type is null && status is null && !new AgreementScope(facts, hit, first, last).Covers())
            return null;
        var will = status is not null && Enumerable.Range(Math.Max(first, status.First - 3), status.First - Math.Max(first, status.First - 3)).Any(k => tokens[k].Lower is "will" or "would" or "could" or "may" or "might" or "if" or "unless");
        if (will && status!.Status is not (AgreementStatus.CalledFor or AgreementStatus.InEffect))
            return null;
        var between = Between();
        var backers = Backers(status);
        var parties = between.Count > 0 ? between : Parties(status, backers);
        var inside = facts.Dates.Where(d => !d.IsDuration && d.First >= hit.First && (d.Last <= hit.Last || (d.First <= hit.Last + 3 && d.First > hit.Last && tokens[d.First - 1].Lower is "of" && d.First - hit.Last == 2))).ToList();
        var tentative = Enumerable.Range(first, Math.Max(0, hit.First - first)).Any(k => tokens[k].Lower is "will" or "would" or "could" or "may" or "might" or "should" or "if");
        if (status is null && (tentative || tokens[hit.Last].Lower is "proposal" or "plan"))
            return null;
        var scope = new AgreementScope(facts, hit, first, last);
        var excludes = scope.Excludes();
        var tellsScope = !excludes.IsEmpty || scope.Covers();
        if (status is null && !tellsScope && Ends() is null && !(hit.IsNew && (inside.Count > 0 || DateBehind() is not null || between.Count > 0)))
            return null;
        // A general deal ("the deal") with nothing but a word like "reached" is often business, not war.
        if (hit.Type is "deal" && parties.Count == 0 && backers.Count == 0 && inside.Count == 0 && status?.Status is AgreementStatus.Agreed or null && !(hit.IsNamedPaper(tokens) && MadeOn() is not null))
            return null;
        var date = status is null ? inside.FirstOrDefault() ?? DateBehind() : facts.Date(first, last, status.First, DateRole.At, DateRole.Over);
        var agreedOn = inside.FirstOrDefault() ?? MadeOn() ?? date;
        var begun = Begun();
        var inEffect = (status?.Status == AgreementStatus.InEffect ? HoursAfter(status) : null) ?? begun ?? (status?.Status == AgreementStatus.InEffect ? facts.Date(first, last, status.First, DateRole.At, DateRole.Since) : inside.FirstOrDefault() ?? Stopped());
        // "The ceasefire that began on 2 August broke down": the day of its beginning is not that of its making.
        // "Announced a ceasefire starting on 2 September" tells no day of its making either.
        if (begun is not null && agreedOn == begun && (status?.Status == AgreementStatus.BrokenDown || IsAhead(begun)))
            agreedOn = null;
        var until = facts.Date(first, last, hit.Last, DateRole.Until) ?? (status is { Status: AgreementStatus.BrokenDown } && tokens[status.First].Lower is "expired" or "lapsed" or "ended" ? facts.Dates.FirstOrDefault(d => d.First > status.Last && d.First <= status.Last + 3 && !d.IsDuration && d.Role == DateRole.At) : null) ?? Ends();
        if (until is not null && until == agreedOn)
            agreedOn = null;
        var area = Area(status, between.Count > 0 ? between[^1].Last : hit.Last);
        return new AgreementDraft(first, last)
        {
            Status = status,
            Parties = SentenceFacts.Names(parties),
            Backer = SentenceFacts.Names(backers.Where(b => !parties.Contains(b))),
            Area = area,
            Areas = area is null ? default : scope.With(area),
            Excludes = excludes,
            Date = status?.Status is AgreementStatus.InEffect or AgreementStatus.Violated ? SentenceFacts.Partial(inside.FirstOrDefault() ?? MadeOn()) : SentenceFacts.Partial(agreedOn),
            InEffect = SentenceFacts.Partial(inEffect),
            Until = SentenceFacts.Partial(until),
            Provisions = Provisions(),
            Modality = status?.Status == AgreementStatus.Violated && facts.Attributions.At(facts.Sentence, status.First) is { Verb.Stance: Stance.Accuses } ? Modality.Alleged : null,
        };
    }

    /// <summary>True for those who can be bound by an agreement.</summary>
    public static bool IsParty(ActorMention actor) => actor.Kind is not (ActorKind.Media or ActorKind.Monitor or ActorKind.Aid or ActorKind.Medical) && !(actor.Kind == ActorKind.Person && actor.Organisation is null);

    // "between A and B", "with B" behind the noun.
    private List<ActorMention> Between()
    {
        for (var k = hit.Last + 1; k <= Math.Min(last, hit.Last + 14); k++)
        {
            if (tokens[k].Lower is "between")
                return facts.GroupBehind(k, 4).Where(IsParty).ToList();
        }

        return [];
    }

    private List<ActorMention> Parties(StatusHit? status, IReadOnlyList<ActorMention> backers)
    {
        // "a Turkish-Russian deal", "the Israel-Hamas truce".
        var inside = facts.Actors.Where(a => a.First >= hit.First && a.Last <= hit.Last && !backers.Contains(a)).ToList();
        if (inside.Count > 1)
            return inside;
        var parties = new List<ActorMention>();
        if (status is not null)
        {
            var verb = status.First;
            var active = tokens[verb].IsVerb() || status.Status is AgreementStatus.Agreed or AgreementStatus.CalledFor;
            if (status.Status == AgreementStatus.CalledFor && verb < hit.First)
                parties.AddRange(facts.GroupBehind(status.Last, 3).Where(a => a.Last < hit.First && IsParty(a)));
            else if (status.Status == AgreementStatus.Agreed && active && tokens[verb].Lower is not ("brokered" or "mediated" or "approved" or "endorsed"))
                parties.AddRange(Agents(verb));
        }

        // "that the Government and the rebels signed", "signed by both".
        for (var k = hit.Last + 1; parties.Count == 0 && k <= Math.Min(last, hit.Last + 14); k++)
        {
            if (tokens[k].Lower is "signed" or "reached" or "agreed" or "struck" or "concluded" or "made")
                parties.AddRange(Agents(k));
        }

        // "signed with the rebels", "with Russia".
        for (var k = hit.Last + 1; k <= Math.Min(last, hit.Last + 6); k++)
        {
            if (tokens[k].Lower is "with")
                parties.AddRange(facts.GroupBehind(k, 3).Where(a => IsParty(a) && !parties.Contains(a)));
        }

        return parties;
    }

    // Who agreed: before an active verb, or behind "by".
    private List<ActorMention> Agents(int verb)
    {
        var by = verb + 1 < tokens.Count && tokens[verb + 1].Lower is "by" ? verb + 1 : -1;
        if (by > 0)
            return facts.GroupBehind(by, 3).Where(IsParty).ToList();
        if (verb > hit.Last && tokens[verb].Tag is "VBN" && !Enumerable.Range(hit.Last + 1, verb - hit.Last - 1).Any(k => tokens[k].Lower is "that" or "which") && !(verb > 0 && tokens[verb - 1].Lower is "have" or "has" or "had"))
            return [];
        if (facts.Subjects.Left(verb) is not { } subject)
            return [];
        // A named body, with those coordinated; of a person or an office, the states spoken for.
        if (subject.Mentions.Count > 0 && subject.Mentions.All(static m => m.Kind is not (ActorKind.Person or ActorKind.People)))
            return facts.Group(subject.Mentions[^1]).Where(a => a.Last < verb && IsParty(a)).ToList();
        var all = facts.Actors.Where(a => a.First >= subject.First && a.Last < verb && a.Last <= Math.Max(subject.Last, a.First) && IsParty(a) && !(a.IsModifier && a.Kind == ActorKind.State)).ToList();
        var named = all.Where(static a => a.Kind is not (ActorKind.Person or ActorKind.People)).ToList();
        return named.Count > 0 ? named : all;
    }

    private List<ActorMention> Backers(StatusHit? status)
    {
        var found = new List<ActorMention>();
        foreach (var actor in facts.Actors)
        {
            // "Russia-backed", "a UN-brokered".
            if (actor.First >= hit.First && actor.Last < hit.NounFirst && actor.Last + 2 < tokens.Count && tokens[actor.Last + 1].Text is "-" && tokens[actor.Last + 2].Lower is "backed" or "brokered" or "mediated" or "sponsored" or "guaranteed" or "led" or "negotiated" or "supervised" or "monitored")
                found.Add(actor);
        }

        for (var k = first; k <= last; k++)
        {
            if (tokens[k].Lower is not ("brokered" or "mediated" or "sponsored" or "guaranteed" or "facilitated" or "proposed" or "backed" or "overseen" or "hosted" or "drafted" or "announced"))
                continue;
            if (k + 1 <= last && tokens[k + 1].Lower is "by" && (k > hit.Last || k >= hit.First) && tokens[k].Lower is not "announced")
                found.AddRange(facts.GroupBehind(k + 1, 4).Where(static a => a.Kind is not ActorKind.Media));
            else if (k < hit.First && hit.First - k <= 3 && tokens[k].Lower is not "announced" && tokens[Math.Max(0, k - 1)].Text is not "-")
                found.AddRange(Agents(k));
        }

        if (found.Count == 0 && status is { Status: AgreementStatus.CalledFor } && status.First < hit.First)
            found.AddRange(Agents(status.First).Where(static a => a.Kind is not ActorKind.People));
        return found.DistinctBy(static a => a.Name, StringComparer.Ordinal).ToList();
    }

    private DateMention? DateBehind() => facts.Dates.FirstOrDefault(d => !d.IsDuration && d.First > hit.Last && d.First <= hit.Last + 8 && d.Last <= last && !Enumerable.Range(hit.Last + 1, d.First - hit.Last - 1).Any(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP"));

    // "signed in September 2018", "announced on 25 April": the day on which it was made, apart from what became of it.
    private DateMention? MadeOn()
    {
        for (var k = hit.Last + 1; k <= last; k++)
        {
            if (tokens[k].Lower is "signed" or "struck" or "announced" or "agreed" or "reached" or "brokered" or "sealed" or "concluded" or "declared" or "made" or "proposed")
                return facts.Dates.FirstOrDefault(d => d.First > k && d.First <= k + 7 && !d.IsDuration && d.Last <= last);
        }

        return null;
    }

    // "took effect on 18 December", "that began on Wednesday".
    private DateMention? Begun()
    {
        for (var k = hit.Last + 1; k <= last; k++)
        {
            if (tokens[k].Lower is "began" or "begins" or "started" or "starts" or "starting" or "beginning" or "effect" or "force" or "hold")
                return facts.Dates.FirstOrDefault(d => d.First > k && d.First <= k + 7 && d.Last <= last && !d.IsDuration);
        }

        return null;
    }

    // "The lull expires on 9 September", "is to end on Friday".
    private DateMention? Ends()
    {
        for (var k = hit.Last + 1; k <= last; k++)
        {
            if (tokens[k].Lower is "expires" or "expire" or "ends" or "end" or "lapses" && tokens[k].IsVerb())
                return facts.Dates.FirstOrDefault(d => d.First > k && d.First <= k + 3 && d.Last <= last && !d.IsDuration && d.Role is DateRole.At or DateRole.Until);
        }

        return null;
    }

    private bool IsAhead(DateMention begun) => Enumerable.Range(Math.Max(0, begun.First - 3), Math.Min(3, begun.First)).Any(k => tokens[k].Lower is "starting" or "beginning" or "starts" or "begins");

    // "was killed on Saturday, hours after the ceasefire took effect", "on Friday after a ceasefire took effect at midnight": the day of what came right after it.
    private DateMention? HoursAfter(StatusHit status)
    {
        var after = -1;
        for (var k = hit.First - 1; k >= Math.Max(1, hit.First - 4); k--)
        {
            if (tokens[k].Lower is "after" or "since" or "as" or "when")
                after = k;
        }

        if (after < 0)
            return null;
        var soon = (tokens[after - 1].Lower is "hours" or "minutes" or "shortly" or "soon" or "just" or "immediately") || tokens.Skip(status.Last + 1).Take(3).Any(static t => t.Lower is "midnight" or "dawn" or "noon" or "midday");
        return soon ? facts.Dates.LastOrDefault(d => d.Role == DateRole.At && !d.IsDuration && d.Last < after && after - d.Last <= 4 && d.Window.Days == 1) : null;
    }

    // "airstrikes had stopped on Saturday, after the regime agreed to a ceasefire".
    private DateMention? Stopped()
    {
        for (var k = 0; k < tokens.Count; k++)
        {
            if (tokens[k].Lower is "stopped" or "halted" or "ceased" or "subsided" or "paused")
                return facts.Dates.FirstOrDefault(d => d.First > k && d.First <= k + 3 && !d.IsDuration);
        }

        return null;
    }

    // reach: the last token of the agreement's name, with its parties where they stand behind it.
    private Place? Area(StatusHit? status, int reach)
    {
        var places = facts.Places.Where(p => !facts.Actors.Any(a => a.First <= p.First && a.Last >= p.Last && a.Kind != ActorKind.State) && !facts.Dates.Any(d => d.First <= p.Last && p.First <= d.Last) && !(p.Last + 2 < tokens.Count && tokens[p.Last + 1].Text is "-" && tokens[p.Last + 2].Lower is not "wide")).ToList();
        foreach (var place in places)
        {
            if (place.First >= hit.First && place.Last <= hit.Last)
                return place.Place;
        }

        // "In Lebanon, where a truce has been in force": the place of the relative clause.
        for (var k = hit.First - 1; k > 0 && k >= hit.First - 2; k--)
        {
            if (tokens[k].Lower is "where" && facts.Places.LastOrDefault(p => p.Last < k && k - p.Last <= 2) is { } there)
                return there.Place;
        }

        foreach (var place in places)
        {
            if (place.First <= hit.Last || place.First > Math.Min(last, reach + 9))
                continue;
            // "agreed in Stockholm": where it was made.
            if (Enumerable.Range(hit.Last + 1, place.First - hit.Last - 1).Any(k => tokens[k].Lower is "agreed" or "signed" or "reached" or "brokered" or "announced" or "struck" or "sealed" or "negotiated"))
                continue;
            for (var k = place.First; k > hit.Last && k >= place.First - 3; k--)
            {
                if (tokens[k].Lower is "covering" or "covers" or "covered" or "includes" or "including" or "for" or "along" or "across" or "around" or "over" or "in" or "to" && !(tokens[k].Lower is "in" && status is { Status: AgreementStatus.Agreed } && IsVenue(place, status)) && !(tokens[k].Lower is "to" && hit.Type is not "corridor"))
                    return place.Place;
                if (tokens[k].IsVerb() && k < place.First)
                    break;
            }
        }

        // "along the Line of Control": a name that no gazetteer has.
        for (var k = hit.Last + 1; k < Math.Min(last, hit.Last + 5); k++)
        {
            if (tokens[k].Lower is not ("along" or "across" or "around" or "covering" or "for" or "in"))
                continue;
            var start = tokens[k + 1].IsDeterminer() ? k + 2 : k + 1;
            var end = start;
            while (end < last && tokens[end].IsCapital() && (tokens[end + 1].IsCapital() || (tokens[end + 1].Lower is "of" && end + 2 <= last && tokens[end + 2].IsCapital())))
                end += tokens[end + 1].Lower is "of" && end + 2 <= last ? 2 : 1;
            if (start <= last && tokens[start].IsCapital() && !facts.Dates.Any(d => d.First <= end && d.Last >= start) && !facts.Actors.Any(a => a.First <= end && a.Last >= start) && !facts.Places.Any(p => p.First <= end && p.Last >= start))
                return new Place { Name = facts.Words(start, end) };
        }

        // "airstrikes on the Idlib region had stopped after the regime agreed to a ceasefire".
        if (status is { Status: AgreementStatus.Agreed or AgreementStatus.InEffect } && Stopped() is not null && places.Count > 0)
            return places[0].Place;
        // "The Idlib region is to be protected by a deal": the one place of the sentence.
        return places.Count == 1 && places[0].First < hit.First && !ActorTerms.IsCapital(facts.Words(places[0].First, places[0].Last)) && status is not null && places[0].Place.Precision != PlacePrecision.Country ? places[0].Place : null;
    }

    // Where the paper was signed: another country, or its capital.
    private bool IsVenue(PlaceMention place, StatusHit status) => (status.First > 0 && ActorTerms.IsCapital(facts.Words(place.First, place.Last))) ||
        (place.Place.Precision == PlacePrecision.Country && place.First >= 2 && tokens[place.First - 2].Lower is "agreed" or "signed" or "reached" or "brokered" or "struck" or "sealed" or "concluded");

    private ValueList<string> Provisions()
    {
        ValueList<string> found = [];
        for (var k = hit.Last + 1; k + 1 <= last; k++)
        {
            var opens = tokens[k].Lower switch
            {
                "under" when tokens[k + 1].Lower is "which" => k + 2,
                "to" when tokens[k + 1].Lower is "allow" or "let" or "enable" => k + 2,
                "allowing" or "providing" or "stipulating" or "requiring" => k + 1,
                _ => -1,
            };
            if (opens < 0 || opens > last)
                continue;
            var start = opens;
            for (var n = opens; n <= last + 1; n++)
            {
                if (n <= last && !(tokens[n].Lower is "and" || tokens[n].Text is "," or ";" or "."))
                    continue;
                if (n > start)
                    found = found.Add(facts.Phrase(start, n - 1));
                start = n + 1;
            }

            break;
        }

        for (var k = hit.Last + 1; k < last; k++)
        {
            if (tokens[k].Lower is "demilitarised" or "demilitarized" or "buffer" or "safe" && tokens[k + 1].IsNoun())
                found = found.Add(facts.Words(k, k + 1));
        }

        return found;
    }
}
