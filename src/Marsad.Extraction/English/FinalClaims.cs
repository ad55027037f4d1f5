using System.Buffers;
using System.Globalization;
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var claims = new List<Claim>();
        var head = string.Create(CultureInfo.InvariantCulture, $"{report.Document}\n{ReportReader.Version}\n");
        foreach (var claim in ordered)
        {
            // What a claim says, without the ids and the confidence that do not belong to it.
            var content = DomainJson.Write(claim with { Id = "-", Confidence = 0, Covers = [] });
            if (!seen.Add(content))
                continue;
            var id = Id(head, content);
            if (!string.Equals(claim.Id, "-", StringComparison.Ordinal))
                ids[claim.Id] = id;
            claims.Add(claim with { Id = id });
        }

        return [.. claims.Select(c => c.Covers.IsEmpty ? c : c with { Covers = [.. c.Covers.Select(known => ids.GetValueOrDefault(known, known))] })];
    }

    private static string Kind(Claim claim) => claim.GetType().Name;

    private static string Id(string head, string content)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(head.Length + content.Length));
        var length = Encoding.UTF8.GetBytes(head, bytes);
        length += Encoding.UTF8.GetBytes(content, bytes.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return "c" + Convert.ToHexStringLower(hash[..8]);
    }
}
