using System.Text.RegularExpressions;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Evaluation.Types;

/// <summary>CEHA's classes of our claims. The kinds are told by motive, which no claim has: words about herds and land, faith, tribes and women stand for it where violence is claimed.</summary>
internal static partial class CehaClasses
{
    // A few places far from an event make no event: a text that tells of many is a summary.
    private const int MostEvents = 6;

    /// <summary>The kinds of violence.</summary>
    public static readonly string[] Kinds = ["communal", "religious", "against women", "climate"];

    public static IReadOnlyList<string> Of(TypedText text)
    {
        var violent = text.Claims().OfType<IncidentClaim>().Where(static c => c.Modality is Modality.Asserted or Modality.Alleged && c.Type is { } type && (TypeTree.IsWiderOrSame("attack", type) || type is "arson" or "destruction" or "riot" or "looting" || !c.Casualties.IsEmpty)).ToList();
        if (violent.Count == 0)
            return [];
        var found = new List<string>();
        if (violent.Select(static c => c.Event ?? c.Id).Distinct(StringComparer.Ordinal).Count() <= MostEvents)
            found.Add("relevant");
        if (violent.Exists(static c => c.Type is "sexual-violence") || Women().IsMatch(text.Text))
            found.Add("against women");
        else if (Herds().IsMatch(text.Text))
            found.Add("climate");
        else if (Faith().IsMatch(text.Text))
            found.Add("religious");
        else
            found.Add("communal");
        return found;
    }

    [GeneratedRegex(@"\b(raped?|rapes|raping|gang-raped?|sexual(ly)? (assault|abuse|violence)\w*|(killed|beat|stabbed|murdered) (his|her) (wife|girlfriend|daughter)|femicide|female genital|early marriage|forced marriage)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Women();

    [GeneratedRegex(@"\b(cattle|livestock|herders?|herdsmen|pastoralists?|grazing|pasture|water (point|source|well)s?|drought|floods?|rustl(ing|ers)|farmland|boreholes?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Herds();

    [GeneratedRegex(@"\b(christians?|muslims?|church(es)?|mosques?|priests?|pastors?|imams?|sheikhs?|orthodox|islamists?|jihadists?|al-shabaab|al shabaab|isis|islamic state|religious)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Faith();
}
