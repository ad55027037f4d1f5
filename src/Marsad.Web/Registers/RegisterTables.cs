using Marsad.Analysis.Table;

namespace Marsad.Web.Registers;

/// <summary>The table of the register's incidents and what was selected of it, kept until the register changes.</summary>
public sealed class RegisterTables(RegisterMemory memory)
{
    /// <summary>The table as the register stands now.</summary>
    public Task<IncidentTable> Table(CancellationToken cancellation) => memory.Of("table", static (reader, ended) => IncidentTable.Read(reader, ended), static t => t.Bytes, cancellation);

    /// <summary>The incidents that a filter lets through.</summary>
    public async Task<TableSelection> Select(RowFilter filter, CancellationToken cancellation)
    {
        var table = await Table(cancellation);
        return await memory.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"selection of {table.Number}: {filter}"), (reader, ended) => table.Select(filter, reader, ended), static s => s.Bytes, cancellation);
    }
}
