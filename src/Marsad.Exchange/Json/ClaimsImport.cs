using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Json;

/// <summary>Claims in Marsad's interchange format. Their reports do not come with them: of each a text is made that holds the quoted passages where they stood, and blanks between. Claims of one report must stand together, as they are exported.</summary>
internal sealed class ClaimsImport : IImportFormat
{
    private const int LongestText = 5_000_000;
    private const string Kept = "import/claims/";
    private const string SampleHead = "Sample\n";

    public string Name => "claims";

    public string Says => "Claims in Marsad's interchange format, one JSON object a line.";

    public string Folder(ImportSettings settings) => Kept;

    public IEnumerable<ImportItem> Read(Stream from, ImportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var lines = new BoundedLines(from);
        var (claims, first) = (new List<(Claim Claim, string Raw, long Line)>(), 0L);
        var seen = new Dictionary<ContentHash, long>();
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var parsed = DomainJson.ReadClaim(line);
            if (!parsed.Success || parsed.Value.Quote.End > LongestText)
            {
                yield return new RejectedRow(lines.Number, null, parsed.Success ? $"the quote ends at {parsed.Value.Quote.End:#,0}, beyond any report" : parsed.Reason, line);
                continue;
            }

            if (claims.Count > 0 && claims[0].Claim.Document != parsed.Value.Document)
            {
                foreach (var item in Report(claims, first, seen, settings))
                    yield return item;
                claims.Clear();
            }

            if (claims.Count == 0)
                first = lines.Number;
            claims.Add((parsed.Value, line, lines.Number));
        }

        foreach (var item in claims.Count == 0 ? [] : Report(claims, first, seen, settings))
            yield return item;
    }

    private static IEnumerable<ImportItem> Report(List<(Claim Claim, string Raw, long Line)> claims, long line, Dictionary<ContentHash, long> seen, ImportSettings settings)
    {
        var named = claims[0].Claim.Document;
        if (!seen.TryAdd(named, line))
        {
            foreach (var (_, raw, number) in claims)
                yield return new RejectedRow(number, "document", $"claims of this report stand from line {seen[named]} on already: claims of one report must stand together", raw);
            yield break;
        }

        var shift = settings.Sample && claims.Min(static c => c.Claim.Quote.Start) < SampleHead.Length ? SampleHead.Length : 0;
        var (text, odd) = Text(claims, shift, settings.Sample);
        foreach (var (_, raw, number) in claims.Where(c => odd.Contains(c.Claim.Id)))
            yield return new RejectedRow(number, "quote", "the quote says other words than an earlier claim's quote of the same passage", raw);
        var bytes = Encoding.UTF8.GetBytes(text.Value);
        var document = ContentHash.Of(bytes);
        var kept = claims.Select(static c => c.Claim).Where(c => !odd.Contains(c.Id)).DistinctBy(static c => c.Id, StringComparer.Ordinal).ToList();
        var ids = kept.ToDictionary(static c => c.Id, c => "i" + ContentHash.Of(Encoding.UTF8.GetBytes(document + c.Id)).ToString()[7..39], StringComparer.Ordinal);
        var publisher = settings.Source ?? kept.SelectMany(static c => c.Sources).FirstOrDefault(static s => s.Role == SourceRole.Channel)?.Name ?? "Imported claims";
        var path = Kept + named.ToString()[7..];
        yield return new ImportedReport
        {
            Path = path,
            Bytes = bytes,
            Line = line,
            Claims = kept.Select(c => c with { Id = ids[c.Id], Document = document, Quote = new Quote(c.Quote.Start + shift, c.Quote.End + shift, c.Quote.Text), Spans = Shifted(c.Spans, shift), Covers = c.Covers.Select(o => ids.GetValueOrDefault(o, o)).ToValueList() }).ToValueList(),
            Report = new Report { Document = document, Text = text, Publisher = publisher, Path = path, Title = "Claims of " + named },
        };
    }

    // By code points, as quotes count.
    private static (ReadingText Text, HashSet<string> Odd) Text(List<(Claim Claim, string Raw, long Line)> claims, int shift, bool sample)
    {
        var length = claims.Max(static c => c.Claim.Quote.End) + shift;
        var signs = new Rune[length];
        Array.Fill(signs, new Rune(' '));
        var taken = new bool[length];
        var odd = new HashSet<string>(StringComparer.Ordinal);
        if (sample)
        {
            for (var i = 0; i < SampleHead.Length && i < length; i++)
                signs[i] = new Rune(SampleHead[i]);
        }

        foreach (var (claim, _, _) in claims)
        {
            var runes = claim.Quote.Text.EnumerateRunes().ToArray();
            var start = claim.Quote.Start + shift;
            if (Enumerable.Range(0, runes.Length).Any(i => taken[start + i] && signs[start + i] != runes[i]))
            {
                odd.Add(claim.Id);
                continue;
            }

            for (var i = 0; i < runes.Length; i++)
                (signs[start + i], taken[start + i]) = (runes[i], true);
        }

        var text = new StringBuilder();
        foreach (var sign in signs)
            text.Append(sign.ToString());
        return (new ReadingText(text.ToString().Replace('\r', ' ')), odd);
    }

    private static SlotSpans Shifted(SlotSpans spans, int shift)
    {
        if (shift == 0)
            return spans;
        var moved = default(SlotSpans);
        foreach (var (slot, list) in spans.Slots)
        {
            foreach (var span in list)
                moved = moved.With(slot, new Span(span.Start + shift, span.End + shift));
        }

        return moved;
    }
}
