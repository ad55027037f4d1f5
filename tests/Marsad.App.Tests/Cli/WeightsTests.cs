using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class WeightsTests : IDisposable
{
    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void weights_of_a_register_are_written_to_a_file_by_which_a_new_register_is_joined_and_which_it_keeps()
    {
        var folder = terminal.Reports(
            "in",
            ("a.txt", "2019-07-06", "An air strike on Saraqib killed nine people on 5 July 2019, the Orontes Monitor said."),
            ("b.txt", "2019-07-08", "An air strike on Saraqib on 5 July 2019 killed 11 people, the Saraqib hospital said."));
        Assert.Equal(0, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Equal(0, terminal.Run("weights", "--register", terminal.Register, "--out", terminal.At("weights.tsv")));
        Assert.Contains("joined by the weights shipped", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("ingest", folder, "--register", terminal.At("new.db"), "--weights", terminal.At("weights.tsv")));
        Assert.Equal(0, terminal.Run("weights", "--register", terminal.At("new.db")));
        Assert.Contains("joined by weights of its own", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("verify", "--register", terminal.At("new.db")));
        Assert.Equal(1, terminal.Run("ingest", terminal.Lines("two.jsonl", 61), "--register", terminal.Register, "--weights", terminal.At("weights.tsv")));
        Assert.Contains("joined by other weights", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_table_that_is_none_is_refused_before_anything_is_read()
    {
        File.WriteAllText(terminal.At("bad.tsv"), "comparison\tlevel\tweight\tcrime\nplace\tnowhere\t1\t1\n");
        Assert.Equal(1, terminal.Run("ingest", terminal.Lines("one.jsonl", 3), "--register", terminal.Register, "--weights", terminal.At("bad.tsv")));
        Assert.Contains("line 2: there is no level 'place nowhere'", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.Register));
        Assert.Equal(1, terminal.Run("ingest", terminal.At("one.jsonl"), "--register", terminal.Register, "--weights", terminal.At("none.tsv")));
        Assert.Contains("is not there", terminal.Error, StringComparison.Ordinal);
    }
}
