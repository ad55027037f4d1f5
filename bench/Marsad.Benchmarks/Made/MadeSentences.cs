using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>Sentences by template. They are as varied as it takes for shared words to tell something, and no more.</summary>
internal static class MadeSentences
{
    private static readonly Dictionary<string, string[]> Deeds = new(StringComparer.Ordinal)
    {
        ["shelling"] = ["shells fell on {0}", "artillery fire hit {0}", "a bombardment of {0}"],
        ["air-strike"] = ["warplanes bombed {0}", "an air strike hit {0}", "jets struck {0}"],
        ["drone-strike"] = ["a drone struck {0}", "an unmanned aircraft fired at {0}"],
        ["car-bomb"] = ["a car bomb went off in {0}", "a vehicle packed with explosives blew up in {0}"],
        ["shooting"] = ["gunmen opened fire in {0}", "shots were fired at passers-by in {0}"],
        ["armed-clash"] = ["fighting broke out in {0}", "rival forces clashed in {0}"],
        ["mine-or-ied"] = ["a roadside bomb exploded outside {0}", "a mine went off near {0}"],
        ["raid"] = ["soldiers raided {0}", "armed men stormed {0}"],
        ["rocket-attack"] = ["rockets landed in {0}", "a salvo of rockets hit {0}"],
        ["protest"] = ["police fired on a march in {0}", "a rally in {0} was broken up"],
    };

    private static readonly string[] Tolls = ["{0} people were killed", "{0} people died", "leaving {0} dead", "{0} bodies were counted"];
    private static readonly string[] Hurt = ["{0} others were wounded", "{0} were taken to clinics with wounds", "another {0} were hurt"];
    private static readonly string[] Things = ["market", "mill", "bridge", "orchard", "bakery", "well", "bus", "school yard", "pharmacy", "garage", "roof", "wall", "tent", "stable", "workshop", "cinema", "ferry", "kiln", "tannery", "library"];
    private static readonly string[] Doings = ["was closed until dusk", "burned through the evening", "had only just opened", "stood empty", "was being repaired", "lost its roof", "was searched for survivors", "had been used by traders", "could not be reached", "was guarded by volunteers"];
    private static readonly string[] Asides = ["Neighbours spoke of {0} and of a smell of {1}.", "Shopkeepers swept up {1} beside the {0}.", "The {0} of the quarter {2}.", "{3} had warned of it the week before, a teacher recalled.", "An ambulance from {3} was held up by {1}.", "Water and {1} were short, and the {0} {2}.", "A column of {1} could be seen from {3}."];
    private static readonly string[] Stuff = ["smoke", "glass", "flour", "petrol", "timber", "dust", "rubble", "straw", "ink", "diesel", "tar", "brick", "salt", "lime"];

    /// <summary>The types that happen.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Deeds.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What happened, and how many died.</summary>
    public static string Deed(Chance chance, MadeIncident incident, string place, int killed, string day)
    {
        var deed = string.Format(CultureInfo.InvariantCulture, chance.Of(Deeds[incident.Type]), place);
        var toll = string.Format(CultureInfo.InvariantCulture, chance.Of(Tolls), killed);
        return $"{char.ToUpperInvariant(deed[0])}{deed[1..]} on {day}, {toll}";
    }

    /// <summary>How many were hurt.</summary>
    public static string Wounded(Chance chance, int injured) => string.Format(CultureInfo.InvariantCulture, chance.Of(Hurt), injured);

    /// <summary>A thing that stands about.</summary>
    public static string Thing(Chance chance) => chance.Of(Things);

    /// <summary>A sentence beside the matter.</summary>
    public static string Aside(Chance chance) => string.Format(CultureInfo.InvariantCulture, chance.Of(Asides), chance.Of(Things), chance.Of(Stuff), chance.Of(Doings), MadeNames.Word(chance.Next() % 4000));

    /// <summary>A day as reports write it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>The bodies that would know of it.</summary>
    public static string Source(Chance chance, Place place) => chance.Below(5) switch
    {
        0 => $"{place.Name} hospital",
        1 => $"{place.Admin1} health office",
        2 => $"{MadeNames.Word(((ulong)place.Country![0] * 31) + place.Country[1])} Monitor",
        3 => "residents",
        _ => $"{MadeNames.Word((ulong)(place.Lat!.Value * 1000 + 100_000))} Relief",
    };
}
