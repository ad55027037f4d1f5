namespace Marsad.Extraction.Text;

/// <summary>Parts a reading text into headline, datelines, headings, paragraphs, bullets, captions and furniture. Linear in the text's length.</summary>
internal sealed class BlockFinder
{
    private readonly string text;
    private readonly List<TextLine> lines;
    private readonly List<Block> blocks = [];
    private readonly bool loose;
    private readonly bool shouts;
    private readonly bool labelled;
    private int heading = -1;

    private BlockFinder(string text)
    {
        this.text = text;
        lines = TextLine.Read(text);
        // Texts without stops at the line ends (posts, raw lists): length alone tells headings from sentences there.
        loose = lines.Count >= 6 && lines.Count(l => l.Length > 40 && !l.EndsAsSentence(text)) * 5 > lines.Count(static l => l.Length > 40) * 3;
        shouts = lines.Count(l => Characters.IsUpper(text.AsSpan(l.Start, l.Length))) * 2 > lines.Count;
        labelled = lines.Count(l => PlaceLabel(l).Length > 0) >= 3;
    }

    /// <summary>The blocks of a text, in order.</summary>
    public static List<Block> Find(string text)
    {
        var finder = new BlockFinder(text);
        finder.Run();
        return finder.blocks;
    }

    private void Run()
    {
        var twins = FindTwins();
        var body = false;
        var headline = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!text.AsSpan(line.Start, line.Length).ContainsAnyExcept(Signs))
                continue;
            if (twins.Contains(i))
            {
                Add(BlockKind.Caption, line.Start, line.End);
                continue;
            }

            var part = Known(line);
            if (part is { } known)
            {
                Add(known, line.Start, line.End);
                continue;
            }

            var next = i + 1 < lines.Count ? lines[i + 1] : default;
            if (!body && !line.EndsAsSentence(text) && !line.OpensItem(text) && next.Length > 0 && line.Length < 250
                && (RunningDateline.Skip(text, line.Start, line.End) == line.Start || DateShape.LooksLikeDateline(text.AsSpan(line.Start, line.Length))))
            {
                if (IsSample(line) && SampleLabel(line) == 0)
                {
                    Add(BlockKind.Furniture, line.Start, line.End);
                }
                else if (!headline)
                {
                    Add(BlockKind.Headline, line.Start + SampleLabel(line), line.End);
                    headline = true;
                }
                else if (DateShape.LooksLikeDateline(text.AsSpan(line.Start, line.Length)))
                {
                    Add(BlockKind.Dateline, line.Start, line.End);
                }
                else if (IsMarkedHeading(line) || IsFirstHeading(line, next))
                {
                    AddHeading(line);
                }
                else
                {
                    Add(Words(line) <= 7 ? BlockKind.Dateline : BlockKind.Headline, line.Start, line.End);
                }

                continue;
            }

