using System.Text;
using System.Text.Json;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Figures;

/// <summary>Questions that a person keeps under a name, in a file beside the register: the options of <c>marsad tally</c> as they were typed, so that the same question is asked again next month.</summary>
/// <param name="register">The register's file.</param>
internal sealed class SavedQuestions(string register)
{
    private readonly string path = register + ".questions.json";

    /// <summary>Every name with its options.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> All()
    {
        var kept = new SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return kept;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var question in json.RootElement.EnumerateObject())
                kept[question.Name] = [.. question.Value.EnumerateArray().Select(static o => (IReadOnlyList<string>)[.. o.EnumerateArray().Select(static w => w.GetString()!)])];
            return kept;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException)
        {
            throw new WrongUsageException($"{path} cannot be read as saved questions: {e.Message}");
        }
    }

    /// <summary>Keeps a question; one of the same name is replaced.</summary>
    public void Save(string name, IReadOnlyList<IReadOnlyList<string>> options)
    {
        if (name.Length == 0 || name.Any(static c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
            throw new WrongUsageException($"--save: a name is made of letters, digits, - and _, not '{name}'");
        var all = new SortedDictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var (known, words) in All())
            all[known] = words;
        all[name] = options;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (known, words) in all)
            {
                json.WriteStartArray(known);
                foreach (var option in words)
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

        // Written whole before it takes the old one's place: a stop in between loses neither.
        File.WriteAllText(path + ".new", Encoding.UTF8.GetString(stream.ToArray()) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>The options of a question, those left out that are given anew.</summary>
    /// <param name="name">Its name; an unknown one is a mistake of the command line that names the known ones.</param>
    /// <param name="given">Names of options given now.</param>
    public IReadOnlyList<string> Options(string name, IReadOnlySet<string> given)
    {
        var all = All();
        if (!all.TryGetValue(name, out var options))
            throw new WrongUsageException(all.Count == 0 ? $"no question is saved for this register; keep one with: marsad tally … --save {name}" : $"no question '{name}' is saved; there are: {string.Join(", ", all.Keys)}");
        return [.. options.Where(o => !given.Contains(o[0])).SelectMany(static o => o)];
    }
}
