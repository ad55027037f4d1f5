using System.CommandLine;
using System.CommandLine.Help;
using Marsad.Cli.Shell;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly Terminal terminal = new();

    private static RootCommand Tree => CommandLine.Tree(new Session { Out = TextWriter.Null, Error = TextWriter.Null, StandardInput = static () => Stream.Null, Clock = TimeProvider.System });

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void every_command_shows_an_example_and_describes_every_option()
    {
        Assert.All(ReferencePage.Leaves(Tree), static command =>
        {
            Assert.NotEmpty(command.Examples);
            Assert.All(command.Options.Where(static o => o is not HelpOption), static option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
            Assert.All(command.Arguments, static argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), argument.Name));
        });
    }

    [Fact]
    public void every_example_is_a_command_line_that_the_program_takes()
    {
        foreach (var example in ReferencePage.Leaves(Tree).SelectMany(static c => c.Examples).Where(static e => e.Line.StartsWith("marsad ", StringComparison.Ordinal)))
            Assert.Empty(Tree.Parse(example.Line.Split(" > ")[0]["marsad ".Length..].Replace('\'', '"')).Errors);
    }

    [Fact]
    public void the_help_of_every_command_ends_with_its_examples()
    {
        foreach (var command in ReferencePage.Leaves(Tree))
        {
            Assert.Equal(ExitCode.Done, terminal.Run([.. HelpWithExamples.FullName(command).Split(' ')[1..], "--help"]));
            Assert.Contains(command.Examples[0].Line, terminal.Out, StringComparison.Ordinal);
            Assert.Empty(terminal.Error);
        }
    }

    [Fact]
    public void without_a_command_the_program_says_how_to_start()
    {
        Assert.Equal(ExitCode.Done, terminal.Run());
        Assert.Contains("marsad demo", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reed file.txt", "'reed' is no command or option here")]
    [InlineData("incidents --formt csv", "'--formt' is no command or option here")]
    [InlineData("incidents --format xml", "--format is text, json, jsonl or csv, not 'xml'")]
    [InlineData("incidents --since 31/12", "--since is a date such as 2019-08-31, 2019-08 or 2019, not '31/12'")]
    [InlineData("read a.txt --published yesterday", "'yesterday' is not a date of publication: write 2019-09-01")]
    [InlineData("read --publishd x a.txt", "'--publishd' is no option of read")]
    [InlineData("tally --measure deaths", "--measure is one of killed, ")]
    [InlineData("ingest a --jobs 0", "--jobs is a number from 1 to 256")]
    [InlineData("search shells --limit -5", "--limit is a number from 1 on")]
    [InlineData("completion tcsh", "tcsh")]
    public void a_wrong_command_line_ends_with_2_and_the_way_out(string line, string said)
    {
        Assert.Equal(ExitCode.WrongUsage, terminal.Run(line.Split(' ')));
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
        Assert.Contains("--help", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Out);
    }

    [Fact]
    public void a_register_that_is_not_there_is_named_with_the_way_to_make_it()
    {
        Assert.Equal(ExitCode.Failed, terminal.Run("incidents", "--register", terminal.Register));
        Assert.Contains($"{terminal.Register} does not exist", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.Register));
    }

    [Fact]
    public void a_missing_input_is_named_and_no_register_is_made()
    {
        Assert.Equal(ExitCode.Failed, terminal.Run("ingest", terminal.At("none"), "--register", terminal.Register));
        Assert.Contains("none is not there", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.Register));
    }

    [Fact]
    public void standard_input_is_read_and_printed_as_its_reading_text()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("read", "-", "--format", "text"));
        Assert.Equal("Shells fell on Marsh Village on Monday, killing two people, residents said.", terminal.Out);
    }

    [Fact]
    public void the_main_event_ends_the_list_of_claims_and_can_stand_alone()
    {
        Assert.Equal(ExitCode.Done, terminal.Run("read", "-"));
        Assert.StartsWith("Main event: 2 killed (", terminal.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("read", "-", "--main-event", "--format", "jsonl"));
        using var json = System.Text.Json.JsonDocument.Parse(terminal.Out);
        var killed = json.RootElement.GetProperty("main_event").GetProperty("killed");
        Assert.Equal((2, 2), (killed.GetProperty("min").GetInt32(), killed.GetProperty("max").GetInt32()));
        Assert.InRange(json.RootElement.GetProperty("main_event").GetProperty("killed_confidence").GetDouble(), 0.01, 1);
    }

    [Fact]
    public void each_shell_gets_its_completion()
    {
        foreach (var shell in new[] { "bash", "zsh", "fish" })
        {
            Assert.Equal(ExitCode.Done, terminal.Run("completion", shell));
            Assert.Contains("marsad", terminal.Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Done, terminal.Run("[suggest:10]", "marsad ver"));
        Assert.Contains("verify", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void the_reference_page_says_what_the_commands_are()
    {
        var path = Path.Combine(Checkout(), "docs", "reference", "commands.md");
        var page = ReferencePage.Write(Tree);
        if (Environment.GetEnvironmentVariable("MARSAD_UPDATE") == "1")
            File.WriteAllText(path, page);
        Assert.True(string.Equals(page, File.ReadAllText(path), StringComparison.Ordinal), "docs/reference/commands.md is not what the commands say: run this test with MARSAD_UPDATE=1");
    }

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Marsad.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside a checkout.");
        return folder;
    }
}
