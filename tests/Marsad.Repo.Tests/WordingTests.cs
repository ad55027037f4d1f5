using System.Text.RegularExpressions;
using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>What must not stand in the repository.</summary>
public partial class WordingTests
{
    private static IEnumerable<string> Texts => Directory.EnumerateFiles(Checkout.Root)
        .Concat(new[] { "src", "tests", "bench", "vocab", "samples", "docs", "eng", ".ci", "models", "data" }.SelectMany(static f => Checkout.Files(f, "*")))
        .Where(static f => Path.GetExtension(f) is ".cs" or ".md" or ".tsv" or ".txt" or ".json" or ".csv" or ".sh" or ".props" or ".targets" or ".csproj" or ".slnx" or "" && new FileInfo(f).Length < 5 << 20);

    [Fact]
    public void no_path_of_a_machine_and_no_registry_host_stands_in_a_file() =>
        Assert.Empty(Texts.Where(static f => MachinePath().IsMatch(File.ReadAllText(f)) || Host().IsMatch(File.ReadAllText(f))).Select(Checkout.Relative));

    [Fact]
    public void nothing_is_left_unfinished() =>
        Assert.Empty(Checkout.Files("src", "*.cs").Where(static f => Unfinished().IsMatch(File.ReadAllText(f))).Select(Checkout.Relative));

    [Fact]
    public void no_test_is_switched_off_and_none_asserts_nothing() =>
        Assert.Empty(Checkout.Files("tests", "*.cs").Where(static f => !f.EndsWith("WordingTests.cs", StringComparison.Ordinal) && SwitchedOff().IsMatch(File.ReadAllText(f))).Select(Checkout.Relative));

    [Fact]
    public void types_are_named_in_the_terms_of_the_field() =>
        Assert.Empty(Checkout.Files("src", "*.cs").SelectMany(static f => VagueName().Matches(File.ReadAllText(f)).Select(m => $"{Checkout.Relative(f)}: {m.Value}")));

    [Fact]
    public void a_regular_expression_on_untrusted_text_cannot_run_away() =>
        Assert.Empty(Checkout.Files("src", "*.cs").SelectMany(static f => GeneratedRegex().Matches(File.ReadAllText(f))
            .Where(static m => !m.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !m.Value.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal) && !Timeout().IsMatch(m.Value))
            .Select(m => $"{Checkout.Relative(f)}: {m.Value}")));

    [GeneratedRegex(@"/(wor[k]|far[m]|roo[t]|tm[p]/bash_jobs)/", RegexOptions.NonBacktracking)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmj[s]|api\.nuge[t]|deb\.debia[n]|nuget\.org/v[3]", RegexOptions.NonBacktracking)]
    private static partial Regex Host();

    [GeneratedRegex(@"NotImplementedException|TO[D]O|FIX[M]E|HAC[K]", RegexOptions.NonBacktracking)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(Fact|Theory)\(Skip|Assert\.True\(true\)", RegexOptions.NonBacktracking)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"(class|struct|record|interface) \w*(Helper|Manager|Utils|Utility)\w*", RegexOptions.NonBacktracking)]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\[GeneratedRegex\([^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex GeneratedRegex();

    [GeneratedRegex(@", \d+\)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Timeout();
}
