using System.Globalization;
using System.Text.RegularExpressions;

namespace Marsad.Evaluation.Muc.Templates;

/// <summary>Reads a file of templates, keys and responses alike: slot lines may be indented, <c>;</c> begins a comment line, further fillers stand on lines of their own.</summary>
internal static partial class TemplateReader
{
    public static TemplateFile Read(IEnumerable<string> lines)
    {
        var file = new TemplateFile();
        var draft = new TemplateDraft();
        foreach (var line in lines)
        {
            if (line.TrimStart().StartsWith(';'))
                continue;
            var match = SlotLine.Match(line);
            if (!match.Success)
            {
                if (line.Trim().Length > 0 && char.IsWhiteSpace(line[0]))
                    draft.Continue(line);
                continue;
            }

            var slot = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (slot == 0)
            {
                draft.Close(file);
                draft = new TemplateDraft { Message = match.Groups[3].Value.Trim().Split(' ')[0] };
            }
            else if (slot <= (int)MucSlot.HumTotal)
            {
                draft.Begin((MucSlot)slot, match.Groups[3].Value);
            }
        }

        draft.Close(file);
        return file;
    }

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,2})\.\s+(?<label>MESSAGE: ID|MESSAGE: TEMPLATE|INCIDENT: DATE|INCIDENT: LOCATION|INCIDENT: TYPE|INCIDENT: STAGE OF EXECUTION|INCIDENT: INSTRUMENT ID|INCIDENT: INSTRUMENT TYPE|PERP: INCIDENT CATEGORY|PERP: INDIVIDUAL ID|PERP: ORGANIZATION ID|PERP: ORGANIZATION CONFIDENCE|PHYS TGT: ID|PHYS TGT: TYPE|PHYS TGT: NUMBER|PHYS TGT: FOREIGN NATION|PHYS TGT: EFFECT OF INCIDENT|PHYS TGT: TOTAL NUMBER|HUM TGT: NAME|HUM TGT: DESCRIPTION|HUM TGT: TYPE|HUM TGT: NUMBER|HUM TGT: FOREIGN NATION|HUM TGT: EFFECT OF INCIDENT|HUM TGT: TOTAL NUMBER)(?:\s|$)(?<text>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SlotLine { get; }
}
