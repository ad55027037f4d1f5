using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Accounts;

/// <summary>From whom a claim comes: whom its speaker cites, else the body for which the speaker speaks, else the speaker, else the outlet.</summary>
internal static class Speakers
{
    /// <summary>The source from which the claim comes.</summary>
    public static Source Origin(Claim claim)
    {
        foreach (var role in (ReadOnlySpan<SourceRole>)[SourceRole.Original, SourceRole.Speaker, SourceRole.Witness, SourceRole.Channel])
        {
            Source? last = null;
            foreach (var source in claim.Sources)
            {
                if (source.Role == role)
                    last = source;
                if (last is not null && role != SourceRole.Original)
                    return last;
            }

            if (last is not null)
                return last;
        }

        return claim.Speaker;
    }

    /// <summary>The name by which the source is known: its body's where it has one.</summary>
    public static string Name(Source source) => string.IsNullOrWhiteSpace(source.Organisation) ? source.Name : source.Organisation;

    /// <summary>Every name by which a claim's sources are called. They are compared as sources, and tell no incident from another.</summary>
    public static IEnumerable<string> Names(Claim claim) => claim.Sources.SelectMany(static s => new[] { s.Name, s.Organisation }).OfType<string>();

    /// <summary>The key of a claim's origin; null for an outlet and for people without a name, who are nobody in particular.</summary>
    public static string? NamedKey(Claim claim)
    {
        var origin = Origin(claim);
        var name = Name(origin);
        return origin.Role == SourceRole.Channel || SourceNames.IsUnnamed(name) ? null : SourceNames.Key(name);
    }
}
