using Marsad.Domain.Claims;

namespace Marsad.Extraction.English.Tolls;

/// <summary>One possible toll: one number, or the ends of a range.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; the same as the lower where one number is meant.</param>
/// <param name="Bucket">The sort of toll for which the report's words speak.</param>
/// <param name="Features">Keys that speak for it or against it.</param>
internal sealed record TollCandidate(TollItem Low, TollItem High, int Bucket, IReadOnlyList<ulong> Features)
{
    /// <summary>How many of the features, from the first on, are few and general: they learn faster than those that name words.</summary>
    public int General { get; init; }

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
    private readonly Dictionary<TollItem, Keys> known = [];
    private Dictionary<long, Keys> differences = [];
    private Dictionary<long, List<ulong>> sums = [];

    private readonly long dead;

    private TollCandidates(TollCues cues, HarmMeasure measure, long dead)
    {
        (this.cues, this.measure, this.dead) = (cues, measure, dead);
        root = TollKey.Of("measure", (ulong)measure + 1);
    }

    /// <summary>The candidates for the killed.</summary>
    public static List<TollCandidate> Killed(TollCues cues) => new TollCandidates(cues, HarmMeasure.Killed, 0).List();

    /// <summary>The candidates for the injured.</summary>
    /// <param name="cues">The report's numbers.</param>
    /// <param name="dead">How many are taken to be dead.</param>
    public static List<TollCandidate> Injured(TollCues cues, long dead) => new TollCandidates(cues, HarmMeasure.Injured, dead).List();

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
        var result = items.ConvertAll(i => Unary(i).Candidate(i, i, BucketOf(i)));
        AddRanges(result);
        return result;
    }

    private void AddRanges(List<TollCandidate> result)
    {
        var ends = cues.All.Where(c => c.Measure == measure).OrderBy(static c => c.IsPart).SelectMany(static c => c.Upper is { } u ? [c.Item, new TollItem(TollForm.Number, u)] : new[] { c.Item }).Distinct().Take(MostEnds).ToList();
        if (!ends.Contains(TollItem.Dozens) && cues.All.Any(static c => c.Item == TollItem.Dozens))
            ends.Add(TollItem.Dozens);
        // "Up to ten others were injured": from a few to ten; "dozens" by one source, "several" by another.
        var lows = ends.ToList();
        foreach (var low in new[] { TollItem.Several, new TollItem(TollForm.Number, 1) })
        {
            if (!lows.Contains(low))
                lows.Add(low);
        }

        foreach (var over in cues.All.Where(c => c.OneMore > 0 && c.Measure == measure && c.Item.Form == TollForm.Number).Select(static c => new TollItem(TollForm.Number, c.Item.Value + 1)).Distinct().Take(2))
        {
            if (!ends.Contains(over))
                ends.Add(over);
        }

        foreach (var low in lows)
        {
            foreach (var high in ends)
            {
                if (low.Value >= high.Value || low.Value == 0)
                    continue;
                var pair = new Keys();
                Add(pair.General, Range);
                var stated = false;
                foreach (var cue in cues.All)
                {
                    if (cue.Item == low && cue.Upper == high.Value)
                    {
                        stated = true;
                        foreach (var feature in cue.Features)
                            Add(pair.Worded, TollKey.Of(TollKey.Of(Range, 1), feature));
                    }
                }

                Add(pair.General, TollKey.Of(Range, stated ? 2 : 3));
                Add(pair.General, TollKey.Of(Range, low.Form == TollForm.Plural ? 30 : ends.Contains(low) ? 31 : 32));
                if (cues.All.Any(c => c.Measure == measure && c.Item == high && c.IsUpper))
                    Add(pair.General, TollKey.Of(Range, 33 + (low.Form == TollForm.Plural ? 1 : 0)));
                Add(pair.General, TollKey.Of(Range, 10 + (int)Math.Min(6, high.Value - low.Value)));
                Add(pair.General, TollKey.Of(Range, high.Value >= 4 * low.Value ? 20 : high.Value >= 2 * low.Value ? 21 : 22));
                Add(pair.General, TollKey.Of(TollKey.Of(Range, 4), ends.Count));
                pair.Take(Unary(low), TollKey.Of(Range, 5));
                pair.Take(Unary(high), TollKey.Of(Range, 6));
                result.Add(pair.Candidate(low, high, TollCandidate.RangeBucket));
            }
        }
    }

    private static int BucketOf(TollItem item) => item.Form switch { TollForm.Plural => 5, TollForm.Dozens => 6, _ => (int)Math.Min(item.Value, 4) };

    // "Six people were shot, two fatally": the number of those who were not.
    private Dictionary<long, Keys> Differences()
    {
        var result = new Dictionary<long, Keys>();
        if (measure != HarmMeasure.Injured)
            return result;
        foreach (var cue in cues.All)
        {
            if (cue.Measure is not null || cue.Item is not { Form: TollForm.Number, Value: >= 1 and <= LargestDifference } || cue.Item.Value < dead || (result.Count >= 10 && !result.ContainsKey(cue.Item.Value - dead)))
                continue;
            if (!result.TryGetValue(cue.Item.Value - dead, out var rest))
                result[cue.Item.Value - dead] = rest = new Keys();
            var role = TollKey.Of(Rest, dead > 0 ? 1 : 0);
            (cue.IsGeneral ? rest.General : rest.Worded).AddRange(cue.Features.Select(f => TollKey.Of(role, f)));
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

        foreach (var cue in cues.All)
        {
            if (cue.OneMore > 0 && cue.Measure == measure && cue.Item.Form == TollForm.Number)
            {
                Put(cue.Item.Value + 1, TollKey.Of(Sum, 20 + cue.OneMore));
                Put(cue.Item.Value + 1, TollKey.Of(TollKey.Of(Sum, 20 + cue.OneMore), cue.Features[1]));
            }
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

    private Keys Unary(TollItem item)
    {
        if (known.TryGetValue(item, out var keys))
            return keys;
        known[item] = keys = new Keys();
        var (general, features) = (keys.General, keys.Worded);
        Add(general, TollKey.Of(Shape, BucketOf(item)));
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
                    Add(cue.IsGeneral ? general : features, TollKey.Of(role, feature));
                    // What is said of one is often said of a single person among several.
                    Add(cue.IsGeneral ? general : features, TollKey.Of(TollKey.Of(role, feature), item.Value <= 1 ? 1 : 2));
                }
            }
        }

        Add(general, TollKey.Of(TollKey.Of(Rank, 1), Math.Min(times, 4)));
        AddRanks(general, item, HarmMeasure.Killed, 10);
        AddRanks(general, item, HarmMeasure.Injured, 30);
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
                Add(general, feature);
        }

        if (cues.SelfHarm)
            Add(general, TollKey.Of(TollKey.Of(Sum, 7), BucketOf(item)));
        if (measure == HarmMeasure.Injured)
        {
            Add(general, TollKey.Of(TollKey.Of(Rest, BucketOf(item) + 10), (int)Math.Min(dead, 3)));
            if (item.Form == TollForm.Number && differences.TryGetValue(item.Value, out var rest))
            {
                foreach (var feature in rest.General.Distinct())
                    Add(general, feature);
                foreach (var feature in rest.Worded.Distinct())
                    Add(features, feature);
            }
        }

        return keys;
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

    private sealed class Keys
    {
        public List<ulong> General { get; } = [];

        public List<ulong> Worded { get; } = [];

        public void Take(Keys other, ulong role)
        {
            General.AddRange(other.General.Select(f => TollKey.Of(role, f)));
            Worded.AddRange(other.Worded.Select(f => TollKey.Of(role, f)));
        }

        public TollCandidate Candidate(TollItem low, TollItem high, int bucket) => new(low, high, bucket, [.. General, .. Worded]) { General = General.Count };
    }
}
