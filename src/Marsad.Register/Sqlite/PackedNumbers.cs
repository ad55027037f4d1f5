using System.Buffers.Binary;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>What other policies make of an incident's figures, as a record of the packed list: three numbers of its dead, three of its injured. Written only where they are not all the lower end of the range.</summary>
internal sealed class PackedNumbers(IReadOnlyList<byte[]?> parts) : IPolicyLookUp
{
    /// <summary>Bytes of a record.</summary>
    public const int Length = 24;

    private const int Half = Length / 2;
    private readonly int perPart = PackedList.PartBytes / Length;

    public PolicyNumbers Killed(int slot) => At(slot, 0);

    public PolicyNumbers Injured(int slot) => At(slot, Half);

    /// <summary>Whether the figures are known, and whether they need a record.</summary>
    public static RowMarks Marks(Incident incident, PolicyFigures? figures) => figures is null || !Fits(figures.Killed) || !Fits(figures.Injured) ? RowMarks.None
        : IsPlain(incident.Killed, figures.Killed) && IsPlain(incident.Injured, figures.Injured) ? RowMarks.Drawn | RowMarks.Plain
        : RowMarks.Drawn;

    /// <summary>Writes a record.</summary>
    public static void Write(Span<byte> record, PolicyFigures figures)
    {
        Write(record, figures.Killed ?? default);
        Write(record[Half..], figures.Injured ?? default);
    }

    private static void Write(Span<byte> half, PolicyNumbers numbers)
    {
        BinaryPrimitives.WriteInt32LittleEndian(half, (int)numbers.Conservative);
        BinaryPrimitives.WriteInt32LittleEndian(half[4..], (int)numbers.Best);
        BinaryPrimitives.WriteInt32LittleEndian(half[8..], (int)numbers.Majority);
    }

    private static bool Fits(PolicyNumbers? numbers) => numbers is not { } given || Math.Max(given.Conservative, Math.Max(given.Best, given.Majority)) <= int.MaxValue;

    private static bool IsPlain(FigureRange? range, PolicyNumbers? numbers) => numbers is not { } given || given == new PolicyNumbers(range!.Min, range.Min, range.Min);

    private PolicyNumbers At(int slot, int half)
    {
        var (part, place) = Math.DivRem(slot, perPart);
        var record = parts[part].AsSpan((place * Length) + half, Half);
        return new PolicyNumbers(BinaryPrimitives.ReadInt32LittleEndian(record), BinaryPrimitives.ReadInt32LittleEndian(record[4..]), BinaryPrimitives.ReadInt32LittleEndian(record[8..]));
    }
}
