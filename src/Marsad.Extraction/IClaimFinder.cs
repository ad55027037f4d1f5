using Marsad.Domain.Claims;
using Marsad.Extraction.Text;

namespace Marsad.Extraction;

/// <summary>Finds claims of some kinds in an annotated report. Finders are pure: the same text gives the same claims in the same order. Ids are provisional; <see cref="ReportReader"/> gives the final ones.</summary>
internal interface IClaimFinder
{
    /// <summary>The claims, in the order of their quotes.</summary>
    IEnumerable<Claim> Find(AnnotatedText text);
}
