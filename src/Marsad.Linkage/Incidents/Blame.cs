using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Incidents;

/// <summary>Who is said to have done it, by whom, and who denies it.</summary>
internal sealed class Blame
{
    private readonly List<(string Key, string Name, List<Voice> By)> accused = [];

    /// <summary>Sorts out the blame.</summary>
    /// <param name="told">The incident's claims.</param>
    /// <param name="statements">Who denies something in a statement of its reports: a denial of this where it comes from somebody blamed.</param>
    public Blame(IReadOnlyList<Telling> told, IReadOnlyList<Voice> statements)
    {
        foreach (var telling in told.Where(static t => t.Counts && t.Claim.Responsibility != Responsibility.Denied))
        {
            foreach (var name in telling.Claim.Perpetrator)
            {
                var key = ActorKin.Key(name);
                var known = accused.FindIndex(a => SourceNames.AreOne(a.Key, key));
                if (known < 0)
                    accused.Add((key, name, [telling.Source]));
                else if (!accused[known].By.Exists(v => string.Equals(v.Key, telling.Source.Key, StringComparison.Ordinal)))
                    accused[known].By.Add(telling.Source);
            }
        }

        Denials = [.. told.Where(static t => t.Claim.Modality == Modality.Denied || t.Claim.Responsibility == Responsibility.Denied).Select(static t => t.Source)
            .Concat(statements.Where(v => IsAccused(v.Key))).DistinctBy(static v => v.Key, StringComparer.Ordinal)];
        // Two sides of a clash are both perpetrators, said in one breath; blame differs where two sources that are not kin name actors that are not kin.
        IsDivided = accused.Exists(a => accused.Exists(b => !ActorKin.AreKin(a.Key, b.Key) && !a.By.Exists(v => b.By.Exists(w => string.Equals(v.Key, w.Key, StringComparison.Ordinal)))));
        Perpetrators = accused.OrderByDescending(static a => a.By.Count).ThenBy(static a => a.Name, StringComparer.Ordinal)
            .Select(static a => new AllegedActor(a.Name, a.By.Select(static v => v.Name).Distinct(StringComparer.Ordinal).ToValueList())).ToValueList();
    }

    /// <summary>The alleged perpetrators, each with who says so; the most often named first.</summary>
    public ValueList<AllegedActor> Perpetrators { get; }

    /// <summary>Who denies having done it, or that it happened.</summary>
    public IReadOnlyList<Voice> Denials { get; }

    /// <summary>True when different sources blame different sides.</summary>
    public bool IsDivided { get; }

    /// <summary>True when the source with this key is itself blamed, or stands under or over somebody who is.</summary>
    public bool IsAccused(string source) => accused.Exists(a => SourceNames.AreOne(a.Key, source) || ActorKin.AreKin(a.Key, source));
}
