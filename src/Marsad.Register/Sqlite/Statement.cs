using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marsad.Register.Sqlite;

/// <summary>A prepared statement driven directly: a register runs millions of small ones, and a reader object, parameter objects and a look-up of parameters by name for each would cost more than the statement itself.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt handle;
    private readonly int[] places;
    private byte[] buffer = new byte[128];

    /// <summary>Prepares a statement to be kept. Its parameters are named $1, $2, … in the order of the values.</summary>
    public Statement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out handle));
        places = new int[raw.sqlite3_bind_parameter_count(handle)];
        for (var i = 0; i < places.Length; i++)
            places[i] = raw.sqlite3_bind_parameter_index(handle, "$" + (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Binds the values and runs to the first row; false where there is none. <see cref="Done"/> is to follow.</summary>
    public bool First(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < places.Length; i++)
            Check(Bind(places[i], values[i]));
        return Next();
    }

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(handle);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        raw.sqlite3_reset(handle);
        SqliteException.ThrowExceptionForRC(code, connection);
        return false;
    }

    /// <summary>Lets go of the row and of what it locks.</summary>
    public void Done() => raw.sqlite3_reset(handle);

    /// <summary>A column's number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>A column's text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    /// <summary>A column's bytes; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A column's value; null for NULL.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(handle, column) switch
    {
        raw.SQLITE_INTEGER => Number(column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(handle, column),
        raw.SQLITE_TEXT => Text(column),
        raw.SQLITE_BLOB => Bytes(column).ToArray(),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(handle, place),
        long number => raw.sqlite3_bind_int64(handle, place, number),
        int number => raw.sqlite3_bind_int64(handle, place, number),
        bool flag => raw.sqlite3_bind_int64(handle, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(handle, place, number),
        string text => Bind(place, text.AsSpan()),
        byte[] bytes => raw.sqlite3_bind_blob(handle, place, bytes),
        _ => throw new ArgumentException($"A value of type {value.GetType()} has no column.", nameof(value)),
    };

    // The bytes are copied by the database before the buffer is used again.
    private int Bind(int place, ReadOnlySpan<char> text)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) is var most && most > buffer.Length)
            buffer = new byte[most];
        return raw.sqlite3_bind_text(handle, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection);
}
