using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Numbers;

namespace Marsad.Extraction.English.Dates;

/// <summary>Lengths of time and steps: "four months", "two-week", "two days ago", "a month earlier", "the day before".</summary>
internal static class LengthGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        if (LeadingUp(s, i) is { } leading)
            return leading;
        if (s[i].Is("the"))
            return TheUnit(s, i);
        if (Amount(s, i) is { } amount)
        {
            var dash = s[amount.End].IsDash && !s[amount.End].Spaced && !s[amount.End + 1].Spaced;
            var at = dash ? amount.End + 1 : amount.End;
            return DateWords.Unit(s[at]) is { } unit ? Counted(s, i, at, unit, amount.Count, dash) : null;
        }

        // "days ago", "weeks later", "months of fighting", "decades-long".
        if (DateWords.Unit(s[i]) is { } bare && s[i].Text[^1] == 's' && bare >= TimeUnit.Hour && bare != TimeUnit.Quarter && !(s[i - 1].IsDash && !s[i].Spaced))
            return Step(s, i, i + 1, null, bare) ?? (IsAge(s, i + 1) ? null : new TimeMatch(i, i + 1, new LengthShape(null, bare)));
        return null;
    }

    /// <summary>The number before a unit: digits, words, "a", "several", "a couple of", "two and a half"; null for a vague one.</summary>
    public static (double? Count, int End)? Amount(LexedSentence s, int i)
    {
        if (s[i].Is("few"))
            return (null, i + 1);
        if (s[i].Is("half") && s[i + 1].Text is "a" or "an")
            return DateWords.Unit(s[i + 2]) is null ? null : (0.5, i + 2);
        if (NumeralReader.Read(s, i) is { Ordinal: false } numeral && !double.IsNaN(numeral.Value))
        {
            var end = s[numeral.End].Is("of") && numeral.Word is not null ? numeral.End + 1 : numeral.End;
            if (numeral.Vague)
                return (null, end);
            var value = numeral.Value;
            if (s[end].Digits is > 0 and < 10 && s[end + 1] is { Text: "/", Spaced: false } && s[end + 2].Digits is > 1 and < 10)
                (value, end) = (value + ((double)s[end].Digits / s[end + 2].Digits), end + 3);
            else if (s.Follows(end, "and", "a", "half"))
                (value, end) = (value + 0.5, end + 3);
            else if ((s[end].Is("to") || s[end].Is("or") || s[end].IsDash) && NumeralReader.Read(s, end + 1) is { Ordinal: false, Vague: false } upper && upper.Value > value && DateWords.Unit(s[upper.End]) is not null)
                return (null, upper.End);
            if (s[end].Is("more") || s[end].Is("additional") || s[end].Is("consecutive") || s[end].Is("straight") || s[end].Is("full") || s[end].Is("long"))
                end++;
            return (value, end);
        }

        return s[i].Text is "a" or "an" && s[i].Kind == LexemeKind.Word ? (1, i + 1) : null;
    }

    /// <summary>True when the unit's form fits the number.</summary>
    public static bool IsPlural(Lexeme unit, double? count) => unit.Text[^1] == 's' || count is <= 1 || unit.Text is "hr";

    private static TimeMatch? Counted(LexedSentence s, int start, int at, TimeUnit unit, double? count, bool dash)
    {
        // "eight-year-old", "eight years old", "aged eight months".
        if (IsAge(s, at + 1))
            return null;
        // "a five year low", "the two day rally": before a noun the unit may stand in the singular.
        if (!dash && !IsPlural(s[at], count) && !(unit >= TimeUnit.Hour && s[at + 1] is { Kind: LexemeKind.Word, Capital: false } && s.Tag(at + 1) is "NN" or "NNS" or "JJ"))
            return null;
        if (!dash && Step(s, start, at + 1, count, unit) is { } step)
            return step;
        var article = s[start].Text is "a" or "an" && start + 1 == at;
        // "a second strike", "a minute amount"; "40 attacks a day" is a rate.
        if (article && unit <= TimeUnit.Minute)
            return null;
        if (article && s[start - 1].Kind is LexemeKind.Word or LexemeKind.Number && (s[start - 1].Kind == LexemeKind.Number || s[start - 1].Text is "times" or "twice" or "once" or "people" or "percent" || NumberWords.Find(s[start - 1]) is not null || s.Tag(start - 1) is "NNS"))
            return unit >= TimeUnit.Day ? new TimeMatch(start, at + 1, new FixedShape(TimeKind.Set, TimeUnits.Duration(unit == TimeUnit.Night ? TimeUnit.Day : unit, "1"))) : null;
        if (unit == TimeUnit.Night && (article || count is null) || s[at].Is("quarters") && s[at + 1].Is("of") || s[at] is { Text: "second" or "quarter" } && !dash || (s[at].Is("quarters") && dash) || (s[at].Is("quarters") && article))
            return null;
        var end = at + 1;
        if (dash && s[end].IsDash && !s[end].Spaced && s[end + 1].Is("long"))
            end += 2;
        return new TimeMatch(start, end, new LengthShape(count, unit));
    }

    // "ago", "earlier", "before", "later", "after", "from now".
    private static TimeMatch? Step(LexedSentence s, int start, int at, double? count, TimeUnit unit)
    {
        var amount = count ?? 2;
        if (DateWords.Value("back", s[at]) is { } back)
        {
            if (back is "event" && Governs(s, at) is { } stated)
                return stated.Shape is null ? (unit <= TimeUnit.Hour ? new TimeMatch(start, at, new StepShape(-amount, unit, FromEvent: true, count is null)) : new TimeMatch(start, at, new LengthShape(count, unit)))
                    : new TimeMatch(start, stated.End, new OffsetShape(stated.Shape, -amount, unit));
            // "ten years ago today"
            if (back is "speech" && s[at + 1].Is("today") && count is not null)
                return new TimeMatch(start, at + 2, new OffsetShape(new UnitShape(TimeUnit.Day, 0), -amount, unit) { ToTheDay = true });
            return new TimeMatch(start, at + 1, new StepShape(-amount, unit, back is "event", count is null));
        }

        if (DateWords.Value("ahead", s[at]) is { } ahead)
        {
            if (Governs(s, at) is { } stated)
                return stated.Shape is null ? (unit <= TimeUnit.Hour ? new TimeMatch(start, at, new StepShape(amount, unit, FromEvent: true, count is null)) : new TimeMatch(start, at, new LengthShape(count, unit)))
                    : new TimeMatch(start, stated.End, new OffsetShape(stated.Shape, amount, unit));
            return new TimeMatch(start, at + 1, new StepShape(amount, unit, ahead is "event", count is null));
        }

        return s.Follows(at, "from", "now") ? new TimeMatch(start, at + 2, new StepShape(amount, unit, FromEvent: false, count is null)) : null;
    }

    // "before" and "after" may govern what they count from: a date in the words, or an event that they do not date.
    private static (Shape? Shape, int End)? Governs(LexedSentence s, int at)
    {
        if (s[at].Text is not ("before" or "after" or "prior"))
            return null;
        var next = s[at].Is("prior") && s[at + 1].Is("to") ? at + 2 : at + 1;
        if (s[next].Kind == LexemeKind.Symbol || s[next].Text is "and" or "but" or "in" or "at" or "on" or "when" or "near" or "by")
            return null;
        if (s[next].Text is "the" or "a" or "an" && (CalendarGrammar.Read(s, next + 1) ?? Named(s, next + 1)) is { Shape.IsDay: true } inside)
            return (inside.Shape, inside.End);
        return (CalendarGrammar.Read(s, next) ?? Named(s, next)) is { Shape.IsDay: true } match ? (match.Shape, match.End) : (null, next);
    }

    private static TimeMatch? Named(LexedSentence s, int i) => DateWords.Weekday(s[i]) is { Guard: "" } && s[i].Capital ? DeicticGrammar.Read(s, i) : SeasonGrammar.Read(s, i, i);

    // "the day before", "the week after", "the three days before", "the six months".
    private static TimeMatch? TheUnit(LexedSentence s, int i)
    {
        if (DateWords.Unit(s[i + 1]) is { } unit)
        {
            if (unit <= TimeUnit.Hour || s[i + 1].Text[^1] == 's' || s[i + 2].Text is not ("before" or "after" or "earlier" or "prior"))
                return null;
            var match = Step(s, i, i + 2, 1, unit == TimeUnit.Night ? TimeUnit.Day : unit);
            return match?.Shape is LengthShape ? null : match;
        }

        var at = NumeralReader.Read(s, i + 1) is { Ordinal: true, Value: 1 } first ? first.End : i + 1;
        // "the first six months of 2019": a part of a period.
        if (at > i + 1 && Amount(s, at) is { Count: { } n } part && DateWords.Unit(s[part.End]) is { } step && step >= TimeUnit.Day && s[part.End + 1].Is("of") && Whole(s, part.End + 2) is { } whole)
            return new TimeMatch(i, whole.End, new FirstPartShape(n, step, whole.Shape));
        return Amount(s, at) is { } amount && DateWords.Unit(s[amount.End]) is { } counted && counted >= TimeUnit.Hour && s[amount.End].Text[^1] == 's' && !IsAge(s, amount.End + 1)
            ? new TimeMatch(i, amount.End + 1, new LengthShape(amount.Count, counted)) : null;
    }

    // "in the 12 months to June 2021", "over the six weeks up to 5 May".
    private static TimeMatch? LeadingUp(LexedSentence s, int i)
    {
        var at = s[i].Is("the") ? i + 1 : i;
        if (s[i - 1].Text is not ("in" or "over" or "during" or "for" or "within") || Amount(s, at) is not { Count: { } count } amount || DateWords.Unit(s[amount.End]) is not { } unit || unit < TimeUnit.Day || s[amount.End].Text[^1] != 's')
            return null;
        var end = amount.End + 1;
        var behind = s[end].Is("to") || s[end].Is("until") || s[end].Is("ending") || s[end].Is("ended") ? end + 1 : s.Follows(end, "up", "to") || s.Follows(end, "leading", "to") ? end + 2 : -1;
        if (behind < 0)
            return null;
        if (s[behind].Text is "on" or "in")
            behind++;
        return CalendarGrammar.Read(s, behind) is { Shape: CalendarShape { Month: not null } } last ? new TimeMatch(i, last.End, new LeadingUpShape(count, unit, last.Shape)) : null;
    }

    private static TimeMatch? Whole(LexedSentence s, int i)
    {
        if (s[i].Is("the") && DateWords.Unit(s[i + 1]) is { } unit and (TimeUnit.Year or TimeUnit.Month))
            return new TimeMatch(i, i + 2, new UnitShape(unit, 0));
        return (CalendarGrammar.Read(s, i) ?? DeicticGrammar.Read(s, i)) is { Shape: CalendarShape { Day: null } or UnitShape { Unit: TimeUnit.Year or TimeUnit.Month } or ShiftedYearShape { Day: null } } match ? match : null;
    }

    private static bool IsAge(LexedSentence s, int i) =>
        s[i].Is("old") || (s[i].IsDash && s[i + 1].Text is "old" or "olds") || s.Follows(i, "of", "age");
}
