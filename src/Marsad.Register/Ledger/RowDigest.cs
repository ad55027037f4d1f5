using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Ledger;

/// <summary>The salted hash of a row: HMAC-SHA-256 over its fields, each with its type and length, so that no two rows have the same bytes.</summary>
internal sealed class RowDigest
{
    private readonly ArrayBufferWriter<byte> fields = new(4096);

    /// <summary>The digest of the reader's current row, from the second column on (the first names the document whose salt is used).</summary>
    public byte[] Of(string subject, ReadOnlySpan<byte> salt, SqliteDataReader row)
    {
        fields.ResetWrittenCount();
        Text(subject);
        for (var i = 1; i < row.FieldCount; i++)
            Field(row, i);
        return HMACSHA256.HashData(salt, fields.WrittenSpan);
    }

    /// <summary>The digest of a row that has just been written with these values, from the second column on.</summary>
    public byte[] Of(string subject, ReadOnlySpan<byte> salt, params ReadOnlySpan<object?> values)
    {
        fields.ResetWrittenCount();
        Text(subject);
        foreach (var value in values)
            Field(value);
        return HMACSHA256.HashData(salt, fields.WrittenSpan);
    }

    /// <summary>The next link of the chain.</summary>
    public static byte[] Chain(ReadOnlySpan<byte> before, long seq, string subject, long row, ReadOnlySpan<byte> digest)
    {
        var name = Encoding.UTF8.GetByteCount(subject);
        Span<byte> link = stackalloc byte[before.Length + 8 + name + 1 + 8 + digest.Length];
        before.CopyTo(link);
        var rest = link[before.Length..];
        BinaryPrimitives.WriteInt64BigEndian(rest, seq);
        Encoding.UTF8.GetBytes(subject, rest[8..]);
        rest = rest[(8 + name)..];
        rest[0] = 0;
        BinaryPrimitives.WriteInt64BigEndian(rest[1..], row);
        digest.CopyTo(rest[9..]);
        return SHA256.HashData(link);
    }

    private void Field(SqliteDataReader row, int column) => Field(row.GetValue(column));

    private void Field(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                Head('n', 0);
                break;
            case long number:
                BinaryPrimitives.WriteInt64BigEndian(Head('i', 8), number);
                fields.Advance(8);
                break;
            case double number:
                BinaryPrimitives.WriteDoubleBigEndian(Head('r', 8), number);
                fields.Advance(8);
                break;
            case string text:
                Text(text);
                break;
            case byte[] bytes:
                bytes.CopyTo(Head('b', bytes.Length));
                fields.Advance(bytes.Length);
                break;
            case var other:
                throw new InvalidOperationException($"A column of type {other.GetType()} has no digest.");
        }
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Encoding.UTF8.GetBytes(text, Head('t', length));
        fields.Advance(length);
    }

    // Type and length; the result is room for the value.
    private Span<byte> Head(char type, int length)
    {
        var head = fields.GetSpan(5);
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], length);
        fields.Advance(5);
        return fields.GetSpan(length);
    }
}
