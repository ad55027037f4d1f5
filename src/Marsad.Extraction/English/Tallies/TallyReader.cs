using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tallies;

/// <summary>Tells a running total from the figures of one event, and reads its frame: period, area, means, who.</summary>
internal static class TallyReader
{
    private static readonly HashSet<string> Conflicts = new(["war", "conflict", "violence", "hostilities", "insurgency", "unrest", "crisis", "fighting", "wars", "campaign", "bombardment", "occupation", "rebellion", "uprising", "emergency", "clashes", "attacks", "strikes", "airstrikes", "raids", "floods"], StringComparer.Ordinal);
    private static readonly HashSet<string> Wars = new(["war", "conflict", "insurgency", "crisis", "uprising", "rebellion", "emergency", "violence", "hostilities", "unrest"], StringComparer.Ordinal);

    // A report of one event with so many dead names its place or its day.
    private const int TooLarge = 500;
    private const int LongestEvent = 14;

    // One shelling can hit a dozen houses; so many buildings of one kind are the sum of many.
    private const int ManyThings = 20;

    // A raid may leave some dozens missing.
    private const int ManyHeld = 100;

    // Two or three strikes can be one attack; so many are not.
    private const int ManyEvents = 10;

    /// <summary>True when the figures of a passage are running totals.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="afterTally">The passage or the sentence before gave running totals.</param>
    public static bool IsTally(Passage passage, bool afterTally)
    {
        var figures = Real(passage).ToList();
        var things = ThingCounts.In(passage);
        if (figures.Count == 0 && things.Count == 0)
            return false;
        if (passage.Voice.Modality is Modality.Planned or Modality.Hypothetical)
            return false;
        if (figures.Count > 0 && things.Count == 0 && figures.TrueForAll(static f => f.Measure is HarmMeasure.Missing && f.Count.Max is < 50))
            return false;
        var period = Period(passage);
        if (period is not null && !IsOneEvent(passage, period))
            return true;
        if (SaysTotal(passage) || SinceOnset(passage) || OfManyEvents(passage, figures) || IsTooLarge(passage, figures))
            return true;
        if (SubjectIsWar(passage))
            return true;
        if (things.Exists(static t => t.IsPopulation || t.Measure is TallyMeasure.Displaced or TallyMeasure.Returned || t.Category is "targets" || t.IsBarrage))
            return true;
        if (figures.Count == 0 && things.Exists(static t => t.Measure is TallyMeasure.FacilitiesHit or TallyMeasure.Destroyed && (t.Count.Min ?? 0) >= 5) && passage.Terms.Verbs.Any(v => passage.Says(v.First) && (v.Passive || v.Perfect && passage.Terms.Effects.Any(static e => e.Effect is "out-of-service")) && (v.Present || v.Perfect && passage.Sentence.Tokens[v.First].Lower is not "had")) && !passage.Terms.Dates.Any(d => d.Role == DateRole.At && passage.Says(d.First)) && !passage.Triggers.Any(t => t.IsNoun))
            return true;
        if (figures.Count == 0 && IsOfThings(passage, things))
            return true;
        if (IsNumberOf(passage, figures) || IsStillSo(passage, figures, afterTally))
            return true;
        if (IsTotalOfForce(passage, figures))
            return true;
        if (IsStanding(passage, figures) || (afterTally && GoesOn(passage, figures)))
            return true;
        return figures.Count > 0 && figures.All(static f => f.Measure == HarmMeasure.Displaced) && IsStock(passage, figures);
    }

    // "More than 70 mosques and 14 churches were damaged in the fighting": so many, on no day and in no town.
    private static bool IsOfThings(Passage passage, List<ThingCount> things) =>
        things.Exists(static t => t.Measure is TallyMeasure.FacilitiesHit or TallyMeasure.Destroyed && (t.Count.Min ?? 0) >= ManyThings) && !HasDayOrTown(passage);

