using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Domain.Values;

namespace Marsad.Desk.Decisions;

/// <summary>Which item of the review queue which person has taken, in a file beside the register. It binds nobody: whoever decides first decides. So it stands outside the ledger.</summary>
/// <param name="register">The register's file.</param>
public sealed class Assignments(string register)
{
    /// <summary>Letters of a name at most.</summary>
    public const int LongestName = 80;

    private const int LongestKey = 300;
    private const int Most = 5_000;
    private static readonly Lock Writing = new();
    private readonly string path = register + ".assigned.json";

    /// <summary>Every key of the queue that somebody has, with who; or why the file cannot be read.</summary>
    public Parsed<IReadOnlyDictionary<string, string>> All()
    {
        if (!File.Exists(path))
            return Parsed<IReadOnlyDictionary<string, string>>.Of(new Dictionary<string, string>(StringComparer.Ordinal));
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parsed<IReadOnlyDictionary<string, string>>.Of(json.RootElement.EnumerateObject().DistinctBy(static p => p.Name, StringComparer.Ordinal).ToDictionary(static p => p.Name, static p => p.Value.GetString()!, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Parsed<IReadOnlyDictionary<string, string>>.Failed($"{path} cannot be read as a list of who has what: {e.Message}");
        }
    }

    /// <summary>Gives an item to a person, or takes it from everybody, if it is still with whom the asker saw it.</summary>
    /// <param name="key">The item.</param>
    /// <param name="to">Who has it from now on; null: nobody.</param>
    /// <param name="seen">Who had it as the asker saw it; null: nobody.</param>
    /// <param name="waits">Whether an item of the queue still waits: what no longer does is let go.</param>
    public AssignmentResult Give(string key, string? to, string? seen, Func<string, bool> waits)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(waits);
        if (key.Length is 0 or > LongestKey)
            return new AssignmentResult.Refused($"key: 1 to {LongestKey} letters");
        if (to is not null && (string.IsNullOrWhiteSpace(to) || to.Length > LongestName || to.Any(char.IsControl)))
            return new AssignmentResult.Refused($"to: a name of at most {LongestName} letters");
        lock (Writing)
        {
            var known = All();
            if (!known.Success)
                return new AssignmentResult.Refused(known.Reason);
            var all = new SortedDictionary<string, string>(known.Value.Where(k => waits(k.Key)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
            var holder = all.GetValueOrDefault(key);
            if (!string.Equals(holder, seen, StringComparison.Ordinal))
                return new AssignmentResult.TooLate(holder);
            if (to is null)
                all.Remove(key);
            else if (all.Count < Most || all.ContainsKey(key))
                all[key] = to.Trim();
            else
                return new AssignmentResult.Refused($"{Most} items are taken already: let some go");
            return Write(all) is { } refused ? new AssignmentResult.Refused(refused) : new AssignmentResult.Given(to?.Trim());
        }
    }

    private string? Write(SortedDictionary<string, string> all)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (key, who) in all)
                json.WriteString(key, who);
            json.WriteEndObject();
        }

        try
        {
            // Written whole before it takes the old one's place: a stop in between loses neither.
            File.WriteAllText(path + ".new", Encoding.UTF8.GetString(stream.ToArray()) + "\n");
            File.Move(path + ".new", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path} cannot be written: {e.Message}";
        }
    }
}
