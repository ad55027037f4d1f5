using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>What the model says of one incident type in a message, before anything is decided: its probability, the sentences that tell most of it, and each candidate's probability for each slot.</summary>
internal sealed class IncidentGuess
{
    // Less likely incidents are never filled in.
    private const double Least = 0.02;

    private static readonly int[] TargetRoles = [3, 4, 5];

    public required MucReading Reading { get; init; }

    public required string Type { get; init; }

    public required double Probability { get; init; }

    /// <summary>The indices of the sentences that tell most of it, the likeliest first.</summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>The probabilities of <see cref="MucModel.MessageFills"/>.</summary>
    public required IReadOnlyList<(string Label, double P)> Fills { get; init; }

    public required IReadOnlyList<(Candidate Candidate, int[] Features, double[] Roles)> Candidates { get; init; }

    /// <summary>The incidents a message may tell of, the likeliest first.</summary>
    public static IReadOnlyList<IncidentGuess> Of(MucReading reading, MucModel model)
    {
        var scores = model.Speaks(reading);
        var any = scores.Select(static s => s.Max()).ToArray();
        var guesses = new List<IncidentGuess>();
        for (var t = 0; t < Roles.Types.Count; t++)
        {
            var type = Roles.Types[t];
            var speaks = scores.Select(s => s[t]).ToArray();
            var p = model.Messages[type].Score(MessageFeatures.Of(reading, type, speaks))[0];
            if (p < Least)
                continue;
            var fills = model.MessageFills.Score(IncidentFeatures.Of(reading, type, speaks));
            guesses.Add(new IncidentGuess
            {
                Reading = reading,
                Type = type,
                Probability = p,
                Sentences = [.. Enumerable.Range(0, speaks.Length).OrderByDescending(i => speaks[i]).ThenBy(static i => i).Take(4)],
                Fills = [.. model.MessageFills.Labels.Zip(fills)],
                Candidates = [.. Muc.Reading.Candidates.Of(reading, model.TitleWords).Select(c => (c, CandidateFeatures.Of(c, type, speaks, any))).Select(c => (c.c, c.Item2, model.Roles.Score(c.Item2)))],
            });
        }

        return [.. guesses.OrderByDescending(static g => g.Probability)];
    }

    /// <summary>The probability of the likeliest target: an incident nobody and nothing seems to have suffered is none.</summary>
    public double Target => field == 0 ? field = Candidates.Select(static c => TargetRoles.Max(r => c.Roles[r])).DefaultIfEmpty(0).Max() : field;

    /// <summary>The likeliest fill of a group, with its probability.</summary>
    public (string? Value, double P) Likeliest(string group)
    {
        string? value = null;
        var top = 0.0;
        foreach (var (label, p) in Fills)
        {
            if (label.StartsWith(group, StringComparison.Ordinal) && p > top)
                (value, top) = (label[group.Length..], p);
        }

        return (value, top);
    }
}
