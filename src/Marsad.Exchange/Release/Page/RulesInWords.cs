using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Page;

/// <summary>The rules in sentences for the readers of a release. What is itself a secret (private names, areas under embargo, sensitive sources) is said to exist and not told.</summary>
public static class RulesInWords
{
    /// <summary>A headline and its sentences for each rule.</summary>
    public static IEnumerable<(string Head, string Text)> Of(ReleaseRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        yield return ("Which incidents", $"Incidents whose status is {Words(rules.Status)} and whose grade is {Words(rules.Grades)}. {(rules.Status.Contains(Domain.Incidents.ReviewStatus.Machine) ? "Those with status machine were joined and read by a program, and no person has looked at them" + (rules.LeastConfidence > 0 ? string.Create(CultureInfo.InvariantCulture, $"; they are published from a confidence of {rules.LeastConfidence:0.##} on.") : ".") : "A person has looked at each.")} What a person rejected or set aside is never published.");
        yield return ("Delay", $"Nothing is published until {Days(rules.DelayDays)} after its last day{(rules.DelayByType.Count == 0 ? "" : "; of some types later: " + string.Join(", ", rules.DelayByType.OrderBy(static d => d.Key, StringComparer.Ordinal).Select(static d => $"{TypeCodes.Label(d.Key).ToLowerInvariant()} {Days(d.Value)}")))}. An incident without a date is not published.");
        yield return ("Places", Places(rules));
        yield return ("Dates", rules.Dates == DateLevel.Day ? "Dates are published as recorded." : $"Dates are published as whole {rules.Dates.Word()}s; an incident waits until that whole time is past the delay.");
        yield return ("Small counts", Small(rules.Small, rules.LeastCount) + " Parts of a total (civilians, fighters, children, and so on) are left out where such a count could be worked out from them and the total. Sums are sums of the published rows, never of what is left out.");
        yield return ("Names", $"No name of a private person, of a victim or of a facility is published, and no sentence of a report. {(rules.Sources == NameChoice.Known ? "Sources are named where they are bodies of Marsad's vocabulary of actors or chosen by the publisher; every other source is given as a category, such as 'a resident or witness'." : "Sources are given as categories" + (rules.PublicNames.IsEmpty ? "." : ", but for those that the publisher chose."))} {(rules.Actors == NameChoice.Known ? "Actors are named likewise" : "Actors are not named, but for those that the publisher chose")}; 'name withheld' stands for any other. Perpetrators are alleged.");
        yield return ("Links and ids", "No address of a report, no hash of a document and no internal id is published. Public ids stay the same from release to release; they are made with a key that only the publisher has.");
        foreach (var rule in rules.Sensitive)
            yield return ("Sensitive: " + What(rule), rule.Action == SensitiveAction.Withhold ? "Not published." : $"Published by {Level(rule.Point)} and {rule.Dates.Word()} only. {Small(rule.Small, rules.LeastCount)}");
        if (!rules.Embargo.IsEmpty)
            yield return ("Embargo", "Of some areas nothing is published for the time being; they are not named here.");
        if (!rules.Withheld.IsEmpty)
            yield return ("Fields", $"Left empty: {string.Join(", ", rules.Withheld)}.");
    }

    private static string Places(ReleaseRules rules)
    {
        var point = rules.Point switch
        {
            PointLevel.Grid => string.Create(CultureInfo.InvariantCulture, $"Points are the middle of a cell of {rules.GridDegrees:0.######} degrees; every incident of a cell has the same point, and no noise is added. `radius_km` says how far the place can lie from it ({PointCoarsening.RadiusKm(0, rules.GridDegrees):0.#} km at the equator)."),
            PointLevel.Country => "No points are published.",
            _ => $"Points are the middle of the {Level(rules.Point)} by the gazetteer.",
        };
        var names = rules.PlaceNames switch { NameLevel.Town => "Towns and villages are named.", NameLevel.District => "The finest name of a place is its district or, where that is not known, its province.", NameLevel.Province => "The finest name of a place is its province.", _ => "Of a place only the country is named." };
        return $"{point} {names}{(rules.PointByType.Count + rules.Areas.Count > 0 ? " Some types or areas are coarser still; the row's `place_precision` says how coarse." : "")}";
    }

    private static string Small(SmallCounts small, int least) => small switch
    {
        SmallCounts.Band => $"Counts of 1 to {least - 1} people are published as that range.",
        SmallCounts.Withhold => $"Counts of 1 to {least - 1} people are left out.",
        _ => "Counts are published as recorded.",
    };

    private static string What(SensitiveRule rule) => string.Join("; ", new[] { List("", rule.Types, TypeCodes.Label), List("harm to ", rule.Categories, static c => c.Replace('-', ' ')), List("facilities: ", rule.Facilities, static f => f.Replace('-', ' ')) }.OfType<string>());

    private static string? List(string head, ValueList<string> items, Func<string, string> words) => items.IsEmpty ? null : head + string.Join(", ", items.Select(words).Select(static w => w.ToLowerInvariant()));

    private static string Level(PointLevel level) => level switch { PointLevel.Admin1 => "province", PointLevel.Admin2 => "district", PointLevel.Country => "country", _ => "cell of the grid" };

    private static string Words<T>(ValueList<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(static v => v.Word()));

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
