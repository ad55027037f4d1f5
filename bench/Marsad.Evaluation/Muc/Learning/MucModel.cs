using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Everything that is learnt from messages with keys: which sentences tell of an incident, of which type a message tells, what part each candidate plays, and the set fills.</summary>
internal sealed class MucModel
{
    private const int Folds = 4;

    public required IReadOnlySet<string> TitleWords { get; init; }

    public required LinearModel Sentences { get; init; }

    public required IReadOnlyDictionary<string, LinearModel> Messages { get; init; }

    public required LinearModel Roles { get; init; }

    public required IReadOnlyDictionary<MucSlot, LinearModel> Fills { get; init; }

    public required Trimming Trimming { get; init; }

    public required LocationLexicon Locations { get; init; }

    /// <summary>How often each type of an incident's set fills stands alone in the keys, for slots without a thing to point at.</summary>
    public required LinearModel MessageFills { get; init; }

    public static MucModel Train(IReadOnlyList<(MucReading Reading, IReadOnlyList<Template> Keys)> data)
    {
        var titles = Learning.TitleWords.Of(data.SelectMany(static d => d.Keys));
        var marked = data.Select(d => new MarkedMessage(d.Reading, Reading.Candidates.Of(d.Reading, titles), d.Keys)).ToArray();
        var sentences = marked.Select(SentenceTraining.Of).ToArray();
        // The models above the sentences must see scores of sentences that were not trained on.
        var scores = new double[marked.Length][][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LinearModel.Train(Learning.Roles.Types, [.. sentences.Where((_, i) => i % Folds != fold).SelectMany(static s => s)]);
            for (var i = fold; i < marked.Length; i += Folds)
                scores[i] = [.. sentences[i].Select(s => model.Score(s.Features))];
        }

        return new MucModel
        {
            TitleWords = titles,
            Sentences = LinearModel.Train(Learning.Roles.Types, [.. sentences.SelectMany(static s => s)]),
            Messages = MessageTraining.Of(marked, scores),
            Roles = LinearModel.Train(Learning.Roles.Names, RoleTraining.Of(marked, scores)),
            Fills = FillTraining.Of(marked, scores),
            MessageFills = FillTraining.OfMessages(marked, scores),
            Trimming = Learning.Trimming.Of(marked),
            Locations = LocationLexicon.Of(data.SelectMany(static d => d.Keys)),
        };
    }

    /// <summary>The probability, by sentence, that it tells of an incident of each type.</summary>
    public double[][] Speaks(MucReading reading) => [.. reading.Sentences.Select(s => Sentences.Score(SentenceFeatures.Of(s)))];
}
