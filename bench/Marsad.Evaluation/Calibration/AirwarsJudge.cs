using System.Text;
using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Calibration;

/// <summary>Airwars' assessments: a claim is right where each of its whole figures of killed and injured lies within the assessed range.</summary>
internal static class AirwarsJudge
{
    private const double NewestShare = 0.3;

    public static IReadOnlyList<JudgedText> Read(string path, bool newest)
    {
        var all = File.ReadLines(path).Where(static l => l.Length > 0).Select(static l => JsonDocument.Parse(l).RootElement)
            .OrderBy(static r => r.GetProperty("date").GetString(), StringComparer.Ordinal).ThenBy(static r => r.GetProperty("id").GetString(), StringComparer.Ordinal).ToList();
        var first = all.Count - (int)(all.Count * NewestShare);
        return [.. (newest ? all.Skip(first) : all.Take(first)).Select(Text)];
    }

    private static JudgedText Text(JsonElement root)
    {
        var text = root.GetProperty("text").GetString() ?? "";
        var (killed, injured) = (Range(root, "killed"), Range(root, "injured"));
        return new JudgedText(root.GetProperty("id").GetString()!, new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Language = "en" }, claim => Judge(claim, killed, injured));
    }

    private static bool? Judge(Claim claim, (long Min, long Max)? killed, (long Min, long Max)? injured)
    {
        if (claim is not IncidentClaim incident)
            return null;
        bool? right = null;
        foreach (var figure in incident.Casualties.Where(static f => f.Category is null))
        {
            var range = figure.Measure switch { HarmMeasure.Killed => killed, HarmMeasure.Injured => injured, _ => null };
            if (range is not { } gold || (figure.Min ?? figure.Max) is not { } low)
                continue;
            // An unspecified plural is coded 2–2 there, "dozens" 12–24.
            var open = figure.Max is null;
            right = (right ?? true) && (open ? low <= gold.Max && low >= Math.Min(gold.Min, 2) : low >= gold.Min && figure.Max <= gold.Max);
        }

        return right;
    }

    private static (long Min, long Max)? Range(JsonElement root, string name) =>
        root.TryGetProperty(name, out var range) && range.ValueKind == JsonValueKind.Object ? (range.GetProperty("min").GetInt64(), range.GetProperty("max").GetInt64()) : null;
}
