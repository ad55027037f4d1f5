using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Tallies;

/// <summary>To whom an incident's dead are laid: to who is said to have caused them, never to the list of those who took part. A side's own dead are not its victims.</summary>
internal static class Cause
{
    /// <summary>The row of figures of which no source says who caused them.</summary>
    public const string NotAttributed = "not attributed";

    /// <summary>The row of figures laid to several, not separated or not agreed.</summary>
    public const string Joint = "joint or not separated";

    /// <summary>The rows of an incident with what each of them gets.</summary>
    public static IEnumerable<(string Actor, FigureRange Range)> Of(Incident incident, TallyMeasure measure, string? category)
    {
        if (Measured.Of(incident, measure, category) is not { } whole)
            yield break;
        var causes = Measured.ByCause(incident, measure).ToList();
        var clash = TypeTree.Line(incident.Type).Contains("armed-clash", StringComparer.Ordinal);
        if (causes.Count == 1 && !clash)
        {
            yield return (causes[0].By!, whole);
            yield break;
        }

        if (causes.Count == 0 || category is not null)
        {
            yield return (!clash && (incident.Perpetrator.Count > 1 || causes.Count > 1) ? Joint : NotAttributed, whole);
            yield break;
        }

        if (!clash)
        {
            yield return (Joint, whole);
            yield break;
        }

        foreach (var cause in causes)
            yield return (cause.By!, cause.Range);
        var (min, max) = (causes.Sum(static c => c.Range.Min), causes.Sum(static c => c.Range.Max));
        if (whole.Max > min)
            yield return (NotAttributed, new FigureRange(Math.Max(0, whole.Min - max), Math.Max(0, whole.Max - min), whole.Open));
    }
}
