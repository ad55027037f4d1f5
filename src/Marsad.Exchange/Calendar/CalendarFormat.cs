using System.Globalization;
using System.Text;
using Marsad.Domain.Agreements;
using Marsad.Domain.Values;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Calendar;

/// <summary>iCalendar (RFC 5545): an event of whole days for each agreement, from when it holds to its end.</summary>
internal sealed class CalendarFormat : IExportFormat
{
    // A line holds 75 octets; the rest goes on in the next line behind a space.
    private const int LineOctets = 75;

    public string Name => "ical";

    public string Extension => ".ics";

    public string Says => "iCalendar (RFC 5545) of agreements: when they were made, hold and end.";

    public IReadOnlyList<string> Columns { get; } = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CLASS", "STATUS"];

    public LossSet Keeps => LossSet.All;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var lines = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        Line(lines, "BEGIN:VCALENDAR");
        Line(lines, "VERSION:2.0");
        Line(lines, "PRODID:-//Marsad//Agreements//EN");
        Line(lines, "X-WR-CALNAME:" + Text($"Agreements ({content.Mark.Short})"));
        Line(lines, "X-WR-CALDESC:" + Text(content.Mark.Sentence));
        foreach (var agreement in content.Counted(content.Agreements))
        {
            losses.Taken++;
            if ((agreement.InEffect ?? agreement.Date) is not { } start)
            {
                losses.Add(Loss.NoDate, agreement.Id);
                continue;
            }

            losses.Add(Loss.AgreementDetail, agreement.Id);
            Event(lines, agreement, start, content.Mark);
            losses.Written++;
        }

        Line(lines, "END:VCALENDAR");
    }

    private static void Event(TextWriter lines, Agreement agreement, PartialDate start, ExportMark mark)
    {
        Line(lines, "BEGIN:VEVENT");
        Line(lines, $"UID:{agreement.Id}@marsad");
        Line(lines, "DTSTAMP:" + mark.Made.UtcDateTime.ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture));
        Line(lines, "DTSTART;VALUE=DATE:" + Day(start.First));
        // The end of a calendar's event is the day behind it. Without a known end it is one entry on the day it begins (of a month known only as such, its days).
        Line(lines, "DTEND;VALUE=DATE:" + Day((agreement.Until is { } until && until.Last >= start.First ? until.Last : start.Last).AddDays(1)));
        Line(lines, "SUMMARY:" + Text(Summary(agreement)));
        Line(lines, "DESCRIPTION:" + Text(Description(agreement, mark)));
        if (agreement.Area is { } area)
            Line(lines, "LOCATION:" + Text(area));
        if (agreement.AreaPlace is { Lat: { } lat, Lon: { } lon })
            Line(lines, string.Create(CultureInfo.InvariantCulture, $"GEO:{lat:0.######};{lon:0.######}"));
        Line(lines, "CLASS:CONFIDENTIAL");
        Line(lines, agreement.Status is Domain.Claims.AgreementStatus.CalledFor or Domain.Claims.AgreementStatus.Rejected ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        Line(lines, "TRANSP:TRANSPARENT");
        Line(lines, "END:VEVENT");
    }

    private static string Summary(Agreement agreement) =>
        char.ToUpperInvariant(agreement.Type[0]) + agreement.Type[1..].Replace('-', ' ') + (agreement.Parties.IsEmpty ? "" : ": " + string.Join(", ", agreement.Parties)) + (agreement.Status is { } status ? $" ({status.Word().Replace('-', ' ')})" : "");

    private static string Description(Agreement agreement, ExportMark mark)
    {
        var parts = new List<string> { mark.Sentence };
        if (agreement.Date is { } date)
            parts.Add($"Agreed: {date}.");
        if (agreement.InEffect is { } from)
            parts.Add($"In effect from {from}.");
        parts.Add(agreement.Until is { } until ? $"Until {until}." : "No end is told.");
        if (!agreement.Backer.IsEmpty)
            parts.Add("Brokers and guarantors: " + string.Join(", ", agreement.Backer) + ".");
        if (!agreement.Provisions.IsEmpty)
            parts.Add("Asks: " + string.Join("; ", agreement.Provisions) + ".");
        foreach (var entry in agreement.History)
            parts.Add($"{entry.Source}{(entry.Said is { } said ? $", {said:yyyy-MM-dd}" : "")}: {entry.Status.Word().Replace('-', ' ')}{(entry.Denied ? " (denied)" : "")}.");
        return string.Join('\n', parts);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static void Line(TextWriter lines, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                lines.Write("\r\n ");
                octets = 1;
            }

            lines.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.WriteLine();
    }
}
