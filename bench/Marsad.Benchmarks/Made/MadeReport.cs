using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>An invented report, read: what a reader would hand on.</summary>
/// <param name="Report">The report.</param>
/// <param name="Bytes">As captured.</param>
/// <param name="Claims">What it claims; their ids tell the truth (<see cref="MadeIds"/>).</param>
internal sealed record MadeReport(Report Report, byte[] Bytes, ValueList<Claim> Claims);
