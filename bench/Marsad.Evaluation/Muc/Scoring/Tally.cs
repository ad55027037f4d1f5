namespace Marsad.Evaluation.Muc.Scoring;

/// <summary>Counts of fillers by how they were scored.</summary>
internal readonly record struct Tally(int Correct, int Partial, int Incorrect, int Spurious, int Missing, int Noncommittal)
{
    public int Possible => Correct + Partial + Incorrect + Missing;

    public int Actual => Correct + Partial + Incorrect + Spurious;

    public double Credit => Correct + (0.5 * Partial);

    /// <summary>The share of the key's fillers that were met; 0 when the key has none.</summary>
    public double Recall => Possible == 0 ? 0 : Credit / Possible;

    /// <summary>The share of the given fillers that are right; 0 when none were given.</summary>
    public double Precision => Actual == 0 ? 0 : Credit / Actual;

    /// <summary>The harmonic mean of recall and precision, as a percentage.</summary>
    public double F => Combine(100 * Precision, 100 * Recall, 1);

    /// <summary>F as the official reports print it: from recall and precision rounded to whole per cents first.</summary>
    public double RoundedF(double beta = 1) => Combine(Whole(Actual), Whole(Possible), beta);

    /// <summary>F in which recall counts <paramref name="beta"/> times as much as precision.</summary>
    public double WeightedF(double beta) => Combine(100 * Precision, 100 * Recall, beta);

    public static Tally operator +(Tally a, Tally b) => new(
        a.Correct + b.Correct, a.Partial + b.Partial, a.Incorrect + b.Incorrect, a.Spurious + b.Spurious, a.Missing + b.Missing, a.Noncommittal + b.Noncommittal);

    // The program of 1992 halved the partial fillers as whole numbers.
    private double Whole(int of) => of == 0 ? 0 : Math.Round(100.0 * (Correct + (Partial / 2)) / of, MidpointRounding.AwayFromZero);

    private static double Combine(double precision, double recall, double beta) =>
        precision + recall == 0 ? 0 : ((beta * beta) + 1) * precision * recall / ((beta * beta * precision) + recall);
}