    // "put the number of those detained without trial at 4,600": a number kept, not what a day brought.
    private static bool IsNumberOf(Passage passage, List<HarmFigure> figures) =>
        figures.Count > 0 && figures.TrueForAll(f => f.Measure is HarmMeasure.Detained or HarmMeasure.Displaced && f.Marker is { Syntax: HarmSyntax.Toll } marker && passage.Sentence.Tokens[marker.First].Lower is "number") && !HasDayOrTown(passage);

    // "1,340 people are still missing", "some 600 remain in detention": how things stand.
    private static bool IsStillSo(Passage passage, List<HarmFigure> figures, bool afterTally) =>
        figures.Count > 0 && figures.TrueForAll(static f => f.Measure is HarmMeasure.Missing or HarmMeasure.Detained or HarmMeasure.Abducted) && (afterTally || figures.TrueForAll(static f => (f.Count.Min ?? 0) >= ManyHeld)) && !HasDayOrTown(passage) &&
        passage.Sentence.Tokens.Any(t => passage.Says(t.Index) && t.Lower is "still" or "remain" or "remains") && passage.Terms.Verbs.Any(v => v.Present && passage.Says(v.First));

    private static bool HasDayOrTown(Passage passage) =>
        passage.Terms.Dates.Any(d => d.Role == DateRole.At && !d.IsDuration && d.Window.Days <= 3 && passage.Says(d.First)) || passage.Terms.Places.Any(p => passage.Says(p.First) && p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact);

    // "says it has killed at least 70 insurgents", "has announced the deaths of 250 of its fighters": what a force sums up in the perfect, of no day and no town.
    private static bool IsTotalOfForce(Passage passage, List<HarmFigure> figures)
    {
        if (figures.Count == 0 || !figures.TrueForAll(static f => f.Category is "fighters" or "soldiers" or "police" or null or "men") || (figures[0].Count.Min ?? figures[0].Count.Max ?? 0) < 20 || passage.Terms.Dates.Any(d => d.Role == DateRole.At && passage.Says(d.First)) || passage.Terms.Places.Any(p => passage.Says(p.First) && p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact or null))
            return false;
        var first = passage.Terms.Verbs.FirstOrDefault(v => passage.Clauses[0].First <= v.First);
        if (figures.TrueForAll(static f => f.Marker is { Syntax: HarmSyntax.Of }) || first is null || !first.Perfect || first.Infinitive || first.Passive || passage.Sentence.Tokens[first.First].Lower is "had")
            return passage.Voice.Cue >= 0 && passage.Sentence.Tokens[Math.Max(0, passage.Voice.Cue - 1)].Lower is "has" or "have" && figures.TrueForAll(static f => f.Marker is { Syntax: HarmSyntax.Of }) && passage.Triggers.All(static t => !t.IsNoun || t.Trigger.Harm is not null || t.Trigger.Phrase is "death" or "killing" or "loss");
        return figures.Exists(f => f.Marker is { } m && m.First >= first.First && m.First <= first.Last) && passage.Triggers.All(static t => !t.IsNoun);
    }

    /// <summary>Figures said as facts.</summary>
    public static IEnumerable<HarmFigure> Real(Passage passage) =>
        passage.Figures.Where(f => f.Marker is null || Reality.IsReal(passage.ClauseAt(f.Marker.First) ?? passage.ClauseAt(f.First)!) || passage.ClauseAt(f.Marker.First)?.Verbs is not { Infinitive: true } && f.Count.Max == 0);

