using Marsad.Domain.Claims;

namespace Marsad.Extraction.English.Tolls;

/// <summary>One possible toll: one number, or the ends of a range.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; the same as the lower where one number is meant.</param>
/// <param name="Bucket">The sort of toll for which the report's words speak.</param>
/// <param name="Features">Keys that speak for it or against it.</param>
internal sealed record TollCandidate(TollItem Low, TollItem High, int Bucket, IReadOnlyList<ulong> Features)
{
    /// <summary>The number of buckets.</summary>
    public const int Buckets = 8;

    /// <summary>The bucket of a range.</summary>
    public const int RangeBucket = 7;

    private const int PositiveBucket = Buckets;
    private static readonly ulong Words = TollKey.Of("words");

    /// <summary>The keys of a report's words for a bucket: those for the bucket itself, and those for anybody at all.</summary>
    public static IEnumerable<ulong> WordKeys(HarmMeasure measure, int bucket, IReadOnlyList<ulong> words, TollSetting setting)
    {
        foreach (var key in WordKeys(measure, bucket, words))
        {
            yield return key;
            yield return TollKey.Of(key, (int)setting);
        }
    }

    private static IEnumerable<ulong> WordKeys(HarmMeasure measure, int bucket, IReadOnlyList<ulong> words)
    {
        var own = TollKey.Of(Words, ((int)measure * 16) + bucket);
        foreach (var word in words)
            yield return TollKey.Of(own, word);
        if (bucket == 0)
            yield break;
        var positive = TollKey.Of(Words, ((int)measure * 16) + PositiveBucket);
        foreach (var word in words)
            yield return TollKey.Of(positive, word);
    }

    /// <summary>True for one number.</summary>
    public bool IsSingle => Low == High;
}

/// <summary>Lists what the toll of the event that a report is about may be.</summary>
internal sealed class TollCandidates
{
    private const int MostItems = 24;
    private const int MostEnds = 8;
    private const int LargestDifference = 40;
    private static readonly ulong Equal = TollKey.Of("equal"), Sum = TollKey.Of("sum"), Rest = TollKey.Of("rest"), Shape = TollKey.Of("shape"), Range = TollKey.Of("range"), Present = TollKey.Of("present"), Rank = TollKey.Of("rank");
    private readonly TollCues cues;
    private readonly HarmMeasure measure;
    private readonly ulong root;
    private readonly Dictionary<TollItem, List<ulong>> known = [];
    private Dictionary<long, List<ulong>> differences = [];
    private Dictionary<long, List<ulong>> sums = [];

    private TollCandidates(TollCues cues, HarmMeasure measure)
    {
        (this.cues, this.measure) = (cues, measure);
        root = TollKey.Of("measure", (ulong)measure + 1);
    }

    /// <summary>The candidates for a measure.</summary>
    public static List<TollCandidate> Of(TollCues cues, HarmMeasure measure) => new TollCandidates(cues, measure).List();

    private List<TollCandidate> List()
    {
        var items = new List<TollItem> { new(TollForm.Number, 0), new(TollForm.Number, 1), TollItem.Several, new(TollForm.Number, 2) };
        void Include(TollItem item)
        {
            if (!items.Contains(item) && items.Count < MostItems)
                items.Add(item);
        }

        foreach (var cue in cues.All.Where(c => c.Measure == measure))
            Include(cue.Item);
        foreach (var cue in cues.All)
            Include(cue.Item);
        foreach (var cue in cues.All)
        {
            if (cue.Upper is { } upper)
                Include(new TollItem(TollForm.Number, upper));
        }

        differences = Differences();
        foreach (var difference in differences.Keys)
            Include(new TollItem(TollForm.Number, difference));
        sums = Sums();
        foreach (var sum in sums.Keys)
            Include(new TollItem(TollForm.Number, sum));
        var result = items.ConvertAll(i => new TollCandidate(i, i, BucketOf(i), [.. Unary(i)]));
        AddRanges(result);
        return result;
    }

