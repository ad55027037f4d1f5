using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>The documents hold what they promise.</summary>
public partial class DocumentTests
{
    private static IEnumerable<string> Pages => Checkout.Files("docs", "*.md").Concat(Directory.EnumerateFiles(Checkout.Root, "*.md")).Concat(Checkout.Files("bench", "*.md")).Concat(Checkout.Files("models", "*.md")).Concat(Checkout.Files("data", "*.md"));

    [Fact]
    public void every_link_inside_the_repository_is_alive()
    {
        var dead = new List<string>();
        foreach (var page in Pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var target = link.Groups[1].Value;
                if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith('#') || target.StartsWith("mailto:", StringComparison.Ordinal))
                    continue;
                var path = Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0]);
                if (!File.Exists(path) && !Directory.Exists(path))
                    dead.Add($"{Checkout.Relative(page)} → {target}");
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void the_readme_shows_the_two_commands_and_the_walk()
    {
        var readme = Checkout.Read("README.md");
        Assert.Contains("./marsad demo", readme, StringComparison.Ordinal);
        Assert.Contains("./test", readme, StringComparison.Ordinal);
        Assert.Contains("docs/limits.md", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void continuous_integration_calls_the_test_command() => Assert.Contains("./test", Checkout.Read(".ci/run"), StringComparison.Ordinal);

    [Fact]
    public void every_package_has_its_licence_in_the_notice()
    {
        var notice = Checkout.Read("NOTICE");
        var packages = XDocument.Load(Checkout.At("Directory.Packages.props")).Descendants().Where(static e => e.Name.LocalName is "PackageVersion" or "GlobalPackageReference").Select(static e => e.Attribute("Include")!.Value);
        Assert.All(packages, package => Assert.Contains(package, notice, StringComparison.Ordinal));
    }

    [Fact]
    public void every_pinned_package_is_used()
    {
        var projects = string.Join('\n', new[] { "src", "tests", "bench" }.SelectMany(static f => Checkout.Files(f, "*.csproj")).Select(File.ReadAllText));
        var pinned = XDocument.Load(Checkout.At("Directory.Packages.props")).Descendants("PackageVersion").Select(static e => e.Attribute("Include")!.Value);
        Assert.All(pinned, package => Assert.Contains($"\"{package}\"", projects, StringComparison.Ordinal));
    }

    [Fact]
    public void every_project_has_its_lock_file() =>
        Assert.All(new[] { "src", "tests", "bench" }.SelectMany(static f => Checkout.Files(f, "*.csproj")), static p => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")), Checkout.Relative(p)));

    [Fact]
    public void a_decision_record_has_status_context_decision_and_consequences() =>
        Assert.All(Checkout.Files("docs/adr", "????-*.md"), static file =>
        {
            var text = File.ReadAllText(file);
            foreach (var part in new[] { "Status", "Context", "Decision", "Consequences" })
                Assert.True(text.Contains(part, StringComparison.Ordinal), $"{Checkout.Relative(file)} lacks {part}");
        });

    [Fact]
    public void a_method_page_names_its_papers_and_its_limits() =>
        Assert.All(Checkout.Files("docs/methods", "*.md"), static file =>
        {
            var text = File.ReadAllText(file);
            Assert.True(text.Contains("## Limits", StringComparison.Ordinal), $"{Checkout.Relative(file)} lacks '## Limits'");
            Assert.True(text.Contains("## Sources", StringComparison.Ordinal), $"{Checkout.Relative(file)} lacks '## Sources'");
        });

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
