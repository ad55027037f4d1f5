using System.Reflection;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Tests.Release;

/// <summary>A register of invented incidents, claims and texts; what a release does not ask for is not there.</summary>
public class InventedRegister : DispatchProxy
{
    private IReadOnlyList<Incident> incidents = [];
    private IReadOnlyList<StoredClaim> claims = [];
    private Dictionary<ContentHash, string> texts = [];

    public static IRegisterReader Of(IReadOnlyList<Incident> incidents, IReadOnlyList<StoredClaim>? claims = null, Dictionary<ContentHash, string>? texts = null)
    {
        var reader = Create<IRegisterReader, InventedRegister>();
        var own = (InventedRegister)(object)reader;
        (own.incidents, own.claims, own.texts) = (incidents, claims ?? [], texts ?? own.texts);
        return reader;
    }

    /// <summary>A claim that quotes a passage.</summary>
    public static StoredClaim Claim(string id, string quote, string source, string? organisation, string path, ContentHash document) => new(
        new IncidentClaim
        {
            Id = id, Document = document, Modality = Modality.Asserted, Quote = new Quote(0, quote.EnumerateRunes().Count(), quote), Confidence = 0.9, Reader = "test",
            Sources = [new Source { Name = source, Role = SourceRole.Speaker, Organisation = organisation }],
        },
        new IncidentReport { Document = document, Path = path, Publisher = "Harbour Wire" });

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
    {
        "Incidents" => incidents,
        "Claims" => claims,
        "Text" => texts.GetValueOrDefault((ContentHash)args![0]!),
        "Size" => new RegisterSize(texts.Count, 0, claims.Count, incidents.Count, 0, 0),
        "get_Kind" => RegisterKind.Real,
        "Dispose" => null,
        var other => throw new NotSupportedException(other),
    };
}
