using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Domain.Values;

namespace Marsad.Desk.Questions;

/// <summary>Questions that people keep under a name, in a file beside the register: the options of <c>marsad tally</c>, so that the same question is asked again next month, on the command line or in the browser.</summary>
/// <param name="register">The register's file.</param>
public sealed class SavedQuestions(string register)
{
    private const int LongestName = 80;
    private static readonly Lock Writing = new();
    private readonly string path = register + ".questions.json";

    /// <summary>Every name with its options (<c>--by</c>, <c>month</c>), or why the file cannot be read.</summary>
    public Parsed<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>> All()
    {
        var kept = new SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return Parsed<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>>.Of(kept);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var question in json.RootElement.EnumerateObject())
                kept[question.Name] = [.. question.Value.EnumerateArray().Select(static o => (IReadOnlyList<string>)[.. o.EnumerateArray().Select(static w => w.GetString()!)])];
            return Parsed<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>>.Of(kept);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Parsed<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>>.Failed($"{path} cannot be read as saved questions: {e.Message}");
        }
    }

    /// <summary>Keeps a question; one of the same name is replaced. The result says why it was not kept; null where it was.</summary>
    public string? Save(string name, IReadOnlyList<IReadOnlyList<string>> options)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || name.Any(static c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
            return $"a name is made of letters, digits, - and _, at most {LongestName} of them, not '{name}'";
        return Change(all => all[name] = options);
    }

    /// <summary>Takes a question out. The result says why it could not be; null where it is out.</summary>
    public string? Forget(string name) => Change(all => all.Remove(name));

    /// <summary>The options of a question, those left out that are given anew; the reason of a failure names the questions that there are.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="given">Names of options given now.</param>
    public Parsed<IReadOnlyList<string>> Options(string name, IReadOnlySet<string> given)
    {
        var all = All();
        if (!all.Success)
            return Parsed<IReadOnlyList<string>>.Failed(all.Reason);
        if (!all.Value.TryGetValue(name, out var options))
            return Parsed<IReadOnlyList<string>>.Failed(all.Value.Count == 0 ? $"no question is saved for this register; keep one with: marsad tally … --save {name}" : $"no question '{name}' is saved; there are: {string.Join(", ", all.Value.Keys)}");
        return Parsed<IReadOnlyList<string>>.Of([.. options.Where(o => !given.Contains(o[0])).SelectMany(static o => o)]);
    }

    private string? Change(Action<SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>>> change)
    {
        lock (Writing)
        {
            var known = All();
            if (!known.Success)
                return known.Reason;
            var all = new SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>>(known.Value.ToDictionary(), StringComparer.Ordinal);
            change(all);
            try
            {
                // Written whole before it takes the old one's place: a stop in between loses neither.
                File.WriteAllText(path + ".new", Json(all));
                File.Move(path + ".new", path, overwrite: true);
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return $"{path} cannot be written: {e.Message}";
            }
        }
    }

    private static string Json(SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>> all)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (name, options) in all)
            {
                json.WriteStartArray(name);
                foreach (var option in options)
                {
                    json.WriteStartArray();
                    foreach (var word in option)
                        json.WriteStringValue(word);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
