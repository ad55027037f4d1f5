using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Ingest;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Places.Import;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places import FILE</c>: a GeoNames dump beside the built-in gazetteer.</summary>
internal sealed class PlacesImportCommand : MarsadCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "A GeoNames dump (SY.txt, allCountries.zip): 19 columns parted by tabs, as text, .zip or .gz" };
    private readonly Option<string?> alternateNames = new("--alternate-names") { Description = "GeoNames' alternateNamesV2 file, for further names", HelpName = "FILE" };
    private readonly Option<string?> firstAreas = new("--admin1") { Description = "GeoNames' admin1CodesASCII file, for names of provinces", HelpName = "FILE" };
    private readonly Option<string?> secondAreas = new("--admin2") { Description = "GeoNames' admin2Codes file, for names of districts", HelpName = "FILE" };
    private readonly Option<string?> target = new("--out") { Description = "Where to write the gazetteer (default: your own folder, whose gazetteers go before the built-in one)", HelpName = "FILE" };

    public PlacesImportCommand(Session session)
        : base(
            session,
            "import",
            "Adds a GeoNames dump to the gazetteer, for villages that the built-in one lacks",
            new("marsad places import SY.zip", "every place of Syria; its rows go before the built-in ones of the same id"),
            new("marsad places import allCountries.zip --alternate-names alternateNamesV2.zip", "every place on Earth, with all names"))
    {
        Add(file);
        Add(alternateNames);
        Add(firstAreas);
        Add(secondAreas);
        Add(target);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var dump = line.GetValue(file)!;
        var path = line.GetValue(target) ?? Path.Combine(Gazetteer.UserFolder, Path.GetFileNameWithoutExtension(dump) + ".gaz");
        var options = new ImportOptions { AlternateNames = line.GetValue(alternateNames), FirstAreas = line.GetValue(firstAreas), SecondAreas = line.GetValue(secondAreas) };
        var builtIn = Gazetteer.TryOpen(Gazetteer.DefaultPath);
        using var gazetteer = builtIn.Success ? builtIn.Value : null;
        Domain.Values.Parsed<ImportReport> imported;
        using (var progress = new ProgressLine(session, 0, "rows"))
            imported = GazetteerImport.Run(dump, path, options, gazetteer, new Told(p => progress.Done(p.Lines)), session.Stop);
        if (!imported.Success)
        {
            session.Say(imported.Reason);
            return ExitCode.Failed;
        }

        var report = imported.Value;
        foreach (var row in report.RejectedRows)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{dump}:{row.Line}: {row.Reason}"));
        if (report.Rejected > report.RejectedRows.Count)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"and {report.Rejected - report.RejectedRows.Count:#,0} more rejected rows"));
        session.Say(string.Create(CultureInfo.InvariantCulture, $"{report.Kept:#,0} of {report.Lines:#,0} places written to {path}, {report.Replacing:#,0} of them before built-in rows, {report.LeftOut:#,0} left out as roads and the like, {report.Rejected:#,0} rejected"));
        return report.Rejected == 0 ? ExitCode.Done : ExitCode.DoneWithRejections;
    }

    // Progress<T> would tell on another thread, out of order.
    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
