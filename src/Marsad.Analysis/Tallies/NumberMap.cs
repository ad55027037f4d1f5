namespace Marsad.Analysis.Tallies;

/// <summary>What is noted of numbers from 0 that lie close together.</summary>
internal sealed class NumberMap
{
    private int[] noted = [];

    /// <summary>What is noted of a number; -1: nothing.</summary>
    public int Of(int number) => number < noted.Length ? noted[number] - 1 : -1;

    /// <summary>Notes something, from 0.</summary>
    public int Set(int number, int value)
    {
        if (number >= noted.Length)
            Array.Resize(ref noted, Math.Max(number + 1, noted.Length * 2));
        noted[number] = value + 1;
        return value;
    }
}
