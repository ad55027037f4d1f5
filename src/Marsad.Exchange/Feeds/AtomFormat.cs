using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Feeds;

/// <summary>Atom (RFC 4287).</summary>
internal sealed class AtomFormat : FeedFormat
{
    public override string Name => "atom";

    public override string Says => "Atom (RFC 4287) of the incidents that are new or were changed last.";

    public override IReadOnlyList<string> Columns { get; } = ["id", "title", "updated", "category", "summary"];

    protected override void Open(TextWriter xml, ExportMark mark)
    {
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        Element(xml, "id", "urn:marsad:incidents");
        Element(xml, "title", $"Incidents, new and changed ({mark.Short})");
        Element(xml, "updated", mark.MadeText);
        xml.Write("<author><name>Marsad register</name></author>");
        Element(xml, "rights", mark.Sentence);
        xml.Write('\n');
    }

    protected override void Entry(TextWriter xml, Incident incident, IncidentChange change, string title)
    {
        xml.Write("<entry>");
        Element(xml, "id", Urn(incident));
        Element(xml, "title", title);
        Element(xml, "updated", Instant(change).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        xml.Write("<category term=\"");
        XmlText.Write(xml, incident.Type);
        xml.Write("\"/>");
        Element(xml, "summary", IncidentWords.Text(incident));
        xml.Write("</entry>\n");
    }

    protected override void Close(TextWriter xml) => xml.Write("</feed>\n");
}
