using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Short hand for the worked cases of the rules for figures: shelling of one town on one day, told by several sources.</summary>
public abstract class FigureCases
{
    private int reports;

    private protected static DateWindow Date { get; } = On("2031-03-01");

    private protected static Incident Joined(params TestReport[] reports) => Assert.Single(Shelf(reports).Incidents);

    private protected static FigureRange? Range(Incident incident, HarmMeasure measure, string category) => incident.Casualties.SingleOrDefault(c => c.Measure == measure && c.Category == category)?.Range;

    private protected TestReport Said(string source, string published, params CasualtyFigure[] figures) => Said(Incident(source, "shelling", Marj, Date, figures), published);

    private protected TestReport Said(IncidentClaim claim, string published) => Report($"r{++reports}", published).With(claim);
}
