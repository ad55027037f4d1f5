using System.Text;
using System.Text.RegularExpressions;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;

namespace Marsad.Evaluation.Calibration;

/// <summary>MUC-4: a claim of an act that the task knows is right where the message's key has an incident of its type. Acts of war between armies and guerrillas are no part of the task, so claims of them are not judged.</summary>
internal static partial class MucJudge
{
    public static IEnumerable<JudgedText> Read(string folder)
    {
        var keys = Directory.EnumerateFiles(folder, "key-*").SelectMany(File.ReadLines);
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var message = "";
        foreach (var line in keys)
        {
            if (Id().Match(line) is { Success: true } id)
                types.TryAdd(message = id.Groups["id"].Value, new HashSet<string>(StringComparer.Ordinal));
            else if (Type().Match(line) is { Success: true } type)
                types[message].UnionWith(type.Groups["type"].Value.Split('/', StringSplitOptions.TrimEntries).Select(static t => t.TrimStart('?').Trim()));
        }

        foreach (var path in Directory.EnumerateFiles(folder).Where(static f => Path.GetFileName(f).StartsWith("dev-", StringComparison.Ordinal) || Path.GetFileName(f).StartsWith("tst", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var (name, text) in Messages(path))
            {
                if (types.TryGetValue(name, out var wanted))
                    yield return new JudgedText(name, new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Language = "en" }, c => Judge(c, wanted));
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Messages(string path)
    {
        var text = new StringBuilder();
        var name = "";
        foreach (var line in File.ReadLines(path).Append("END-MUC0-0000"))
        {
            if (Head().Match(line) is { Success: true } head)
            {
                if (name.Length > 0)
                    yield return (name, text.ToString().Trim());
                text.Clear();
                name = head.Groups["id"].Value;
            }
            else
            {
                text.Append(line.TrimStart()).Append('\n');
            }
        }
    }

    private static bool? Judge(Claim claim, HashSet<string> wanted)
    {
        if (claim is not IncidentClaim { Type: { } type, Modality: Modality.Asserted or Modality.Alleged })
            return null;
        string[]? own = type switch
        {
            "abduction" or "hostage-taking" or "enforced-disappearance" => ["KIDNAPPING"],
            "arson" => ["ARSON"],
            "looting" => ["ROBBERY"],
            "destruction" => ["BOMBING", "ATTACK", "ARSON"],
            _ when TypeTree.IsWiderOrSame("bombing", type) => ["BOMBING", "ATTEMPTED BOMBING"],
            // The task leaves out war between armies and guerrillas: its key cannot judge a battle.
            _ when TypeTree.IsWiderOrSame("armed-clash", type) || TypeTree.IsWiderOrSame("strike", type) || type is "raid" or "shelling" or "rocket-attack" => null,
            "attack" => ["ATTACK", "BOMBING"],
            _ when TypeTree.IsWiderOrSame("attack", type) => ["ATTACK"],
            _ => null,
        };
        return own is null ? null : own.Any(wanted.Contains);
    }

    [GeneratedRegex(@"^(?<id>(DEV|TST\d|END)-MUC\d-\d{4})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"MESSAGE: ID\s+(?<id>\S+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex(@"INCIDENT: TYPE\s+(?<type>[A-Z].*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Type();
}
