using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Sources;

/// <summary>What is counted of one source while claims and incidents stream by.</summary>
internal sealed class SourceCount
{
    private const int MostListed = 50;
    private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Reports, int Incidents)> months = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int Incidents, int BothKilled, int SameKilled)> overlaps = [];
    private readonly HashSet<ContentHash> reports = [];
    private readonly HashSet<ContentHash> published = [];
    private readonly List<int> delays = [];
    private readonly PriorityQueue<SourceCorrection, DateOnly> corrections = new();
    private readonly PriorityQueue<string, DateOnly> latest = new();
    private long killedMin, killedMax;
    private int incidents, alone, deadly, corrected;
    private bool killedOpen;

    /// <summary>True where it published a report: an outlet.</summary>
    public bool IsOutlet => published.Count > 0;

    /// <summary>The name that is written most often.</summary>
    public string Name => spellings.Count == 0 ? "" : spellings.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key, StringComparer.Ordinal).First().Key;

    /// <summary>How many claims it makes.</summary>
    public int Claims => kinds.Values.Sum();

    /// <summary>Takes a claim that it makes.</summary>
    public void Says(string name, string kind, ContentHash document, DateOnly? day)
    {
        Add(spellings, name);
        Add(kinds, kind);
        if (reports.Add(document) && day is { } said)
            months[Month(said)] = months.GetValueOrDefault(Month(said)) is var m ? (m.Reports + 1, m.Incidents) : default;
    }

    /// <summary>Takes a report that it published.</summary>
    public void Publishes(string name, ContentHash document)
    {
        if (published.Add(document))
            spellings.TryAdd(name, 0);
    }

    /// <summary>Takes an incident of which it speaks.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="only">True where nobody else speaks of it.</param>
    /// <param name="first">The day of the first report in which it does.</param>
    /// <param name="killed">Its own figure of dead in force.</param>
    public void SpeaksOf(Incident incident, bool only, DateOnly? first, OwnFigure? killed)
    {
        incidents++;
        alone += only ? 1 : 0;
        Add(types, incident.Type);
        if (incident.Place?.Country is { } country)
            Add(countries, country);
        var month = Month(incident.Date.From);
        months[month] = months.GetValueOrDefault(month) is var m ? (m.Reports, m.Incidents + 1) : default;
        if (killed is { } own)
        {
            deadly++;
            (killedMin, killedMax, killedOpen) = (killedMin + own.Min, killedMax + own.Max, killedOpen || own.Open);
        }

        // Where nothing was said of the day, the window ends with the report, and a delay would only measure that.
        if (first is { } day && incident.Date is { Basis: not DateBasis.Publication } date && date.From == date.To && day >= date.From)
            delays.Add(day.DayNumber - date.From.DayNumber);
        Keep(latest, incident.Id, incident.Date.From);
    }

    /// <summary>Takes a figure that it replaced.</summary>
    public void Corrects(SourceCorrection correction)
    {
        corrected++;
        Keep(corrections, correction, correction.Said ?? DateOnly.MinValue);
    }

    /// <summary>Takes another source that speaks of the same incident.</summary>
    public void MeetsWith(int other, OwnFigure? own, OwnFigure? others)
    {
        var (count, both, same) = overlaps.GetValueOrDefault(other);
        var killed = own is not null && others is not null;
        overlaps[other] = (count + 1, both + (killed ? 1 : 0), same + (killed && own!.Value.Meets(others!.Value) ? 1 : 0));
    }

    /// <summary>In a line.</summary>
    public SourceSummary Summary() => new()
    {
        Name = Name,
        Unnamed = SourceNames.IsUnnamed(Name),
        Reports = reports.Count,
        Published = published.Count,
        Claims = Claims,
        Incidents = incidents,
        Alone = alone,
        Deadly = deadly,
        Killed = deadly == 0 ? null : new FigureRange(killedMin, killedMax, killedOpen),
        Delay = DelaySummary.Of(delays),
        Corrections = corrected,
    };

    /// <summary>In full.</summary>
    /// <param name="nameOf">The name of another source; null where it is not shown.</param>
    public SourceHistory History(Func<int, string?> nameOf) => new()
    {
        Summary = Summary(),
        Spellings = spellings.Keys.Where(s => s != Name).Order(StringComparer.Ordinal).ToValueList(),
        Kinds = Counts(kinds),
        Types = Counts(types),
        Countries = Counts(countries),
        Months = months.OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => new SourceMonth(m.Key, m.Value.Reports, m.Value.Incidents)).ToValueList(),
        Overlaps = overlaps.Select(o => (Name: nameOf(o.Key), o.Value)).Where(static o => o.Name is not null).OrderByDescending(static o => o.Value.Incidents).ThenBy(static o => o.Name, StringComparer.Ordinal)
            .Take(MostListed).Select(static o => new SourceOverlap(o.Name!, o.Value.Incidents, o.Value.BothKilled, o.Value.SameKilled)).ToValueList(),
        Corrections = corrections.UnorderedItems.OrderByDescending(static c => c.Priority).ThenBy(static c => c.Element.Claim, StringComparer.Ordinal).Select(static c => c.Element).ToValueList(),
        Latest = latest.UnorderedItems.OrderByDescending(static l => l.Priority).ThenBy(static l => l.Element, StringComparer.Ordinal).Select(static l => l.Element).ToValueList(),
    };

    private static ValueList<WordCount> Counts(Dictionary<string, int> counts) => counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).Select(static c => new WordCount(c.Key, c.Value)).ToValueList();

    private static void Add(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

    private static void Keep<T>(PriorityQueue<T, DateOnly> queue, T item, DateOnly day)
    {
        queue.Enqueue(item, day);
        if (queue.Count > MostListed)
            queue.Dequeue();
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
