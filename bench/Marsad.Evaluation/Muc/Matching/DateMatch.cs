using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Matching;

/// <summary>Dates without their days: how the program of 1992 compared them when they were not equal.</summary>
internal static class DateMatch
{
    public static bool SameWithoutDays(string given, Filler key) => key.Values.Any(v => SameWithoutDays(given, v));

    public static bool SameWithoutDays(string left, string right) => WithoutDays(left) is { } a && a == WithoutDays(right);

    private static string? WithoutDays(string text) =>
        MucDate.Parse(text) is not { } date ? null
            : date.IsDay ? MucDate.Written(date.To)[3..]
            : $"{(date.From is { } from ? MucDate.Written(from)[3..] : "")} - {MucDate.Written(date.To)[3..]}";
}
