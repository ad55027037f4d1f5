using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Capture.Formats;

/// <summary>What a file's ending says about it.</summary>
internal static class FileName
{
    public const string MetaTable = "meta.csv";
    public const string ReportsFolder = "reports";

    private static readonly FrozenDictionary<string, ReportFormat> Formats = new Dictionary<string, ReportFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ReportFormat.PlainText, [".text"] = ReportFormat.PlainText,
        [".md"] = ReportFormat.Markdown, [".markdown"] = ReportFormat.Markdown,
        [".html"] = ReportFormat.Html, [".htm"] = ReportFormat.Html, [".xhtml"] = ReportFormat.Html,
        [".jsonl"] = ReportFormat.JsonLines, [".ndjson"] = ReportFormat.JsonLines,
        [".zip"] = ReportFormat.Archive,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Kind, string WhatToDo)> Others = VocabularyTable.Load("file-endings").Rows
        .SelectMany(static row => row.List("endings").Select(ending => (ending, row)))
        .ToFrozenDictionary(static e => e.ending, static e => (e.row["kind"], e.row["what_to_do"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that the ending names; null where it names none.</summary>
    public static ReportFormat? Format(string name) => Formats.TryGetValue(System.IO.Path.GetExtension(name), out var format) ? format : null;

    /// <summary>The refusal for an ending that no report has; null for the others.</summary>
    public static Rejection? Refuse(string name, string shown) => Others.TryGetValue(System.IO.Path.GetExtension(name), out var other)
        ? new Rejection(shown, $"is named as {other.Kind}, not as a report", other.WhatToDo)
        : null;

    /// <summary>True for names that a folder keeps for the system's or a tool's own use (<c>.git</c>, <c>.DS_Store</c>, <c>__MACOSX</c>): they are left out without a word.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || string.Equals(name, "__MACOSX", StringComparison.Ordinal) || string.Equals(name, "Thumbs.db", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "desktop.ini", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a table of metadata.</summary>
    public static bool IsMetaTable(string name) => string.Equals(name, MetaTable, StringComparison.OrdinalIgnoreCase);
}
