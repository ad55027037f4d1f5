using Marsad.Domain.Reports;

namespace Marsad.Capture;

/// <summary>What a format's reader made of a report's bytes.</summary>
/// <param name="Text">The reading text.</param>
/// <param name="Source">The characters it was derived from.</param>
/// <param name="Encoding">The encoding of the bytes.</param>
/// <param name="Details">What the bytes say about themselves.</param>
/// <param name="Warnings">What was odd, as sentences.</param>
internal sealed record ReadContent(ReadingText Text, string Source, string Encoding, ReportDetails Details, IReadOnlyList<string> Warnings);
