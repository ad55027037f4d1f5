namespace Marsad.Extraction.Text;

/// <summary>The sign that opens a list item: a bullet, a dash, "1.", "2)", "(a)".</summary>
internal static class ListMarker
{
    /// <summary>The length of the sign with the blanks behind it; 0 where the line opens with none.</summary>
    public static int Length(ReadOnlySpan<char> line) => Math.Max(Bullet(line), Number(line));

    /// <summary>The length of a bullet or dash with its blanks.</summary>
    public static int Bullet(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && i < 3 && (Characters.IsBulletSign(line[i]) || line[i] == '*' || (i == 0 && (line[0] is '-' or '–' or '—' or '+' or '>'))))
            i++;
        if (i == 0)
            return 0;
        var sign = Characters.IsBulletSign(line[0]);
        var blank = Blanks(line, i);
        return (sign || blank > i) && blank < line.Length ? blank : 0;
    }

    /// <summary>The length of a number or letter of a list with its stop and blanks ("1. ", "2) ", "(a) ").</summary>
    public static int Number(ReadOnlySpan<char> line)
    {
        var i = 0;
        var bracket = line.Length > 0 && line[0] == '(';
        if (bracket)
            i++;
        var from = i;
        while (i < line.Length && i - from < 3 && char.IsAsciiDigit(line[i]))
            i++;
        if (i == from && i < line.Length && char.IsAsciiLetter(line[i]))
            i++;
        if (i == from || i >= line.Length)
            return 0;
        var letter = char.IsAsciiLetter(line[from]);
        // "A. Smith" is an initial; a letter needs a bracket.
        if (!(line[i] == ')' || (line[i] == '.' && !letter && !bracket)))
            return 0;
        i++;
        var blank = Blanks(line, i);
        return blank > i && blank < line.Length ? blank : 0;
    }

    private static int Blanks(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && Characters.IsBlank(line[i]))
            i++;
        return i;
    }
}
