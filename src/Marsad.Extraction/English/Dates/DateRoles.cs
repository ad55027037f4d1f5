using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Dates;

/// <summary>Tells from the words before a date what it does for its clause.</summary>
internal static class DateRoles
{
    // "since fighting broke out on 27 September": how far back the "since" of a clause may stand.
    private const int ClauseReach = 14;

    /// <summary>The role of a date; <paramref name="free"/> is the first lexeme behind the date before it in the sentence.</summary>
    public static DateRole Of(LexedSentence s, TimeMatch match, int free, bool periodIsOpen)
    {
        if (match.Shape is RangeShape or FirstPartShape or LeadingUpShape)
            return DateRole.Over;
        if (match.Shape is EchoShape { Echo: EchoKind.Period } echo)
            return periodIsOpen && echo is { Year: null, YearShift: null } ? DateRole.Since : DateRole.Over;
        var at = match.Start - 1;
        while (at >= free && at > match.Start - 5 && s[at].Text is "about" or "around" or "at" or "approximately" or "just" or "shortly" or "roughly" or "least" or "the" or "on" or "in" or "early" or "late" or "well" or "only" or "some" or "of")
            at--;
        // "as of 21 March", "ahead of Saturday", "prior to May".
        if (s[match.Start - 1].Is("of") && s[match.Start - 2].Text is "as" or "ahead")
            return s[match.Start - 2].Is("as") ? DateRole.Until : DateRole.Before;
        if (s[match.Start - 1].Is("of"))
            at = match.Start - 1;
        var role = at < free ? null : Signalled(s, at, match);
        if (role is not null)
            return role.Value;
        if (match.Shape is SpanShape || (s[match.Start - 1].Text is "during" or "throughout" && !match.Shape.IsDay))
            return DateRole.Over;
        return InClause(s, match.Start, free) ?? DateRole.At;
    }

    private static DateRole? Signalled(LexedSentence s, int at, TimeMatch match)
    {
        var direct = at == match.Start - 1;
        var hour = match.Shape is HourShape { Part: not null };
        return s[at].Text switch
        {
            "since" => DateRole.Since,
            "until" or "till" => DateRole.Until,
            "through" when direct && match.Shape is not HourShape { Day: null } => DateRole.Until,
            "from" when !(s[match.End].Is("'s") || s[match.End].Kind == LexemeKind.Word && match.Shape is not HourShape && s.Tag(match.End) is "NN" or "NNS" or "NNP") && !IsMoved(s, at) => DateRole.Since,
            "before" or "by" when direct && !hour && !(s[at].Is("by") && s.Tag(at + 1) is "NNP" && !match.Shape.IsDay && match.Shape is not CalendarShape) => DateRole.Before,
            "to" when direct && s[at - 1].Is("prior") => DateRole.Before,
            "to" when direct && s[at - 1].Text is "extended" or "prolonged" or "extend" or "prolong" or "renewed" => DateRole.Until,
            "after" or "following" when direct && !hour => DateRole.After,
            "during" or "throughout" or "over" or "within" when !match.Shape.IsDay => DateRole.Over,
            "starting" or "beginning" or "effective" when direct => DateRole.Since,
            _ => null,
        };
    }

    // "postponed from Thursday", "a video from Thursday" start nothing.
    private static bool IsMoved(LexedSentence s, int from) => s[from - 1].Text is "postponed" or "moved" or "footage" or "video" or "videos" or "images" or "photos" or "image" or "photo" or "imagery" or "delayed" or "differ" or "down" or "up";

    // The date of a "since" or "until" clause: "since the war began in 2011", "until the truce of 31 August".
    private static DateRole? InClause(LexedSentence s, int start, int free)
    {
        for (var i = start - 1; i >= Math.Max(free, start - ClauseReach); i--)
        {
            var lexeme = s[i];
            if (lexeme.Kind == LexemeKind.Symbol && lexeme.Text is "," or ";" or ":" or "." or "—" or "–" or "\"" or "”" or "(" or ")")
                return null;
            if (lexeme.Is("since"))
                return DateRole.Since;
            if (lexeme.Text is "until" or "till")
                return DateRole.Until;
            if (lexeme.Text is "who" or "which" or "that" or "after" or "when" or "before" or "while" or "but")
                return null;
        }

        return null;
    }
}
