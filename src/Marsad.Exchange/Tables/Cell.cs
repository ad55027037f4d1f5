using System.Globalization;
using System.Runtime.InteropServices;

namespace Marsad.Exchange.Tables;

/// <summary>What kind of value a column holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with a fraction.</summary>
    Fraction,

    /// <summary>A day.</summary>
    Day,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>A value of a table.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell
{
    private readonly long whole;
    private readonly double fraction;

    private Cell(CellKind kind, string? text, long whole, double fraction) => (Kind, Text, this.whole, this.fraction) = (kind, text, whole, fraction);

    public CellKind Kind { get; }

    /// <summary>The words of a text; null for every other kind.</summary>
    public string? Text { get; }

    public long Whole => whole;

    public double Fraction => Kind == CellKind.Whole ? whole : fraction;

    public DateOnly Day => DateOnly.FromDayNumber((int)whole);

    public bool Truth => whole != 0;

    public bool IsEmpty => Kind == CellKind.None;

    public static implicit operator Cell(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0, 0);

    public static implicit operator Cell(long? number) => number is { } n ? new(CellKind.Whole, null, n, 0) : default;

    public static implicit operator Cell(int number) => new(CellKind.Whole, null, number, 0);

    public static implicit operator Cell(double? number) => number is { } n ? new(CellKind.Fraction, null, 0, n) : default;

    public static implicit operator Cell(DateOnly? day) => day is { } d ? new(CellKind.Day, null, d.DayNumber, 0) : default;

    public static implicit operator Cell(bool? truth) => truth is { } t ? new(CellKind.Truth, null, t ? 1 : 0, 0) : default;

    /// <summary>The value as it stands in a text file: invariant, a day as ISO 8601.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Text => Text!,
        CellKind.Whole => whole.ToString(CultureInfo.InvariantCulture),
        CellKind.Fraction => fraction.ToString("0.######", CultureInfo.InvariantCulture),
        CellKind.Day => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Truth => whole != 0 ? "true" : "false",
        _ => "",
    };
}