            body |= AddBody(line, next);
        }
    }

    private bool AddBody(TextLine line, TextLine next)
    {
        if (IsHeading(line, next))
        {
            AddHeading(line);
            return true;
        }

        if (IsTeaser(line, next))
        {
            Add(BlockKind.Furniture, line.Start, line.End);
            return true;
        }

        var span = text.AsSpan(line.Start, line.Length);
        var bullet = ListMarker.Bullet(span);
        var marker = bullet > 0 ? bullet : ListMarker.Number(span);
        var kind = marker > 0 ? BlockKind.Bullet : BlockKind.Paragraph;
        if (labelled && PlaceLabel(line) is { Length: > 0 } label)
        {
            // The place of one item only: what follows stands under the heading before it.
            var above = heading;
            heading = blocks.Count;
            blocks.Add(new Block(BlockKind.Heading, blocks.Count, label.Start, label.End, -1));
            Add(kind, RunningDateline.Skip(text, label.Start, line.End), line.End);
            heading = above;
            return true;
        }

        var start = kind == BlockKind.Bullet ? line.Start + marker : RunningDateline.Skip(text, line.Start, line.End);
        if (kind == BlockKind.Paragraph && start > line.Start)
        {
            var end = start;
            while (end > line.Start && Characters.IsBlank(text[end - 1]))
                end--;
            Add(BlockKind.Dateline, line.Start, end);
            // "17:15 Tokmak depot destroyed" over its paragraph: the title of an entry of a live page.
            if (start - line.Start <= 9 && char.IsAsciiDigit(text[line.Start]) && IsEntryTitle(new TextLine(start, line.End, true), next))
            {
                AddHeading(new TextLine(start, line.End, true));
                return true;
            }
        }

        Add(kind, start, line.End);
        return true;
    }

    private bool IsEntryTitle(TextLine title, TextLine next) =>
        next.Length > 0 && !next.AfterGap && title.Length is > 0 and <= 90 && !title.EndsAsSentence(text) && Words(title) <= 12 && next.Length > title.Length && (next.EndsAsSentence(text) || next.OpensItem(text));

    // "BAGHDAD - A car bomb …": in a round-up the label of an item is the place of its event.
    private TextLine PlaceLabel(TextLine line)
    {
        var start = line.Start + ListMarker.Bullet(text.AsSpan(line.Start, Math.Min(line.Length, 200)));
        var body = RunningDateline.Skip(text, start, line.End);
        if (body == start)
            return default;
        var end = body;
        while (end > start && !char.IsLetter(text[end - 1]))
            end--;
        var label = text.AsSpan(start, end - start);
        return Characters.IsUpper(label) && !label.ContainsAnyInRange('0', '9') && !label.Contains('(') ? new TextLine(start, end, false) : default;
    }

    // "More: How the gangs grew": a short last line without a stop, where the lines before it have theirs.
    private bool IsTeaser(TextLine line, TextLine next) =>
        next.Length == 0 && !loose && lines.Count > 3 && line.Length <= 90 && !line.EndsAsSentence(text) && !line.OpensItem(text) && lines[^2].EndsAsSentence(text);

    private void AddHeading(TextLine line)
    {
        heading = blocks.Count;
        var start = line.Start;
        while (start < line.End - 1 && text[start] is '#' or ' ')
            start++;
        blocks.Add(new Block(BlockKind.Heading, blocks.Count, start, line.End, -1));
    }

    private void Add(BlockKind kind, int start, int end) => blocks.Add(new Block(kind, blocks.Count, start, end, kind is BlockKind.Paragraph or BlockKind.Bullet ? heading : -1));

    private BlockKind? Known(TextLine line)
    {
        var span = text.AsSpan(line.Start, line.Length);
        if (span[0] == '|' || span[^1] == '|')
            return BlockKind.Caption;
        if (span[0] == '[' && span.IndexOf(']') == span.Length - 1)
            return BlockKind.Caption;
        var bare = span[ListMarker.Bullet(span)..];
        return Furniture.PartOf(bare);
    }

    private bool IsHeading(TextLine line, TextLine next)
    {
        var span = text.AsSpan(line.Start, line.Length);
        if (span[0] == '#' && span.TrimStart('#').StartsWith(" "))
            return true;
        if (line.Length > 100 || line.EndsAsSentence(text) || next.Length == 0)
            return false;
        var number = ListMarker.Number(span);
        if (ListMarker.Bullet(span) > 0 || (number > 0 && (span[0] == '(' || !char.IsUpper(span[number]))))
            return false;
        if (span[^1] is ',' or ';' or '-')
            return false;
        var words = Words(line);
        if (!shouts && Characters.IsUpper(span) && words <= 12)
            return true;
        if (number > 0)
            return words <= 12;
        if (RunningDateline.Skip(text, line.Start, line.End) > line.Start || !(char.IsUpper(span[0]) || char.IsAsciiDigit(span[0])))
            return false;
        // A label with its text behind it on the line is no heading; one with the text on the next line is.
        return words <= (loose ? 5 : 10) && (line.AfterGap || !next.AfterGap || words <= 6);
    }

    // A heading by its letters or number alone: above the first paragraph a short line may as well name the publisher.
    private bool IsMarkedHeading(TextLine line)
    {
        var span = text.AsSpan(line.Start, line.Length);
        return span[0] == '#' || (!shouts && Characters.IsUpper(span)) || (line.AfterGap && ListMarker.Number(span) > 0);
    }

    // "Sarmin" over its paragraph, below the line with the date: the first entry of a bulletin, no by-line.
    private bool IsFirstHeading(TextLine line, TextLine next)
    {
        var span = text.AsSpan(line.Start, line.Length);
        return line.AfterGap && !next.AfterGap && next.Length > line.Length && next.EndsAsSentence(text) && Words(line) <= 6 && char.IsUpper(span[0]) && blocks.Exists(static b => b.Kind == BlockKind.Dateline)
            && !(span.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || span.StartsWith("From ", StringComparison.Ordinal) || span.Contains(':') || span.Contains('|') || span.IndexOf(" staff", StringComparison.OrdinalIgnoreCase) > 0);
    }

    private bool IsSample(TextLine line) => line.Start < 200 && text.AsSpan(line.Start, line.Length).StartsWith("Sample", StringComparison.Ordinal) && blocks.TrueForAll(static b => b.Kind == BlockKind.Furniture);

    // "Sample: Shells hit a market": the label is no word of the headline.
    private int SampleLabel(TextLine line)
    {
        var span = text.AsSpan(line.Start, line.Length);
        if (!span.StartsWith("Sample", StringComparison.Ordinal) || span.Length < 8 || span[6] is not (':' or '–' or '—'))
            return 0;
        var i = 7;
        while (i < span.Length - 1 && span[i] == ' ')
            i++;
        return i;
    }

    private int Words(TextLine line)
    {
        var count = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == line.Start || char.IsWhiteSpace(text[i - 1])))
                count++;
        }

        return count;
    }

    // Lines that say what another line says, word for word: the one that ends without a stop (else the later) is a caption.
    private HashSet<int> FindTwins()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var twins = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length is < 30 or > 1000)
                continue;
            var key = Letters(text.AsSpan(lines[i].Start, lines[i].Length));
            if (first.TryAdd(key, i))
                continue;
            var other = first[key];
            if (other > 0 && !lines[other].EndsAsSentence(text) && lines[i].EndsAsSentence(text))
            {
                twins.Add(other);
                first[key] = i;
            }
            else
            {
                twins.Add(i);
            }
        }

        return twins;
    }

    // Letters and digits in lower case, nothing else.
    private static string Letters(ReadOnlySpan<char> line)
    {
        Span<char> kept = stackalloc char[line.Length];
        var n = 0;
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                kept[n++] = char.ToLowerInvariant(c);
        }

        return kept[..n].ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("|-–—_=*~.·• \t#<>/\\+^:;,'\"()[]{}!?");
}
