using Marsad.Analysis;
using Marsad.Analysis.Breaches;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Register.Tests.Analysis;

public class AnalysisJsonTests
{
    [Fact]
    public void an_answer_starts_with_its_range() => Assert.StartsWith("""{"min":8,"max":11,"open":true,"question":{"measure":"killed","area":{"name":"Idlib"},"since":"2031-03-01","by":"month","across":"none","policy":"range"}""",
        AnalysisJson.Write(new TallyAnswer { Min = 8, Max = 11, Open = true, Question = new TallyQuestion { Measure = TallyMeasure.Killed, Area = new Place { Name = "Idlib" }, Since = new DateOnly(2031, 3, 1), By = TallyGrouping.Month }, Rows = [new TallyRow { Key = "2031-03" }] }), StringComparison.Ordinal);

    [Fact]
    public void breaches_are_written() => Assert.Contains("\"tolls\":[{\"party\":\"Front\"", AnalysisJson.Write(new BreachAnswer { Agreement = "AG", Tolls = [new PartyToll { Party = "Front" }] }), StringComparison.Ordinal);
}
