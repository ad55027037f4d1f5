using System.IO.Compression;

namespace Marsad.Register.Sqlite;

/// <summary>Captured bytes are kept compressed where that saves something.</summary>
internal static class Packing
{
    public static (string Name, byte[] Bytes) Pack(ReadOnlySpan<byte> bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, room, out var written, quality: 4, window: 22) && written < bytes.Length
            ? ("brotli", room[..written])
            : ("none", bytes.ToArray());
    }

    public static byte[] Unpack(string name, byte[] bytes)
    {
        switch (name)
        {
            case "none":
                return bytes;
            case "brotli":
                using (var packed = new MemoryStream(bytes))
                using (var brotli = new BrotliStream(packed, CompressionMode.Decompress))
                using (var whole = new MemoryStream())
                {
                    brotli.CopyTo(whole);
                    return whole.ToArray();
                }

            default:
                throw new InvalidDataException($"packing '{name}' is not known");
        }
    }
}
