using static Marsad.Extraction.Models.WordFeatures;

namespace Marsad.Extraction.Models;

/// <summary>The state of an arc-hybrid parser.</summary>
internal sealed class ParserState(int length)
{
    /// <summary>Heads; −2 where none yet.</summary>
    public int[] Heads { get; } = Fill(length);

    /// <summary>Hashes of relations.</summary>
    public uint[] Relations { get; } = new uint[length];

    /// <summary>First word of the buffer.</summary>
    public int Next { get; private set; }

    /// <summary>The stack.</summary>
    public List<int> Stack { get; } = [];

    private readonly int[] leftmost = Fill(length);
    private readonly int[] rightmost = Fill(length);
    private readonly int[] leftCount = new int[length];
    private readonly int[] rightCount = new int[length];

    /// <summary>Number of words.</summary>
    public int Length => length;

    /// <summary>True when all is said.</summary>
    public bool Done => Next == length && Stack.Count <= 1;

    /// <summary>An item of the stack from the top; −1 where none.</summary>
    public int S(int i) => i < Stack.Count ? Stack[^(i + 1)] : -1;

    /// <summary>An item of the buffer; −1 where none.</summary>
    public int B(int i) => Next + i < length ? Next + i : -1;

    /// <summary>The leftmost dependent; −2 where none.</summary>
    public int Left(int i) => i < 0 ? -2 : leftmost[i];

    /// <summary>The rightmost dependent; −2 where none.</summary>
    public int Right(int i) => i < 0 ? -2 : rightmost[i];

    /// <summary>Numbers of dependents.</summary>
    public uint Valency(int i) => i < 0 ? 0 : (uint)(Math.Min(leftCount[i], 3) + (4 * Math.Min(rightCount[i], 3)));

    /// <summary>Moves a word to the stack.</summary>
    public void Shift() => Stack.Add(Next++);

    /// <summary>The top depends on the next word of the buffer.</summary>
    public void LeftArc(uint relation) => Attach(S(0), Next, relation);

    /// <summary>The top depends on the one below.</summary>
    public void RightArc(uint relation) => Attach(S(0), S(1), relation);

    private void Attach(int child, int head, uint relation)
    {
        Stack.RemoveAt(Stack.Count - 1);
        Heads[child] = head;
        Relations[child] = relation;
        if (child < head)
        {
            leftCount[head]++;
            if (leftmost[head] < 0 || child < leftmost[head])
                leftmost[head] = child;
        }
        else
        {
            rightCount[head]++;
            if (child > rightmost[head])
                rightmost[head] = child;
        }
    }

    private static int[] Fill(int length)
    {
        var a = new int[length];
        Array.Fill(a, -2);
        return a;
    }
}

/// <summary>Templates of the parser.</summary>
internal static class LinearParser
{
    /// <summary>Number of features.</summary>
    public const int Count = 46;

    /// <summary>The features of a state.</summary>
    public static void Extract(ParserState state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<uint> tags, Span<uint> f)
    {
        int s0 = state.S(0), s1 = state.S(1), s2 = state.S(2), b0 = state.B(0), b1 = state.B(1), b2 = state.B(2);
        uint s0w = W(words, s0), s1w = W(words, s1), b0w = W(words, b0), b1w = W(words, b1), b2w = W(words, b2);
        uint s0t = T(tags, s0), s1t = T(tags, s1), s2t = T(tags, s2), b0t = T(tags, b0), b1t = T(tags, b1), b2t = T(tags, b2);
        int s0l = state.Left(s0), s0r = state.Right(s0), s1l = state.Left(s1), s1r = state.Right(s1), b0l = state.Left(b0);
        uint s0lt = T(tags, s0l), s0rt = T(tags, s0r), s1lt = T(tags, s1l), s1rt = T(tags, s1r), b0lt = T(tags, b0l);
        uint s0lr = R(state, s0l), s0rr = R(state, s0r), s1lr = R(state, s1l), s1rr = R(state, s1r), b0lr = R(state, b0l);
        var distance = (uint)(s0 < 0 || b0 < 0 ? 0 : Math.Min(b0 - s0, 6));
        var n = 0;
        f[n++] = Mix(1, s0w);
        f[n++] = Mix(2, s0t);
        f[n++] = Mix(3, s0w, s0t);
        f[n++] = Mix(4, s1w);
        f[n++] = Mix(5, s1t);
        f[n++] = Mix(6, s1w, s1t);
        f[n++] = Mix(7, b0w);
        f[n++] = Mix(8, b0t);
        f[n++] = Mix(9, b0w, b0t);
        f[n++] = Mix(10, b1w);
        f[n++] = Mix(11, b1t);
        f[n++] = Mix(12, b2w);
        f[n++] = Mix(13, b2t);
        f[n++] = Mix(14, s0w, b0w);
        f[n++] = Mix(15, s0t, b0t);
        f[n++] = Mix(16, s0w, b0t);
        f[n++] = Mix(17, s0t, b0w);
        f[n++] = Mix(18, s1w, s0w);
        f[n++] = Mix(19, s1t, s0t);
        f[n++] = Mix(20, s1w, s0t);
        f[n++] = Mix(21, s1t, s0w);
        f[n++] = Mix(22, s1t, s0t, b0t);
        f[n++] = Mix(23, s0t, b0t, b1t);
        f[n++] = Mix(24, s2t, s1t, s0t);
        f[n++] = Mix(25, b0t, b1t, b2t);
        f[n++] = Mix(26, s0t, s0lt, s0rt);
        f[n++] = Mix(27, s0t, s0lr, s0rr);
        f[n++] = Mix(28, s1t, s1lt, s0t);
        f[n++] = Mix(29, s1t, s1rt, s0t);
        f[n++] = Mix(30, s1lr, s1t, s0t);
        f[n++] = Mix(31, s1rr, s1t, s0t);
        f[n++] = Mix(32, b0lt, b0t, s0t);
        f[n++] = Mix(33, b0lr, b0t, s0t);
        f[n++] = Mix(34, s0rt, s0t, b0t);
        f[n++] = Mix(35, s0rr, s0w, b0t);
        f[n++] = Mix(36, s0t, b0t, distance);
        f[n++] = Mix(37, s0w, distance);
        f[n++] = Mix(38, s0t, state.Valency(s0), b0t);
        f[n++] = Mix(39, s1t, state.Valency(s1), s0t);
        f[n++] = Mix(40, b0t, state.Valency(b0), s0t);
        f[n++] = Mix(41, s0lr, s1rr, s0w);
        f[n++] = Mix(42, s1w, s0w, b0w);
        f[n++] = Mix(43, s1w, W(words, s0l), s0t);
        f[n++] = Mix(44, s0w, b0t, b1t);
        f[n++] = Mix(45, S(words, s0), S(words, b0), s1t);
        f[n] = Mix(46, s1w, W(words, s0r), s0t);
    }

    private static uint W(ReadOnlySpan<WordFeatures> words, int i) => i < 0 ? 7u : words[i].Lower;

    private static uint S(ReadOnlySpan<WordFeatures> words, int i) => i < 0 ? 7u : words[i].Suffix2;

    private static uint T(ReadOnlySpan<uint> tags, int i) => i < 0 ? 5u : tags[i];

    private static uint R(ParserState state, int i) => i < 0 ? 3u : state.Relations[i];
}
