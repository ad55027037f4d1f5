using Marsad.Linkage.Text;

namespace Marsad.Training.Joining;

/// <summary><c>rarity --corpora DIR [--out models/word-rarity.bin]</c>: counts in how many texts of news each word and each pair of names stands, hashed. Words of one text alone are left out: they are as rare as what no text holds.</summary>
internal static class RarityCommand
{
    public static int Run(string[] args)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        var counts = new Dictionary<ulong, int>();
        var texts = 0;
        foreach (var (title, text) in NewsTexts.Read(Option("--corpora", "")))
        {
            texts++;
            foreach (var hash in StoryWords.Counts(title, text).Keys.Concat(StoryWords.Pairs(title, text, without: "").Keys).Distinct())
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        if (texts == 0)
        {
            Console.Error.WriteLine("rarity: no texts there");
            return 1;
        }

        var buckets = new int[WordRarity.Buckets];
        foreach (var (hash, count) in counts.Where(static c => c.Value > 1))
            buckets[WordRarity.Bucket(hash)] = Math.Max(buckets[WordRarity.Bucket(hash)], count);
        var path = Option("--out", "models/word-rarity.bin");
        File.WriteAllBytes(path, WordRarity.Write(texts, buckets));
        Console.WriteLine($"{texts} texts, {counts.Count(static c => c.Value > 1)} words and pairs in more than one, {buckets.Count(static b => b > 0)} of {buckets.Length} buckets taken; written to {path}");
        return 0;
    }
}
