using Marsad.Analysis.Actors;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Cli.Output;

/// <summary>A line of an actor's history for CSV.</summary>
/// <param name="Section">What it tells: relation, profile, perpetrator, target, backer, party, broker, control.</param>
/// <param name="What">The relation, the type of incident, what is said.</param>
/// <param name="Other">The other actor, the incident, the agreement, the place.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Said">When it was said.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Claim">The claim; empty for an incident or an agreement, which have several.</param>
internal sealed record ActorLine(string Section, string What, string Other, string? From, string? To, DateOnly? Said, string? Source, string? Claim)
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<Column<ActorLine>> Columns { get; } =
    [
        new("section", static l => l.Section),
        new("what", static l => l.What),
        new("other", static l => l.Other),
        new("from", static l => l.From),
        new("to", static l => l.To),
        new("said", static l => l.Said is { } day ? Phrases.Day(day) : null),
        new("source", static l => l.Source),
        new("claim", static l => l.Claim),
    ];

    /// <summary>The lines of a history, in the order of its page.</summary>
    public static IEnumerable<ActorLine> Of(ActorHistory history) => history.Relations.SelectMany(static r => r.Said.Select(s => new ActorLine("relation", ActorHistories.Words(r.Type, r.Reversed), r.Other, s.Since?.ToString(), s.Until?.ToString(), s.Said, s.Source, s.Claim)))
        .Concat(history.Profile.Select(static p => new ActorLine("profile", Profile(p), p.Leader ?? "", p.Founded?.ToString(), null, p.Said, p.Source, p.Claim)))
        .Concat(Incidents("perpetrator", history.AsPerpetrator)).Concat(Incidents("target", history.AsTarget)).Concat(Incidents("backer", history.AsBacker))
        .Concat(history.Agreements.Select(static a => new ActorLine("party", "", a, null, null, null, null, null))).Concat(history.Brokered.Select(static a => new ActorLine("broker", "", a, null, null, null, null, null)))
        .Concat(history.Control.SelectMany(static c => c.Views.SelectMany(v => v.Claims.Select(claim => new ActorLine("control", $"{v.Actor} {ControlWords.Of(v)}", c.Area, v.On?.ToString(), null, v.LastSaid, v.Source, claim)))));

    /// <summary>What a source says that it is, in a line.</summary>
    public static string Profile(ProfileSaying saying) => string.Join("; ", new[]
    {
        saying.Description,
        saying.Founded is { } founded ? $"founded {founded}" : null,
        saying.Strength is { } strength ? Phrases.Count(strength) + " strong" : null,
        saying.Leader is { } leader ? "led by " + leader : null,
    }.Where(static p => !string.IsNullOrEmpty(p)));

    private static IEnumerable<ActorLine> Incidents(string section, ValueList<ActorIncident> incidents) =>
        incidents.Select(i => new ActorLine(section, i.Type, i.Incident, Phrases.Day(i.Date.From), Phrases.Day(i.Date.To), null, string.Join("; ", i.AllegedBy), null));
}
