using Marsad.Evaluation.Muc.Adjudication;

namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>By what a response is scored: the judges' rulings, and whether two days of one month count as one date.</summary>
/// <param name="History">The rulings; empty where no judge has looked.</param>
/// <param name="DaysFallAway">
/// The program of 1992 took numbers in front of a filler for premodifiers, and so the day in front of a month: its reports can be
/// reproduced only that way. Off for everything else.
/// </param>
internal sealed record ScoringRules(AdjudicationHistory History, bool DaysFallAway = false);