    /// <summary>The words that give the period; null where there are none.</summary>
    public static DateMention? Period(Passage passage)
    {
        foreach (var date in passage.Terms.Dates)
        {
            if (!passage.Says(date.First) && !passage.IsWhole && !NearPassage(passage, date))
                continue;
            // "the deadliest day since October" ranks a day; it counts nothing over the time between.
            if (date.Role is DateRole.Since && (IsRanked(passage.Sentence, date) || IsOfAside(passage, date)))
                continue;
            if (date.Role is DateRole.Since or DateRole.Until && !date.IsDuration)
                return date;
            if (date.Role is DateRole.Over && !date.IsDuration && date.Window.Days > 3)
                return date;
            // "the attack on a van last month in which seven died": when one event was.
            if (date.Role is DateRole.At && date.Last + 2 < passage.Sentence.Tokens.Count && (passage.Sentence.Tokens[date.Last + 1].Lower is "in" && passage.Sentence.Tokens[date.Last + 2].Lower is "which" || passage.Sentence.Tokens[date.Last + 1].Lower is "that" or "which") && passage.Triggers.Any(t => t.IsNoun && t.First < date.First && !IsPlural(passage.Sentence.Tokens[t.Last])))
                continue;
            if (date.Role is DateRole.At && !date.IsDuration && date.Window.Days >= 28 && IsMonthly(passage, date.Window.Precision == DatePrecision.Year))
                return date;
            // "carried out 15 strikes in Somalia in 2022".
            if (date.Role is DateRole.At && !date.IsDuration && date.Window.Days >= 28 && date.Window.Precision is DatePrecision.Year or DatePrecision.Month && ThingCounts.In(passage).Exists(static t => t.Measure is TallyMeasure.Strikes or TallyMeasure.Raids && (t.Count.Min ?? 0) >= 5))
                return date;
            if (date.Role is DateRole.At && !date.IsDuration && date.Window.Days > 6 && date.Window.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Season && IsThisPeriod(passage.Sentence, date) && !HasOwnDay(passage) && !(passage.Figures.All(static f => f.Count.Max is <= 10) && passage.Terms.Places.Any(p => passage.Says(p.First) && (p.IsUnresolved || p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact))))
                return date;
        }

        return null;
    }

    // "In Lebanon, where a truce has been in force since November, drones wounded two": the "since" of an aside that counts nobody.
    private static bool IsOfAside(Passage passage, DateMention date) =>
        passage.Terms.Clauses.FirstOrDefault(c => c.First <= date.First && c.Last >= date.Last) is { } clause && (clause.Link == ClauseLink.Relative || clause is { Link: ClauseLink.Adverbial, Word: "where" }) &&
        !passage.Figures.Any(f => f.First >= clause.First && f.Last <= clause.Last) && !ThingCounts.In(passage).Exists(t => t.First >= clause.First && t.Last <= clause.Last);

    private static bool IsRanked(Sentence sentence, DateMention date)
    {
        for (var i = date.First - 1; i >= 0 && i >= date.First - 12; i--)
        {
            if (sentence.Tokens[i].Tag is "JJS" && sentence.Tokens[i].Lower is not ("least" or "most") || sentence.Tokens[i].Lower is "first" or "worst" or "deadliest" or "heaviest" or "bloodiest")
                return true;
            if (sentence.Tokens[i].Text is "," or ";" || sentence.Tokens[i].Tag is "VBD")
                return false;
        }

        return false;
    }

    // "1,944 civilians were killed in May", "1,500 people were killed in clashes in 1988": a month's or a year's count, of no act, no side and no town; a year holds many clashes.
    private static bool IsMonthly(Passage passage, bool ofYear) =>
        !passage.Sentence.Tokens.Any(static t => t.Lower is "found" or "discovered" or "exhumed" or "unearthed") &&
        passage.Figures.Any(static f => (f.Count.Min ?? f.Count.Max ?? 0) >= 20) &&
        passage.Triggers.All(t => t.Trigger.Type is null or "arrest" or "displacement" || t.IsNoun && IsPlural(passage.Sentence.Tokens[t.Last]) && ofYear || t.Trigger.Type is "attack" && (t.Trigger.Phrase is "death" or "killing" || t.Trigger.Harm is not null && t.Verbs is { Passive: true } || t.Trigger.Phrase is "die")) &&
        !passage.Terms.Places.Any(p => passage.Says(p.First) && p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact);

