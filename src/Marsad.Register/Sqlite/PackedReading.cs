using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>A reading as it is written: its bytes compressed, its claims as lines.</summary>
/// <param name="Packing">How the bytes are packed.</param>
/// <param name="Bytes">The packed bytes.</param>
/// <param name="Claims">Kind, modality and line of each claim.</param>
internal sealed record PackedReading(string Packing, byte[] Bytes, IReadOnlyList<(string Kind, string Modality, string Json)> Claims)
{
    /// <summary>Packs one; safe on any thread.</summary>
    public static PackedReading Of(ReadingToStore reading)
    {
        var (packing, bytes) = Sqlite.Packing.Pack(reading.Bytes.Span);
        return new PackedReading(packing, bytes, [.. reading.Claims.Select(static c => (ClaimKinds.Word(c), c.Modality.Word(), DomainJson.Write(c)))]);
    }
}
