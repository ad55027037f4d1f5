using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Calibration;

/// <summary>A report and what its corpus says of claims about it.</summary>
/// <param name="Name">The document.</param>
/// <param name="Report">The report.</param>
/// <param name="IsRight">Whether a claim's type and figures are right; null where the corpus cannot tell.</param>
internal sealed record JudgedText(string Name, Report Report, Func<Claim, bool?> IsRight);
