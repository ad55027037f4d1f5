namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Collects the hashed features of one instance; each counts once.</summary>
internal sealed class FeatureList
{
    /// <summary>Number of hash buckets; a power of two.</summary>
    public const int Size = 1 << 19;

    private readonly HashSet<int> buckets = [];

    public void Add(string feature) => buckets.Add(Bucket(feature, 0));

    public void Add(string kind, string value) => buckets.Add(Bucket(value, Bucket(kind, 0)));

    public void Add(string kind, string value, string other) => buckets.Add(Bucket(other, Bucket(value, Bucket(kind, 0))));

    public int[] ToArray()
    {
        var result = buckets.ToArray();
        Array.Sort(result);
        return result;
    }

    // FNV-1a over the text's units, begun from the part before.
    private static int Bucket(string text, int before)
    {
        unchecked
        {
            var hash = 2166136261u ^ ((uint)before * 31);
            foreach (var c in text)
                hash = (hash ^ c) * 16777619u;
            hash = (hash ^ '|') * 16777619u;
            return (int)((hash ^ (hash >> 15)) & (Size - 1));
        }
    }
}
