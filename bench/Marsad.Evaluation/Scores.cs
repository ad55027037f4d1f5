namespace Marsad.Evaluation;

/// <summary>Precision, recall and their harmonic mean.</summary>
internal static class Scores
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F(double right, double given, double wanted) => right <= 0 ? 0 : 2.0 * right / (given + wanted);

    /// <summary>A share; 0 of nothing is 0.</summary>
    public static double Share(double part, double whole) => whole <= 0 ? 0 : part / whole;
}
