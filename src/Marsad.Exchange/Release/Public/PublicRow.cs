namespace Marsad.Exchange.Release.Public;

/// <summary>A public incident on its way into a row.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Mark">What the file says of itself.</param>
internal sealed record PublicRow(PublicIncident Incident, string Mark);
