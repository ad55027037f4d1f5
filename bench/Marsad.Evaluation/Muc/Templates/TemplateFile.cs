namespace Marsad.Evaluation.Muc.Templates;

/// <summary>The templates of a file by message; a message with none is irrelevant.</summary>
internal sealed class TemplateFile
{
    private readonly Dictionary<string, List<Template>> byMessage = new(StringComparer.Ordinal);

    /// <summary>All messages the file names, in its order.</summary>
    public IReadOnlyCollection<string> Messages => byMessage.Keys;

    public IReadOnlyList<Template> Of(string message) => byMessage.TryGetValue(message, out var list) ? list : [];

    public void AddMessage(string message) => byMessage.TryAdd(message, []);

    public void Add(Template template)
    {
        AddMessage(template.Message);
        byMessage[template.Message].Add(template);
    }
}
