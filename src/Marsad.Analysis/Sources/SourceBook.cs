using System.Globalization;
using Marsad.Analysis.Actors;
using Marsad.Analysis.Breaches;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Sources;

/// <summary>What a register holds source by source. See docs/methods/sources.md.</summary>
public sealed class SourceBook
{
    private const int MostVoices = 64;
    private readonly List<SourceCount> sources = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private SourceBook()
    {
    }

    /// <summary>Every source that may be listed, those with most incidents first.</summary>
    public IReadOnlyList<SourceSummary> Listed { get; private set; } = [];

    /// <summary>How many names are not listed because they may be private persons'.</summary>
    public int NotListed { get; private set; }

    /// <summary>Counts a register in one pass over its claims and one over its incidents; the order within each does not matter.</summary>
    /// <param name="claims">Claims of every kind, with their reports.</param>
    /// <param name="incidents">The incidents; those that a reviewer rejected or discounted are left out.</param>
    public static SourceBook Of(IEnumerable<StoredClaim> claims, IEnumerable<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(incidents);
        var book = new SourceBook();
        var said = new Dictionary<string, (int Source, DateOnly? Day)>(StringComparer.Ordinal);
        foreach (var stored in claims)
        {
            var (name, day) = (Accusations.Name(stored.Claim), stored.Report.Published?.Day);
            var source = book.Number(name);
            book.sources[source].Says(name, ClaimKinds.Word(stored.Claim), stored.Report.Document, day);
            if (stored.Report.Publisher is { Length: > 0 } publisher)
                book.sources[book.Number(publisher)].Publishes(publisher, stored.Report.Document);
            if (stored.Claim is IncidentClaim)
                said[stored.Claim.Id] = (source, day);
        }

        foreach (var incident in incidents.Where(static i => i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted))
            book.Take(incident, said);
        var shown = book.sources.Where(static s => s.Claims > 0).ToList();
        book.Listed = [.. shown.Where(IsListed).Select(static s => s.Summary()).OrderByDescending(static s => s.Incidents).ThenByDescending(static s => s.Claims).ThenBy(static s => s.Name, StringComparer.Ordinal)];
        book.NotListed = shown.Count - book.Listed.Count;
        return book;
    }

    /// <summary>A source by any spelling of its name; null where none is called so.</summary>
    public SourceHistory? Named(string name) =>
        numbers.TryGetValue(SourceNames.Key(name), out var number) && sources[number].Claims > 0 ? sources[number].History(o => IsListed(sources[o]) ? sources[o].Name : null) : null;

    /// <summary>The names of listed sources that hold these words.</summary>
    public IReadOnlyList<string> Like(string words)
    {
        var wanted = Folding.Words(words);
        return wanted.Count == 0 ? [] : [.. Listed.Select(static s => s.Name).Where(n => Folding.Words(n) is var have && wanted.TrueForAll(w => have.Exists(h => h.StartsWith(w, StringComparison.Ordinal))))];
    }

    // An outlet is a body, whatever its name looks like.
    private static bool IsListed(SourceCount source) => source.IsOutlet || !KnownActor.MayBePerson(source.Name);

    private void Take(Incident incident, Dictionary<string, (int Source, DateOnly? Day)> said)
    {
        var voices = new SortedDictionary<int, DateOnly?>();
        foreach (var claim in incident.Claims)
        {
            if (said.TryGetValue(claim, out var words))
                voices[words.Source] = voices.TryGetValue(words.Source, out var first) && first is { } earlier && !(words.Day < earlier) ? earlier : words.Day;
        }

        var figures = incident.SourceFigures.ToLookup(f => numbers.TryGetValue(SourceNames.Key(f.Source), out var number) ? number : -1);
        var own = voices.Keys.ToDictionary(static v => v, v => OwnFigure.Of(figures[v]));
        foreach (var (source, first) in voices)
        {
            sources[source].SpeaksOf(incident, voices.Count == 1, first, own[source]);
            foreach (var replaced in figures[source].Where(static f => !f.Current))
                sources[source].Corrects(new SourceCorrection(incident.Id, Words(replaced.Figure), replaced.Said, replaced.Claim));
        }

        // Of an incident with very many voices every pair would be counted: the first are enough to see who speaks with whom.
        var some = voices.Keys.Take(MostVoices).ToList();
        foreach (var source in some)
        {
            foreach (var other in some.Where(o => o != source))
                sources[source].MeetsWith(other, own[source], own[other]);
        }
    }

    private int Number(string name)
    {
        var key = SourceNames.Key(name);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = sources.Count;
            sources.Add(new SourceCount());
        }

        return number;
    }

    private static string Words(CasualtyFigure figure)
    {
        var count = (figure.Min, figure.Max) switch
        {
            ({ } min, { } max) when min == max => min.ToString(CultureInfo.InvariantCulture),
            ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min}–{max}"),
            ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"{min} or more"),
            (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"up to {max}"),
            _ => figure.Qualifier ?? "",
        };
        return string.Join(' ', new[] { count, figure.Category, figure.Measure.Word().Replace('-', ' ') }.Where(static w => !string.IsNullOrEmpty(w)));
    }
}
