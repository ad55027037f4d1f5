using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Types;

/// <summary>A text and its classes.</summary>
internal sealed record TypedText(string Name, string Text, IReadOnlyList<string> Classes)
{
    /// <summary>What the reader claims of it.</summary>
    public ValueList<Claim> Claims() => ReportReader.Read(new Report
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(Text)),
        Text = new ReadingText(Text.Replace("\r", "", StringComparison.Ordinal)),
        Language = "en",
    }).Claims;
}
