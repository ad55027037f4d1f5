using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>What kind of news a report is.</summary>
internal enum Setting
{
    /// <summary>Words of neither, or as many of both.</summary>
    Open,
    Crime,
    War,
}

/// <summary>Tells reports of crime from reports of war by the words of vocab/linkage-settings.tsv in the headline and the opening; nothing is allocated.</summary>
internal static class ReportSetting
{
    private static readonly FrozenDictionary<string, Setting> Known = VocabularyTable.Load("linkage-settings").Rows
        .SelectMany(static r => r.List("words").Select(w => (Word: w, Setting: r["setting"] == "war" ? Setting.War : Setting.Crime))).ToFrozenDictionary(static w => w.Word, static w => w.Setting, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Setting>.AlternateLookup<ReadOnlySpan<char>> Words = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The setting of which more words stand in the report.</summary>
    /// <param name="title">The headline, or nothing.</param>
    /// <param name="text">The text.</param>
    public static Setting Of(string? title, string text)
    {
        var (crime, war) = (0, 0);
        Count(title, ref crime, ref war);
        Count(text.AsSpan(0, Math.Min(text.Length, StoryWords.LookedAt)), ref crime, ref war);
        return war > crime ? Setting.War : crime > war ? Setting.Crime : Setting.Open;
    }

    private static void Count(ReadOnlySpan<char> text, ref int crime, ref int war)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
                i++;
            if (i == start || !Words.TryGetValue(text[start..i], out var setting))
                continue;
            if (setting == Setting.War)
                war++;
            else
                crime++;
        }
    }
}
