namespace Marsad.Web;

/// <summary>What the web application serves and where.</summary>
public sealed record WebOptions
{
    /// <summary>The register's file.</summary>
    public required string Register { get; init; }

    /// <summary>The addresses to listen on, such as <c>http://127.0.0.1:5080</c>.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>True where the register is only shown: nothing can be decided or added.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The clock, for what is recorded.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder of the built front end; where it is missing, only the API is served.</summary>
    public string? Front { get; init; }
}
