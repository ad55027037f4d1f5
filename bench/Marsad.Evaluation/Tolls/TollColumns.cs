using Marsad.Domain.Claims;

namespace Marsad.Evaluation.Tolls;

/// <summary>Which columns of a file are one count, told in several ways.</summary>
/// <param name="Name">What it is called in the table of results.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Category">Of whom or what.</param>
/// <param name="Published">The running total as its source published it.</param>
internal sealed record TollColumns(string Name, TallyMeasure Measure, string? Category, string Published)
{
    /// <summary>The source's own count for the day or the hours before its report.</summary>
    public string? Period { get; init; }

    /// <summary>The file's continuous series over new starts of the count.</summary>
    public string? Rebased { get; init; }

    /// <summary>The file's series for every day, with its own estimates where nothing was published.</summary>
    public string? EveryDay { get; init; }

    /// <summary>The file's increments for every day, of that series.</summary>
    public string? EveryDayAdded { get; init; }

    /// <summary>True where the file repeats the last figure under <see cref="Published"/> on days marked "fill".</summary>
    public bool Filled { get; init; }

    /// <summary>The counts of the files of the corpus, by the file's name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<TollColumns>> ByFile { get; } = new Dictionary<string, IReadOnlyList<TollColumns>>(StringComparer.Ordinal)
    {
        ["casualties_daily"] =
        [
            new("Gaza, killed", TallyMeasure.Killed, null, "killed_cum") { Period = "killed", EveryDay = "ext_killed_cum", EveryDayAdded = "ext_killed" },
            new("Gaza, injured", TallyMeasure.Injured, null, "injured_cum") { Period = "injured", EveryDay = "ext_injured_cum", EveryDayAdded = "ext_injured" },
            new("Gaza, children", TallyMeasure.Killed, "children", "killed_children_cum") { EveryDay = "ext_killed_children_cum" },
            new("Gaza, women", TallyMeasure.Killed, "women", "killed_women_cum") { EveryDay = "ext_killed_women_cum" },
            new("Gaza, medics", TallyMeasure.Killed, "medics", "med_killed_cum") { EveryDay = "ext_med_killed_cum" },
            new("Gaza, journalists", TallyMeasure.Killed, "journalists", "press_killed_cum") { EveryDay = "ext_press_killed_cum" },
            new("Gaza, civil defence", TallyMeasure.Killed, "civil defence", "civdef_killed_cum") { EveryDay = "ext_civdef_killed_cum" },
            new("Gaza, massacres", TallyMeasure.Strikes, "massacres", "massacres_cum") { EveryDay = "ext_massacres_cum" },
            new("Gaza, aid seekers killed", TallyMeasure.Killed, "aid seekers", "aid_seeker_killed_cum"),
            new("Gaza, aid seekers injured", TallyMeasure.Injured, "aid seekers", "aid_seeker_injured_cum"),
            new("Gaza, famine", TallyMeasure.DiedIndirect, null, "famine_cum"),
            new("Gaza, famine, children", TallyMeasure.DiedIndirect, "children", "child_famine_cum"),
        ],
        ["lebanon_casualties_daily"] =
        [
            new("Lebanon, killed", TallyMeasure.Killed, null, "killed_cum_reported") { Period = "killed", Rebased = "killed_cum" },
            new("Lebanon, injured", TallyMeasure.Injured, null, "injured_cum_reported") { Period = "injured", Rebased = "injured_cum" },
        ],
        ["west_bank_daily"] =
        [
            new("West Bank, killed", TallyMeasure.Killed, null, "killed_cum") { Filled = true },
            new("West Bank, children killed", TallyMeasure.Killed, "children", "killed_children_cum") { Filled = true },
            new("West Bank, injured", TallyMeasure.Injured, null, "injured_cum") { Filled = true },
            new("West Bank, children injured", TallyMeasure.Injured, "children", "injured_children_cum") { Filled = true },
            new("West Bank, settler attacks", TallyMeasure.Raids, null, "settler_attacks_cum") { Filled = true },
            new("West Bank, displaced", TallyMeasure.Displaced, null, "displaced_persons_cum") { Filled = true },
            new("West Bank, children displaced", TallyMeasure.Displaced, "children", "displaced_children_cum") { Filled = true },
            new("West Bank, verified, killed", TallyMeasure.Killed, null, "verified.killed_cum") { Period = "verified.killed" },
            new("West Bank, verified, injured", TallyMeasure.Injured, null, "verified.injured_cum") { Period = "verified.injured" },
            new("West Bank, verified, children killed", TallyMeasure.Killed, "children", "verified.killed_children_cum") { Period = "verified.killed_children" },
            new("West Bank, verified, children injured", TallyMeasure.Injured, "children", "verified.injured_children_cum") { Period = "verified.injured_children" },
        ],
        ["infrastructure-damaged"] =
        [
            new("Gaza, homes destroyed", TallyMeasure.Destroyed, "residential", "residential.destroyed") { EveryDay = "residential.ext_destroyed" },
            new("Gaza, civic buildings destroyed", TallyMeasure.Destroyed, "government", "civic_buildings.destroyed") { EveryDay = "civic_buildings.ext_destroyed" },
            new("Gaza, schools destroyed", TallyMeasure.Destroyed, "school", "educational_buildings.destroyed") { EveryDay = "educational_buildings.ext_destroyed" },
            new("Gaza, schools damaged", TallyMeasure.FacilitiesHit, "school", "educational_buildings.damaged") { EveryDay = "educational_buildings.ext_damaged" },
            new("Gaza, mosques destroyed", TallyMeasure.Destroyed, "mosques", "places_of_worship.mosques_destroyed") { EveryDay = "places_of_worship.ext_mosques_destroyed" },
            new("Gaza, mosques damaged", TallyMeasure.FacilitiesHit, "mosques", "places_of_worship.mosques_damaged") { EveryDay = "places_of_worship.ext_mosques_damaged" },
            new("Gaza, churches destroyed", TallyMeasure.Destroyed, "churches", "places_of_worship.churches_destroyed") { EveryDay = "places_of_worship.ext_churches_destroyed" },
        ],
    };
}
