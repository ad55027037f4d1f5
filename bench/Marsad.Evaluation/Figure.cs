namespace Marsad.Evaluation;

/// <summary>A figure of an evaluation, beside what it is to be compared with.</summary>
internal sealed record Figure
{
    /// <summary>Its key, such as <c>span_f</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What was measured.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>What a plain method reaches.</summary>
    public double? Baseline { get; init; }

    /// <summary>The best published figure.</summary>
    public double? Published { get; init; }

    /// <summary>What must be reached.</summary>
    public double? Pass { get; init; }

    /// <summary>What should be reached.</summary>
    public double? Aim { get; init; }

    /// <summary>True for errors, where less is better.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>What one must know to read it.</summary>
    public string Note { get; init; } = "";

    /// <summary>"aim" or "pass" where that is reached, "no" where it is not, empty where nothing is asked.</summary>
    public string Reached => Aim is { } aim && Reaches(aim) ? "aim" : Pass is { } pass && Reaches(pass) ? "pass" : Aim is null && Pass is null ? "" : "no";

    /// <summary>A figure over documents, with its interval: <paramref name="figure"/> of the sums of each column of <paramref name="perDocument"/>.</summary>
    public static Figure Of(string key, IReadOnlyList<double[]> perDocument, Func<double[], double> figure)
    {
        var (low, high) = Bootstrap.Interval(perDocument, figure);
        return new Figure { Key = key, Value = figure(Bootstrap.Sums(perDocument)), Low = low, High = high };
    }

    /// <summary>A bare number, such as a count.</summary>
    public static Figure Plain(string key, double value, string note = "") => new() { Key = key, Value = value, Note = note };

    private bool Reaches(double mark) => LowerIsBetter ? Value <= mark : Value >= mark;
}
