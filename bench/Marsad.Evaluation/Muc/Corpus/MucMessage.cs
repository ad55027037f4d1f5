namespace Marsad.Evaluation.Muc.Corpus;

/// <summary>A message: its name, the place and day of its dateline, and its body with each paragraph on one line.</summary>
internal sealed record MucMessage(string Id, string Place, DateOnly? Written, string Body);
