using Marsad.Domain.Reports;
using Marsad.Register.Contract;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Columns of a claim with the capture that speaks for its report.</summary>
internal static class ClaimSelection
{
    public const string Capture = "k.path, k.url, k.title, k.publisher, k.published, k.language, k.warnings";

    public static StoredClaim Read(SqliteDataReader row) =>
        new(Records.Claim(row.GetString(0)), Captures.Head(ContentHash.Parse(row.GetString(1)).Value, Captures.Read(row, 2)));
}
