using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Release.Folder;

/// <summary>What a release is made of.</summary>
public sealed record ReleaseRequest
{
    /// <summary>The register.</summary>
    public required IRegisterReader Register { get; init; }

    /// <summary>The rules.</summary>
    public required ReleaseRules Rules { get; init; }

    /// <summary>The file of rules as it is written, for a mark that changes with it; empty for the default rules.</summary>
    public string RulesText { get; init; } = "";

    /// <summary>The publisher's key.</summary>
    public required PublicId Ids { get; init; }

    /// <summary>The day of the release.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Middles of areas.</summary>
    public required IAreaCentres Centres { get; init; }

    /// <summary>The folder of the release before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The version of the program, for the citation and the method page.</summary>
    public string Version { get; init; } = "";

    /// <summary>Hears of incidents taken, by their number so far.</summary>
    public Action<long> Progress { get; init; } = static _ => { };

    /// <summary>Stops the work.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>True where the register holds samples.</summary>
    public bool Sample => Register.Kind == RegisterKind.Sample;

    /// <summary>The door from the register.</summary>
    public PublicView View => new(Rules, Ids, Day, Centres);
}
