using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Joining;

/// <summary>What was read from a report: its claims, and what it says in sum.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Killed">How many were killed in the event that the report is about; null where that cannot be told.</param>
/// <param name="Confidence">The chance that the number of killed is right.</param>
/// <param name="Numbers">The likely numbers of killed, with their chances.</param>
internal sealed record ReadClaims(ValueList<Claim> Claims, CountRange? Killed, double Confidence, ValueList<LikelyNumber> Numbers);

/// <summary>Reads reports on all cores. With a file the readings are kept between runs: reading is by far the longest step of a measure of joining. A file is of one reader; delete it when the reader changes.</summary>
internal static class ReadReports
{
    // The form of the file; readings kept in another form are read anew.
    private const string Form = "readings 2";

    /// <summary>The readings, in the reports' order.</summary>
    public static IReadOnlyList<ReadClaims> Of(IReadOnlyList<JoiningReport> reports, string? file = null)
    {
        var known = file is not null && File.Exists(file) ? Load(file) : [];
        var readings = new ReadClaims[reports.Count];
        Parallel.For(0, reports.Count, i => readings[i] = known.TryGetValue(reports[i].Report.Document, out var reading) ? reading : Read(reports[i].Report));
        if (file is not null && reports.Any(r => !known.ContainsKey(r.Report.Document)))
        {
            for (var i = 0; i < readings.Length; i++)
                known[reports[i].Report.Document] = readings[i];
            Save(file, known);
        }

        return readings;
    }

    private static ReadClaims Read(Report report)
    {
        var sum = ReportReader.Sum(report);
        return new ReadClaims(ReportReader.Read(report).Claims, sum?.Killed, sum?.KilledConfidence ?? 0, sum?.KilledNumbers ?? []);
    }

    private static Dictionary<ContentHash, ReadClaims> Load(string file)
    {
        var known = new Dictionary<ContentHash, ReadClaims>();
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(file), 1 << 20));
        if (reader.PeekChar() != Form.Length || reader.ReadString() != Form)
            return known;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var document = ContentHash.Parse(reader.ReadString()).Value;
            var (min, max, confidence) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadDouble());
            var numbers = new LikelyNumber[reader.ReadInt32()];
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = new LikelyNumber(reader.ReadInt64(), reader.ReadDouble());
            var claims = new Claim[reader.ReadInt32()];
            for (var i = 0; i < claims.Length; i++)
                claims[i] = DomainJson.ReadClaim(reader.ReadString()).Value;
            known[document] = new ReadClaims([.. claims], min < 0 ? null : max < 0 ? CountRange.AtLeast(min) : new CountRange(min, max), confidence, [.. numbers]);
        }

        return known;
    }

    private static void Save(string file, Dictionary<ContentHash, ReadClaims> known)
    {
        using var writer = new BinaryWriter(new BufferedStream(File.Create(file), 1 << 20));
        writer.Write(Form);
        writer.Write(known.Count);
        foreach (var (document, reading) in known.OrderBy(static k => k.Key))
        {
            writer.Write(document.ToString());
            writer.Write(reading.Killed?.Min ?? -1);
            writer.Write(reading.Killed?.Max ?? -1);
            writer.Write(reading.Confidence);
            writer.Write(reading.Numbers.Count);
            foreach (var number in reading.Numbers)
            {
                writer.Write(number.Number);
                writer.Write(number.Chance);
            }

            writer.Write(reading.Claims.Count);
            foreach (var claim in reading.Claims)
                writer.Write(DomainJson.Write(claim));
        }
    }
}
