using Marsad.Analysis.Sources;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>The sources of a register.</summary>
public static class SourceRegister
{
    /// <summary>Counts them, in one pass over the claims and one over the incidents.</summary>
    public static SourceBook Of(IRegisterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return SourceBook.Of(reader.Claims(new ClaimFilter()), reader.Incidents(new IncidentFilter()));
    }
}
