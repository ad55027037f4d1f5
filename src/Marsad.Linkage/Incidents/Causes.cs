using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Incidents;

/// <summary>Who caused a figure: said with it; the only perpetrator of its claim; or the only one whom its source blames for an act from afar. In a clash nobody is taken to have killed anybody unless a source says so, and no side its own dead.</summary>
internal sealed class Causes
{
    /// <summary>Acts whose dead are not those who did it: strikes, shelling, bombs, killings of chosen people.</summary>
    private static readonly string[] FromAfar = ["aerial", "missile", "explosive", "targeted"];

    private readonly Dictionary<string, string> blamedBy = new(StringComparer.Ordinal);

    /// <summary>Notes whom each source blames.</summary>
    /// <param name="told">The incident's claims.</param>
    /// <param name="type">The incident's type.</param>
    public Causes(IReadOnlyList<Telling> told, string type)
    {
        var counting = told.Where(static t => t.Counts).ToList();
        if (Array.IndexOf(FromAfar, TypeTree.Family(type)) < 0 || counting.Exists(static t => IsClash(t.Claim)))
            return;
        foreach (var source in counting.Where(static t => t.Claim.Responsibility != Responsibility.Denied).GroupBy(static t => t.Source.Key, StringComparer.Ordinal))
        {
            var blamed = source.SelectMany(static t => t.Claim.Perpetrator).DistinctBy(ActorKin.Key, StringComparer.Ordinal).ToList();
            if (blamed.Count == 1)
                blamedBy[source.Key] = blamed[0];
        }
    }

    /// <summary>Who caused it; null where nothing says so.</summary>
    public string? Of(CasualtyFigure figure, Telling telling)
    {
        if (figure.By is not null)
            return figure.By;
        var claim = telling.Claim;
        if (claim.Responsibility == Responsibility.Denied || IsClash(claim))
            return null;
        var cause = claim.Perpetrator.Count == 1 ? claim.Perpetrator[0] : claim.Perpetrator.IsEmpty ? blamedBy.GetValueOrDefault(telling.Source.Key) : null;
        return cause is null || (figure.Side is not null && ActorKin.AreKin(ActorKin.Key(figure.Side), ActorKin.Key(cause))) ? null : cause;
    }

    private static bool IsClash(IncidentClaim claim) => TypeTree.Line(claim.Type ?? "").Contains("armed-clash", StringComparer.Ordinal);
}
