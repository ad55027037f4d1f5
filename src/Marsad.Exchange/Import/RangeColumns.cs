namespace Marsad.Exchange.Import;

/// <summary>The columns that hold a range. Made once and not for each row: a reading knows its columns by reference.</summary>
/// <param name="One">Where one number stands for it.</param>
/// <param name="Min">Its least.</param>
/// <param name="Max">Its most.</param>
/// <param name="Open">Whether the most is itself a least number.</param>
internal sealed record RangeColumns(string One, string Min, string Max, string Open)
{
    /// <summary>The columns of Marsad's own table.</summary>
    public static RangeColumns Of(string name) => new(name, name + "_min", name + "_max", name + "_open");
}