    private void AddRanges(List<TollCandidate> result)
    {
        var ends = cues.All.Where(c => c.Measure == measure && !c.IsPart).SelectMany(static c => c.Upper is { } u ? [c.Item, new TollItem(TollForm.Number, u)] : new[] { c.Item }).Distinct().Take(MostEnds).ToList();
        if (!ends.Contains(TollItem.Dozens) && cues.All.Any(static c => c.Item == TollItem.Dozens))
            ends.Add(TollItem.Dozens);
        foreach (var low in ends)
        {
            foreach (var high in ends)
            {
                if (low.Value >= high.Value || low.Value == 0)
                    continue;
                var pair = new List<ulong>();
                Add(pair, Range);
                var stated = false;
                foreach (var cue in cues.All)
                {
                    if (cue.Item == low && cue.Upper == high.Value)
                    {
                        stated = true;
                        foreach (var feature in cue.Features)
                            Add(pair, TollKey.Of(TollKey.Of(Range, 1), feature));
                    }
                }

                Add(pair, TollKey.Of(Range, stated ? 2 : 3));
                Add(pair, TollKey.Of(Range, 10 + (int)Math.Min(6, high.Value - low.Value)));
                Add(pair, TollKey.Of(Range, high.Value >= 4 * low.Value ? 20 : high.Value >= 2 * low.Value ? 21 : 22));
                Add(pair, TollKey.Of(TollKey.Of(Range, 4), ends.Count));
                foreach (var feature in Unary(low))
                    pair.Add(TollKey.Of(TollKey.Of(Range, 5), feature));
                foreach (var feature in Unary(high))
                    pair.Add(TollKey.Of(TollKey.Of(Range, 6), feature));
                result.Add(new TollCandidate(low, high, TollCandidate.RangeBucket, pair));
            }
        }
    }

    private static int BucketOf(TollItem item) => item.Form switch { TollForm.Plural => 5, TollForm.Dozens => 6, _ => (int)Math.Min(item.Value, 4) };

    // "Six people were shot, two fatally": the number of those who were not.
    private Dictionary<long, List<ulong>> Differences()
    {
        var result = new Dictionary<long, List<ulong>>();
        if (measure != HarmMeasure.Injured)
            return result;
        var wholes = cues.All.Where(static c => c.Item is { Form: TollForm.Number, Value: >= 2 and <= LargestDifference } && c.Measure is null).DistinctBy(static c => c.Item).Take(8).ToList();
        var dead = cues.All.Where(static c => c.Measure == HarmMeasure.Killed && c.Item is { Form: TollForm.Number, Value: > 0 }).Select(static c => c.Item.Value).Append(1).Distinct().Take(4).ToList();
        foreach (var whole in wholes)
        {
            foreach (var k in dead)
            {
                if (whole.Item.Value <= k)
                    continue;
                if (!result.TryGetValue(whole.Item.Value - k, out var features))
                    result[whole.Item.Value - k] = features = [];
                foreach (var cue in cues.All.Where(c => c.Item == whole.Item && c.Measure is null))
                    features.AddRange(cue.Features.Select(f => TollKey.Of(Rest, f)));
                features.Add(TollKey.Of(Rest, (int)Math.Min(5, k)));
            }
        }

        return result;
    }

    // "Shot his wife and two sons, then himself"; "one man died at the scene, two others in hospital".
    private Dictionary<long, List<ulong>> Sums()
    {
        var result = new Dictionary<long, List<ulong>>();
        var own = cues.All.Where(c => c.Measure == measure && c.Item is { Form: TollForm.Number, Value: > 0 and <= LargestDifference }).DistinctBy(static c => (c.Item, c.Sentence)).Take(6).ToList();
        void Put(long sum, ulong feature)
        {
            if (!result.TryGetValue(sum, out var features))
                result[sum] = features = [];
            if (!features.Contains(feature))
                features.Add(feature);
        }

        for (var i = 0; i < own.Count; i++)
        {
            if (cues.SelfHarm)
            {
                Put(own[i].Item.Value + 1, TollKey.Of(Sum, 1));
                Put(own[i].Item.Value + 1, TollKey.Of(TollKey.Of(Sum, 2), own[i].Features[1]));
                if (i == 0)
                    Put(own[i].Item.Value + 1, TollKey.Of(Sum, 3));
            }

            for (var k = i + 1; k < own.Count; k++)
            {
                var together = own[i].Sentence == own[k].Sentence ? 4 : own[k].Sentence - own[i].Sentence <= 2 ? 5 : 6;
                Put(own[i].Item.Value + own[k].Item.Value, TollKey.Of(Sum, together));
                Put(own[i].Item.Value + own[k].Item.Value, TollKey.Of(TollKey.Of(TollKey.Of(Sum, together + 10), own[i].Features[3]), own[k].Features[3]));
            }
        }

        return result;
    }

