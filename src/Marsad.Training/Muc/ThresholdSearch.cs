using System.Globalization;
using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Corpus;
using Marsad.Evaluation.Muc.Filling;
using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Training.Muc;

/// <summary>Tries other values for one threshold after the other and keeps what raises F over all templates.</summary>
internal sealed class ThresholdSearch
{
    private const int Rounds = 2;
    private const int Folds = 3;
    private static readonly double[] Values = [0.05, 0.08, 0.11, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7];
    private readonly MucPart part;
    private readonly MucModel[] models;
    private readonly IReadOnlyList<IncidentGuess>[] guesses;
    private readonly MucScorer scorer = new(new ScoringRules(AdjudicationHistory.Empty));

    /// <summary>Reads the messages of <paramref name="part"/> and scores each with models trained on the other folds.</summary>
    public ThresholdSearch(MucPart part)
    {
        this.part = part;
        var readings = part.Messages.Select(MucReading.Of).ToArray();
        models = [.. Enumerable.Range(0, Folds).Select(fold => MucModel.Train([.. readings.Where((_, i) => i % Folds != fold).Select(r => (r, part.Keys.Of(r.Message.Id)))]))];
        guesses = [.. readings.Select((r, i) => IncidentGuess.Of(r, models[i % Folds]))];
    }

    public (FillingThresholds Best, double F) Run(TextWriter log)
    {
        var best = FillingThresholds.Default;
        var top = F(best);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F {top:0.00} as shipped"));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var value in Values)
            {
                Try(best with { Evidence = value });
                Try(best with { Incident = value });
            }

            foreach (var value in Values)
                Try(best with { Further = value });
            foreach (var value in Values)
                Try(best with { Fill = value });
            foreach (var role in Roles.All)
            {
                foreach (var value in Values)
                    Try(best with { Roles = new Dictionary<MucSlot, double>(best.Roles) { [role] = value } });
            }
        }

        return (best, top);

        void Try(FillingThresholds thresholds)
        {
            var f = F(thresholds);
            if (f <= top)
                return;
            (best, top) = (thresholds, f);
        }
    }

    private double F(FillingThresholds thresholds)
    {
        var fillings = models.Select(m => new TemplateFilling(m, thresholds)).ToArray();
        var own = new TemplateFile();
        for (var i = 0; i < guesses.Length; i++)
        {
            own.AddMessage(part.Messages[i].Id);
            foreach (var template in fillings[i % Folds].Fill(guesses[i]))
                own.Add(template);
        }

        return scorer.Score(own, part.Keys).Aggregate(default(Tally), static (t, m) => t + m.Row(ScoreRow.AllTemplates)).F;
    }
}
