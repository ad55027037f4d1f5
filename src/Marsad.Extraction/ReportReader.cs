using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Extraction.English;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Confidence;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;

namespace Marsad.Extraction;

/// <summary>Reads what a report claims. Pure and deterministic: the same bytes, date, publisher and reader version give the same claims. Safe to use from several threads.</summary>
public static class ReportReader
{
    /// <summary>Name and version of models and rules.</summary>
    public const string Version = "en-1";

    // Invented; touches what most reports touch.
    private const string FirstText = "Shelling killed at least 12 people, three of them children, in Idlib on Monday, a monitor said.\n\n\"Two hospitals were hit,\" the health ministry told reporters. The army denied it. A ceasefire between the government and the rebels had come into force in March; fighters seized a village and 40,000 people have fled since then.";

    /// <summary>Reads a few invented words and forgets them, so that models, tables and code are at hand for the first report: for a thread of its own, while the program does something else.</summary>
    public static void Prepare() => Read(new Report { Document = ContentHash.Of([]), Text = new ReadingText(FirstText), Published = PublicationTime.Parse("2019-09-01").Value, Publisher = "Invented Wire" });

    /// <summary>Reads a report. Never throws on a text: what goes wrong is a note of the reading.</summary>
    public static Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Calibrated(ReadByRules(report).Reading);
    }

    /// <summary>Reads a report and sums up the event that it is about, over the same sentences. The summary is null where the report claims no incident or cannot be read; it has no number of killed or injured where no incident's claim gives one.</summary>
    public static (Reading Reading, ReportSummary? Summary) ReadAndSum(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (reading, text) = ReadByRules(report);
        return (Calibrated(reading), text is not null && reading.Claims.Any(static c => c is IncidentClaim) ? Said(English.Tolls.SummaryReader.Of(text), reading.Claims) : null);
    }

    // What no claim gives a figure of is not said: the likeliest number of it stays out.
    private static ReportSummary Said(ReportSummary summary, IEnumerable<Claim> claims)
    {
        var told = claims.OfType<IncidentClaim>().SelectMany(static c => c.Casualties).Select(static f => f.Measure).ToHashSet();
        return summary with
        {
            Killed = told.Contains(HarmMeasure.Killed) ? summary.Killed : null,
            KilledConfidence = told.Contains(HarmMeasure.Killed) ? summary.KilledConfidence : 0,
            KilledNumbers = told.Contains(HarmMeasure.Killed) ? summary.KilledNumbers : [],
            Injured = told.Contains(HarmMeasure.Injured) ? summary.Injured : null,
            InjuredConfidence = told.Contains(HarmMeasure.Injured) ? summary.InjuredConfidence : 0,
        };
    }

    private static Reading Calibrated(Reading reading) => reading with { Claims = [.. ClaimConfidence.Calibrate(reading.Report, reading.Claims)] };

    /// <summary>The claims with the confidence that their rules give, from which the calibrated one is learnt.</summary>
    internal static IReadOnlyList<Claim> Uncalibrated(Report report) => ReadByRules(report).Reading.Claims;

    private static (Reading Reading, AnnotatedText? Text) ReadByRules(Report report)
    {
        if (LanguageCheck.Refusal(report) is { } refusal)
            return (new Reading(report, [], [refusal]), null);
        try
        {
            var text = Annotate(report);
            var claims = new List<Claim>();
            var notes = new List<string>();
            foreach (var finder in Finders.All)
            {
                // One finder that stumbles on an odd text must not cost what the others found.
                try
                {
                    claims.AddRange(finder.Find(text));
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    notes.Add($"{finder.GetType().Name} could not read this report: {e.Message}");
                }
            }

            return (new Reading(report, FinalClaims.Of(report, claims), [.. notes]), text);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or KeyNotFoundException or InvalidCastException or NullReferenceException)
        {
            return (new Reading(report, [], [$"this report could not be read: {e.Message}"]), null);
        }
    }

    /// <summary>What a report says in sum of the event that it is about; null where it cannot be read.</summary>
    public static ReportSummary? Sum(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return LanguageCheck.Refusal(report) is null ? English.Tolls.SummaryReader.Of(Annotate(report)) : null;
    }

    /// <summary>A report with its sentences and the names, dates, numbers, places and actors found in it.</summary>
    internal static AnnotatedText Annotate(Report report, Pipeline? pipeline = null)
    {
        var text = (pipeline ?? Pipeline.Default).Annotate(report);
        text.Dates = DateFinder.Find(text);
        text.Counts = CountFinder.Find(text);
        text.Places = PlaceFinder.Default.Find(text);
        text.Actors = ActorFinder.Find(text);
        return text;
    }
}
