using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Shell;
using Marsad.Domain.Values;
using Marsad.Exchange.Release.Check;
using Marsad.Exchange.Release.Folder;
using Marsad.Register.Victims;

namespace Marsad.Cli.Release;

/// <summary>Runs the leak check and prints what it found, without printing what is withheld.</summary>
internal static class ReleaseChecking
{
    /// <summary>Checks a folder; the result is how many leaks there are.</summary>
    public static long Run(ReleaseRequest request, string folder, string? victims, Session session)
    {
        session.Say("reading the release back for what the rules withhold…");
        var report = LeakCheck.Run(request, folder, People(victims, session));
        foreach (var leak in report.Leaks)
            session.Out.WriteLine($"{leak.File}: {leak.Where}: {leak.Kind.Word()}: {leak.Hint}");
        if (report.Count > report.Leaks.Count)
            session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {report.Count - report.Leaks.Count:#,0} more of these kinds"));
        session.Say(string.Create(CultureInfo.InvariantCulture, $"read {report.Files:#,0} files and parts of archives, {report.Pieces:#,0} stretches of text{(report.NotSearched > 0 ? $"; {report.NotSearched:#,0} names of places or sources are words of every release and were not looked for" : "")}"));
        return report.Count;
    }

    /// <summary>The day that a release says it was made; null where it does not say.</summary>
    public static DateOnly? DayOf(string folder)
    {
        var path = Path.Combine(folder, ReleaseFiles.About);
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.TryGetProperty("day", out var day) && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said) ? said : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<string> People(string? victims, Session session)
    {
        if (victims is null)
            return [];
        using var file = VictimFile.Open(victims, make: false, session.Clock);
        return [.. file.Entries().SelectMany(static e => e.Variants.Prepend(e.Name))];
    }
}
