using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>What tallies and series need of a running total, without its words.</summary>
public sealed record RunningTotal
{
    /// <summary>One to be filled.</summary>
    public RunningTotal()
    {
    }

    /// <summary>That of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="published">When its report was published.</param>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public RunningTotal(TallyClaim claim, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var source = claim.Sources.FirstOrDefault(static s => s.Role == SourceRole.Original) ?? claim.Speaker;
        (Id, Source, Published, Modality) = (claim.Id, string.IsNullOrWhiteSpace(source.Organisation) ? source.Name : source.Organisation, published, claim.Modality);
        (Measure, Count, Category, Area, AreaPlace) = (claim.Measure, claim.Count, claim.Category, claim.Area, claim.AreaPlace);
        (Since, Until, Means, Perpetrator, Target, Flow) = (claim.Since, claim.Until, claim.Means, claim.Perpetrator, claim.Target, claim.Flow);
    }

    /// <summary>The claim.</summary>
    public required string Id { get; init; }

    /// <summary>From whom it comes: whom the speaker cites, else the body that speaks.</summary>
    public required string Source { get; init; }

    /// <summary>When its report was published; null: not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How the speaker stands to it.</summary>
    public Modality Modality { get; init; }

    /// <summary>What is counted.</summary>
    public required TallyMeasure Measure { get; init; }

    /// <summary>How many.</summary>
    public required CountRange Count { get; init; }

    /// <summary>Of whom or what.</summary>
    public string? Category { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Area { get; init; }

    /// <summary>Where, resolved.</summary>
    public Place? AreaPlace { get; init; }

    /// <summary>From when, inclusive.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when, inclusive.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>By what.</summary>
    public string? Means { get; init; }

    /// <summary>By whom.</summary>
    public ValueList<string> Perpetrator { get; init; }

    /// <summary>Against whom.</summary>
    public ValueList<string> Target { get; init; }

    /// <summary>For displacement: movement or stock.</summary>
    public DisplacementFlow? Flow { get; init; }
}
