namespace Marsad.Evaluation.Muc.Templates;

/// <summary>A template while its lines are read.</summary>
internal sealed class TemplateDraft
{
    private readonly Dictionary<MucSlot, List<string>> lines = [];
    private MucSlot? current;

    public string? Message { get; init; }

    public void Begin(MucSlot slot, string text)
    {
        current = slot;
        lines[slot] = [text.Trim()];
    }

    public void Continue(string text)
    {
        if (current is not { } slot)
            return;
        var list = lines[slot];
        // A stroke at the end or the beginning of a line, or an open quotation, joins it to the line before.
        if (FillerText.IsOpen(list[^1]) || list[^1].EndsWith('/') || text.TrimStart().StartsWith('/'))
            list[^1] = $"{list[^1]} {text.Trim()}";
        else
            list.Add(text.Trim());
    }

    public void Close(TemplateFile file)
    {
        if (Message is null)
            return;
        file.AddMessage(Message);
        var number = lines.GetValueOrDefault(MucSlot.Template)?[0] ?? "";
        if (number.StartsWith('*') || number.Length == 0 || number == "-")
            return;
        var slots = new Dictionary<MucSlot, IReadOnlyList<Filler>>();
        foreach (var slot in MucSlots.Scored)
        {
            if (lines.TryGetValue(slot, out var texts) && texts.Select(t => FillerParser.Parse(slot, t)).OfType<Filler>().ToArray() is { Length: > 0 } fillers)
                slots[slot] = fillers;
        }

        file.Add(new Template(Message, number.Split(' ')[0], number.Contains("OPTIONAL", StringComparison.Ordinal), slots));
    }
}
