using System.Globalization;
using Marsad.Analysis.Control;
using Marsad.Domain.Claims;

namespace Marsad.Cli.Output;

/// <summary>Who holds what, in the words of a sentence.</summary>
internal static class ControlWords
{
    /// <summary>"holds most of it", "took it 2019-08-21", "does not hold it".</summary>
    public static string Of(ControlView view) => Of(view.Sense, view.Extent, view.Share, view.On?.ToString());

    /// <summary>The same of one saying.</summary>
    public static string Of(ControlSaying saying) => Of(saying.Sense, saying.Extent, saying.Share, saying.On?.ToString());

    /// <summary>How the sources stand to each other.</summary>
    public static string Of(ControlStanding standing) => standing switch
    {
        ControlStanding.OneHolder => "",
        ControlStanding.Parts => "held in parts",
        ControlStanding.Contested => "fought over",
        ControlStanding.Disputed => "sources differ",
        _ => "no holder said",
    };

    private static string Of(ControlSense sense, ControlExtent? extent, double? share, string? on)
    {
        var much = (share, extent) switch
        {
            ({ } part, _) => part.ToString("0.#%", CultureInfo.InvariantCulture) + " of it",
            (_, ControlExtent.Most) => "most of it",
            (_, ControlExtent.Parts) => "parts of it",
            (_, ControlExtent.All) => "all of it",
            _ => "it",
        };
        return sense switch
        {
            ControlSense.Holds => $"holds {much}{(on is null ? "" : " since " + on)}",
            ControlSense.Took => $"took it{(on is null ? "" : " " + on)}",
            ControlSense.Lost => $"left or lost it{(on is null ? "" : " " + on)}",
            ControlSense.Contested => "fights over it",
            ControlSense.Held => $"have held {much} before{(on is null ? "" : ", since " + on)}",
            _ => "does not hold it",
        };
    }
}