    private List<ulong> Unary(TollItem item)
    {
        if (known.TryGetValue(item, out var features))
            return features;
        features = [];
        known[item] = features;
        Add(features, TollKey.Of(Shape, BucketOf(item)));
        var seen = new HashSet<ulong>();
        var times = 0;
        foreach (var cue in cues.All)
        {
            if (cue.Item != item && cue.Upper != item.Value)
                continue;
            var role = TollKey.Of(Equal, cue.Item == item ? 0 : 1);
            times++;
            foreach (var feature in cue.Features)
            {
                if (seen.Add(TollKey.Of(role, feature)))
                {
                    Add(features, TollKey.Of(role, feature));
                    // What is said of one is often said of a single person among several.
                    Add(features, TollKey.Of(TollKey.Of(role, feature), item.Value <= 1 ? 1 : 2));
                }
            }
        }

        Add(features, TollKey.Of(TollKey.Of(Rank, 1), Math.Min(times, 4)));
        AddRanks(features, item, HarmMeasure.Killed, 10);
        AddRanks(features, item, HarmMeasure.Injured, 30);
        if (item.Value > 0)
        {
            foreach (var cue in cues.All)
            {
                if (cue.Measure != measure || cue.Item.Value == 0)
                    continue;
                for (var f = 0; f < cue.Features.Count; f++)
                {
                    if (seen.Add(TollKey.Of(Present, cue.Features[f])))
                        Add(features, TollKey.Of(Present, cue.Features[f]));
                }
            }
        }

        if (item.Form == TollForm.Number && sums.TryGetValue(item.Value, out var summed))
        {
            foreach (var feature in summed)
                Add(features, feature);
        }

        if (cues.SelfHarm)
            Add(features, TollKey.Of(TollKey.Of(Sum, 7), BucketOf(item)));
        if (measure == HarmMeasure.Injured && item.Form == TollForm.Number && differences.TryGetValue(item.Value, out var rest))
        {
            foreach (var feature in rest)
            {
                if (seen.Add(feature))
                    Add(features, feature);
            }
        }

        return features;
    }

    // How the number stands to the figures of a measure that the reader found: first, largest, smaller, larger.
    private void AddRanks(List<ulong> features, TollItem item, HarmMeasure of, int shift)
    {
        long first = -1, largest = -1, whole = -1;
        foreach (var cue in cues.All)
        {
            if (cue.Measure != of)
                continue;
            if (first < 0)
                first = cue.Item.Value;
            largest = Math.Max(largest, cue.Upper ?? cue.Item.Value);
            if (!cue.IsPart)
                whole = Math.Max(whole, cue.Upper ?? cue.Item.Value);
        }

        Add(features, TollKey.Of(Rank, shift + (first < 0 ? 0 : item.Value == first ? 1 : item.Value < first ? 2 : 3)));
        Add(features, TollKey.Of(Rank, shift + (largest < 0 ? 4 : item.Value == largest ? 5 : item.Value < largest ? 6 : 7)));
        Add(features, TollKey.Of(Rank, shift + (whole < 0 ? 8 : item.Value == whole ? 9 : item.Value < whole ? 10 : 11)));
        if (first == largest && first >= 0)
            Add(features, TollKey.Of(Rank, shift + (item.Value == first ? 12 : 13)));
        if (item.Value <= 1)
            Add(features, TollKey.Of(TollKey.Of(Rank, shift + 14 + (int)item.Value), (int)Math.Min(4, Math.Max(-1, whole)) + 2));
    }

    // Every feature speaks for reports in general, and once more for those of this setting.
    private void Add(List<ulong> features, ulong key)
    {
        var full = TollKey.Of(root, key);
        features.Add(full);
        features.Add(TollKey.Of(full, (int)cues.Setting));
    }
}
