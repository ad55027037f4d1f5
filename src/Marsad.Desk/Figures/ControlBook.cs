using Marsad.Analysis.Actors;
using Marsad.Analysis.Areas;
using Marsad.Analysis.Control;
using Marsad.Desk.Questions;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>Who is said to hold what, by a register. Sayings whose holder no table knows and who may be a private person are left out, and their number is kept.</summary>
public sealed class ControlBook
{
    private ControlBook(ControlTimeline timeline, int leftOut) => (Timeline, LeftOut) = (timeline, leftOut);

    /// <summary>Everything that was said.</summary>
    public ControlTimeline Timeline { get; }

    /// <summary>How many sayings are left out.</summary>
    public int LeftOut { get; }

    /// <summary>The book of a register.</summary>
    /// <param name="reader">The register.</param>
    /// <param name="known">What is said of its actors, where it was read before.</param>
    public static ControlBook Of(IRegisterReader reader, ActorWords? known = null)
    {
        var said = new ActorRegister(reader, known).Claims().SelectMany(static c => ControlReading.Of(c.Claim, c.Report.Published?.Day)).ToList();
        var kept = said.Where(static s => !KnownActor.MayBePerson(s.Actor)).ToList();
        return new ControlBook(new ControlTimeline(kept), said.Count - kept.Count);
    }

    /// <summary>The state of every place of an area by what was said of days until <paramref name="day"/> (inclusive; null: of all days).</summary>
    public IEnumerable<ControlState> On(DateOnly? day, AskedArea area) => Timeline.On(day).Where(s => Lies(s.Area, s.Place, area));

    /// <summary>What was said of the places of an area, of days until <paramref name="day"/>.</summary>
    public IEnumerable<ControlSaying> Sayings(DateOnly? day, AskedArea area) => Timeline.Sayings.Where(s => Lies(s.Area, s.Place, area) && (day is null || s.SpeaksOf <= day));

    private static bool Lies(string name, Place? place, AskedArea area) => area.Place is not { } wanted
        || (place is null ? SourceNames.Key(name) == SourceNames.Key(wanted.Name) : (area.Judge ?? new AdminAreas()).Judge(place, wanted) == Containment.Inside);
}
