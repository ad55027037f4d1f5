using System.CommandLine;
using System.Text.Json;
using Marsad.Cli.Areas;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Places;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide edit INCIDENT SLOT VALUE</c>.</summary>
internal sealed class EditCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident" };
    private readonly Argument<string> slot = new("SLOT") { Description = "Which slot: " + string.Join(", ", Slots.Select(static s => s.Name)) };
    private readonly Argument<string> value = new("VALUE") { Description = "Its value: a figure as 5, 5-7 or 5+; a date as 2019-08-31, 2019-08 or 2019-08-30..2019-09-01; names parted by ;; none for no value" };

    public EditCommand(Session session)
        : base(
            session,
            "edit",
            "Gives a slot of an incident another value; the machine's stays beside it",
            new("marsad decide edit SY-20190831-1f3c killed 41-43 --reason 'list of the hospital'", "a figure"),
            new("marsad decide edit SY-20190831-1f3c date 2019-08-30", "a date"),
            new("marsad decide edit SY-20190831-1f3c place 'Saraqib, SY'", "a place of the gazetteer"))
    {
        Add(incident);
        Add(slot);
        Add(value);
        AddCommon();
    }

    // Grade and status have commands of their own.
    private static IEnumerable<DecidedSlot> Slots => DecidedSlot.All.Where(static s => s.Name is not ("grade" or "status"));

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var name = line.GetValue(slot)!;
        var edited = Slots.FirstOrDefault(s => s == DecidedSlot.Named(name)) ?? throw new WrongUsageException($"'{name}' is no slot that can be edited: {string.Join(", ", Slots.Select(static s => s.Name))}");
        var words = line.GetValue(value)!.Trim();
        if (edited.Name == "place" && words != DecidedSlot.None)
        {
            var place = AreaName.Resolve(words);
            words = place.Success ? JsonSerializer.Serialize(place.Value, DomainJson.Lines.Place) : throw new WrongUsageException(place.Reason);
        }

        var read = edited.Read(words);
        return read.Success ? new Decision(DecisionKind.Edit, who, Anchors(desk, about[0]), slot: edited.Name, value: words) : throw new WrongUsageException($"{edited.Name}: {read.Reason}");
    }
}
