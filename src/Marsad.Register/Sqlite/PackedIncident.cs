using System.Buffers.Binary;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>A standing incident as a record of the packed list: little-endian numbers at fixed places.</summary>
internal static class PackedIncident
{
    /// <summary>Bytes of a record.</summary>
    public const int Length = 48;

    // The first byte: whether an incident stands there, which ranges are open, and in the upper four bits its status.
    private const byte Stands = 1, KilledOpen = 2, InjuredOpen = 4;
    private const int HalfHundredths = 200;
    private const int StatusShift = 4, PrecisionShift = 3, BasisShift = 6;

    /// <summary>True where more is to be known of it than fits a record.</summary>
    public static bool IsSpecial(Incident incident) => PackedId.Of(incident.Id) == 0 || incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted
        || !incident.Edits.IsEmpty || !incident.Covers.IsEmpty || incident.Flags.Any(OddFlags.OfDate) || incident.Flags.Contains(OddFlags.SeveralCountries, StringComparer.Ordinal)
        || !Fits(incident.Killed) || !Fits(incident.Injured);

    /// <summary>Writes it.</summary>
    /// <param name="record">Where.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="version">The number of its version.</param>
    /// <param name="place">The number of its place.</param>
    /// <param name="type">The number of its type.</param>
    /// <param name="drawn">What is known of its figures by other policies.</param>
    public static void Write(Span<byte> record, Incident incident, long version, int place, int type, RowMarks drawn = RowMarks.None)
    {
        record.Clear();
        record[0] = (byte)(Stands | (incident.Killed?.Open == true ? KilledOpen : 0) | (incident.Injured?.Open == true ? InjuredOpen : 0) | ((int)incident.Status << StatusShift));
        record[1] = (byte)((int)incident.Grade | ((int)incident.Date.Precision << PrecisionShift) | ((int)incident.Date.Basis << BasisShift));
        record[2] = (byte)Math.Min(incident.Sources, byte.MaxValue);
        record[3] = (byte)Math.Min(incident.IndependentSources, byte.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(record[4..], checked((ushort)type));
        record[6] = (byte)(Marks(incident) | drawn);
        record[7] = (byte)(incident.Confidence * HalfHundredths);
        Number(record, 8, place);
        Number(record, 12, incident.Date.From.DayNumber);
        Number(record, 16, incident.Date.To.DayNumber);
        BinaryPrimitives.WriteUInt64LittleEndian(record[20..], PackedId.Of(incident.Id));
        Range(record, 28, incident.Killed);
        Range(record, 36, incident.Injured);
        BinaryPrimitives.WriteUInt32LittleEndian(record[44..], checked((uint)version));
    }

    /// <summary>True where an incident stands in a record.</summary>
    public static bool IsThere(ReadOnlySpan<byte> record) => (record[0] & Stands) != 0;

    /// <summary>What is marked in a record.</summary>
    public static RowMarks MarksOf(ReadOnlySpan<byte> record) => (RowMarks)record[6];

    /// <summary>Reads it.</summary>
    public static IncidentRow Read(ReadOnlySpan<byte> record, int slot) => new()
    {
        Slot = slot,
        Status = (ReviewStatus)(record[0] >> StatusShift),
        Grade = (Grade)(record[1] & ((1 << PrecisionShift) - 1)),
        Precision = (DatePrecision)((record[1] >> PrecisionShift) & ((1 << (BasisShift - PrecisionShift)) - 1)),
        Basis = (DateBasis)(record[1] >> BasisShift),
        Sources = record[2],
        IndependentSources = record[3],
        Type = BinaryPrimitives.ReadUInt16LittleEndian(record[4..]),
        Marks = MarksOf(record),
        Confidence = record[7],
        Place = Number(record, 8),
        From = Number(record, 12),
        To = Number(record, 16),
        Id = BinaryPrimitives.ReadUInt64LittleEndian(record[20..]),
        Killed = new PackedRange(Number(record, 28), Number(record, 32), (record[0] & KilledOpen) != 0),
        Injured = new PackedRange(Number(record, 36), Number(record, 40), (record[0] & InjuredOpen) != 0),
        Version = BinaryPrimitives.ReadUInt32LittleEndian(record[44..]),
    };

    private static RowMarks Marks(Incident incident) => (IsSpecial(incident) ? RowMarks.Special : RowMarks.None) | (incident.Disputes.IsEmpty ? RowMarks.None : RowMarks.Disputed) | (incident.Flags.IsEmpty ? RowMarks.None : RowMarks.Flagged)
        | ((incident.KilledCivilians ?? incident.KilledCombatants) is null ? RowMarks.None : RowMarks.StatusGiven)
        | (incident.Date.Lasted is null ? RowMarks.None : RowMarks.LastedSaid) | (incident.Date.Lasted is true ? RowMarks.Lasted : RowMarks.None);

    private static bool Fits(FigureRange? range) => range is null || (range.Best is null && range.Max <= int.MaxValue);

    // A number that does not fit stands as the largest that does; tallies read such an incident whole.
    private static void Range(Span<byte> record, int at, FigureRange? range)
    {
        Number(record, at, range is null ? PackedRange.None.Min : (int)Math.Min(range.Min, int.MaxValue));
        Number(record, at + 4, range is null ? PackedRange.None.Max : (int)Math.Min(range.Max, int.MaxValue));
    }

    private static void Number(Span<byte> record, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(record[at..], number);

    private static int Number(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadInt32LittleEndian(record[at..]);
}
