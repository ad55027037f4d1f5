using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>Sentences by template; what fills them is drawn so that reports of one incident and of two share about as many telling words as real ones do (docs/methods/scale.md).</summary>
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
    private const int OfIncident = 40;
    private static readonly string[] Asides =
    [
        "There was {0} and {1} near the {2}.", "The {0} of the {1} was {2}.", "{3} had seen the {2} the day before.", "Many had no {1} and no {2}, and the {0} was closed.",
        "{3} was among those who came for the {0}.", "One of the {1} was still {0}, {3} said.", "The {0} could be seen from the {1}.", "{3} asked for {1} and {2}.",
    ];

    // Of 139 reports and articles of war (samples, bench/articles/dev) 126 have more words of war than of crime; of the others most tell of strikes or shelling, which says the same.
    private const int OfWar = 90;
    private static readonly string[] OfTheWar =
    [
        "The army and rebel fighters have fought over the road since spring.", "A truce that both sides signed has not stopped the shelling.", "Rebels hold the hills and army troops the plain.",
        "Militia fighters had moved mortars into the valley, the military said.", "The coalition said its aircraft had not been over the area.", "Insurgents have fired rockets at army posts for weeks.",
        "Troops of the regime and a militia had clashed nearby.", "The military spoke of a militant position; the rebels deny that soldiers were hit.",
    ];

    private static readonly string[] OfTheCrime =
    [
        "Police said detectives were looking for a suspect.", "No arrest has been made, a police officer said.", "The sheriff asked for witnesses; a suspect was charged later.", "Officers found casings, and a homicide detective was called.",
    ];

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

    /// <summary>A thing that stands about: one of the incident, or any.</summary>
    public static string Thing(Chance chance, MadeIncident incident) => chance.In100(OfIncident) ? chance.Of(incident.Details) : MadeNames.Common(chance);

    /// <summary>A sentence beside the matter: partly what was there to tell of the incident, partly what could stand in any report.</summary>
    public static string Aside(Chance chance, MadeIncident incident) => string.Format(
        CultureInfo.InvariantCulture, chance.Of(Asides), Thing(chance, incident), Thing(chance, incident), Thing(chance, incident), chance.In100(OfIncident) ? chance.Of(incident.People) : MadeNames.Person(chance.Next() % 50_000));

    /// <summary>What sets the scene.</summary>
    public static string Setting(Chance chance, bool ofCrime) => ofCrime ? $"{chance.Of(OfTheCrime)} {chance.Of(OfTheCrime)}" : chance.In100(OfWar) ? chance.Of(OfTheWar) : "It was quiet afterwards.";

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
