using Marsad.Domain.Terms;

namespace Marsad.Capture.Formats;

/// <summary>Files that are no text, known by their first bytes.</summary>
internal static class FileSignatures
{
    private static readonly (int Offset, byte[] Bytes, string Kind, string WhatToDo)[] Known =
    [
        .. VocabularyTable.Load("file-signatures").Rows.Select(static row =>
            (int.Parse(row["offset"], System.Globalization.CultureInfo.InvariantCulture), Convert.FromHexString(row["bytes"]), row["kind"], row["what_to_do"])),
    ];

    /// <summary>True when the bytes begin as a zip does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..];

    /// <summary>What kind of non-text the bytes are; null when none is known.</summary>
    public static (string Kind, string WhatToDo)? Find(ReadOnlySpan<byte> bytes)
    {
        if (Office(bytes) is { } kind)
            return (kind, "save it as text or HTML (it is not supported yet)");
        foreach (var signature in Known)
        {
            if (bytes.Length >= signature.Offset + signature.Bytes.Length && bytes.Slice(signature.Offset, signature.Bytes.Length).SequenceEqual(signature.Bytes))
                return (signature.Kind, signature.WhatToDo);
        }

        return null;
    }

    // The first entry's name stands at byte 30 of a zip; office documents begin with names of their own, and a zip of reports has none of them.
    private static string? Office(ReadOnlySpan<byte> bytes)
    {
        if (!IsZip(bytes) || bytes.Length < 40)
            return null;
        var head = bytes[30..Math.Min(bytes.Length, 4096)];
        if (head.StartsWith("[Content_Types].xml"u8) || head.StartsWith("_rels/"u8) || head.StartsWith("docProps/"u8))
            return bytes.IndexOf("word/"u8) >= 0 ? "a Word document (DOCX)" : bytes.IndexOf("xl/"u8) >= 0 ? "an Excel workbook (XLSX)" : bytes.IndexOf("ppt/"u8) >= 0 ? "a PowerPoint presentation (PPTX)" : "an Office document";
        if (head.StartsWith("word/"u8))
            return "a Word document (DOCX)";
        if (head.StartsWith("mimetypeapplication/epub"u8))
            return "an e-book (EPUB)";
        if (head.StartsWith("mimetypeapplication/vnd.oasis"u8))
            return "an OpenDocument file";
        return head.StartsWith("META-INF/"u8) ? "a Java package" : null;
    }
}
