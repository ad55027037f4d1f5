using static Marsad.Extraction.Models.WordFeatures;

namespace Marsad.Extraction.Models;

/// <summary>Templates of the taggers.</summary>
internal static class LinearTagger
{
    /// <summary>Number of features.</summary>
    public const int Count = 24;

    /// <summary>The features of a word among its neighbours.</summary>
    public static void Extract(ReadOnlySpan<WordFeatures> words, int i, uint previous, uint before, ReadOnlySpan<uint> tags, Span<uint> f)
    {
        var w = words[i];
        var l = At(words, i - 1);
        var r = At(words, i + 1);
        var l2 = At(words, i - 2);
        var r2 = At(words, i + 2);
        var n = 0;
        f[n++] = Mix(1, w.Lower);
        f[n++] = Mix(2, w.Suffix3);
        f[n++] = Mix(3, w.Suffix2);
        f[n++] = Mix(4, w.Suffix1);
        f[n++] = Mix(5, w.Prefix3);
        f[n++] = Mix(6, w.Shape);
        f[n++] = Mix(7, w.Shape, i == 0 ? 1u : 0);
        f[n++] = Mix(8, previous);
        f[n++] = Mix(9, previous, before);
        f[n++] = Mix(10, previous, w.Lower);
        f[n++] = Mix(11, l.Lower);
        f[n++] = Mix(12, r.Lower);
        f[n++] = Mix(13, l2.Lower);
        f[n++] = Mix(14, r2.Lower);
        f[n++] = Mix(15, l.Lower, w.Lower);
        f[n++] = Mix(16, r.Lower, w.Lower);
        f[n++] = Mix(17, l.Suffix3);
        f[n++] = Mix(18, r.Suffix3);
        f[n++] = Mix(19, r.Shape, w.Shape, l.Shape);
        f[n++] = Mix(20, previous, w.Suffix3, r.Suffix2);
        f[n++] = tags.IsEmpty ? Mix(21, previous, r.Lower) : Mix(21, tags[i]);
        f[n++] = tags.IsEmpty ? Mix(22, r.Suffix2, r2.Suffix2) : Mix(22, tags[i], i + 1 < tags.Length ? tags[i + 1] : 0, previous);
        f[n++] = tags.IsEmpty ? Mix(23, w.Suffix3, w.Shape) : Mix(23, tags[i], w.Shape, previous);
        f[n] = tags.IsEmpty ? Mix(24, l.Lower, r.Lower) : Mix(24, tags[i], i > 0 ? tags[i - 1] : 0, w.Lower);
    }

    private static WordFeatures At(ReadOnlySpan<WordFeatures> words, int i) => i >= 0 && i < words.Length ? words[i] : default;
}
