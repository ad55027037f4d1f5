using Marsad.Domain.Values;
using Marsad.Evaluation.Muc.Corpus;
using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc;

/// <summary>The training parts of the corpus and the models of them.</summary>
internal static class MucCorpus
{
    /// <summary>The part that stands for a trial: models of <c>dev</c>, measured on <c>tst1</c> and <c>tst2</c>.</summary>
    public const string HeldOut = "held-out";

    /// <summary>The parts whose keys may be learnt from.</summary>
    public static IReadOnlyList<string> TrainingParts { get; } = ["dev", "tst1", "tst2"];

    public static Parsed<string> Folder(EvaluationOptions options) => CorpusPath.Find(options, "", "muc4");

    /// <summary>Reads parts of the corpus as one.</summary>
    public static Parsed<MucPart> Read(string folder, params IReadOnlyList<string> parts)
    {
        MucPart? all = null;
        foreach (var part in parts)
        {
            var path = Path.Combine(folder, part);
            if (!Directory.Exists(path))
                return Parsed<MucPart>.Failed(CorpusPath.Missing(path).Reason!);
            all = all is null ? MucPart.Read(path) : all.With(MucPart.Read(path));
        }

        return all is null ? Parsed<MucPart>.Failed("no part of the corpus was named") : Parsed<MucPart>.Of(all);
    }

    public static MucModel Train(MucPart part) => MucModel.Train([.. part.Messages.Select(m => (MucReading.Of(m), part.Keys.Of(m.Id)))]);
}
