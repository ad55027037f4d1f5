using Marsad.Domain.Agreements;

namespace Marsad.Linkage.Agreements;

/// <summary>An agreement as the machine makes it.</summary>
/// <param name="Agreement">The agreement, without flags.</param>
/// <param name="ToldAsHeld">Some source tells of it as of one that has taken effect.</param>
internal sealed record MadeAgreement(Agreement Agreement, bool ToldAsHeld);
