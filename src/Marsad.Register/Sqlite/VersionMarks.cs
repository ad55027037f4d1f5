using System.Collections;

namespace Marsad.Register.Sqlite;

/// <summary>Marks versions of incidents by what is not in their packed records: names of actors, words of reports.</summary>
internal static class VersionMarks
{
    /// <summary>Versions that name an actor. Every name is looked at once, however many incidents it is in.</summary>
    public static BitArray Naming(Sql sql, string actor)
    {
        var names = sql.List(
            """
            WITH RECURSIVE named (name) AS (
              SELECT min(name) FROM incident_actor
              UNION ALL
              SELECT (SELECT min(a.name) FROM incident_actor a WHERE a.name > named.name) FROM named WHERE named.name IS NOT NULL)
            SELECT name FROM named WHERE name IS NOT NULL AND instr(lower(name), lower($1)) > 0
            """,
            static r => r.GetString(0),
            actor);
        var marks = None(sql);
        foreach (var name in names)
            sql.Each("SELECT seq FROM incident_actor WHERE name = $1", r => Mark(marks, r.Number(0)), name);
        return marks;
    }

    /// <summary>Versions of which a report holds these words; none where there is no word.</summary>
    public static BitArray Telling(Sql sql, string words)
    {
        var marks = None(sql);
        if (Words.Query(words) is { } query)
            sql.Each("SELECT x.seq FROM report_words w JOIN reading r ON r.id = w.rowid JOIN incident_report x ON x.document = r.document WHERE report_words MATCH $1", r => Mark(marks, r.Number(0)), query);
        return marks;
    }

    // What a writer adds meanwhile is for the next question.
    private static void Mark(BitArray marks, long version)
    {
        if (version < marks.Length)
            marks[(int)version] = true;
    }

    private static BitArray None(Sql sql) => new(checked((int)((sql.Number("SELECT max(seq) FROM incident") ?? 0) + 1)));
}
