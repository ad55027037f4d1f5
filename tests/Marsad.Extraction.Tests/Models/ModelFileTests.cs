using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-models-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, "models", name);

    [Fact]
    public void a_missing_model_is_named() => Assert.Contains("words.bin", Assert.Throws<InvalidDataException>(() => LanguageModel.Read(folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void a_file_of_another_kind_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "words.bin"), "not a model at all");
        File.WriteAllText(Path.Combine(folder, "english.bin"), "not a model at all");
        Assert.Contains("build or fetch", Assert.Throws<InvalidDataException>(() => LanguageModel.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words.bin")]
    [InlineData("english.bin")]
    public void a_file_cut_short_is_refused(string cut)
    {
        foreach (var name in new[] { "words.bin", "english.bin" })
            File.Copy(Shipped(name), Path.Combine(folder, name));
        using (var stream = File.OpenWrite(Path.Combine(folder, cut)))
            stream.SetLength(stream.Length / 2);
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(folder));
    }

    [Fact]
    public void the_shipped_models_fit_their_budget() => Assert.InRange(new FileInfo(Shipped("words.bin")).Length + new FileInfo(Shipped("english.bin")).Length, 1, 13_000_000);
}
