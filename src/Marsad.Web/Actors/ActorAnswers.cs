using Marsad.Analysis.Actors;
using Marsad.Domain.Values;

namespace Marsad.Web.Actors;

/// <summary>The actors of the register.</summary>
/// <param name="Items">Those that may be listed, the most often named first.</param>
/// <param name="NotListed">How many names are not listed because they may be private persons'.</param>
/// <param name="Total">How many may be listed in all.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record ActorList(ValueList<ListedActor> Items, int NotListed, int Total, int? Next);

/// <summary>An actor and in how many incidents it is named as what.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is; null where no table knows.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Perpetrator">As alleged perpetrator.</param>
/// <param name="Target">As target.</param>
/// <param name="Backer">As standing behind perpetrators.</param>
public sealed record ListedActor(string Name, string? Kind, string? Country, long Perpetrator, long Target, long Backer);

/// <summary>An actor opened, or those that its words may mean.</summary>
public sealed record ActorDetail
{
    /// <summary>Everything the register holds about it; of long lists of incidents the latest. Null where the words may mean several.</summary>
    public ActorHistory? History { get; init; }

    /// <summary>The actors that the words may mean, where there are several.</summary>
    public required ValueList<string> Meant { get; init; }

    /// <summary>How many incidents are laid to it.</summary>
    public required int Perpetrator { get; init; }

    /// <summary>How many are aimed at it.</summary>
    public required int Target { get; init; }

    /// <summary>Behind how many it is said to stand.</summary>
    public required int Backer { get; init; }
}
