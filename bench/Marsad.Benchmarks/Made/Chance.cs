namespace Marsad.Benchmarks.Made;

/// <summary>A stream of numbers that follows from its seed alone (SplitMix64; Steele, Lea and Flood 2014), the same on every machine and in every version.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9e3779b97f4a7c15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="below"/>, which is left out.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>A number from 0 to 1, which is left out.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool In100(int cases) => Below(100) < cases;

    /// <summary>One of these.</summary>
    public T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];

    /// <summary>One of these, the first ones more often: the n-th about as often as 1/(n + <paramref name="flat"/>).</summary>
    public T Skewed<T>(IReadOnlyList<T> some, int flat) => some[Math.Min(some.Count - 1, (int)(flat * (Math.Pow((some.Count + flat) / (double)flat, Share()) - 1)))];
}
