using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Terms;

namespace Marsad.Extraction.English.Dates;

/// <summary>The word tables of dates.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, (int Number, string Guard)> Months = Numbered("months");
    private static readonly FrozenDictionary<string, (int Number, string Guard)> Weekdays = Numbered("weekdays");
    private static readonly FrozenDictionary<(string Role, string Word), string> Roles =
        VocabularyTable.Load("date-words").Rows.ToFrozenDictionary(static r => (r["role"], r["word"]), static r => r["value"]);

    private static readonly WordFilter Known = new(Roles.Keys.Select(static k => k.Word));
    private static readonly WordFilter Named = new(Months.Keys.Concat(Weekdays.Keys).Concat(Weekdays.Keys.Select(static d => d + "s")));
    private static readonly FrozenSet<string> NameNouns = VocabularyTable.Load("date-name-nouns").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NameOpeners = VocabularyTable.Load("date-name-openers").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Tense> Tenses =
        VocabularyTable.Load("tense-words").Rows.ToFrozenDictionary(static r => r["word"], static r => Enum.Parse<Tense>(r["tense"], ignoreCase: true), StringComparer.Ordinal);

    private static readonly ILookup<string, (string[] Words, string Rule, string Value)> Feasts = VocabularyTable.Load("feasts").Rows
        .Select(static r => (Words: Pieces(r["name"]), Rule: r["rule"], Value: r["value"]))
        .OrderByDescending(static f => f.Words.Length).ToLookup(static f => f.Words[0], StringComparer.Ordinal);

    /// <summary>The value of a word in a role; null where it has none.</summary>
    public static string? Value(string role, in Lexeme lexeme) =>
        lexeme.Kind == LexemeKind.Word && Known.MayHave(lexeme.Key) && Roles.TryGetValue((role, lexeme.Text), out var value) ? value : null;

    /// <summary>The number of a role's value; null where the word has none.</summary>
    public static int? Number(string role, in Lexeme lexeme) => Value(role, lexeme) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The unit of time a word names.</summary>
    public static TimeUnit? Unit(in Lexeme lexeme) => Value("unit", lexeme) is { } value ? Enum.Parse<TimeUnit>(value, ignoreCase: true) : null;

    /// <summary>The month a word names, with the guard on it.</summary>
    public static (int Number, string Guard)? Month(in Lexeme lexeme) => lexeme.Kind == LexemeKind.Word && Named.MayHave(lexeme.Key) && Months.TryGetValue(lexeme.Text, out var month) ? month : null;

    /// <summary>The weekday a word names (full or abbreviated), with the guard on it.</summary>
    public static (DayOfWeek Day, string Guard)? Weekday(in Lexeme lexeme)
    {
        if (lexeme.Kind != LexemeKind.Word || lexeme.Length > 11 || !Named.MayHave(lexeme.Key))
            return null;
        if (Weekdays.TryGetValue(lexeme.Text, out var day) || (lexeme.Text[^1] == 's' && lexeme.Length > 6 && Weekdays.TryGetValue(lexeme.Text[..^1], out day)))
            return ((DayOfWeek)(day.Number % 7), day.Guard);
        return null;
    }

    /// <summary>True for the plural of a weekday ("Fridays").</summary>
    public static bool IsPluralWeekday(in Lexeme lexeme) => lexeme.Length > 6 && lexeme.Text[^1] == 's' && Weekday(lexeme) is not null && !Weekdays.ContainsKey(lexeme.Text);

    /// <summary>True for a noun that makes a name of a date before it ("15 May Organisation").</summary>
    public static bool MakesName(in Lexeme lexeme) => lexeme.Capital && NameNouns.Contains(lexeme.Text);

    /// <summary>True for a word that makes a name of a weekday or season behind it ("Bloody Sunday").</summary>
    public static bool OpensName(in Lexeme lexeme) => lexeme.Capital && NameOpeners.Contains(lexeme.Text);

    /// <summary>The tense that a word alone tells.</summary>
    public static Tense Tense(string word) => Tenses.GetValueOrDefault(word, Dates.Tense.Unknown);

    /// <summary>The named day or month that starts at a lexeme, and behind which lexeme it ends.</summary>
    public static (int End, string Rule, string Value)? Feast(LexedSentence s, int i)
    {
        if (!s[i].Capital || !Feasts.Contains(s[i].Text))
            return null;
        foreach (var (words, rule, value) in Feasts[s[i].Text])
        {
            if (s.Follows(i, words))
                return (i + words.Length, rule, value);
        }

        return null;
    }

    private static FrozenDictionary<string, (int Number, string Guard)> Numbered(string table) => VocabularyTable.Load(table).Rows
        .ToFrozenDictionary(static r => r["word"], static r => (int.Parse(r["number"], CultureInfo.InvariantCulture), r["guard"]), StringComparer.Ordinal);

    // The lexer cuts hyphens and "'s" apart.
    private static string[] Pieces(string name) => name.Replace("-", " - ", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
