using System.Text.Json;

namespace Marsad.Exchange.Release.Folder;

/// <summary>What a release says of itself to programs.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Key">A word that tells which key made its ids.</param>
/// <param name="Rules">A word that tells whether the rules are the same.</param>
internal sealed record ReleaseAbout(string? Day, string? Key, string? Rules)
{
    /// <summary>Reads that of a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is no release.</exception>
    public static ReleaseAbout Read(string folder)
    {
        var path = Path.Combine(folder, ReleaseFiles.About);
        if (!File.Exists(path) || !File.Exists(Path.Combine(folder, ReleaseFiles.Table)))
            throw new InvalidDataException($"{folder} is no folder of a release: it lacks {ReleaseFiles.About} or {ReleaseFiles.Table}");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            string? Word(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return new ReleaseAbout(Word("day"), Word("key"), Word("rules"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Writes it.</summary>
    public static byte[] Write(ReleaseRequest request, ReleaseTotals totals, ReleaseChanges changes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", request.Rules.Title);
            json.WriteString("publisher", request.Rules.Publisher);
            json.WriteString("licence", request.Rules.Licence);
            json.WriteString("day", $"{request.Day:yyyy-MM-dd}");
            json.WriteBoolean("sample", request.Sample);
            json.WriteString("made_by", ("Marsad " + request.Version).Trim());
            json.WriteString("key", request.Ids.KeyMark);
            json.WriteString("rules", request.Ids.RulesMark(request.RulesText));
            json.WriteNumber("incidents", totals.All.Incidents);
            json.WriteString("previous", changes.PreviousDay);
            json.WriteNumber("new", changes.New.Count);
            json.WriteNumber("changed", changes.Changed.Count);
            json.WriteNumber("removed", changes.Removed.Count);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
