using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;

namespace Marsad.Evaluation.Joining;

/// <summary>Reports read and boiled down, ready to be joined: as <c>marsad ingest</c> does it, in memory.</summary>
internal sealed class JoinedCorpus
{
    private readonly List<(ReportHead Head, Prepared Prepared, IReadOnlyList<Claim> Claims)> ready = [];

    /// <summary>Makes ready the reports of a corpus.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="readings">What was read from each.</param>
    public JoinedCorpus(IReadOnlyList<JoiningReport> reports, IReadOnlyList<ReadClaims> readings)
    {
        var prepared = new Prepared[reports.Count];
        Parallel.For(0, reports.Count, i => prepared[i] = Joiner.Prepare(reports[i].Report, readings[i].Claims));
        var byBand = new Dictionary<long, List<int>>();
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i].Report;
            var head = new ReportHead { Document = report.Document, Captures = [new IncidentReport { Document = report.Document, Publisher = report.Publisher, Published = report.Published, Path = reports[i].Id }] };
            var near = new SortedSet<int>();
            foreach (var band in prepared[i].Sketch.Bands)
            {
                var same = byBand.TryGetValue(band, out var list) ? list : byBand[band] = [];
                near.UnionWith(same);
                same.Add(i);
            }

            ready.Add((TextCopies.Mark(head, report.Text, near.Select(n => (reports[n].Report.Document, reports[n].Report.Text))), prepared[i], [.. readings[i].Claims]));
        }

        MarkBothWays();
    }

    // A register notes kin of both.
    private void MarkBothWays()
    {
        var at = ready.Select(static (r, i) => (r.Head.Document, Place: i)).GroupBy(static r => r.Document).ToDictionary(static g => g.Key, static g => g.First().Place);
        foreach (var head in ready.ConvertAll(static r => r.Head))
        {
            foreach (var copy in head.Copies)
                Mark(at[copy], h => h with { Copies = h.Copies.Append(head.Document).Distinct().Order().ToValueList() });
            foreach (var version in head.Versions)
                Mark(at[version], h => h with { Versions = h.Versions.Append(head.Document).Distinct().Order().ToValueList() });
        }

        void Mark(int place, Func<ReportHead, ReportHead> change) => ready[place] = ready[place] with { Head = change(ready[place].Head) };
    }

    /// <summary>The accounts of each report, in the reports' order.</summary>
    public IEnumerable<ValueList<Account>> Accounts => ready.Select(static r => r.Prepared.Accounts);

    /// <summary>The heads, in the reports' order.</summary>
    public IEnumerable<ReportHead> Heads => ready.Select(static r => r.Head);

    /// <summary>Joins some of the reports as one register.</summary>
    /// <param name="which">Their places in the corpus.</param>
    /// <param name="weights">The weights; null: those shipped.</param>
    public MemoryShelf Join(IEnumerable<int> which, JoinWeights? weights = null)
    {
        var shelf = new MemoryShelf { Weights = weights };
        shelf.Add([.. which.Select(i => ready[i])]);
        return shelf;
    }

    /// <summary>For each of some reports the number of the incident that it is mainly about; a report of which nothing can be told has one of its own.</summary>
    /// <param name="which">Their places in the corpus.</param>
    /// <param name="shelf">The register in which they were joined.</param>
    public int[] MainIncidents(IReadOnlyList<int> which, MemoryShelf shelf)
    {
        var (home, next) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var part in shelf.Groups.SelectMany(static g => g.Parts))
        {
            foreach (var account in part)
                home[account] = next;
            next++;
        }

        return [.. which.Select(i => ready[i].Prepared.Accounts.FirstOrDefault(static a => a.Main) is { } main && home.TryGetValue(main.Id, out var part) ? part : next++)];
    }
}
