using Marsad.Domain.Incidents;

namespace Marsad.Analysis.Tallies;

/// <summary>A running sum of ranges.</summary>
internal sealed class Sum
{
    private readonly List<string> incidents = [];

    public long Min { get; private set; }

    public long Max { get; private set; }

    public bool Open { get; private set; }

    public long? Best { get; private set; }

    public IncidentIds Incidents => IncidentIds.Of([.. incidents]);

    /// <summary>Adds an incident's figure; one that is only possibly in scope adds to the highest alone.</summary>
    public void Add(string incident, FigureRange range, bool wholly)
    {
        Min += wholly ? range.Min : 0;
        Max += range.Max;
        Open |= range.Open;
        if (range.Best is { } best)
            Best = (Best ?? 0) + (wholly ? best : 0);
        if (incidents.Count == 0 || incidents[^1] != incident)
            incidents.Add(incident);
    }

    public TallyRow Row(string key, string? across) => new() { Key = key, Across = across, Best = Best, Min = Min, Max = Max, Open = Open, Incidents = Incidents };
}
