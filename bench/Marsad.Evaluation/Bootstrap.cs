namespace Marsad.Evaluation;

/// <summary>95 % intervals by drawing documents anew (percentile bootstrap). The seed is fixed: the same figures give the same interval.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 20260101;

    /// <summary>The interval of <paramref name="figure"/>, which is given the sums of each column over the documents drawn.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double[]> perDocument, Func<double[], double> figure)
    {
        if (perDocument.Count == 0)
            return (0, 0);
        var random = new Random(Seed);
        var sums = new double[perDocument[0].Length];
        var figures = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(sums);
            for (var i = 0; i < perDocument.Count; i++)
                Add(sums, perDocument[random.Next(perDocument.Count)]);
            figures[draw] = figure(sums);
        }

        Array.Sort(figures);
        return (figures[(int)(Draws * 0.025)], figures[(int)(Draws * 0.975)]);
    }

    /// <summary>The sum of each column.</summary>
    public static double[] Sums(IReadOnlyList<double[]> perDocument)
    {
        var sums = new double[perDocument.Count == 0 ? 0 : perDocument[0].Length];
        foreach (var row in perDocument)
            Add(sums, row);
        return sums;
    }

    private static void Add(double[] sums, double[] row)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += row[i];
    }
}
