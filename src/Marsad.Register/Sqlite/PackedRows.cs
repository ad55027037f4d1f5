using System.Buffers.Binary;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Keeps the packed lists in step with the standing incidents, within the transaction that changes them.</summary>
internal sealed class PackedRows(Sql sql)
{
    public const long Incidents = 1, Accounts = 2, Near = 3, Numbers = 4, Figures = 5, Sources = 6;
    public const int AccountLength = 4, NearLength = 8;
    private const int FlushEach = 4000;
    private readonly PackedList incidents = new(sql, Incidents, PackedIncident.Length);
    private readonly PackedList accounts = new(sql, Accounts, AccountLength);
    private readonly PackedList numbers = new(sql, Numbers, PackedNumbers.Length);
    private readonly PackedList near = new(sql, Near, NearLength);
    private readonly PackedTexts figures = new(sql, Figures, PackedList.PartBytes / PackedIncident.Length);
    private readonly PackedTexts sources = new(sql, Sources, PackedList.PartBytes / PackedIncident.Length);
    private readonly ByteLine line = new();

    /// <summary>The numbers of places, words and names.</summary>
    public PackedNumbering Numbering { get; } = new(sql);

    /// <summary>Makes the lists of a register that has none yet, or that has those of an older program.</summary>
    /// <param name="policies">What other policies make of an incident's figures; null: not known.</param>
    public void MakeWhole(Func<Incident, PolicyFigures?>? policies = null)
    {
        var isWhole = sql.Number("SELECT 1 FROM packed_whole") is not null;
        if (isWhole && sql.Number("SELECT 1 FROM packed_details") is not null)
            return;
        foreach (var (slot, version, json) in sql.Stream("SELECT s.slot, s.seq, i.json FROM standing_incident s JOIN incident i ON i.seq = s.seq ORDER BY s.slot", static r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2))))
        {
            var incident = Records.Incident(json);
            if (policies is null)
                Stand(slot, version, incident, isWhole ? PackedIncident.MarksOf(incidents.Get(slot)) : RowMarks.None, figures: null);
            else
                Stand(slot, version, incident, policies(incident));
            if (slot % FlushEach == 0)
                Flush();
            if (!isWhole)
                Accounted(slot, incident);
        }

        if (!isWhole)
            Pairs();
        TotalRows.MakeWhole(sql, Numbering);
        Flush();
        sql.Run("INSERT INTO packed_whole (id) VALUES (1) ON CONFLICT DO NOTHING");
        sql.Run("INSERT INTO packed_details (id) VALUES (1) ON CONFLICT DO NOTHING");
    }

    /// <summary>A version of an incident stands in a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="figures">What other policies make of its figures; null: not known.</param>
    public void Stand(long slot, long version, Incident incident, PolicyFigures? figures = null)
    {
        var drawn = PackedNumbers.Marks(incident, figures);
        if ((drawn & (RowMarks.Drawn | RowMarks.Plain)) == RowMarks.Drawn)
        {
            Span<byte> more = stackalloc byte[PackedNumbers.Length];
            PackedNumbers.Write(more, figures!);
            numbers.Set(slot, more);
        }

        Stand(slot, version, incident, drawn, figures);
    }

    /// <summary>Nothing stands in a slot any more.</summary>
    public void Clear(long slot)
    {
        incidents.Set(slot, new byte[PackedIncident.Length]);
        figures.Set(slot, []);
        sources.Set(slot, []);
    }

    /// <summary>An account stands in the incident of a slot (0: in none).</summary>
    public void Stand(long account, long slot)
    {
        Span<byte> record = stackalloc byte[AccountLength];
        BinaryPrimitives.WriteUInt32LittleEndian(record, checked((uint)slot));
        accounts.Set(account, record);
    }

    /// <summary>Two accounts are a near miss of a number (0 and 0: no longer).</summary>
    public void Note(long number, long first, long second)
    {
        Span<byte> record = stackalloc byte[NearLength];
        BinaryPrimitives.WriteUInt32LittleEndian(record, checked((uint)first));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], checked((uint)second));
        near.Set(number, record);
    }

    /// <summary>Writes what changed.</summary>
    public void Flush()
    {
        incidents.Flush();
        numbers.Flush();
        accounts.Flush();
        near.Flush();
        figures.Flush();
        sources.Flush();
    }

    /// <summary>Forgets all, after a transaction was rolled back.</summary>
    public void Forget()
    {
        incidents.Forget();
        numbers.Forget();
        accounts.Forget();
        near.Forget();
        figures.Forget();
        sources.Forget();
        Numbering.Forget();
    }

    private void Stand(long slot, long version, Incident incident, RowMarks drawn, PolicyFigures? figures)
    {
        Span<byte> record = stackalloc byte[PackedIncident.Length];
        PackedIncident.Write(record, incident, version, incident.Place is null ? 0 : Numbering.Place(incident.Place), Numbering.Word(incident.Type), drawn & (RowMarks.Drawn | RowMarks.Plain));
        incidents.Set(slot, record);
        if (!PackedFigures.Fits(incident))
        {
            this.figures.Set(slot, []);
            sources.Set(slot, []);
            return;
        }

        var known = PackedFigures.Fits(incident, figures) ? figures : null;
        PackedFigures.Write(line, incident, known, Numbering);
        this.figures.Set(slot, line.Written);
        PackedSources.Write(line, incident, known, Numbering);
        sources.Set(slot, line.Written);
    }

    private void Accounted(long slot, Incident incident)
    {
        foreach (var claim in incident.Claims)
        {
            if (sql.Number("SELECT row FROM account WHERE id = $1", claim) is { } row)
                Stand(row, slot);
        }
    }

    private void Pairs()
    {
        foreach (var (number, first, second) in sql.Stream(
            "SELECT n.number, a.row, b.row FROM near_miss n JOIN account a ON a.id = n.first JOIN account b ON b.id = n.second ORDER BY n.number",
            static r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2))))
            Note(number, first, second);
    }
}
