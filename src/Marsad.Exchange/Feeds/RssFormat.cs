using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Feeds;

/// <summary>RSS 2.0.</summary>
internal sealed class RssFormat : FeedFormat
{
    public override string Name => "rss";

    public override string Says => "RSS 2.0 of the incidents that are new or were changed last.";

    public override IReadOnlyList<string> Columns { get; } = ["title", "guid", "pubDate", "category", "description"];

    protected override void Open(TextWriter xml, ExportMark mark)
    {
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>");
        Element(xml, "title", $"Incidents, new and changed ({mark.Short})");
        Element(xml, "link", "urn:marsad:incidents");
        Element(xml, "description", mark.Sentence);
        Element(xml, "lastBuildDate", mark.Made.ToString("R", CultureInfo.InvariantCulture));
        xml.Write('\n');
    }

    protected override void Entry(TextWriter xml, Incident incident, IncidentChange change, string title)
    {
        xml.Write("<item>");
        Element(xml, "title", title);
        Element(xml, "guid isPermaLink=\"false\"", $"{Urn(incident)}:{change.Order}");
        Element(xml, "pubDate", Instant(change).ToString("R", CultureInfo.InvariantCulture));
        Element(xml, "category", incident.Type);
        Element(xml, "description", IncidentWords.Text(incident));
        xml.Write("</item>\n");
    }

    protected override void Close(TextWriter xml) => xml.Write("</channel></rss>\n");
}
