using System.Text.Json;
using Marsad.Desk.Figures;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;

namespace Marsad.Cli.Pages;

/// <summary>The story of a report within its JSON: its versions in order, each with what it changed.</summary>
internal static class StoryJson
{
    /// <summary>Writes the member <c>story</c>.</summary>
    public static void Write(Utf8JsonWriter json, ReportVersions versions, ContentHash document)
    {
        var story = versions.Story;
        json.WriteStartObject("story");
        json.WriteNumber("version", story.Number(document));
        json.WriteNumber("of", story.Versions.Count);
        if (!versions.Whole)
            json.WriteBoolean("more", true);
        json.WriteStartArray("versions");
        for (var i = 0; i < story.Versions.Count; i++)
        {
            var head = story.Versions[i].Head;
            json.WriteStartObject();
            json.WriteString("document", head.Document.ToString());
            if (head.Published is { } published)
                json.WriteString("published", published.ToString());
            Strings(json, "copies", story.Copies.Where(c => c.Version == head.Document).Select(static c => c.Report.Head.Document.ToString()));
            if (i > 0)
                Change(json, story.Changes[i - 1]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, VersionChange change)
    {
        json.WriteStartObject("changed");
        Strings(json, "added", change.Added);
        Strings(json, "removed", change.Removed);
        if (change.Moved is { } moved)
            json.WriteNumber("moved", moved);
        json.WriteStartArray("replaced");
        foreach (var (earlier, later) in change.Replaced)
        {
            json.WriteStartObject();
            json.WritePropertyName("earlier");
            Figure(json, earlier);
            json.WritePropertyName("later");
            Figure(json, later);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Figures(json, "new", change.New);
        Figures(json, "gone", change.Gone);
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, string name, ValueList<VersionFigure> figures)
    {
        json.WriteStartArray(name);
        foreach (var figure in figures)
            Figure(json, figure);
        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, VersionFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("measure", figure.Measure);
        Given(json, "category", figure.Category);
        Given(json, "scope", figure.Scope);
        Given(json, "side", figure.Side);
        Given(json, "by", figure.By);
        Given(json, figure.RunningTotal ? "area" : "place", figure.Place);
        if (figure.RunningTotal)
            json.WriteBoolean("running_total", true);
        if (figure.Increment)
            json.WriteBoolean("increment", true);
        json.WriteString("source", figure.Source);
        if (figure.Count.Min is { } min)
            json.WriteNumber("min", min);
        if (figure.Count.Max is { } max)
            json.WriteNumber("max", max);
        Given(json, "qualifier", figure.Count.Qualifier);
        if (figure.Count.Share is { } share)
            json.WriteNumber("share", share);
        Strings(json, "claims", figure.Claims);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Given(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
