using System.Globalization;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>The date of an incident: the first one told in the sentences that tell of it; else "on or before" the day of writing.</summary>
internal static class IncidentDate
{
    private static readonly string[] Months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
    private static readonly string[] Weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    public static string? Find(MucReading reading, IEnumerable<int> sentences)
    {
        if (reading.Message.Written is not { } written)
            return null;
        foreach (var index in sentences)
        {
            var words = reading.Sentences[index].Tokens.Select(static t => t.Text).ToArray();
            for (var i = 0; i < words.Length; i++)
            {
                if (At(words, i, written) is { } date)
                    return date;
            }
        }

        return $"- {MucDate.Written(written)}";
    }

    private static string? At(string[] words, int i, DateOnly written)
    {
        var next = i + 1 < words.Length ? words[i + 1] : "";
        switch (words[i])
        {
            case "TODAY" or "TONIGHT":
            case "THIS" when next is "MORNING" or "AFTERNOON" or "EVENING" or "NOON":
                return MucDate.Written(written);
            case "YESTERDAY":
            case "LAST" when next is "NIGHT" or "EVENING":
                return MucDate.Written(written.AddDays(-1));
            case "LAST" or "THIS" or "ON" when Weekdays.Contains(next):
                return $"- {MucDate.Written(written)}";
        }

        if (Array.IndexOf(Months, words[i]) is var month and >= 0 && i > 0 && int.TryParse(words[i - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
        {
            var year = next.Length == 4 && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is > 1900 and < 2100 ? named : written.Year;
            if (day > DateTime.DaysInMonth(year, month + 1))
                return null;
            var date = new DateOnly(year, month + 1, day);
            if (date > written)
                date = date.AddYears(-1);
            return MucDate.Written(date);
        }

        return null;
    }
}
