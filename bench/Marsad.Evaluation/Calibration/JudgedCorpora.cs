using Marsad.Domain.Values;
using Marsad.Evaluation.Acceptance;

namespace Marsad.Evaluation.Calibration;

/// <summary>The corpora that can tell whether a claim is right: their test parts measure, the others train.</summary>
internal static class JudgedCorpora
{
    /// <summary>The texts of a part that measures.</summary>
    public static Parsed<IReadOnlyList<JudgedText>> Test(EvaluationOptions options, string part) => part switch
    {
        "airwars" => Airwars(options.Corpora, newest: true),
        "muc4" => Muc(options.Corpora, ["tst3"]),
        _ => Articles(options, part),
    };

    /// <summary>The texts that train, a list each corpus.</summary>
    public static Parsed<IReadOnlyList<IReadOnlyList<JudgedText>>> Training(string corpora, string articles)
    {
        var parts = new[] { Airwars(corpora, newest: false), Muc(corpora, ["tst1", "tst2"]), Muc(corpora, ["dev"]), Articles(new EvaluationOptions { Corpora = corpora }, articles) };
        foreach (var part in parts)
        {
            if (!part.Success)
                return Parsed<IReadOnlyList<IReadOnlyList<JudgedText>>>.Failed(part.Reason);
        }

        return Parsed<IReadOnlyList<IReadOnlyList<JudgedText>>>.Of([.. parts.Select(static p => p.Value)]);
    }

    private static Parsed<IReadOnlyList<JudgedText>> Articles(EvaluationOptions options, string part)
    {
        var folder = CorpusPath.Find(options, "", part);
        return folder.Success
            ? Parsed<IReadOnlyList<JudgedText>>.Of([.. FactArticle.In(folder.Value).Select(static a => new JudgedText(Path.GetFileName(a.Folder), a.Report, c => FactMatch.IsRight(a, c)))])
            : Parsed<IReadOnlyList<JudgedText>>.Failed(folder.Reason);
    }

    private static Parsed<IReadOnlyList<JudgedText>> Airwars(string corpora, bool newest)
    {
        var path = Path.Combine(corpora, "airwars", "incidents.jsonl");
        return File.Exists(path) ? Parsed<IReadOnlyList<JudgedText>>.Of(AirwarsJudge.Read(path, newest)) : Parsed<IReadOnlyList<JudgedText>>.Failed(CorpusPath.Missing(path).Reason!);
    }

    private static Parsed<IReadOnlyList<JudgedText>> Muc(string corpora, string[] parts)
    {
        var texts = new List<JudgedText>();
        foreach (var folder in parts.Select(p => Path.Combine(corpora, "muc4", p)))
        {
            if (!Directory.Exists(folder))
                return Parsed<IReadOnlyList<JudgedText>>.Failed(CorpusPath.Missing(folder).Reason!);
            texts.AddRange(MucJudge.Read(folder));
        }

        return Parsed<IReadOnlyList<JudgedText>>.Of(texts);
    }
}
