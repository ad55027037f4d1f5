using System.Globalization;
using System.Text;

namespace Marsad.Evaluation.Muc.Templates;

/// <summary>Writes templates as the task asks for them: a slot a line, further fillers in lines of their own, an irrelevant message as one template of asterisks.</summary>
internal static class TemplateWriter
{
    private const int Column = 34;

    public static string Write(TemplateFile file)
    {
        var text = new StringBuilder();
        foreach (var message in file.Messages)
        {
            var templates = file.Of(message);
            if (templates.Count == 0)
                Append(text, message, "*", static _ => ["*"]);
            foreach (var template in templates)
                Append(text, message, template.Number, slot => [.. template[slot].Select(f => Written(slot, f))]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string message, string number, Func<MucSlot, IReadOnlyList<string>> fillers)
    {
        Line(text, "0.  MESSAGE: ID", message);
        Line(text, "1.  MESSAGE: TEMPLATE", number);
        foreach (var slot in MucSlots.Scored)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"{(int)slot + ".",-4}{MucSlots.LabelOf(slot)}");
            var list = fillers(slot);
            Line(text, label, list.Count == 0 ? "-" : list[0]);
            foreach (var more in list.Skip(1))
                Line(text, "", more);
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, string label, string value) => text.Append(label.PadRight(Column)).Append(value).Append('\n');

    private static string Written(MucSlot slot, Filler filler)
    {
        var value = MucSlots.KindOf(slot) == SlotKind.Words ? Quoted(filler.Values[0]) : filler.Values[0];
        var pointed = MucSlots.TagsOf(slot).Count > 0 && slot != MucSlot.HumDescription;
        return filler.Tags.Count > 0 ? $"{value}: {Quoted(filler.Tags[0])}" : pointed ? $"{value}: \"-\"" : value;
    }

    private static string Quoted(string words) => $"\"{words.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
