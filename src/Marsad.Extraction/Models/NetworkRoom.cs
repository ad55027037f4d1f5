namespace Marsad.Extraction.Models;

/// <summary>The room in which one thread computes: what a batch of sentences needs, kept from batch to batch so that reading asks for no large memory. Rows are words.</summary>
internal sealed class NetworkRoom(NetworkShape shape, int tags, int heads)
{
    // Larger rooms, for odd texts, are not kept.
    private const int WordsKept = 1024;

    /// <summary>Gates of both directions of a recurrent layer, before the recurrent part.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>States of the first layer, both directions.</summary>
    public short[] First { get; private set; } = [];

    /// <summary>States of the second layer, both directions.</summary>
    public short[] Second { get; private set; } = [];

    /// <summary>Scores of tags.</summary>
    public float[] Tags { get; private set; } = [];

    /// <summary>What the small layers over the second layer say.</summary>
    public float[] Heads { get; private set; } = [];

    /// <summary>Any floats, for a short while.</summary>
    public float[] Scratch { get; private set; } = [];

    /// <summary>The words' part of the first layer, by word.</summary>
    public WordGates Words { get; } = new(6 * shape.Hidden);

    /// <summary>Words of the batch that are not remembered.</summary>
    public List<UnknownWord> Unknown { get; } = [];

    /// <summary>The recurrence's own room.</summary>
    public RecurrentRoom Recurrence { get; } = new(shape.Hidden);

    /// <summary>True where it is worth keeping for the next report.</summary>
    public bool IsKept { get; private set; } = true;

    /// <summary>Makes room for so many words.</summary>
    public void For(int words)
    {
        if (First.Length >= words * shape.Wide)
            return;
        IsKept = words <= WordsKept;
        Gates = new float[words * 6 * shape.Hidden];
        First = new short[words * shape.Wide];
        Second = new short[words * shape.Wide];
        Tags = new float[words * tags];
        Heads = new float[words * heads];
    }

    /// <summary>Floats for a short while; they may hold anything.</summary>
    public Span<float> Take(int length)
    {
        if (Scratch.Length < length)
            Scratch = new float[Math.Max(length, 16_384)];
        return Scratch.AsSpan(0, length);
    }
}

/// <summary>A word whose part of the first layer has to be computed: the row it goes to, and the set in which it will be remembered.</summary>
internal readonly record struct UnknownWord(string Word, bool Opens, int Row, int Set);
