using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide edit ID SLOT VALUE</c>.</summary>
internal sealed class EditCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("ID") { Description = "The incident or agreement" };
    private readonly Argument<string> slot = new("SLOT") { Description = "Which slot. Of an incident: " + string.Join(", ", DecisionDraft.Slots.Select(static s => s.Name)) + "; of an agreement: " + string.Join(", ", AgreementDraft.Slots.Select(static s => s.Name)) };
    private readonly Argument<string> value = new("VALUE") { Description = "Its value: a figure as 5, 5-7 or 5+; a date as 2019-08-31, 2019-08 or 2019-08-30..2019-09-01; names parted by ;; none for no value" };

    public EditCommand(Session session)
        : base(
            session,
            "edit",
            "Gives a slot of an incident or agreement another value; the machine's stays beside it",
            new("marsad decide edit SY-20190831-1f3c killed 41-43 --reason 'list of the hospital'", "a figure"),
            new("marsad decide edit SY-20190831-1f3c date 2019-08-30", "a date"),
            new("marsad decide edit SY-20190831-1f3c place 'Saraqib, SY'", "a place of the gazetteer"),
            new("marsad decide edit AG-YE-20181213-59f599 area 'Hodeidah, YE; Salif, YE'", "where an agreement holds"),
            new("marsad decide edit AG-YE-20181213-59f599 status broken-down --reason 'declared void by both'", "what became of it"))
    {
        Add(incident);
        Add(slot);
        Add(value);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.Edit, By = who, Slot = line.GetValue(slot), Value = line.GetValue(value) };
}
