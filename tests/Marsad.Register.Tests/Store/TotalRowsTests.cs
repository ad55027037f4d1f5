using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Xunit;

namespace Marsad.Register.Tests.Store;

public class TotalRowsTests
{
    private static readonly string?[] Words = [null, "civilians", "Idlib", "the north", "إدلب"];

    private static readonly Gen<TallyClaim> Total = Gen.Select(Gen.Select(Gen.Int[0, 4], Gen.Long[0, 1L << 40], Gen.Int[0, 4]), Gen.Int[0, 4].Array[5], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 12])
        .Select(static (count, words, since, who, day) => new TallyClaim
        {
            Id = "t",
            Document = ContentHashOf("x"),
            Modality = who == 5 ? Modality.Denied : who == 4 ? Modality.Alleged : Modality.Asserted,
            Quote = new Quote(0, 6, "Shells"),
            Sources = [new Source { Name = "Mayor", Organisation = words[0] == 0 ? "Town Council" : null, Role = SourceRole.Speaker }, .. words[1] == 0 ? [] : new[] { new Source { Name = "Monitor", Role = SourceRole.Original } }],
            Confidence = 0.8,
            Reader = "en-1",
            Measure = since == 0 ? TallyMeasure.Displaced : TallyMeasure.Killed,
            Count = count.Item1 switch { 0 => new CountRange(share: 0.25), 1 => CountRange.AtLeast(count.Item2), 2 => CountRange.AtMost(count.Item2), 3 => new CountRange(7, 9, "some"), _ => CountRange.Exactly(count.Item2) },
            Category = Words[words[2]],
            Area = Words[words[3]],
            AreaPlace = words[4] == 0 ? null : new Place { Name = "Idlib", Country = words[4] == 1 ? "SY" : null, Precision = words[4] == 2 ? null : PlacePrecision.Province },
            Since = since switch { 0 => null, 1 => new PartialDate(2021), 2 => new PartialDate(2021, 1 + (day % 12)), _ => new PartialDate(2021, 3, 1 + day) },
            Until = day % 3 == 0 ? new PartialDate(2021, 4) : null,
            Means = day % 4 == 0 ? "shelling" : null,
            Perpetrator = who == 1 ? ["Northern Front", "Army of Sample"] : [],
            Target = who == 2 ? ["Army of Sample"] : [],
            Flow = since == 0 ? (day % 2 == 0 ? DisplacementFlow.Stock : DisplacementFlow.Movement) : null,
        });

    private static readonly Gen<TotalFilter> Filter = Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Select(static (displaced, since, until, country) => new TotalFilter
    {
        Measure = displaced ? TallyMeasure.Displaced : TallyMeasure.Killed,
        Since = since == 0 ? null : new DateOnly(2021, 3 + since, 3),
        Until = until == 0 ? null : new DateOnly(2021, 2 + until, 5),
        Country = country ? "SY" : null,
    });

    [Fact]
    public void packed_totals_are_those_of_the_claims() => Gen.Select(Total.Array[0, 20], Filter.Array[5], Gen.Bool).Sample(static (told, filters, again) =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        foreach (var (at, claim) in told.Index())
            Shelves.Store(writer, Reading(claim, at, "en-1"));

        // Some reports are read anew: what was read before stands no more.
        if (again && told.Length > 1)
            Shelves.Store(writer, Reading(told[0], 1, "en-2"));
        foreach (var filter in filters)
        {
            var claims = writer.Claims(new ClaimFilter { Kind = "tally", Total = filter }).Select(static c => new RunningTotal((TallyClaim)c.Claim, c.Report.Published?.Day));
            Assert.Equal(claims, writer.Totals(filter));
        }
    }, iter: 60);

    [Fact]
    public void totals_that_an_older_program_wrote_are_packed_by_the_next_writer()
    {
        using var shelves = new Shelves();
        var told = Total.Where(static t => t.Modality != Modality.Denied && t.Measure == TallyMeasure.Killed).Array[5].Single();
        shelves.Store([.. told.Select(static (t, at) => Reading(t, at, "en-1"))]);
        shelves.Tamper("UPDATE total SET packed = NULL, published = NULL; DELETE FROM packed_details");
        using var next = shelves.Write();
        Assert.Equal(next.Claims(new ClaimFilter { Kind = "tally" }).Select(static c => new RunningTotal((TallyClaim)c.Claim, c.Report.Published?.Day)), next.Totals(new TotalFilter { Measure = TallyMeasure.Killed }));
    }

    private static ReadingToStore Reading(TallyClaim claim, int number, string reader)
    {
        var reading = Shelves.Reading($"Shells fell on Marsh Village {number}.", $"reports/{number}.txt", published: number % 3 == 0 ? null : $"2021-0{1 + (number % 5)}-04", reader: reader);
        return reading with { Claims = [claim with { Id = $"t{number}-{reader}", Document = reading.Report.Document, Quote = reading.Report.Text.QuoteOf(0, 6) }] };
    }

    private static ContentHash ContentHashOf(string text) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text));
}
