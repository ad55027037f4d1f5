using System.Text.Json;

namespace Marsad.Evaluation.Types;

/// <summary>Reads PLOVER's example records: a sentence and the class of its event.</summary>
internal static class PloverRecords
{
    public static IReadOnlyList<TypedText> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true });
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("it is no list of records");
        return [.. json.RootElement.EnumerateArray().Where(static r => r.ValueKind == JsonValueKind.Object && r.TryGetProperty("text", out _) && r.TryGetProperty("event", out _) && r.TryGetProperty("id", out _)).Select(static r => new TypedText(r.GetProperty("id").GetString()!, r.GetProperty("text").GetString()!, [r.GetProperty("event").GetString()!]))];
    }
}
