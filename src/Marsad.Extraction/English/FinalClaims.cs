using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English;

/// <summary>Puts the claims of all finders in order, leaves out what is said twice, and gives the ids that last.</summary>
internal static class FinalClaims
{
    /// <summary>The claims of a report, by place in the text and by kind.</summary>
    public static ValueList<Claim> Of(Report report, IEnumerable<Claim> found)
    {
        var ordered = found.Select(static (claim, i) => (claim, i))
            .OrderBy(static c => c.claim.Quote.Start).ThenBy(static c => Kind(c.claim), StringComparer.Ordinal).ThenBy(static c => c.claim.Quote.End).ThenBy(static c => c.i)
            .Select(static c => c.claim);
        var seen = new HashSet<(UInt128, UInt128)>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var claims = new List<Claim>();
        var head = Encoding.UTF8.GetBytes($"{report.Document}\n{ReportReader.Version}\n");
        var content = new ArrayBufferWriter<byte>(2048);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var claim in ordered)
        {
            content.ResetWrittenCount();
            content.Write(head);
            // What a claim says, without the ids and the confidence that do not belong to it.
            DomainJson.Write(content, claim with { Id = "-", Confidence = 0, Covers = [] });
            SHA256.HashData(content.WrittenSpan, hash);
            if (!seen.Add((BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]))))
                continue;
            var id = "c" + Convert.ToHexStringLower(hash[..8]);
            if (!string.Equals(claim.Id, "-", StringComparison.Ordinal))
                ids[claim.Id] = id;
            claims.Add(claim with { Id = id });
        }

        return [.. claims.Select(c => c.Covers.IsEmpty ? c : c with { Covers = [.. c.Covers.Select(known => ids.GetValueOrDefault(known, known))] })];
    }

    private static string Kind(Claim claim) => claim.GetType().Name;
}
