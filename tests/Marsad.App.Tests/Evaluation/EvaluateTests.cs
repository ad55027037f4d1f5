using System.Text.Json;
using Marsad.App.Tests.Cli;
using Xunit;

namespace Marsad.App.Tests.Evaluation;

public sealed class EvaluateTests : IDisposable
{
    private const string Dated = """
        <?xml version="1.0" ?><TimeML><DOCID>invented</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-14" functionInDocument="CREATION_TIME">14 May 2031</TIMEX3></DCT>
        <TEXT>The bridge was blown up <TIMEX3 tid="t1" type="DATE" value="2031-05-13">yesterday</TIMEX3>, two engineers said.
        Repairs had begun on <TIMEX3 tid="t2" type="DATE" value="2031-03-02">2 March 2031</TIMEX3>.</TEXT></TimeML>
        """;

    private const string Places = """
        <articles><article docid="1"><text>A school in Kharkiv was hit.</text><toponyms>
        <toponym><start>12</start><end>19</end><phrase>Kharkiv</phrase><gaztag geonameid="706483"><name>Kharkiv</name><fclass>P</fclass><fcode>PPLA</fcode><lat>49.98</lat><lon>36.25</lon><country geonameid="690791">Ukraine</country></gaztag></toponym>
        </toponyms></article></articles>
        """;

    private readonly Terminal terminal = new();

    [Fact]
    public void without_a_task_the_tasks_are_listed()
    {
        var run = Run("evaluate");
        Assert.Equal(0, run.Code);
        Assert.All(["places", "dates", "polnear", "types", "acceptance", "calibration"], t => Assert.Contains(t, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void a_missing_corpus_is_named_with_its_path_and_fails()
    {
        var run = Run("evaluate", "dates", "--corpora", terminal.Folder);
        Assert.Equal(1, run.Code);
        Assert.Contains(Path.Combine(terminal.Folder, "tempeval3", "AQUAINT"), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void an_unknown_task_is_wrong_usage() => Assert.Equal(2, Run("evaluate", "weather").Code);

    [Fact]
    public void a_part_is_one_flat_object_with_the_headline_keys()
    {
        Write("one.tml", Dated);
        var run = Run("evaluate", "dates", "--part", terminal.Folder, "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("dates", json.RootElement.GetProperty("task").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("span_f").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("value_f").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetInt32());
    }

    [Fact]
    public void several_parts_are_one_object_with_the_means_and_the_parts()
    {
        foreach (var part in new[] { "AQUAINT", "TimeBank" })
            Write(Path.Combine("tempeval3", part, "one.tml"), part is "AQUAINT" ? Dated : Dated.Replace("2031-03-02", "2031-03-03", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run("evaluate", "dates", "--corpora", terminal.Folder, "--format", "json").Out);
        Assert.Equal(0.75, json.RootElement.GetProperty("value_f").GetDouble());
        Assert.Equal([1, 0.5], json.RootElement.GetProperty("parts").EnumerateArray().Select(static p => p.GetProperty("value_f").GetDouble()));
    }

    [Fact]
    public void wrong_cases_are_listed_with_their_text_on_request_only()
    {
        Write("one.tml", Dated.Replace("2031-03-02", "2031-03-03", StringComparison.Ordinal));
        Assert.DoesNotContain("engineers", Run("evaluate", "dates", "--part", terminal.Folder).Out, StringComparison.Ordinal);
        var run = Run("evaluate", "dates", "--part", terminal.Folder, "--wrong", "5");
        Assert.Contains("expected 2031-03-03, given 2031-03-02", run.Out, StringComparison.Ordinal);
        Assert.Contains("[[2 March 2031]]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void places_of_a_file_of_ones_own_are_measured()
    {
        Write("own.xml", Places);
        using var json = JsonDocument.Parse(Run("evaluate", "places", "--part", Path.Combine(terminal.Folder, "own.xml"), "--format", "json").Out);
        Assert.Equal(1, json.RootElement.GetProperty("acc161").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("end_to_end_f").GetDouble());
    }

    [Theory]
    [InlineData("places", "<articles><article><text>Kharkiv was hit.</text><toponyms><toponym><phrase>Kharkiv</phrase></toponym></toponyms></article></articles>")]
    [InlineData("places", "no XML at all")]
    [InlineData("types", "{ \"neither\": 1 }")]
    public void a_file_of_another_layout_is_refused_or_empty_and_never_a_fault(string task, string text)
    {
        Write("own.xml", text);
        var run = Run("evaluate", task, "--part", Path.Combine(terminal.Folder, "own.xml"));
        Assert.True(run.Code is 0 or 1, run.Error);
        Assert.True(run.Code == 0 || run.Error.Contains("own.xml", StringComparison.Ordinal), run.Error);
    }

    [Fact]
    public void csv_has_a_line_for_each_figure()
    {
        Write("one.tml", Dated);
        var lines = Run("evaluate", "dates", "--part", terminal.Folder, "--format", "csv").Out.Split("\r\n");
        Assert.StartsWith("task,part,role", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static l => l.Contains(",span_f,1,", StringComparison.Ordinal));
    }

    public void Dispose() => terminal.Dispose();

    private (int Code, string Out, string Error) Run(params string[] arguments) => (terminal.Run(arguments), terminal.Out, terminal.Error);

    private void Write(string name, string text)
    {
        var path = Path.Combine(terminal.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
