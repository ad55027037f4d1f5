using Marsad.Cli.Shell;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>Invented names only, marked Sample.</summary>
public sealed class VictimsTests : IDisposable
{
    private readonly Terminal terminal = new();

    public VictimsTests()
    {
        File.WriteAllLines(terminal.At("a.csv"), ["name,father,sex,age,died,place", "Sample Ahmad Haddad,Khalil,m,51,2019-01-04,Taiz", "Sample Fatima Idris,,f,8,2019-01-04,Taiz", ",,,,,"]);
        File.WriteAllLines(terminal.At("b.csv"), ["Full name;Date of death;Age", "Sample Ahmed Khalil Haddad;2019-01-04;51", "Sample Omar Nasser;2019-02-01;20"]);
    }

    public void Dispose() => terminal.Dispose();

    private int Victims(params string[] arguments) => terminal.Run(["victims", .. arguments, "--victims", terminal.At("v.mv")]);

    private void Import()
    {
        Assert.Equal(ExitCode.DoneWithRejections, Victims("import", terminal.At("a.csv"), "--list", "ministry"));
        Assert.Equal(ExitCode.Done, Victims("import", terminal.At("b.csv"), "--list", "archive", "--map", "name=Full name", "--map", "died=Date of death"));
    }

    [Fact]
    public void the_file_is_its_owners_alone_and_refused_when_it_is_not()
    {
        Import();
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(terminal.At("v.mv")));
        File.SetUnixFileMode(terminal.At("v.mv"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(ExitCode.Failed, Victims("lists"));
        Assert.Contains("chmod 600", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void nothing_names_a_person_unless_names_are_asked_for()
    {
        Import();
        foreach (var command in new[] { new[] { "lists" }, ["match"], ["match", "--near"], ["table"], ["lists", "--format", "jsonl"], ["match", "--format", "csv"] })
        {
            Assert.Equal(ExitCode.Done, Victims(command));
            Assert.DoesNotContain("Sample", terminal.Out + terminal.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Done, Victims("match", "--show-names"));
        Assert.Contains("Haddad", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void persons_are_counted_by_the_lists_they_are_on()
    {
        Import();
        Assert.Equal(ExitCode.Done, Victims("table", "--format", "csv"));
        Assert.Equal("archive,ministry,persons\r\n1,1,1\r\n1,0,1\r\n0,1,1\r\n", terminal.Out);
        Victims("not-same", "ministry:1", "archive:1", "--by", "Sample Reviewer");
        Victims("table", "--format", "csv");
        Assert.Equal("archive,ministry,persons\r\n1,0,2\r\n0,1,2\r\n", terminal.Out);
        Victims("undo", "1");
        Victims("table", "--format", "csv", "--since", "2019-02");
        Assert.Equal("archive,ministry,persons\r\n1,0,1\r\n", terminal.Out);
    }

    [Fact]
    public void a_list_imported_again_updates_its_entries_and_says_which_columns_it_lacks()
    {
        Import();
        Victims("import", terminal.At("a.csv"), "--list", "ministry");
        Assert.Contains("0 entries new, 0 changed, 2 there already, 1 rejected", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Victims("import", terminal.At("b.csv"), "--list", "x"));
        Assert.Contains("has no column 'name'; it has: full name, date of death, age", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Victims("import", terminal.At("b.csv"), "--list", "x", "--map", "name=Nom"));
    }

    [Fact]
    public void json_lines_are_read_and_a_broken_line_is_rejected_alone()
    {
        File.WriteAllLines(terminal.At("c.jsonl"), ["""{"name":"Sample Layla Nasser","age":30,"variants":["Sample Leila Naser"]}""", "{broken", """{"name":"Sample Omar Nasser","sex":null}"""]);
        Assert.Equal(ExitCode.DoneWithRejections, Victims("import", terminal.At("c.jsonl"), "--list", "families"));
        Assert.Contains("row 2: is not a JSON object", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("2 entries new", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void an_entry_is_attached_to_an_incident_in_this_file_alone_and_the_register_never_names_it()
    {
        Import();
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        terminal.Run("ingest", folder, "--register", terminal.Register);
        terminal.Run("incidents", "--register", terminal.Register, "--format", "csv");
        var before = File.ReadAllBytes(terminal.Register);
        var id = terminal.Out.Split("\r\n")[1].Split(',')[^1];
        Assert.Equal(ExitCode.Done, Victims("attach", "ministry:1", id, "--register", terminal.Register));
        Assert.Equal(ExitCode.Failed, Victims("attach", "ministry:99", id, "--register", terminal.Register));
        Assert.Equal(ExitCode.Failed, Victims("attach", "ministry:1", "YE-0", "--register", terminal.Register));
        Assert.Equal(before, File.ReadAllBytes(terminal.Register));
        Victims("attach", "archive:1", id, "--register", terminal.Register);
        Assert.Equal(ExitCode.Done, Victims("attached", "--register", terminal.Register, "--format", "jsonl"));
        Assert.Equal($$"""{"incident":"{{id}}","persons":1,"killed":"4"}""" + "\n", terminal.Out);
        terminal.Run("show", id, "--register", terminal.Register, "--format", "jsonl");
        Assert.DoesNotContain("Haddad", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_deleted_list_leaves_no_name_in_the_file()
    {
        Import();
        Victims("delete-list", "archive", "--yes");
        Assert.DoesNotContain("Omar Nasser", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(terminal.At("v.mv"))), StringComparison.Ordinal);
        Assert.Contains("Fatima Idris", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(terminal.At("v.mv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void a_register_is_no_file_of_lists_and_no_default_is_opened()
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        terminal.Run("ingest", folder, "--register", terminal.Register);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(terminal.Register, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(ExitCode.Failed, terminal.Run("victims", "lists", "--victims", terminal.Register));
        Assert.Contains("no file of victim lists", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, terminal.Run("victims", "lists"));
    }
}