    // "the third attack this month in the state, where gunmen killed 21 on 3 June": the figure has a day of its own.
    private static bool HasOwnDay(Passage passage) =>
        passage.Figures.Any() && passage.Terms.Dates.Any(d => d.Role == DateRole.At && !d.IsDuration && d.Window.Days <= 2 && passage.ClauseAt(d.First) is { } clause && passage.Figures.All(f => f.First >= clause.First && f.First <= clause.Last));

    private static bool IsThisPeriod(Sentence sentence, DateMention date) => sentence.Tokens[date.First].Lower is "this" or "last" || (date.First > 0 && sentence.Tokens[date.First - 1].Lower is "this");

    private static bool NearPassage(Passage passage, DateMention date) => date.First >= passage.First - 8 && date.First < passage.First && (passage.Clauses[0] is { Link: ClauseLink.Coordinate, Word: "and" or "but" or ";" or ":" or "while" } or { Link: ClauseLink.SharedSubject } || (passage.Clauses[0].Link is ClauseLink.Coordinate && passage.Sentence.Tokens[0].Lower is "since" or "between" or "from" or "over" or "during" && passage.Terms.Clauses[0] is var opening && opening.Last >= date.First && !passage.Sentence.Tokens.Take(date.First).Any(static t => t.Lower is "where" or "which" or "who")));

    // "in an offensive from 31 March to 8 April": one long event, not a total.
    private static bool IsOneEvent(Passage passage, DateMention period)
    {
        if (period.Role is DateRole.Since)
            return false;
        foreach (var hit in passage.Triggers)
        {
            if (hit.IsNoun && hit.Trigger.Type is "offensive" or "siege" or "armed-clash" or "massacre" or "execution" && hit.First > 0 && hit.Last - hit.First < 4 && !IsPlural(passage.Sentence.Tokens[hit.Last]))
                return true;
        }

        return period.Window.Days <= 7 && passage.Triggers.Any(static t => t.IsNoun || t.Trigger.Type is not null) && passage.Terms.Places.Any(p => passage.Says(p.First) && p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact or null);
    }

    private static bool IsPlural(Token token) => token.Tag is "NNS" or "NNPS";

    private static bool SaysTotal(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.First; i <= passage.Last; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
            var third = i + 2 < tokens.Count ? tokens[i + 2].Lower : "";
            // "has so far put the toll at 12", "have so far recovered nine bodies": the count of one event goes on.
            if ((tokens[i].Lower, next) is ("so", "far") && (third is "put" || tokens.Skip(i + 2).Take(5).Any(static t => t.Lower is "recovered" or "found" or "pulled" or "identified" or "retrieved" or "counted")))
                continue;
            if ((tokens[i].Lower, next) is ("so", "far") or ("to", "date") or ("same", "period") or ("same", "time") or ("same", "months") or ("same", "month") or ("same", "year") or ("same", "week") || (tokens[i].Lower, next, third) is ("in", "the", "past") or ("over", "the", "past") or ("over", "the", "last") or ("in", "the", "last") or ("in", "recent", "months") or ("in", "recent", "weeks"))
                return IsDay(tokens, i + 3) ? passage.Terms.Places.Any(p => passage.Says(p.First)) && passage.Terms.Places.All(p => !passage.Says(p.First) || p.Place.Precision is PlacePrecision.Country or PlacePrecision.Region) && passage.Triggers.All(static t => !t.IsNoun) && passage.Figures.Any()
                    : !(tokens[i].Lower is "same" && next is "time" && i > 0 && tokens[i - 1].Lower is "the" && i > 1 && tokens[i - 2].Lower is "at") && !IsDay(tokens, i + 3);
            if (tokens[i].Lower is "overall" or "altogether" && next is not ("toll" or "death" or "count") && passage.Triggers.All(static t => !t.IsNoun))
                return true;
        }

