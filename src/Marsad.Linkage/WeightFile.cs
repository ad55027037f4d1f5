using System.Globalization;
using System.Text;
using Marsad.Domain.Accounts;
using Marsad.Domain.Values;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage;

/// <summary>A table of weights as a file of tab-separated lines: a header, then comparison, level, weight and crime (both in bits), and further columns that are not read. A line that opens with <c>#</c> is a comment.</summary>
public static class WeightFile
{
    private static readonly string[] Needed = ["comparison", "level", "weight", "crime"];

    /// <summary>Reads a table; the reason names the line that is wrong.</summary>
    public static Parsed<JoinWeights> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int[]? columns = null;
        var levels = new Dictionary<(string, string), JoinWeight>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(static l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = Array.ConvertAll(Needed, n => Array.IndexOf(fields, n));
                if (Array.IndexOf(columns, -1) is >= 0 and var missing)
                    return Failed(number, $"the header has no column '{Needed[missing]}'; 'marsad weights --out FILE' writes such a table");
                continue;
            }

            if (fields.Length <= columns.Max())
                return Failed(number, "fewer fields than the header");
            var (comparison, level) = (fields[columns[0]], fields[columns[1]]);
            if (!LinkageWeights.All.Any(l => l.Comparison == comparison && l.Level == level) || comparison is "prior" or "near")
                return Failed(number, $"there is no level '{comparison} {level}'");
            if (Number(fields[columns[2]]) is not { } weight || Number(fields[columns[3]]) is not { } crime)
                return Failed(number, string.Create(CultureInfo.InvariantCulture, $"a weight is a number of bits, at most {JoinWeights.Most} in either direction"));
            if (!levels.TryAdd((comparison, level), new JoinWeight(comparison, level, weight, crime)))
                return Failed(number, $"the level '{comparison} {level}' stands twice");
        }

        return levels.Count == 0 ? Parsed<JoinWeights>.Failed("the table holds no weights") : Parsed<JoinWeights>.Of(new JoinWeights(levels.Values));
    }

    /// <summary>Writes the weights of an estimate, with the pairs that speak for each.</summary>
    public static string Write(RegisterEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Weights of joining in bits, estimated from {estimate.Pairs} pairs of accounts and {estimate.CrimePairs} pairs of reports of crime, {estimate.Decided} of them decided by people.\n");
        text.Append("# weight: between accounts of events. crime: between whole reports of crime. true_pairs, other_pairs: how many pairs of both kinds show the level. Levels that are not named keep the weights shipped.\n");
        text.Append("comparison\tlevel\tweight\tcrime\ttrue_pairs\tother_pairs\n");
        foreach (var level in estimate.Weights.Levels)
        {
            var shown = estimate.Levels.Where(l => l.Comparison == level.Comparison && l.Level == level.Level).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{level.Comparison}\t{level.Level}\t{Math.Round(level.Weight, 2)}\t{Math.Round(level.Crime, 2)}\t{shown.Sum(static l => l.TruePairs):0.#}\t{shown.Sum(static l => l.OtherPairs):0.#}\n");
        }

        return text.ToString();
    }

    private static Parsed<JoinWeights> Failed(int line, string what) => Parsed<JoinWeights>.Failed(string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}"));

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= JoinWeights.Most ? number : null;
}
