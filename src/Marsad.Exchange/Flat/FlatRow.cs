using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Flat;

/// <summary>An incident on its way into a row.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Mark">What the file says of itself.</param>
/// <param name="Losses">Takes what does not fit.</param>
internal sealed record FlatRow(Incident Incident, ExportMark Mark, LossReport Losses);