        return false;
    }

    // "It means razed towns and the death of 70,000 people": of so many dead without a day and a town, no one event is told.
    private static bool IsTooLarge(Passage passage, List<HarmFigure> figures) =>
        figures.Exists(static f => f.Measure == HarmMeasure.Killed && (f.Count.Min ?? f.Count.Max ?? 0) >= TooLarge)
        && !passage.Terms.Dates.Any(d => d.Role is DateRole.At or DateRole.Over && !d.IsDuration && d.Window.Days <= LongestEvent && passage.Says(d.First))
        && !passage.Terms.Places.Any(p => passage.Says(p.First) && (p.IsUnresolved || p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact));

    // "393 fighters were killed in more than 600 clashes": a figure over events that are counted themselves.
    private static bool OfManyEvents(Passage passage, List<HarmFigure> figures) => figures.Count > 0 && passage.Terms.Counts.Any(count =>
        passage.Says(count.First) && !count.IsOtherQuantity && (count.Count.Min ?? count.Count.Max ?? 0) >= ManyEvents
        && count.First > 0 && passage.Terms.Triggers.Any(t => t.IsNoun && t.First > count.Last && t.First - count.Last <= 3 && t.Trigger.Harm is null && IsPlural(passage.Sentence.Tokens[t.Last]))
        && Enumerable.Range(Math.Max(0, count.First - 4), Math.Min(4, count.First)).Any(k => passage.Sentence.Tokens[k].Lower is "in" or "during" or "over" or "by" or "lists" or "listed" or "recorded" or "records" or "documented" or "registered" or "counted" or "logged" or "verified"));

    // "since the coup", "since the war began", "since the start of the year" where no day is known.
    private static bool SinceOnset(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.Clauses[0].First; i + 2 <= passage.Last; i++)
        {
            if (tokens[i].Lower is not "since")
                continue;
            for (var k = i + 1; k <= Math.Min(passage.Last, i + 6); k++)
            {
                if (tokens[k].Lower is "war" or "conflict" or "coup" or "fighting" or "uprising" or "invasion" or "start" or "beginning" or "outbreak" or "insurgency" or "offensive" or "began" or "erupted" or "started" or "violence" or "crisis" or "ceasefire" or "truce" or "campaign" or "hostilities")
                    return passage.Terms.Verbs.Any(v => v.Perfect && (passage.Says(v.First) || passage.Voice.Cue >= v.First && passage.Voice.Cue <= v.Last)) || passage.Terms.Verbs.All(v => !v.Finite);
            }
        }

        return false;
    }

    private static bool IsDay(TokenList tokens, int i) => i < tokens.Count && (tokens[i].Lower is "24" or "48" or "12" or "few" or "hour" or "hours" or "day" or "two" && i + 1 < tokens.Count && tokens[i + 1].Lower is "hours" or "day" or "hour");

    // "the Syrian conflict has killed", "a war in which about 30,000 people died".
    private static bool SubjectIsWar(Passage passage)
    {
        foreach (var clause in passage.Clauses)
        {
            if (clause.Verbs is not { } verbs || !passage.Figures.Any(f => f.Extent.First <= clause.Last && f.Extent.Last >= clause.First))
                continue;
            var tokens = passage.Sentence.Tokens;
            // The subject may stand before a relative clause: look from the head of the passage, up to its first verb.
            var head = passage.Terms.Verbs.FirstOrDefault(v => passage.Says(v.First))?.First ?? verbs.First;
            for (var i = passage.Clauses[0].First; i < verbs.First; i++)
            {
                if (i < clause.First - 3 && (i >= head || !HangsOnHead(passage, clause)) || (i + 1 < tokens.Count && tokens[i + 1].Lower is "-"))
                    continue;
                if ((Wars.Contains(tokens[i].Lower) || (tokens[i].Lower is "fighting" && IsPerfect(passage, verbs))) && !passage.Terms.Dates.Any(d => d.Role == DateRole.At && d.Window.Days <= 3 && passage.Says(d.First) && !IsOnset(passage, d)))
                    return true;
                if (verbs.Perfect && i >= clause.First && Conflicts.Contains(tokens[i].Lower) && IsPlural(tokens[i]) && !passage.Terms.Places.Any(p => passage.Says(p.First) && (p.IsUnresolved || p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact)) && !passage.Triggers.Any(t => t.IsNoun && DatedEvents.Is(passage, t)))
                    return true;
            }
        }

        return false;
    }

    // "On the other side, 10 soldiers and six civilians have been killed": the totals go on.
    private static bool GoesOn(Passage passage, List<HarmFigure> figures) =>
        figures.Count > 0 && passage.Terms.Verbs.Any(v => (v is { Perfect: true } || v is { Present: true, Passive: true }) && passage.Says(v.First)) &&
        passage.Triggers.All(static t => t.Trigger.Harm is not null && !t.IsNoun) &&
        !passage.Terms.Dates.Any(d => d.Role == DateRole.At && passage.Says(d.First)) &&
        !passage.Terms.Places.Any(p => passage.Says(p.First) && p.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact);

    // "Thousands of people have died and two million have been driven from their homes": large numbers in the perfect, of no event.
    private static bool IsStanding(Passage passage, List<HarmFigure> figures) =>
        figures.Count > 0 && figures.TrueForAll(static f => (f.Count.Min ?? f.Count.Max ?? 0) >= 500) &&
        passage.Terms.Verbs.Any(v => v.Perfect && passage.Says(v.First)) &&
        !passage.Terms.Dates.Any(d => d.Role == DateRole.At && d.Window.Days <= 3 && passage.Says(d.First)) &&
        !RealTriggers.Of(passage).Exists(t => t.IsNoun && !IsOfLength(passage.Sentence, t.First) || !t.IsNoun && t.Trigger.Type is not (null or "attack" or "displacement"));

    // "in the 22 months of siege": how long, not what happened.
    private static bool IsOfLength(Sentence sentence, int noun) =>
        noun > 1 && sentence.Tokens[noun - 1].Lower is "of" && sentence.Tokens[noun - 2].Lower is "months" or "years" or "weeks" or "days" or "decades";

    /// <summary>True for a day on which something began: "which erupted on 15 April".</summary>
    public static bool IsOnset(Passage passage, DateMention date)
    {
        for (var i = date.First - 1; i >= 0 && i >= date.First - 4; i--)
        {
            if (passage.Sentence.Tokens[i].Lower is "erupted" or "began" or "started" or "out" or "begun" or "launched")
                return true;
        }

        return false;
    }

    // Only relative clauses stand between the head of the passage and the clause of the figure.
    private static bool HangsOnHead(Passage passage, Clause clause)
    {
        foreach (var between in passage.Clauses)
        {
            if (between == clause)
                return clause.Link is not (ClauseLink.Adverbial or ClauseLink.Coordinate or ClauseLink.Conditional);
            if (between != passage.Clauses[0] && between.Link is not ClauseLink.Relative)
                return false;
        }

        return true;
    }

    // "Fighting, which erupted on 15 April, has left 3,000 dead": some finite verb of the passage is in the perfect.
    private static bool IsPerfect(Passage passage, VerbGroup verbs) => verbs.Perfect || passage.Terms.Verbs.Any(v => v.Perfect && passage.Says(v.First));

    // "are displaced", "have been displaced", "were sheltering there": people who are away, without an act that drove them out just now.
    private static bool IsStock(Passage passage, List<HarmFigure> figures)
    {
        foreach (var hit in passage.Triggers)
        {
            if (hit.Trigger.Type is not (null or "displacement") && RealTriggers.Of(passage).Contains(hit) && !(hit.IsNoun && hit.Trigger.Type is "armed-clash" or "offensive" && IsPlural(passage.Sentence.Tokens[hit.Last])))
                return false;
        }

        var at = passage.Terms.Dates.Any(d => d.Role == DateRole.At && d.Window.Days <= 2 && passage.Says(d.First));
        return !at && figures.All(f => (f.Count.Min ?? f.Count.Max ?? 0) >= 50 || f.Count.Share is not null || f.Marker is null);
    }
}
