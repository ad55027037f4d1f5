using System.Globalization;
using Marsad.Evaluation.Places;
using Marsad.Places.Resolution;
using GazetteerFiles = Marsad.Places.Gazetteer;

namespace Marsad.Training.Toponyms;

/// <summary><c>places --corpora DIR [--rounds N] [--only lgl|geovirus]</c>: fits the weights of vocab/place-weights.tsv by coordinate search, on one corpus measured on the other, both ways, and last on both.</summary>
internal static class PlaceWeightsCommand
{
    // Round figures, set before anything was measured: a search from the committed weights would know both corpora already.
    private static readonly Dictionary<string, double> Neutral = new(StringComparer.Ordinal)
    {
        ["main-name"] = 0.5, ["country-kind"] = 8, ["contested-country"] = 0, ["capital-kind"] = 1, ["province-kind"] = 2, ["population-scale"] = 0.5,
        ["country"] = 1, ["area"] = 1, ["own-area"] = 1, ["second-area"] = 1, ["country-talk"] = 0.5, ["capital-talk"] = 0.25,
        ["near"] = 1, ["close"] = 0.5, ["within"] = 3, ["outside"] = -2, ["setting"] = 1, ["cue"] = 1,
    };

    private static readonly double[] Steps = [0.5, 0.75, 0.9, 1.1, 1.33, 2];

    public static int Run(string[] args)
    {
        var corpora = Option(args, "--corpora");
        if (corpora is null)
        {
            Console.Error.WriteLine("places: give the corpora with --corpora.");
            return 2;
        }

        var rounds = int.Parse(Option(args, "--rounds") ?? "2", CultureInfo.InvariantCulture);
        using var gazetteer = GazetteerFiles.OpenDefault();
        var lgl = Load(Path.Combine(corpora, "toponyms", "lgl.xml"), gazetteer);
        var geovirus = Load(Path.Combine(corpora, "toponyms", "geovirus.xml"), gazetteer);
        var start = Neutral.ToDictionary(StringComparer.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start: LGL {Share(lgl, gazetteer, start):0.0000}, GeoVirus {Share(geovirus, gazetteer, start):0.0000}"));
        if (!args.Contains("--both", StringComparer.Ordinal))
        {
            Report("fitted on LGL", Fit(start, w => Share(lgl, gazetteer, w), rounds), lgl, geovirus, gazetteer);
            Report("fitted on GeoVirus", Fit(start, w => Share(geovirus, gazetteer, w), rounds), lgl, geovirus, gazetteer);
        }

        var both = Fit(start, w => Share(lgl, gazetteer, w) + Share(geovirus, gazetteer, w), rounds);
        Report("fitted on both", both, lgl, geovirus, gazetteer);
        foreach (var (name, value) in both)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:0.###}"));
        return 0;
    }

    private static List<PreparedText> Load(string path, GazetteerFiles gazetteer) => [.. ToponymCorpus.Read(path).Select(t => PreparedText.Of(t, gazetteer))];

    // One weight after another, each by a few factors; what does not help is left as it was, so that weights without evidence stay put.
    private static Dictionary<string, double> Fit(Dictionary<string, double> start, Func<Dictionary<string, double>, double> measure, int rounds)
    {
        var best = new Dictionary<string, double>(start, StringComparer.Ordinal);
        var top = measure(best);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var name in start.Keys)
            {
                foreach (var value in Steps.Select(s => best[name] * s).Concat(best[name] == 0 ? [-1.0, -2, -3, 0.5] : []).ToList())
                {
                    var tried = new Dictionary<string, double>(best, StringComparer.Ordinal) { [name] = value };
                    if (measure(tried) is var share && share > top + 0.0003)
                        (best, top) = (tried, share);
                }
            }
        }

        return best;
    }

    private static double Share(List<PreparedText> texts, GazetteerFiles gazetteer, Dictionary<string, double> weights)
    {
        var resolver = new NameResolver(gazetteer, ResolutionWeights.Of(weights));
        int right = 0, all = 0;
        foreach (var text in texts)
        {
            var resolved = resolver.Resolve(text.GivenNames, text.Cues);
            all += text.Gold.Places.Count;
            for (var i = 0; i < text.Gold.Places.Count; i++)
                right += GoldMatch.IsRight(text.Gold.Places[i], resolved[i]) ? 1 : 0;
        }

        return (double)right / all;
    }

    private static void Report(string name, Dictionary<string, double> weights, List<PreparedText> lgl, List<PreparedText> geovirus, GazetteerFiles gazetteer) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: LGL {Share(lgl, gazetteer, weights):0.0000}, GeoVirus {Share(geovirus, gazetteer, weights):0.0000}"));

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
