using System.Globalization;
using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>A report being written: its text grows sentence by sentence, and each claim notes the sentence that says it.</summary>
internal sealed class ReportDraft(string outlet, DateOnly published, string path)
{
    private const string Reader = "made-1";
    private readonly StringBuilder text = new();
    private readonly List<Func<ContentHash, string, Claim>> claims = [];

    /// <summary>The outlet.</summary>
    public string Outlet => outlet;

    /// <summary>The day of publication.</summary>
    public DateOnly Published => published;

    /// <summary>Writes a sentence; the result is its stretch.</summary>
    public (int Start, int End) Say(string sentence)
    {
        if (text.Length > 0)
            text.Append(text.Length > 0 && text[^1] == '\n' ? "" : " ");
        var start = text.Length;
        text.Append(sentence);
        return (start, text.Length);
    }

    /// <summary>Notes a claim of an incident.</summary>
    public void Claim(long incident, long serial, string eventId, (int Start, int End) words, string source, Func<IncidentClaim, IncidentClaim> fill) => claims.Add((document, said) => fill(new IncidentClaim
    {
        Id = MadeIds.Of(incident, serial),
        Document = document,
        Event = eventId,
        Modality = Modality.Asserted,
        Quote = new Quote(words.Start, words.End, said[words.Start..words.End]),
        Sources = [new Source { Name = source, Role = source == outlet ? SourceRole.Channel : SourceRole.Speaker }, .. source == outlet ? [] : new[] { new Source { Name = outlet, Role = SourceRole.Channel } }],
        Confidence = 0.8,
        Reader = Reader,
        Spans = default(SlotSpans).With("type", new Span(words.Start, words.End)),
    }));

    /// <summary>Notes a running total.</summary>
    public void Total(long serial, (int Start, int End) words, Place province, DateOnly since, long killed) => claims.Add((document, said) => new TallyClaim
    {
        Id = MadeIds.Of(0, serial),
        Document = document,
        Modality = Modality.Asserted,
        Quote = new Quote(words.Start, words.End, said[words.Start..words.End]),
        Sources = [new Source { Name = outlet, Role = SourceRole.Channel }],
        Confidence = 0.8,
        Reader = Reader,
        Measure = TallyMeasure.Killed,
        Count = CountRange.AtLeast(killed),
        Area = province.Name,
        AreaPlace = province,
        Since = new PartialDate(since.Year, since.Month),
    });

    /// <summary>Notes who holds a place.</summary>
    public void Control(long serial, (int Start, int End) words, string actor, Place place) => claims.Add((document, said) => new ControlClaim
    {
        Id = MadeIds.Of(0, serial),
        Document = document,
        Modality = Modality.Asserted,
        Quote = new Quote(words.Start, words.End, said[words.Start..words.End]),
        Sources = [new Source { Name = "residents", Role = SourceRole.Speaker }, new Source { Name = outlet, Role = SourceRole.Channel }],
        Confidence = 0.8,
        Reader = Reader,
        Actor = actor,
        Areas = [new ControlledArea { Name = place.Name, Place = place }],
    });

    /// <summary>The finished report.</summary>
    public MadeReport Finish()
    {
        var said = text.ToString();
        var bytes = Encoding.UTF8.GetBytes(said);
        var document = ContentHash.Of(bytes);
        var report = new Report
        {
            Document = document,
            Text = new ReadingText(said),
            Title = said[..Math.Min(said.Length, 60)],
            Published = new PublicationTime(published),
            Publisher = outlet,
            Url = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{path}"),
            Language = "en",
            Path = path,
        };
        return new MadeReport(report, bytes, claims.Select(c => c(document, said)).ToValueList());
    }
}
