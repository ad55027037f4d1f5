using System.Text;

namespace Marsad.Evaluation.Fuzz;

/// <summary>Damages a text at random: what scanners, converters, keyboards and enemies do to reports.</summary>
internal sealed class TextMutation(int seed)
{
    private const int MostLength = 60_000;

    private static readonly string[] Bits =
    [
        "\"", "“", "”", "‘", "’", "'", "(", ")", "[", "]", "{", "}", "–", "—", "-", "…", "...", ".", ",", ";", ":", "!", "?", "|", "\t", "\n", "\n\n", " ", "  ", "\u00A0", "\u200B", "\u200F", "\u202B", "\u202C", "\u2066", "\uFEFF",
        "• ", "* ", "# ", "> ", "1. ", "| a | b |", "999999999999999999999999", "1,234,567", "0", "-1", "½", "२३", "١٢", "20-30", "31 February 2019", "99/99/9999", "in 0000", "10:99", "Monday ", "million ", "dozens of ", "killed ", "said ", "said that ", "of ", "who ", "the village of ", "لبنان", "Київ", "漢字", "😀", "👩‍👩‍👧", "e\u0301", "İ", "ß", "ﬁ", "\u0301\u0301\u0301", "&amp;", "<b>", "http://a.b/c?d=e#f", "a@b.cd", "AL-", "al-", "'s", "n't",
    ];

    private readonly Random random = new(seed);

    /// <summary>The text with one to forty changes; where <paramref name="most"/> is given, a stretch of it of at most so many signs with one to eight.</summary>
    public string Of(string text, IReadOnlyList<string> others, int most)
    {
        var changed = new StringBuilder(most > 0 ? Stretch(text, most) : text);
        for (var left = random.Next(1, most > 0 ? 9 : 41); left > 0; left--)
            Change(changed, others);
        // Half a pair cannot come out of the decoder.
        return Whole(changed.Length > MostLength ? changed.ToString(0, MostLength) : changed.ToString());
    }

    // From the head of a line or of a sentence, so that what is left is still news.
    private string Stretch(string text, int most)
    {
        var from = text.LastIndexOfAny(['\n', '.'], random.Next(text.Length)) + 1;
        return text.Substring(from, Math.Min(text.Length - from, random.Next(most / 3, most + 1)));
    }

    private void Change(StringBuilder text, IReadOnlyList<string> others)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(4) == 0 ? random.Next(400) : random.Next(12));
        switch (random.Next(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                Replace(text, at, length, text.ToString(at, length).ToUpperInvariant());
                break;
            case 3:
                Replace(text, at, length, text.ToString(at, length).ToLowerInvariant());
                break;
            case 4:
                text.Insert(at, new StringBuilder().Insert(0, Bits[random.Next(Bits.Length)], random.Next(1, 60)));
                break;
            case 5:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(500))));
                break;
            case 6:
                Replace(text, at, length, text.ToString(at, length).Replace(" ", random.Next(2) == 0 ? "" : "\n", StringComparison.Ordinal));
                break;
            case 7:
                Replace(text, at, length, text.ToString(at, length).Replace(".", "", StringComparison.Ordinal));
                break;
            default:
                text.Insert(at, Bits[random.Next(Bits.Length)]);
                break;
        }
    }

    private static void Replace(StringBuilder text, int at, int length, string by) => text.Remove(at, length).Insert(at, by);

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
