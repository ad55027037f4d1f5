using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Joining;

/// <summary>A report of a corpus whose incident is known.</summary>
internal sealed record JoiningReport
{
    /// <summary>Its id in the corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The incidents that it may be of: mostly one; where an id stands twice, either is right.</summary>
    public required IReadOnlyList<string> Incidents { get; init; }

    /// <summary>The report, without the answer.</summary>
    public required Report Report { get; init; }

    /// <summary>False for pages that tell of no shooting, open with the words of another incident's page, or are very long.</summary>
    public bool Readable { get; init; } = true;
}

/// <summary>An incident of a corpus.</summary>
/// <param name="Id">Its id in the corpus.</param>
/// <param name="Date">The day.</param>
/// <param name="Place">The town, as the record writes it.</param>
/// <param name="Killed">How many were killed; null where there is no record.</param>
internal sealed record JoiningIncident(string Id, DateOnly Date, string Place, long? Killed);

/// <summary>Reports and the incidents that they are of.</summary>
/// <param name="Reports">The reports, by id.</param>
/// <param name="Incidents">The incidents that have a record, by id.</param>
internal sealed record JoiningCorpus(IReadOnlyList<JoiningReport> Reports, IReadOnlyDictionary<string, JoiningIncident> Incidents)
{
    /// <summary>The reports all of whose incidents are among some.</summary>
    public JoiningCorpus Of(IReadOnlySet<string> incidents) => this with { Reports = [.. Reports.Where(r => r.Incidents.All(incidents.Contains))] };

    /// <summary>The reports that can be read.</summary>
    public JoiningCorpus Readable() => this with { Reports = [.. Reports.Where(static r => r.Readable)] };
}
