using System.Text.RegularExpressions;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Corpus;

/// <summary>Reads a file of messages: each begins with a line of its name (<c>DEV-MUC3-0001</c>), paragraphs are indented or stand apart.</summary>
internal static partial class MucMessages
{
    public static IReadOnlyList<MucMessage> Read(IEnumerable<string> lines)
    {
        var messages = new List<MucMessage>();
        string? id = null;
        var body = new List<string>();
        foreach (var line in lines)
        {
            if (Name.Match(line) is { Success: true } name)
            {
                if (id is not null)
                    messages.Add(Make(id, body));
                id = name.Groups[1].Value;
                body = [];
            }
            else
            {
                body.Add(line);
            }
        }

        if (id is not null)
            messages.Add(Make(id, body));
        return messages;
    }

    private static MucMessage Make(string id, List<string> lines)
    {
        var paragraphs = new List<string>();
        var open = false;
        foreach (var line in lines)
        {
            var text = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (text.Length == 0)
            {
                open = false;
                continue;
            }

            if (open && !line.StartsWith("   ", StringComparison.Ordinal))
                paragraphs[^1] += " " + text;
            else
                paragraphs.Add(text);
            open = true;
        }

        var place = "";
        DateOnly? day = null;
        if (paragraphs.Count > 0)
        {
            var first = paragraphs[0];
            var dash = first.IndexOf("--", StringComparison.Ordinal);
            if (dash is > 0 and < 200)
            {
                var line = Dateline.Match(first[..dash]);
                if (line.Success)
                {
                    place = line.Groups[1].Value.Trim();
                    day = MucDate.Parse(line.Groups[2].Value)?.To;
                }

                var marker = first.IndexOf("[TEXT]", dash, StringComparison.Ordinal);
                paragraphs[0] = (marker >= 0 ? first[(marker + 6)..] : first[(dash + 2)..]).Trim();
            }
        }

        return new MucMessage(id, place, day, string.Join("\n\n", paragraphs));
    }

    [GeneratedRegex(@"^(?<id>(?:DEV|TST[0-9]+)-MUC[0-9]-[0-9]{4})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^\s*(?<place>.*?),\s*(?<day>[0-9]{1,2} [A-Z]{3,} [0-9]{2})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dateline { get; }
}
