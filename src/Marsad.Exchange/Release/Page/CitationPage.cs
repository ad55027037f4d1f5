using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Page;

/// <summary>How to cite a release, in the Citation File Format 1.2.</summary>
internal static class CitationPage
{
    /// <summary>The file.</summary>
    public static string Write(ReleaseRequest request) => $"""
        cff-version: 1.2.0
        message: If you use this release, please cite it as below.
        type: dataset
        title: {Quoted((request.Sample ? "SAMPLE DATA: " : "") + request.Rules.Title)}
        authors:
          - name: {Quoted(request.Rules.Publisher)}
        version: "{request.Day:yyyy-MM-dd}"
        date-released: "{request.Day:yyyy-MM-dd}"
        license: {request.Rules.Licence}

        """;

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
