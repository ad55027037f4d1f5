using System.Text;
using Marsad.Exchange.Release.Page;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Release.Folder;

/// <summary>Makes the folder of a release: data, descriptions, web page, feed, checksums, archive. The same register, rules, key and day give the same bytes.</summary>
public static class ReleaseFolder
{
    /// <summary>Counts what would be published, and writes nothing.</summary>
    public static ReleaseCounts Survey(ReleaseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var counts = new ReleaseCounts();
        foreach (var _ in counts.Through(request.View, request.Register.Incidents(new IncidentFilter())))
        {
            request.Stop.ThrowIfCancellationRequested();
            request.Progress(counts.Taken);
        }

        return counts;
    }

    /// <summary>Writes everything into a folder that is empty or not there.</summary>
    /// <exception cref="IOException">The disk, or the folder holds files already.</exception>
    /// <exception cref="InvalidDataException">The previous folder holds no release.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; what was written is left for the caller to drop.</exception>
    public static ReleaseCounts Write(ReleaseRequest request, string folder)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"{folder} holds files already: name a folder that is not there");
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var counts = new ReleaseCounts();
        using var spool = PublicSpool.Of(counts.Through(request.View, request.Register.Incidents(new IncidentFilter())), folder.TrimEnd('/', '\\') + ".spool", request.Progress, request.Stop);
        var totals = ReleaseTotals.Of(spool.Incidents());
        var changes = ReleaseChanges.Of(request, spool);
        var mark = new ExportMark
        {
            Made = new DateTimeOffset(request.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Sample = request.Sample,
            Public = $"{request.Rules.Title}, {request.Rules.Publisher}, {request.Day:yyyy-MM-dd}; coarsened by the rules of METHOD.md; licence {request.Rules.Licence}.",
        };
        var data = new ReleaseData(spool, mark, request.Stop);
        string[] formats = [.. request.Rules.Formats.Prepend("csv").Distinct(StringComparer.Ordinal)];
        foreach (var format in formats)
            Write(folder, ReleaseFiles.Data(format), to => data.Write(format, to));
        Write(folder, "data/totals.csv", to => ReleaseTables.Totals(to, totals));
        Write(folder, "data/left-out.csv", to => ReleaseTables.LeftOut(to, counts, Math.Max(request.Rules.LeastCount, 5)));
        Write(folder, "data/changes.csv", to => ReleaseTables.Changes(to, changes));
        Write(folder, "feed.xml", to => data.Feed(to, changes));
        Write(folder, ReleaseFiles.About, ReleaseAbout.Write(request, totals, changes));
        Write(folder, "datapackage.json", ReleasePackage.Write(request, formats.Where(f => ReleaseData.TableOf(f) is not null).Select(f => (ReleaseFiles.Data(f), f, ReleaseData.TableOf(f)!)), mark));
        Write(folder, "DICTIONARY.md", DictionaryPage.Write(request, formats, data));
        Write(folder, "METHOD.md", MethodPage.Write(request, counts));
        Write(folder, "CHANGELOG.md", ChangelogPage.Write(request, totals, changes));
        Write(folder, "README.md", ReadMePage.Write(request, formats, totals));
        Write(folder, "LICENSE", LicencePage.Write(request.Rules));
        Write(folder, "CITATION.cff", CitationPage.Write(request));
        Write(folder, ReleaseFiles.Page, to => WebPage.Write(to, request, spool, totals, counts));
        ReleaseArchive.Sums(folder);
        ReleaseArchive.Pack(folder, ReleaseFiles.Archive(request.Day));
        return counts;
    }

    private static void Write(string folder, string name, Action<Stream> write)
    {
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        write(stream);
    }

    private static void Write(string folder, string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, name), bytes);

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
