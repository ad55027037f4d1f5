using System.Text;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>The SQL of a filter.</summary>
internal sealed class IncidentQuery
{
    private readonly StringBuilder where = new();
    private readonly List<object?> values = [];

    private IncidentQuery()
    {
    }

    public string Text { get; private set; } = "";

    public object?[] Values => [.. values];

    /// <summary>The query; null where the filter's words hold no word, so that nothing can match.</summary>
    public static IncidentQuery? Of(IncidentFilter filter)
    {
        var query = new IncidentQuery();
        query.And("i.country = ?", filter.Country);
        query.And("i.admin1 = ? COLLATE NOCASE", filter.Admin1);
        query.And("i.admin2 = ? COLLATE NOCASE", filter.Admin2);
        query.And("i.place = ? COLLATE NOCASE", filter.Place);
        query.And("i.day_to >= ?", Records.Day(filter.Since));
        query.And("i.day_from <= ?", Records.Day(filter.Until));
        query.And("i.type = ?", filter.Type);
        query.And("i.killed_max >= ?", filter.KilledAtLeast);
        query.And("EXISTS (SELECT 1 FROM incident_actor a WHERE a.seq = i.seq AND instr(lower(a.name), lower(?)) > 0)", filter.Actor);
        if (filter.Words is not null)
        {
            if (Sqlite.Words.Query(filter.Words) is not { } words)
                return null;
            query.And("EXISTS (SELECT 1 FROM incident_report x WHERE x.seq = i.seq AND x.document IN (SELECT r.document FROM report_words w JOIN reading r ON r.id = w.rowid WHERE report_words MATCH ?))", words);
        }

        // What stood at a time is the last version recorded until then; what stands now is named by the table of standing incidents.
        query.Text = filter.RecordedBy is { } day
            ? $"SELECT i.json FROM incident i WHERE i.json IS NOT NULL AND i.seq = (SELECT max(v.seq) FROM incident v WHERE v.id = i.id AND substr(v.recorded, 1, 10) <= {query.Value(Records.Day(day))}){query.where} ORDER BY i.day_from, i.id"
            : $"SELECT i.json FROM standing_incident s JOIN incident i ON i.seq = s.seq WHERE i.json IS NOT NULL{query.where} ORDER BY s.day_from, s.id";
        return query;
    }

    private void And(string condition, object? value)
    {
        if (value is not null)
            where.Append(" AND ").Append(condition.Replace("?", Value(value), StringComparison.Ordinal));
    }

    private string Value(object? value)
    {
        values.Add(value);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${values.Count}");
    }
}
