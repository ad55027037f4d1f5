using System.Buffers.Binary;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>A standing incident as a record of the packed list: little-endian numbers at fixed places.</summary>
internal static class PackedIncident
{
    /// <summary>Bytes of a record.</summary>
    public const int Length = 48;

    private const byte Stands = 1, Special = 2, KilledOpen = 4, InjuredOpen = 8;

    /// <summary>True where more is to be known of it than fits a record.</summary>
    public static bool IsSpecial(Incident incident) => PackedId.Of(incident.Id) == 0 || incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted
        || !incident.Edits.IsEmpty || !incident.Covers.IsEmpty || incident.Flags.Any(OddFlags.OfDate) || incident.Flags.Contains(OddFlags.SeveralCountries, StringComparer.Ordinal)
        || !Fits(incident.Killed) || !Fits(incident.Injured);

    /// <summary>Writes it.</summary>
    public static void Write(Span<byte> record, Incident incident, int place, int type)
    {
        record.Clear();
        var special = IsSpecial(incident);
        record[0] = (byte)(Stands | (special ? Special : 0) | (incident.Killed?.Open == true ? KilledOpen : 0) | (incident.Injured?.Open == true ? InjuredOpen : 0));
        record[1] = (byte)incident.Grade;
        Number(record, 4, type);
        Number(record, 8, place);
        Number(record, 12, incident.Date.From.DayNumber);
        Number(record, 16, incident.Date.To.DayNumber);
        BinaryPrimitives.WriteUInt64LittleEndian(record[20..], special ? 0 : PackedId.Of(incident.Id));
        Range(record, 28, special ? null : incident.Killed);
        Range(record, 36, special ? null : incident.Injured);
    }

    /// <summary>Reads it; null where no incident stands there.</summary>
    public static IncidentRow? Read(ReadOnlySpan<byte> record, long slot) => (record[0] & Stands) == 0 ? null : new IncidentRow
    {
        Slot = slot,
        IsSpecial = (record[0] & Special) != 0,
        Grade = (Grade)record[1],
        Type = Number(record, 4),
        Place = Number(record, 8),
        From = Number(record, 12),
        To = Number(record, 16),
        Id = BinaryPrimitives.ReadUInt64LittleEndian(record[20..]),
        Killed = new PackedRange(Number(record, 28), Number(record, 32), (record[0] & KilledOpen) != 0),
        Injured = new PackedRange(Number(record, 36), Number(record, 40), (record[0] & InjuredOpen) != 0),
    };

    private static bool Fits(FigureRange? range) => range is null || (range.Best is null && range.Max <= int.MaxValue);

    private static void Range(Span<byte> record, int at, FigureRange? range)
    {
        Number(record, at, range is null ? PackedRange.None.Min : (int)range.Min);
        Number(record, at + 4, range is null ? PackedRange.None.Max : (int)range.Max);
    }

    private static void Number(Span<byte> record, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(record[at..], number);

    private static int Number(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadInt32LittleEndian(record[at..]);
}
