using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Exchange.Release.Check.Reading;
using Marsad.Exchange.Release.Check.Scans;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Check;

/// <summary>Reads a finished release with a fresh eye, by code that shares nothing with what wrote it, and looks for everything that the rules withhold. See docs/methods/release.md.</summary>
public sealed class LeakCheck
{
    private const int LongestSentence = 5000;

    private readonly SecretBook secrets;
    private readonly LeakReport report = new();
    private readonly TokenScan tokens;
    private readonly LinkScan links;
    private readonly PointScan points;
    private readonly DateScan dates;
    private readonly CountScan counts;
    private readonly ReleaseRequest request;
    private readonly HashSet<DateOnly> days = [];

    private LeakCheck(ReleaseRequest request, SecretBook secrets)
    {
        (this.request, this.secrets) = (request, secrets);
        tokens = new TokenScan(secrets.Tokens);
        links = new LinkScan(request.Rules.Contact);
        points = new PointScan(secrets.Points);
        dates = new DateScan(request.Day.AddDays(-request.Rules.DelayByType.Values.Append(request.Rules.DelayDays).Min()), request.Day);
        counts = new CountScan(request.Rules);
    }

    /// <summary>Checks a folder.</summary>
    /// <param name="request">Register, rules, key and day of the release.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="people">Names of people that must not stand in it: of lists of victims.</param>
    public static LeakReport Run(ReleaseRequest request, string folder, IEnumerable<string> people)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new LeakCheck(request, SecretBook.Of(request, people)).Check(folder);
    }

    private LeakReport Check(string folder)
    {
        if (Before(folder) is { } before)
            days.Add(before);
        var pieces = new FolderPieces(folder, (file, why) => report.Add(file, "the file", LeakKind.Unreadable, why));
        foreach (var piece in pieces.All())
        {
            request.Stop.ThrowIfCancellationRequested();
            if (piece.Text.Length == 0)
                continue;
            report.Pieces++;
            Look(piece);
        }

        foreach (var (piece, column) in secrets.Totals.Differing())
            report.Add(piece.File, piece.Where, LeakKind.Total, column + " is not the sum of the published rows");
        report.Files = pieces.Files;
        report.NotSearched = secrets.NotSearched;
        return report;
    }

    private void Look(Piece piece)
    {
        // The lines of the map are letters without end; they hold nothing else.
        if (piece.Where.Contains(".map[", StringComparison.Ordinal))
            return;
        void Found(LeakKind kind, string hint) => report.Add(piece.File, piece.Where, kind, hint);
        var folded = Folding.Words(piece.Text);
        foreach (var name in secrets.Names.In(folded))
            Found(name.Kind, LeakReport.Masked(name.Name));
        foreach (var (kind, value) in tokens.In(piece))
        {
            if (kind != LeakKind.Incident || !(piece.File.EndsWith("CHANGELOG.md", StringComparison.Ordinal) || piece.File.EndsWith("changes.csv", StringComparison.Ordinal)))
                Found(kind, LeakReport.Masked(value));
        }

        foreach (var link in links.In(piece.Text))
            Found(LeakKind.Link, LeakReport.Masked(link));
        // In data on one long line a comma parts numbers; they come once more, one by one.
        if (points.In(piece.Text.Length > LongestSentence ? piece.Text.Replace(',', ';') : piece.Text) is { } point)
            Found(LeakKind.Point, point);
        if (secrets.Texts.In(folded) is { } words)
            Found(LeakKind.Text, LeakReport.Masked(words));
        if (dates.In(piece.Text, days) is { } day)
            Found(LeakKind.Date, LeakReport.Masked(day));
        if (Early(piece))
            Found(LeakKind.Date, "younger than the delay of its type");
        foreach (var (kind, hint) in counts.In(piece))
            Found(kind, hint);
        if (secrets.Totals.Take(piece) is { } total)
            Found(LeakKind.Total, LeakReport.Masked(total));
    }

    // A row of any table whose last day is under the delay of its type.
    private bool Early(Piece piece)
    {
        if (piece is not { Header: { } header, Cells: { } cells })
            return false;
        string? Cell(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Array.IndexOf(header, name) is >= 0 and var at && at < cells.Length && cells[at].Length > 0)
                    return cells[at];
            }

            return null;
        }

        return Cell("date_to", "date_end", "event_date") is { Length: >= 10 } to && DateOnly.TryParseExact(to[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            && last.AddDays(Cell("type") is { } type && TypeTree.IsType(type) ? request.Rules.DelayOf(type) : request.Rules.DelayByType.Values.Append(request.Rules.DelayDays).Min()) > request.Day;
    }

    // The day of the release before may stand in the list of changes.
    private static DateOnly? Before(string folder)
    {
        var path = Path.Combine(folder, ReleaseFiles.About);
        if (!File.Exists(path) || JsonPieces.Of("", File.ReadAllText(path), "$") is not { } pieces)
            return null;
        var said = pieces.Find(static p => p.Header is not null && Array.IndexOf(p.Header, "previous") >= 0);
        return said.Header is not null && DateOnly.TryParseExact(said.Cells![Array.IndexOf(said.Header, "previous")], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
