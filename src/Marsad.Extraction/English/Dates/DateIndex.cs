using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Dates;

/// <summary>Tells which date belongs to which word: the one of its clause, else the one that opens its sentence, else the label or heading of its entry. A "since" date is never the date of an event.</summary>
internal sealed class DateIndex
{
    private const int Reach = 400;

    private readonly ILookup<int, DateMention> bySentence;
    private readonly Dictionary<int, DateMention> labels = [];
    private readonly Dictionary<int, DateMention> headings = [];

    /// <summary>An index of a text's dates.</summary>
    public DateIndex(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bySentence = text.Dates.Where(static d => !d.IsDuration).ToLookup(static d => d.Sentence.Index);
        foreach (var date in text.Dates.Where(static d => !d.IsDuration))
        {
            var block = date.Sentence.Block;
            if (date.IsLabel)
                labels.TryAdd(block.Index, date);
            else if (block.Kind == BlockKind.Heading && date.Window.Days <= 31)
                headings.TryAdd(block.Index, date);
        }
    }

    /// <summary>The date of the word's clause: when it happened. Null where the report does not say.</summary>
    public DateMention? DateOf(Sentence sentence, Token token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(token);
        var dates = Around(sentence, token).Where(static d => !d.IsLabel && d.Role is DateRole.At or DateRole.Over or DateRole.Before or DateRole.After).ToList();
        return InPhrase(sentence, token, dates) ?? InClause(sentence, token, dates) ?? Opening(sentence, dates) ?? LabelOf(sentence.Block);
    }

    /// <summary>The date since which the clause of a word counts; null where none is given.</summary>
    public DateMention? SinceOf(Sentence sentence, Token token) => RoleOf(sentence, token, DateRole.Since);

    /// <summary>The dates that stand in a stretch of tokens ("the August 1 ceasefire"), in order, whatever their role.</summary>
    public IEnumerable<DateMention> Within(Sentence sentence, int first, int last)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return bySentence[sentence.Index].Where(d => d.First >= first && d.Last <= last);
    }

    /// <summary>The date that labels an entry, else the one of its heading.</summary>
    public DateMention? LabelOf(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return labels.GetValueOrDefault(block.Index) ?? headings.GetValueOrDefault(block.HeadingIndex);
    }

    /// <summary>The window of a word's clause: its date's, else the window before publication; null where neither is known.</summary>
    public DateWindow? WindowOf(AnnotatedText text, Sentence sentence, Token token)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateOf(sentence, token)?.Window ?? DateWindows.BeforePublication(text.Report);
    }

    private DateMention? RoleOf(Sentence sentence, Token token, DateRole role)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(token);
        var dates = Around(sentence, token).Where(d => d.Role == role).ToList();
        // "Since 1 August, shelling has killed 19 and wounded 46": one period for the whole sentence.
        return InClause(sentence, token, dates) ?? dates.FirstOrDefault();
    }

    // A line of ten megabytes may hold a hundred thousand dates: only those near the word can be its own.
    private IEnumerable<DateMention> Around(Sentence sentence, Token token)
    {
        var dates = bySentence[sentence.Index];
        if (sentence.Tokens.Count <= Reach)
            return dates;
        return dates.Where(d => Math.Abs(d.First - token.Index) <= Reach);
    }

    // "Friday's shelling of Hays", "the raid on 3 May": a noun's own date comes before its clause's.
    private static DateMention? InPhrase(Sentence sentence, Token token, List<DateMention> dates)
    {
        if (dates.Count < 2 || !token.Tag.StartsWith("NN", StringComparison.Ordinal))
            return null;
        var (first, last) = sentence.Extent(token);
        return dates.Where(d => d.First >= first && d.Last <= last).MinBy(d => Distance(d, token));
    }

    private static DateMention? InClause(Sentence sentence, Token token, List<DateMention> dates)
    {
        if (dates.Count == 0)
            return null;
        if (sentence.Tokens.Any(static t => t.Relation.Length > 0))
        {
            var clause = Clauses.HeadOf(sentence, token);
            DateMention? nearest = null;
            foreach (var date in dates)
            {
                if (Clauses.HeadOf(sentence, date.Head) == clause && (nearest is null || Distance(date, token) < Distance(nearest, token)))
                    nearest = date;
            }

            return nearest ?? (Clauses.SharedUpwards(sentence, clause, dates));
        }

        return dates.MinBy(d => Distance(d, token));
    }

    // "On Saturday, officials said, shells hit …": a date before the first verb holds for the whole sentence.
    private static DateMention? Opening(Sentence sentence, List<DateMention> dates) =>
        dates.FirstOrDefault(d => d.First <= 2 && sentence.Tokens.Take(d.First).All(static t => !t.Tag.StartsWith('V')));

    private static int Distance(DateMention date, Token token) =>
        token.Index < date.First ? date.First - token.Index : token.Index > date.Last ? token.Index - date.Last : 0;
}
