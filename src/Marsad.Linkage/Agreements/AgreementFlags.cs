using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Agreements;

/// <summary>What is odd about an agreement: kept and said, never silently set right.</summary>
internal static class AgreementFlags
{
    /// <summary>The flags, in ordinal order.</summary>
    /// <param name="agreement">The agreement, with what people decided.</param>
    /// <param name="toldAsHeld">Some source tells of it as of one that has taken effect.</param>
    public static ValueList<string> Of(Agreement agreement, bool toldAsHeld) => Flags(agreement, toldAsHeld).Order(StringComparer.Ordinal).ToValueList();

    private static IEnumerable<string> Flags(Agreement agreement, bool toldAsHeld)
    {
        var begins = agreement.InEffect ?? agreement.Date;
        if (agreement.Until is { } until && begins is { } from && until.Last < from.First)
            yield return "ends-before-it-begins";
        // What a person decided became of it stands before what the sources say.
        var decided = agreement.Edits.Any(static e => e.Slot == "status");
        var said = decided ? agreement.Status is { } status ? [status] : [] : agreement.History.Where(static h => !h.Denied).Select(static h => h.Status).ToHashSet();
        var tookEffect = decided ? agreement.Status is AgreementStatus.InEffect or AgreementStatus.Extended or AgreementStatus.BrokenDown : toldAsHeld;
        if (said.Contains(AgreementStatus.NotImplemented) && tookEffect)
            yield return "disputed-whether-it-took-effect";
        else if (!tookEffect && (said.Contains(AgreementStatus.Agreed) || said.Contains(AgreementStatus.NotImplemented)))
            yield return "nobody-says-it-took-effect";
        if (said.Count > 0 && said.IsSubsetOf([AgreementStatus.CalledFor, AgreementStatus.Rejected]))
            yield return "only-called-for";
    }
}
