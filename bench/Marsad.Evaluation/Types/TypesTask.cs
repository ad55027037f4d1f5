using Marsad.Domain.Values;

namespace Marsad.Evaluation.Types;

/// <summary>What kind of event a text tells of, against the example records of PLOVER and the descriptions of CEHA: macro F over the classes of each. The reader knows no diplomacy, so many of PLOVER's classes stay empty; the conflict classes are also given alone.</summary>
internal sealed class TypesTask : IEvaluationTask
{
    public string Name => "types";

    public string What => "Event types: macro F over PLOVER's classes and over CEHA's relevance and kinds of violence";

    public IReadOnlyList<string> Parts { get; } = ["plover", "ceha"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var path = CorpusPath.Find(options, "", part);
        if (!path.Success)
            return Parsed<EvaluationResult>.Failed(path.Reason);
        var plover = File.Exists(path.Value) ? path.Value : Path.Combine(path.Value, "gold_records.txt");
        if (File.Exists(plover) && !plover.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return Parsed<EvaluationResult>.Of(Score(part, PloverRecords.Read(plover), PloverClasses.Of, PloverClasses.Conflict, options.Wrong));
        var ceha = File.Exists(path.Value) ? path.Value : Path.Combine(path.Value, "ceha.csv");
        return File.Exists(ceha) ? Parsed<EvaluationResult>.Of(Score(part, CehaRecords.Read(ceha), CehaClasses.Of, CehaClasses.Kinds, options.Wrong)) : Parsed<EvaluationResult>.Failed(CorpusPath.Missing(ceha).Reason!);
    }

    private static EvaluationResult Score(string part, IReadOnlyList<TypedText> texts, Func<TypedText, IReadOnlyList<string>> read, IReadOnlyList<string> chosen, int most)
    {
        var classes = texts.SelectMany(static t => t.Classes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = new List<double[]>();
        var wrong = new List<WrongCase>();
        foreach (var text in texts)
        {
            var given = read(text);
            var row = new double[classes.Count * 3];
            for (var i = 0; i < classes.Count; i++)
            {
                var (isGiven, isWanted) = (given.Contains(classes[i], StringComparer.Ordinal), text.Classes.Contains(classes[i], StringComparer.Ordinal));
                row[3 * i] = isGiven && isWanted ? 1 : 0;
                row[(3 * i) + 1] = isGiven ? 1 : 0;
                row[(3 * i) + 2] = isWanted ? 1 : 0;
            }

            rows.Add(row);
            if (wrong.Count < most && !given.Order(StringComparer.Ordinal).SequenceEqual(text.Classes.Order(StringComparer.Ordinal), StringComparer.Ordinal))
                wrong.Add(new WrongCase(text.Name, text.Text.Length > 300 ? text.Text[..300] : text.Text, string.Join(", ", text.Classes), string.Join(", ", given)));
        }

        double Macro(double[] s, IEnumerable<string> over) => over.Select(c => classes.IndexOf(c)).Where(static i => i >= 0).Select(i => Scores.F(s[3 * i], s[(3 * i) + 1], s[(3 * i) + 2])).DefaultIfEmpty(0).Average();
        return new EvaluationResult
        {
            Part = part,
            Role = EvaluationResult.Test,
            Documents = texts.Count,
            Figures =
            [
                Figure.Of("macro_f", rows, s => Macro(s, classes)),
                Figure.Of("conflict_f", rows, s => Macro(s, chosen)) with { Note = "macro F over " + string.Join(", ", chosen) },
                .. classes.Select((c, i) => Figure.Of("f_" + c.ToLowerInvariant().Replace(' ', '_'), rows, s => Scores.F(s[3 * i], s[(3 * i) + 1], s[(3 * i) + 2]))),
            ],
            Wrong = wrong,
        };
    }
}
