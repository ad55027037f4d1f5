using System.Text;
using System.Xml.Linq;
using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Dates;

/// <summary>A marked expression of time.</summary>
internal sealed record Timex(int Start, int End, string Type, string Value);

/// <summary>A TimeML document: its text, the day of its creation, the marked expressions of the text.</summary>
internal sealed record TimeMlDocument(string Name, string Text, PublicationTime? Created, IReadOnlyList<Timex> Marked)
{
    public static TimeMlDocument Load(string path)
    {
        var root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root ?? throw new InvalidDataException($"{path} is empty");
        // Older files mark the creation time in the text.
        var created = (root.Element("DCT")?.Descendants("TIMEX3").FirstOrDefault() ?? root.Descendants("TIMEX3").FirstOrDefault(IsCreation))?.Attribute("value")?.Value;
        if (created is { Length: 8 } && created.All(char.IsAsciiDigit))
            created = $"{created[..4]}-{created[4..6]}-{created[6..]}";
        var text = new StringBuilder();
        var marked = new List<Timex>();
        Walk(root.Element("TEXT") ?? root, text, marked);
        // A line break inside a paragraph is white space; an empty line ends the paragraph.
        var flat = text.Replace('\r', ' ').ToString().ToCharArray();
        for (var i = 1; i + 1 < flat.Length; i++)
        {
            if (flat[i] == '\n' && flat[i - 1] != '\n' && flat[i + 1] != '\n')
                flat[i] = ' ';
        }

        return new TimeMlDocument(Path.GetFileNameWithoutExtension(path), new string(flat), created is { Length: >= 10 } && PublicationTime.Parse(created[..10]) is { Success: true } day ? day.Value : null, marked);
    }

    private static bool IsCreation(XElement timex) => timex.Attribute("functionInDocument")?.Value is "CREATION_TIME";

    private static void Walk(XElement element, StringBuilder text, List<Timex> marked)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement child:
                    var start = text.Length;
                    Walk(child, text, marked);
                    if (child.Name == "TIMEX3" && text.Length > start && !IsCreation(child))
                        marked.Add(new Timex(start, text.Length, child.Attribute("type")?.Value ?? "", child.Attribute("value")?.Value ?? ""));
                    break;
            }
        }
    }
}
