namespace Marsad.Register.Sqlite;

/// <summary>Reads the parts of a packed list in step with another list.</summary>
internal sealed class PackedCursor : IDisposable
{
    private readonly Statement statement;
    private bool isThere;

    /// <summary>Stands before the first part.</summary>
    public PackedCursor(Sql sql, long list)
    {
        statement = sql.Make("SELECT part, records FROM packed WHERE list = $1 ORDER BY part");
        isThere = statement.First([list]);
    }

    /// <summary>The records of a part, none where there is no such part; parts are asked for in their order. Holds until the next is asked for.</summary>
    public ReadOnlySpan<byte> At(long part)
    {
        while (isThere && statement.Number(0) < part)
            isThere = statement.Next();
        return isThere && statement.Number(0) == part ? statement.Bytes(1) : [];
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();
}
