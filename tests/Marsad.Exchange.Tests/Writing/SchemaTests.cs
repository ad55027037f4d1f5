using System.Text;
using System.Text.Json;
using CsCheck;
using DuckDB.NET.Data;
using Marsad.Exchange.Schemas;
using NJsonSchema;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

/// <summary>Schemas are checked by a validator that shares no code with what writes the lines.</summary>
public class SchemaTests
{
    // As docs/reference of the interchange format gives it, with every kind of slot.
    private const string AClaim =
        """
        {"kind":"incident","id":"c1","document":"sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","event":"e1","modality":"asserted","quote":{"start":0,"end":4,"text":"Five"},"sources":[{"name":"residents","role":"speaker"}],"confidence":0.8,"reader":"en-1","type":"shelling","date":{"from":"2019-08-29","to":"2019-09-01","precision":"unknown","basis":"publication"},"place":{"name":"Saltmarsh","country":"SY","precision":"town"},"target":["civilians"],"weapon":{"name":"missile","status":"stated"},"casualties":[{"measure":"killed","min":5,"category":"civilians"}],"spans":{"place":[[0,4]]}}
        """;

    public static TheoryData<string, string> Schemas => new() { { "claim", InterchangeSchema.Claim }, { "incident", InterchangeSchema.Incident } };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void the_schemas_in_the_documents_are_those_of_the_records(string name, string schema)
    {
        var path = Path.Combine(Checkout.Root, "docs", "reference", $"{name}.schema.json");
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") is "1")
            File.WriteAllText(path, schema);
        Assert.True(string.Equals(schema, File.Exists(path) ? File.ReadAllText(path) : "", StringComparison.Ordinal), $"docs/reference/{name}.schema.json is out of date: run the tests once with MARSAD_UPDATE=1");
    }

    [Fact]
    public async Task every_incident_that_is_written_is_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(InterchangeSchema.Incident, TestContext.Current.CancellationToken);
        Invented.Some.Sample(
            incidents =>
            {
                foreach (var line in Encoding.UTF8.GetString(Invented.Written("incidents", Invented.Content(incidents)).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    Assert.Empty(schema.Validate(line).Select(static e => e.ToString()));
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public async Task a_claim_of_the_interchange_format_is_valid() => Assert.Empty(await Wrong(AClaim));

    [Theory]
    [InlineData("\"document\":\"sha256:aaaa", "\"document\":\"md5:aaaa")]
    [InlineData("\"modality\":\"asserted\"", "\"modality\":\"maybe\"")]
    [InlineData("\"sources\":[{\"name\":\"residents\",\"role\":\"speaker\"}],", "")]
    [InlineData("\"confidence\":0.8", "\"confidence\":\"high\"")]
    [InlineData("\"spans\":{\"place\":[[0,4]]}", "\"spans\":{\"place\":[[0]]}")]
    [InlineData("\"type\":\"shelling\"", "\"type\":\"shelling\",\"colour\":\"red\"")]
    [InlineData("\"kind\":\"incident\"", "\"kind\":\"rumour\"")]
    public async Task what_is_no_claim_is_not_valid(string was, string isNow) => Assert.NotEmpty(await Wrong(AClaim.Replace(was, isNow, StringComparison.Ordinal)));

    [Fact]
    public void a_table_is_as_its_data_package_says() => Invented.Some.Sample(
        static incidents =>
        {
            var folder = Directory.CreateTempSubdirectory("marsad-exchange-").FullName;
            foreach (var format in ExportFormats.All.Where(static f => f.Extension == ".csv"))
            {
                var path = Path.Combine(folder, "x.csv");
                var losses = ExportFile.Write(format, Invented.Content(incidents), path);
                using var package = JsonDocument.Parse(File.ReadAllBytes(ExportFile.DataPackage(path)));
                var resource = package.RootElement.GetProperty("resources")[0];
                var tagged = resource.TryGetProperty("dialect", out _);
                var columns = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(static f => (f.GetProperty("name").GetString()!, Sql(f.GetProperty("type").GetString()!)));
                Assert.Equal(losses.Written, Rows(path, columns, tagged ? 2 : 1));
            }

            Directory.Delete(folder, recursive: true);
        },
        iter: 3,
        threads: 1);

    private static async Task<IEnumerable<string>> Wrong(string claim)
    {
        var schema = await JsonSchema.FromJsonAsync(InterchangeSchema.Claim, TestContext.Current.CancellationToken);
        return schema.Validate(claim.Trim()).Select(static e => e.ToString());
    }

    private static string Sql(string type) => type switch { "integer" => "BIGINT", "number" => "DOUBLE", "date" => "DATE", "boolean" => "BOOLEAN", _ => "VARCHAR" };

    // Fails where a cell is not of its column's type.
    private static long Rows(string path, IEnumerable<(string Name, string Type)> columns, int skip)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_csv('{path}', header=false, skip={skip}, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='', columns={{{string.Join(", ", columns.Select(static c => $"'{c.Name.Replace("'", "''", StringComparison.Ordinal)}': '{c.Type}'"))}}})";
        return (long)command.ExecuteScalar()!;
    }
}
