using System.Globalization;
using System.Security.Cryptography;
using CsCheck;
using DuckDB.NET.Data;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Rules;
using Xunit;

namespace Marsad.Exchange.Tests.Release;

public class FolderTests
{
    private static Dictionary<string, string> Sums(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), static f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    [Fact]
    public void the_same_register_rules_and_day_give_the_same_bytes()
    {
        Dictionary<string, string>? first = null;
        Secret.In(folder => first = Sums(folder));
        Secret.In(folder => Assert.Equal(first, Sums(folder)));
    }

    [Fact]
    public void the_checksums_are_right_and_cover_every_file() => Secret.In(static folder =>
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "SHA256SUMS")).Select(static l => l.Split("  ", 2)).ToDictionary(static l => l[1], static l => l[0], StringComparer.Ordinal);
        var sums = Sums(folder);
        Assert.Equal(sums.Keys.Where(static k => k != "SHA256SUMS" && !k.Contains(".zip", StringComparison.Ordinal)).Order(), lines.Keys.Order());
        Assert.All(lines, l => Assert.Equal(sums[l.Key], l.Value, ignoreCase: true));
    });

    [Fact]
    public void an_independent_reader_finds_the_same_rows_in_every_table() => Secret.In(static folder =>
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        string[] Ids(string from)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT id FROM {from} ORDER BY id";
            using var reader = command.ExecuteReader();
            var ids = new List<string>();
            while (reader.Read())
                ids.Add(reader.GetString(0));
            return [.. ids];
        }

        string[] wanted = [.. new[] { Secret.Published, Secret.Other }.Select(static i => Secret.Key.Of(i.Id)).Order(StringComparer.Ordinal)];
        Assert.Equal(wanted, Ids($"read_csv('{folder}/data/incidents.csv')"));
        Assert.Equal(wanted, Ids($"read_parquet('{folder}/data/incidents.geo.parquet')"));
    });

    [Fact]
    public void the_next_release_says_what_is_new_changed_and_removed() => Secret.In(static folder =>
    {
        var register = InventedRegister.Of([Secret.Published with { Injured = new FigureRange(50, 50) }, Secret.Other with { Id = "SY-20190715-aaaaaa" }]);
        Secret.In(
            static next =>
            {
                Assert.Equal(["id,change", Secret.Key.Of("SY-20190715-aaaaaa") + ",new", Secret.Key.Of(Secret.Published.Id) + ",changed", Secret.Key.Of(Secret.Other.Id) + ",removed"], File.ReadAllLines(Path.Combine(next, "data", "changes.csv")));
                Assert.Contains("1 new, 1 changed, 1 removed; 2 incidents in all", File.ReadAllText(Path.Combine(next, "CHANGELOG.md")), StringComparison.Ordinal);
                Assert.Equal(2, File.ReadAllText(Path.Combine(next, "feed.xml")).Split("<item>").Length - 1);
            },
            Secret.Request(register, previous: folder) with { Day = Secret.Day.AddDays(1) });
    });

    [Fact]
    public void the_rules_in_words_keep_their_own_secrets() => Secret.In(
        static folder =>
        {
            var method = File.ReadAllText(Path.Combine(folder, "METHOD.md"));
            Assert.Contains("Of some areas nothing is published", method, StringComparison.Ordinal);
            Assert.DoesNotContain("Al Hudaydah", method, StringComparison.Ordinal);
            Assert.DoesNotContain("Selim", method, StringComparison.Ordinal);
        },
        Secret.Request(rules: Secret.Rules with { Embargo = [new AreaRule { Country = "YE", Admin1 = "Al Hudaydah" }] }));

    [Fact]
    public void numbers_of_what_is_left_out_are_given_in_steps() => Secret.In(static folder =>
        Assert.Contains("\"too young, or without a date\",1 to 4", File.ReadAllLines(Path.Combine(folder, "data", "left-out.csv"))));

    [Fact]
    public void rows_stand_in_an_order_that_tells_nothing_of_the_register_s()
    {
        var incidents = Enumerable.Range(0, 30).Select(static n => Secret.Published with { Id = $"SY-201907{n + 1:00}-0000{n:x2}", Type = "torture", Date = new Domain.Values.DateWindow(new DateOnly(2019, 7, 1).AddDays(n), new DateOnly(2019, 7, 1).AddDays(n), Domain.Values.DatePrecision.Day, Domain.Values.DateBasis.Stated) }).ToList();
        Secret.In(
            folder => Assert.Equal(incidents.Select(static i => Secret.Key.Of(i.Id)).Order(StringComparer.Ordinal), File.ReadAllLines(Path.Combine(folder, "data", "incidents.csv")).Skip(1).Select(static l => l.Split(',')[0])),
            Secret.Request(InventedRegister.Of(incidents)));
    }

    [Fact]
    public void no_withheld_value_of_a_random_register_comes_out() => Invented.Incident.Array[1, 6].Sample(static incidents =>
    {
        var request = Secret.Request(InventedRegister.Of([.. incidents.DistinctBy(static i => i.Id)]), Secret.Rules with { Status = [ReviewStatus.Machine, ReviewStatus.InReview, ReviewStatus.Reviewed], Formats = ["csv", "geojson", "kml", "hxl", "ged"] });
        Secret.In(folder => Assert.Equal("", string.Join("\n", LeaksOf(folder, request))), request);
    }, iter: Rounds, threads: 1);

    // More by hand: MARSAD_ROUNDS=1000.
    private static readonly long Rounds = long.TryParse(Environment.GetEnvironmentVariable("MARSAD_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 25;

    private static IEnumerable<string> LeaksOf(string folder, ReleaseRequest request) => Secret.Check(folder, request).Leaks.Select(static l => $"{l.File} {l.Where} {l.Kind} {l.Hint}");
}
