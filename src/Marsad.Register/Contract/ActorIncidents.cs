using Marsad.Domain.Incidents;

namespace Marsad.Register.Contract;

/// <summary>The incidents in force in which an actor is named.</summary>
/// <param name="Use">In how many it is named as what; an incident that names it twice counts once.</param>
/// <param name="Latest">The latest of each part, whole, by first day, then id.</param>
public sealed record ActorIncidents(ActorUse Use, IReadOnlyList<Incident> Latest);
