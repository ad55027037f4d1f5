using System.Xml.Linq;
using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>The dependency rule: one direction, each room uses only what its row allows (docs/adr/0001; the corpora are read by bench/Marsad.Evaluation, docs/adr/0902).</summary>
public class RoomTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Marsad.Domain"] = [],
        ["Marsad.Capture"] = ["Domain"],
        ["Marsad.Places"] = ["Domain"],
        ["Marsad.Extraction"] = ["Domain", "Places"],
        ["Marsad.Linkage"] = ["Domain", "Places"],
        ["Marsad.Register"] = ["Domain"],
        ["Marsad.Register.Postgres"] = ["Domain", "Register"],
        ["Marsad.Analysis"] = ["Domain", "Register"],
        ["Marsad.Desk"] = ["Domain", "Capture", "Places", "Extraction", "Linkage", "Register", "Analysis"],
        ["Marsad.Exchange"] = ["Domain", "Register"],
        ["Marsad.Cli"] = ["Domain", "Capture", "Places", "Extraction", "Linkage", "Register", "Register.Postgres", "Analysis", "Desk", "Exchange", "Web", "Evaluation"],
        ["Marsad.Web"] = ["Domain", "Capture", "Places", "Extraction", "Linkage", "Register", "Register.Postgres", "Analysis", "Desk", "Exchange"],
        ["Marsad.Training"] = ["Domain", "Extraction", "Linkage", "Places", "Evaluation"],
    };

    private static IEnumerable<string> Projects => Checkout.Files("src", "*.csproj");

    [Fact]
    public void every_room_is_one_of_the_table() =>
        Assert.All(Projects, static p => Assert.Contains(Path.GetFileNameWithoutExtension(p), MayUse.Keys));

    [Fact]
    public void a_room_uses_only_the_rooms_before_it() => Assert.All(Projects, static project =>
    {
        var room = Path.GetFileNameWithoutExtension(project);
        var used = XDocument.Load(project).Descendants("ProjectReference").Select(static r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["Marsad.".Length..]);
        Assert.Empty(used.Except(MayUse[room]).Select(other => $"{room} must not use {other}"));
    });

    [Fact]
    public void the_domain_uses_no_package_and_does_no_input_or_output()
    {
        Assert.Empty(XDocument.Load(Checkout.At("src/Marsad.Domain/Marsad.Domain.csproj")).Descendants("PackageReference"));
        string[] forbidden = ["File.", "Directory.", "FileStream", "HttpClient", "Console.", "Environment.", "Process."];
        foreach (var file in Checkout.Files("src/Marsad.Domain", "*.cs"))
        {
            var code = string.Join('\n', File.ReadLines(file).Where(static l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
            Assert.DoesNotContain(forbidden, word => code.Contains(" " + word, StringComparison.Ordinal) || code.Contains("(" + word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void every_project_stands_in_the_solution_so_that_no_test_runs_nowhere()
    {
        var solution = Checkout.Read("Marsad.slnx");
        Assert.All(
            Checkout.Files("src", "*.csproj").Concat(Checkout.Files("tests", "*.csproj")).Concat(Checkout.Files("bench", "*.csproj")),
            p => Assert.Contains(Checkout.Relative(p), solution, StringComparison.Ordinal));
    }
}
