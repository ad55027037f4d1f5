using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Exchange;
using Marsad.Register.Contract;

namespace Marsad.Benchmarks.Exchange;

/// <summary>What a format is given to write: invented incidents, or claims or agreements made of them.</summary>
internal static class MadeContent
{
    /// <summary>The content; what the format does not write is empty.</summary>
    public static ExportContent Of(IExportFormat format, int count, Action<long> progress) => new()
    {
        Incidents = format.Name is "claims" or "ical" ? [] : MadeRecords.Of(count),
        Claims = format.Name == "claims" ? MadeRecords.Of(count).Select(Claim) : [],
        Agreements = format.Name == "ical" ? MadeRecords.Of(count).Select(Agreement) : [],
        Progress = progress,
        Mark = new ExportMark { Made = DateTimeOffset.UnixEpoch },
    };

    /// <summary>Makes all of it and writes nothing, for its time.</summary>
    public static void Run(IExportFormat format, int count)
    {
        var content = Of(format, count, static _ => { });
        _ = content.Incidents.LongCount() + content.Claims.LongCount() + content.Agreements.LongCount();
    }

    private static StoredClaim Claim(Incident incident, int number)
    {
        const string words = "Shelling killed people in the town, residents said.";
        var document = ContentHash.Of(BitConverter.GetBytes(number / 4));
        return new StoredClaim(
            new IncidentClaim
            {
                Id = $"c{number:x8}", Document = document, Event = "e1", Modality = Modality.Asserted, Quote = new Quote(number % 4 * 60, (number % 4 * 60) + words.Length, words),
                Sources = [new Source { Name = "residents", Role = SourceRole.Speaker }], Confidence = 0.8, Reader = "made-1",
                Type = incident.Type, Date = incident.Date, Place = incident.Place, Perpetrator = incident.Perpetrator.Select(static p => p.Name).ToValueList(),
                Casualties = [new CasualtyFigure(HarmMeasure.Killed, CountRange.AtLeast(incident.Killed!.Min))],
            },
            new IncidentReport { Document = document, Path = $"reports/{number / 4}.txt", Publisher = "Outlet 1" });
    }

    private static Agreement Agreement(Incident incident) => new()
    {
        Id = "AG-" + incident.Id, Type = "ceasefire", Parties = ["Northern command", "Coast brigade"], Area = incident.Place!.Name, AreaPlace = incident.Place,
        Date = PartialDate.Of(incident.Date.From), Status = AgreementStatus.InEffect, Reports = [], Claims = ["c1"],
    };
}
