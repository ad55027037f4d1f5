namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>The summary rows: they differ in whether the fillers of missing and of spurious templates count.</summary>
internal enum ScoreRow
{
    MatchedMissing,
    MatchedSpurious,
    MatchedOnly,
    AllTemplates,
}
