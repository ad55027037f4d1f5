namespace Marsad.Domain.Values;

internal static class Guard
{
    public static string Text(string? value, string what) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{what} is not empty.", nameof(value)) : value;

    public static double Share(double value, string what) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} lies between 0 and 1.");
}
