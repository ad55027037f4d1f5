using System.Text;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Rules;
using Xunit;

namespace Marsad.Exchange.Tests.Release;

public class RulesTests
{
    [Fact]
    public void the_example_says_the_default_rules()
    {
        var read = RulesReader.Read(RulesExample.Text, "release.yaml");
        var own = ReleaseRules.Default;
        Assert.Equal(own.Status, read.Status);
        Assert.Equal(own.Grades, read.Grades);
        Assert.Equal(own.DelayDays, read.DelayDays);
        Assert.Equal(own.DelayByType.OrderBy(static d => d.Key), read.DelayByType.OrderBy(static d => d.Key));
        Assert.Equal((own.Point, own.GridDegrees, own.PlaceNames, own.Dates, own.Small, own.LeastCount, own.Sources, own.Actors), (read.Point, read.GridDegrees, read.PlaceNames, read.Dates, read.Small, read.LeastCount, read.Sources, read.Actors));
        Assert.Equal(own.Sensitive, read.Sensitive);
        Assert.Equal(own.Formats, read.Formats);
    }

    [Theory]
    [InlineData("delay:\n  dayz: 7\n", "line 2", "days, types")]
    [InlineData("dely:\n  days: 7\n", "line 2", "delay")]
    [InlineData("title: x\nplace:\n  point: village\n", "line 3", "grid, admin2, admin1, country")]
    [InlineData("place:\n  types:\n    air-strik: grid\n", "line 3", "type of incident")]
    [InlineData("counts:\n  least: 1\n", "line 2", "from 2 to 50")]
    [InlineData("only:\n\tstatus: machine\n", "line 2", "tabs")]
    [InlineData("delay:\n  days: 7\n  days: 8\n", "line 3", "second time")]
    [InlineData("names: &x\n", "line 1", "YAML")]
    [InlineData("formats: [csv, pdf]\n", "line 1", "geoparquet")]
    [InlineData("embargo:\n  - country: YE\n    from: 1.12.2018\n", "line 3", "2019-08-31")]
    [InlineData("embargo:\n  - country: YE\n    point: admin1\n", "line 3", "country, admin1")]
    [InlineData("title: \"open\n", "line 1", "quotation")]
    [InlineData("- a\n", "line 1", "keys")]
    [InlineData("delay: 7\n", "line 1", "has keys")]
    [InlineData("fields:\n  withhold: [killd]\n", "line 2", "killed")]
    public void a_mistake_is_named_with_its_line_and_what_is_allowed(string text, string line, string allowed)
    {
        var message = Assert.Throws<RulesException>(() => RulesReader.Read(text, "release.yaml")).Message;
        Assert.StartsWith("release.yaml, " + line + ":", message, StringComparison.Ordinal);
        Assert.Contains(allowed, message, StringComparison.Ordinal);
    }

    [Fact]
    public void every_rule_is_read()
    {
        var rules = RulesReader.Read(
            """
            title: 'Harm, 2019'   # a comment
            only:
              status:
                - machine
                - reviewed
              confidence: 0.8
            delay:
              days: 14
              types:
                air-strike: 3
            place:
              point: admin2
              areas:
              - country: sy
                admin1: Idlib
                point: admin1
              - lat: 35.5
                lon: 36.5
                km: 20
                from: 2019-01-01
            embargo:
              - country: YE
            date:
              level: month
            names:
              private: [Selim Karam, "Al-Amin, Rana"]
            sensitive:
              - types: torture
                action: withhold
            """,
            "r");
        Assert.Equal("Harm, 2019", rules.Title);
        Assert.Equal([ReviewStatus.Machine, ReviewStatus.Reviewed], rules.Status);
        Assert.Equal((0.8, 14, 3, 14), (rules.LeastConfidence, rules.DelayDays, rules.DelayOf("air-strike"), rules.DelayOf("capture")));
        Assert.Equal((PointLevel.Admin2, DateLevel.Month), (rules.Point, rules.Dates));
        Assert.Equal(("SY", "Idlib", 20.0, new DateOnly(2019, 1, 1)), (rules.Areas[0].Country, rules.Areas[0].Admin1, rules.Areas[1].Km!.Value, rules.Areas[1].From!.Value));
        Assert.Equal("YE", Assert.Single(rules.Embargo).Country);
        Assert.Equal(["Selim Karam", "Al-Amin, Rana"], rules.PrivateNames);
        Assert.Equal(SensitiveAction.Withhold, Assert.Single(rules.Sensitive).Action);
    }

    [Fact]
    public void the_reference_page_lists_every_key()
    {
        var page = new StringBuilder("# Rules of a release\n\nThe keys of the file that `marsad release --rules FILE` reads: a small part of YAML (keys, lists, words in quotes, comments). An unknown key is an error that names its line. `marsad release --example` prints a file to start from. What the rules do and why: [release](../methods/release.md). This page is made by the tests (`MARSAD_UPDATE=1`).\n\n| key | takes | where not given | what it does |\n|---|---|---|---|\n");
        foreach (var key in RuleKey.All)
            page.Append($"| `{key.Path}` | {key.Takes} | {key.Otherwise} | {key.Means} |\n");
        page.Append("\n`[]` stands for the items of a list. Fields that `fields.withhold` knows: ").AppendJoin(", ", Marsad.Exchange.Release.Public.PublicFields.Names.Select(static n => $"`{n}`")).Append(".\n\n## An example\n\n```yaml\n").Append(RulesExample.Text).Append("\n```\n");
        var path = Path.Combine(Checkout.Root, "docs", "reference", "release-rules.md");
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") is "1")
            File.WriteAllText(path, page.ToString());
        Assert.True(string.Equals(page.ToString(), File.Exists(path) ? File.ReadAllText(path) : "", StringComparison.Ordinal), "docs/reference/release-rules.md is out of date: run the tests once with MARSAD_UPDATE=1");
    }
}
