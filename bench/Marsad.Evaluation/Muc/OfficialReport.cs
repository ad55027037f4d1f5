using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc;

/// <summary>What an official score report says: the tallies of each pair of templates, the ALL TEMPLATES row and its F.</summary>
internal sealed partial class OfficialReport
{
    public double F { get; private set; }

    public Tally Total { get; private set; }

    public Dictionary<(string Message, string Key, string Given), Dictionary<MucSlot, Tally>> Pairs { get; } = [];

    public static OfficialReport Read(string path)
    {
        var report = new OfficialReport();
        Dictionary<MucSlot, Tally>? pair = null;
        foreach (var line in File.ReadLines(path))
        {
            if (Header.Match(line) is { Success: true } header)
            {
                pair = [];
                report.Pairs[(header.Groups[1].Value, Number(header.Groups[2].Value), Number(header.Groups[3].Value))] = pair;
            }
            else if (line.StartsWith(" * * * TOTAL", StringComparison.Ordinal))
            {
                pair = null;
            }
            else if (Row.Match(line) is { Success: true } row)
            {
                var n = Enumerable.Range(2, 8).Select(i => int.Parse(row.Groups[i].ValueSpan, CultureInfo.InvariantCulture)).ToArray();
                var tally = new Tally(n[0], n[1], n[2], n[5], n[6], n[7]);
                var name = row.Groups[1].Value.Trim();
                if (name == "ALL TEMPLATES")
                    report.Total = tally;
                else if (pair is not null && MucSlots.Named(name) is { } slot)
                    pair[slot] = tally;
            }
            else if (line.StartsWith("F-MEASURES", StringComparison.Ordinal))
            {
                report.F = double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            }
        }

        return report;
    }

    private static string Number(string text) => text is "<NONE>" or "*" ? "-" : text;

    [GeneratedRegex(@"^(?<m>\S+)\s+key: (?<k>\S+)\s+response: (?<r>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Header { get; }

    [GeneratedRegex(@"^(?<name>[A-Za-z/ -]+?)\s+\d+\s+\d+\|\s*(?<cor>\d+)\s+(?<par>\d+)\s+(?<inc>\d+)\|\s*(?<icr>\d+)\s+(?<ipa>\d+)\|\s*(?<spu>\d+)\s+(?<mis>\d+)\s+(?<non>\d+)\|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Row { get; }
}
