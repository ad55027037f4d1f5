using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>Makes a decision of what a person wants to decide about incidents; what cannot be decided is a reason.</summary>
public sealed class DecisionDraft(IRegisterReader register)
{
    /// <summary>The slots that an edit may name; grade and status are decided by themselves.</summary>
    public static IEnumerable<DecidedSlot> Slots => DecidedSlot.All.Where(static s => s.Name is not ("grade" or "status"));

    /// <summary>The decision, not yet recorded, without its versions.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="about">The incidents: two for same and not-same, none for an undo, else one.</param>
    public Parsed<Decision> Of(DecisionWish wish, IReadOnlyList<Incident> about)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(about);
        var wanted = wish.Kind switch { WishKind.Same or WishKind.NotSame => 2, WishKind.Undo => 0, _ => 1 };
        if (about.Count != wanted)
            return Parsed<Decision>.Failed($"{wish.Kind.Word()} is decided about {wanted switch { 0 => "a decision", 1 => "one incident", _ => "two incidents" }}, not about {about.Count}");
        var draft = wish.Kind switch
        {
            WishKind.Same or WishKind.NotSame => Pair(wish, about[0], about[1]),
            WishKind.Split => Split(wish, about[0]),
            WishKind.Edit => Edit(wish, about[0]),
            WishKind.Grade => OfGrade(wish, about[0]),
            WishKind.Status => OfStatus(wish, about[0]),
            WishKind.AcceptZero => Zero(wish, about[0]),
            _ => Undo(wish),
        };
        return draft.Success ? Parsed<Decision>.Of(draft.Value with { Reason = wish.Reason }) : draft;
    }

    private static Parsed<Decision> No(string reason) => Parsed<Decision>.Failed(reason);

    private static Parsed<Decision> Yes(Decision decision) => Parsed<Decision>.Of(decision);

    private ValueList<ClaimAnchor> Anchors(Incident incident) => new ClaimSides(register).Of(incident.Claims);

    private Parsed<Decision> Pair(DecisionWish wish, Incident one, Incident other) => one.Id == other.Id
        ? No($"{one.Id} is named twice: name two incidents (to take one apart: split)")
        : Yes(new Decision(wish.Kind == WishKind.Same ? DecisionKind.Same : DecisionKind.NotSame, wish.By, Anchors(one), Anchors(other)));

    private Parsed<Decision> Split(DecisionWish wish, Incident incident)
    {
        var sides = new ClaimSides(register).Split(incident.Id, incident.Claims, wish.Claims, "If it is no incident, decide its status: rejected");
        return sides.Success ? Yes(new Decision(DecisionKind.NotSame, wish.By, sides.Value.Apart, sides.Value.Left)) : No(sides.Reason);
    }

    private Parsed<Decision> Edit(DecisionWish wish, Incident incident)
    {
        if (Slots.FirstOrDefault(s => s == DecidedSlot.Named(wish.Slot ?? "")) is not { } slot)
            return No($"'{wish.Slot}' is no slot that can be edited: {string.Join(", ", Slots.Select(static s => s.Name))}");
        var words = (wish.Value ?? "").Trim();
        if (slot.Name == "place" && words != DecidedSlot.None && !words.StartsWith('{'))
        {
            var place = AreaName.Resolve(words);
            if (!place.Success)
                return No(place.Reason);
            words = JsonSerializer.Serialize(place.Value, DomainJson.Lines.Place);
        }

        var read = slot.Read(words);
        return read.Success ? Yes(new Decision(DecisionKind.Edit, wish.By, Anchors(incident), slot: slot.Name, value: words)) : No($"{slot.Name}: {read.Reason}");
    }

    private Parsed<Decision> OfGrade(DecisionWish wish, Incident incident)
    {
        if (!KebabCase.TryParse<Grade>(wish.Value, out var grade))
            return No($"'{wish.Value}' is no grade: weak, fair, confirmed, contested or discounted");
        if (grade is Grade.Confirmed or Grade.Discounted && !wish.AsReviewer)
            return No($"{wish.Value} is a reviewer's grade: if you are one, say so (--as-reviewer) and give a reason; both are recorded with your name");
        if (grade is Grade.Confirmed or Grade.Discounted && string.IsNullOrWhiteSpace(wish.Reason))
            return No($"{wish.Value} needs a reason (--reason)");
        return Yes(new Decision(DecisionKind.Grade, wish.By, Anchors(incident), value: grade.Word()) { AsReviewer = wish.AsReviewer });
    }

    private Parsed<Decision> OfStatus(DecisionWish wish, Incident incident) => KebabCase.TryParse<ReviewStatus>(wish.Value, out var status)
        ? Yes(new Decision(DecisionKind.Status, wish.By, Anchors(incident), value: status.Word()))
        : No($"'{wish.Value}' is no status: machine, in-review, reviewed or rejected");

    private Parsed<Decision> Zero(DecisionWish wish, Incident incident)
    {
        var zeros = incident.Claims.Select(register.Claim).Select(static c => c?.Claim).OfType<IncidentClaim>()
            .Where(static c => c.Casualties.Any(static f => f is { Measure: HarmMeasure.Killed, Max: 0 }))
            .Where(c => wish.Source is null || c.Sources.Any(s => $"{s.Name} {s.Organisation}".Contains(wish.Source, StringComparison.OrdinalIgnoreCase))).ToList();
        return zeros.Count > 0 ? Yes(new Decision(DecisionKind.AcceptZero, wish.By, zeros.Select(ClaimAnchor.Of).ToValueList()))
            : No($"no source of {incident.Id}{(wish.Source is null ? "" : $" named '{wish.Source}'")} says that nobody was killed: 'marsad show {incident.Id}' lists what each says");
    }

    internal Parsed<Decision> Undo(DecisionWish wish)
    {
        var ever = register.DecisionsEver().ToList();
        if (wish.Undoes is not { } number || number < 1 || !ever.Exists(d => d.Number == number))
            return No($"there is no decision {wish.Undoes} here: 'marsad decisions' lists them");
        return InForce.Undone(ever).TryGetValue(number, out var undo) ? No($"decision {number} is undone already, by decision {undo}") : Yes(new Decision(DecisionKind.Undo, wish.By, undoes: number));
    }
}
