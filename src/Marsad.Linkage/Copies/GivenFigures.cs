using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Accounts;

namespace Marsad.Linkage.Copies;

/// <summary>The figures that one version gives, each once with all claims that give it.</summary>
internal static class GivenFigures
{
    /// <summary>The figures, in the order in which they are first given. What is denied, planned or only thought of gives none; a figure marked as a revision takes the place of the others of its key in the same text ("from 18 to 24").</summary>
    public static List<GivenFigure> Of(IEnumerable<Claim> claims)
    {
        var told = claims.OrderBy(static c => c.Quote.Start).ThenBy(static c => c.Id, StringComparer.Ordinal).Where(static c => c.Modality is Modality.Asserted or Modality.Alleged).ToList();
        var events = told.OfType<IncidentClaim>().Where(static c => c.Event is not null).ToLookup(static c => c.Event!, StringComparer.Ordinal);
        var figures = new List<GivenFigure>();
        foreach (var claim in told)
        {
            foreach (var figure in In(claim, events))
                Take(figure, figures);
        }

        return [.. figures.Where(f => f.Revision || !figures.Exists(other => other.Revision && other.Key == f.Key && other.CanBe(f)))];
    }

    private static IEnumerable<GivenFigure> In(Claim claim, ILookup<string, IncidentClaim> events)
    {
        switch (claim)
        {
            case IncidentClaim incident:
                var kin = incident.Event is null ? [] : events[incident.Event];
                var place = incident.Place ?? kin.FirstOrDefault(static c => c.Place is not null)?.Place;
                var date = incident.Date ?? kin.FirstOrDefault(static c => c.Date is not null)?.Date;
                return incident.Casualties.Select(f => Made(
                    claim,
                    new VersionFigure
                    {
                        Measure = f.Measure.Word(), Category = f.Category, Scope = f.Scope, Side = f.Side, By = f.By, Increment = f.Increment, Place = place?.Name,
                        Source = Speakers.Name(Speakers.Origin(claim)), Count = f.Count, Claims = [claim.Id],
                    },
                    f.Revision) with { Where = place, When = date });
            case TallyClaim tally:
                return
                [
                    Made(
                        claim,
                        new VersionFigure { Measure = tally.Measure.Word(), Category = tally.Category, Place = tally.Area, RunningTotal = true, Source = Speakers.Name(Speakers.Origin(claim)), Count = tally.Count, Claims = [claim.Id] },
                        revision: false),
                ];
            default:
                return [];
        }
    }

    private static GivenFigure Made(Claim claim, VersionFigure shown, bool revision)
    {
        var origin = Speakers.Origin(claim);
        return new GivenFigure
        {
            Shown = shown,
            // The outlet's own voice is one through all versions of a story, whichever outlet carries it.
            SourceKey = origin.Role == SourceRole.Channel ? "" : SourceNames.Key(shown.Source),
            Revision = revision,
            Counts = [shown.Count],
        };
    }

    // A number told again is no second figure.
    private static void Take(GivenFigure figure, List<GivenFigure> figures)
    {
        var at = figures.FindIndex(f => f.Key == figure.Key && f.CanBe(figure) && (f.SaysAs(figure) || (f.Number is not null && f.Number == figure.Number)));
        if (at < 0)
        {
            figures.Add(figure);
            return;
        }

        var first = figures[at];
        figures[at] = first with
        {
            Counts = first.SaysAs(figure) ? first.Counts : first.Counts.Add(figure.Shown.Count),
            Revision = first.Revision || figure.Revision,
            Where = first.Where ?? figure.Where,
            When = first.When ?? figure.When,
            Shown = first.Shown with { Place = first.Shown.Place ?? figure.Shown.Place, Claims = first.Shown.Claims.Concat(figure.Shown.Claims).Distinct(StringComparer.Ordinal).ToValueList() },
        };
    }
}
