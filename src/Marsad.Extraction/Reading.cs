using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Extraction;

/// <summary>What a report says.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claims">Its claims in the order of their quotes.</param>
/// <param name="Notes">What could not be read, as sentences for a person ("language fr not supported yet").</param>
public sealed record Reading(Report Report, ValueList<Claim> Claims, ValueList<string> Notes);
