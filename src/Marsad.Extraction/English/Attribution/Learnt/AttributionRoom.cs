using Marsad.Extraction.Models;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>The room in which one thread marks words, kept from text to text. Rows are words.</summary>
internal sealed class AttributionRoom(AttributionShape shape)
{
    // Larger rooms, for odd texts, are not kept: eight passages of ordinary text have some thousand words.
    private const int WordsKept = 4096;

    /// <summary>What the network is told of each word.</summary>
    public float[] Input { get; private set; } = [];

    /// <summary>For each word the place of its form among the forms met; −1 for one without a vector.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>The row of each word's governor; −1 for the root of a sentence.</summary>
    public int[] Governors { get; private set; } = [];

    /// <summary>Gates of both directions, before the recurrent part.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>States of both directions.</summary>
    public short[] States { get; private set; } = [];

    /// <summary>Scores.</summary>
    public float[] Output { get; private set; } = [];

    /// <summary>The features of one sentence.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>The forms met, by rank.</summary>
    public Dictionary<int, int> Distinct { get; } = [];

    /// <summary>The ranks of the forms met, in the order of their places.</summary>
    public List<int> Ranks { get; } = [];

    /// <summary>Any floats, for a short while.</summary>
    public float[] Scratch { get; private set; } = [];

    /// <summary>The recurrence's own room.</summary>
    public RecurrentRoom Recurrence { get; } = new(shape.Hidden);

    /// <summary>True where it is worth keeping for the next text.</summary>
    public bool IsKept => Places.Length <= WordsKept;

    /// <summary>Makes room for so many words, of which nothing is known yet.</summary>
    public void For(int words)
    {
        if (Places.Length < words)
        {
            Input = new float[words * shape.Feature];
            Places = new int[words];
            Governors = new int[words];
            Gates = new float[words * 6 * shape.Hidden];
            States = new short[words * shape.Wide];
            Output = new float[words * AttributionWeights.Outputs];
        }

        Array.Clear(Input, 0, words * shape.Feature);
        Distinct.Clear();
        Ranks.Clear();
    }

    /// <summary>Room for the features of a sentence of so many words.</summary>
    public Span<ulong> KeysOf(int words)
    {
        if (Keys.Length < words * AttributionFeatures.Count)
            Keys = new ulong[Math.Max(words, 200) * AttributionFeatures.Count];
        return Keys.AsSpan(0, words * AttributionFeatures.Count);
    }

    /// <summary>Zeros for a short while.</summary>
    public Span<float> Zeros(int length)
    {
        if (Scratch.Length < length)
            Scratch = new float[Math.Max(length, 65_536)];
        Array.Clear(Scratch, 0, length);
        return Scratch.AsSpan(0, length);
    }
}
