using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Agreements;

/// <summary>What is odd about an agreement: kept and said, never silently set right.</summary>
internal static class AgreementFlags
{
    /// <summary>The flags, in ordinal order.</summary>
    public static ValueList<string> Of(Agreement agreement) => Flags(agreement).Order(StringComparer.Ordinal).ToValueList();

    private static IEnumerable<string> Flags(Agreement agreement)
    {
        var begins = agreement.InEffect ?? agreement.Date;
        if (agreement.Until is { } until && begins is { } from && until.Last < from.First)
            yield return "ends-before-it-begins";
        var said = agreement.History.Select(static h => h.Status).ToHashSet();
        var tookEffect = agreement.InEffect is not null || said.Contains(AgreementStatus.InEffect) || said.Contains(AgreementStatus.Extended);
        if (said.Contains(AgreementStatus.NotImplemented) && tookEffect)
            yield return "disputed-whether-it-took-effect";
        else if (!tookEffect && (said.Contains(AgreementStatus.Agreed) || said.Contains(AgreementStatus.NotImplemented)))
            yield return "nobody-says-it-took-effect";
        if (said.Count > 0 && said.IsSubsetOf([AgreementStatus.CalledFor, AgreementStatus.Rejected]))
            yield return "only-called-for";
    }
}
