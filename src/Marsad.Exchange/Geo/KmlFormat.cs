using System.Globalization;
using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Geo;

/// <summary>KML 2.2 (OGC 07-147r2): a placemark an incident, with its time.</summary>
internal sealed class KmlFormat : IExportFormat
{
    private static readonly LossSet Kept = LossSet.Of(Loss.KilledRange, Loss.Open, Loss.NoFigure, Loss.Injured, Loss.InjuredRange, Loss.DateWindow, Loss.PlaceRelation, Loss.AllegedBy, Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.Disputes, Loss.Grade, Loss.Review, Loss.SeveralSources, Loss.PlacePrecision, Loss.Id, Loss.Type, Loss.Facilities, Loss.Status);

    public string Name => "kml";

    public string Extension => ".kml";

    public string Says => "KML 2.2, a placemark an incident that has a point.";

    public IReadOnlyList<string> Columns { get; } = ["type", "place_precision", "killed_min", "killed_max", "injured_min", "injured_max", "grade", "status"];

    public LossSet Keeps => Kept;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var xml = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n<name>Incidents (");
        XmlText.Write(xml, content.Mark.Short);
        xml.Write(")</name>\n<description>");
        XmlText.Write(xml, content.Mark.Sentence + " Made " + content.Mark.MadeText + ".");
        xml.Write("</description>\n");
        foreach (var incident in content.Counted(content.Incidents))
        {
            losses.Taken++;
            if (incident.Place is not { HasPoint: true })
            {
                losses.Add(Loss.NoPlace, incident.Id);
                continue;
            }

            losses.Note(incident, Kept);
            losses.Add(Loss.Narrative, incident.Id);
            Placemark(xml, incident);
            losses.Written++;
        }

        xml.Write("</Document>\n</kml>\n");
    }

    private static void Placemark(StreamWriter xml, Incident incident)
    {
        xml.Write("<Placemark id=\"");
        XmlText.Write(xml, incident.Id);
        xml.Write("\"><name>");
        XmlText.Write(xml, IncidentWords.Title(incident));
        xml.Write("</name><description>");
        XmlText.Write(xml, IncidentWords.Text(incident));
        xml.Write(incident.Date.Days == 1
            ? $"</description><TimeStamp><when>{Day(incident.Date.From)}</when></TimeStamp>"
            : $"</description><TimeSpan><begin>{Day(incident.Date.From)}</begin><end>{Day(incident.Date.To)}</end></TimeSpan>");
        xml.Write("<ExtendedData>");
        Data(xml, "type", incident.Type);
        Data(xml, "place_precision", incident.Place?.Precision is { } precision ? Domain.Values.KebabCase.Word(precision) : null);
        Data(xml, "killed_min", Number(incident.Killed?.Min));
        Data(xml, "killed_max", Number(incident.Killed?.Max));
        Data(xml, "injured_min", Number(incident.Injured?.Min));
        Data(xml, "injured_max", Number(incident.Injured?.Max));
        Data(xml, "grade", Domain.Values.KebabCase.Word(incident.Grade));
        Data(xml, "status", Domain.Values.KebabCase.Word(incident.Status));
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"</ExtendedData><Point><coordinates>{incident.Place!.Lon:0.######},{incident.Place.Lat:0.######}</coordinates></Point></Placemark>\n"));
    }

    private static void Data(StreamWriter xml, string name, string? value)
    {
        if (value is null)
            return;
        xml.Write($"<Data name=\"{name}\"><value>");
        XmlText.Write(xml, value);
        xml.Write("</value></Data>");
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
