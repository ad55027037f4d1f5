using System.Globalization;
using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Feeds;

/// <summary>A feed of the incidents that are new or were changed last. Holds as many incidents in memory as it lists.</summary>
internal abstract class FeedFormat : IExportFormat
{
    /// <summary>How many entries a feed lists.</summary>
    public const int Most = 200;

    private static readonly LossSet Kept = LossSet.Of(Loss.KilledRange, Loss.Open, Loss.NoFigure, Loss.Injured, Loss.InjuredRange, Loss.DateWindow, Loss.PlaceRelation, Loss.AllegedBy, Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.Disputes, Loss.Grade, Loss.Review, Loss.SeveralSources, Loss.Id, Loss.Facilities, Loss.Status);

    public abstract string Name { get; }

    public string Extension => ".xml";

    public abstract string Says { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public LossSet Keeps => Kept;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        var latest = new PriorityQueue<(Incident Incident, IncidentChange Change), long>();
        foreach (var incident in content.Counted(content.Incidents))
        {
            losses.Taken++;
            var change = content.ChangeOf(incident.Id) ?? new IncidentChange(0, content.Mark.MadeText, IsFirst: true);
            latest.Enqueue((incident, change), change.Order);
            if (latest.Count > Most)
                losses.Add(Loss.NotLatest, latest.Dequeue().Incident.Id);
        }

        using var xml = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Open(xml, content.Mark);
        foreach (var (incident, change) in latest.UnorderedItems.OrderByDescending(static e => e.Priority).ThenBy(static e => e.Element.Incident.Id, StringComparer.Ordinal).Select(static e => e.Element))
        {
            losses.Note(incident, Kept);
            losses.Add(Loss.Narrative, incident.Id);
            losses.Written++;
            Entry(xml, incident, change, (change.IsFirst ? "New: " : "Changed: ") + IncidentWords.Title(incident));
        }

        Close(xml);
    }

    /// <summary>The head of the feed.</summary>
    protected abstract void Open(TextWriter xml, ExportMark mark);

    /// <summary>An entry.</summary>
    protected abstract void Entry(TextWriter xml, Incident incident, IncidentChange change, string title);

    /// <summary>The end of the feed.</summary>
    protected abstract void Close(TextWriter xml);

    /// <summary>An element with words.</summary>
    protected static void Element(TextWriter xml, string name, string words)
    {
        xml.Write($"<{name}>");
        XmlText.Write(xml, words);
        xml.Write($"</{name.Split(' ')[0]}>");
    }

    /// <summary>An id that is no address: feeds need a URI.</summary>
    protected static string Urn(Incident incident) => "urn:marsad:incident:" + Uri.EscapeDataString(incident.Id);

    /// <summary>The instant of a change.</summary>
    protected static DateTimeOffset Instant(IncidentChange change) =>
        DateTimeOffset.TryParse(change.Recorded, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : DateTimeOffset.UnixEpoch;
}
