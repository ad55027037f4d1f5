using System.Text.Json;
using Marsad.Desk.Words;
using Marsad.Domain.Decisions;
using Marsad.Domain.Interchange;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>Decisions and changes in the words of a sentence.</summary>
public static class DecisionWords
{
    /// <summary>"killed 4–5 → 6".</summary>
    public static string Change(SlotDifference difference) => $"{Phrases.Words(difference.Slot).Replace('_', ' ')} {difference.Before ?? DecidedSlot.None} → {difference.After ?? DecidedSlot.None}";

    /// <summary>"killed 4–5": a slot of a first version.</summary>
    public static string Value(SlotDifference difference) => $"{Phrases.Words(difference.Slot).Replace('_', ' ')} {difference.After}";

    /// <summary>An instant to the minute: "2019-09-01 14:05 UTC".</summary>
    public static string At(string recorded) => recorded.Length < 16 ? recorded : recorded[..10] + " " + recorded[11..16] + " UTC";

    /// <summary>What a decision says, without what it is about.</summary>
    public static string What(Decision decision) => decision.Kind switch
    {
        DecisionKind.Same => "same",
        DecisionKind.NotSame => "not the same",
        DecisionKind.Edit => $"{Phrases.Words(decision.Slot!).Replace('_', ' ')} is {Shown(decision.Slot!, decision.Value!)}",
        DecisionKind.Grade => $"grade is {decision.Value}",
        DecisionKind.Status => $"status is {Phrases.Words(decision.Value!)}",
        DecisionKind.AcceptZero => "the accused's zero counts",
        _ => $"undo of {decision.Undoes}",
    };

    /// <summary>A decided value for people: a place by its name.</summary>
    public static string? Shown(string slot, string? value) => value switch
    {
        { } place when slot == "place" && place.StartsWith('{') => Phrases.Where(JsonSerializer.Deserialize(place, DomainJson.Lines.Place)),
        { } areas when slot == "area" && areas.StartsWith('[') => string.Join("; ", JsonSerializer.Deserialize(areas, DomainJson.Lines.ValueListPlace).Select(static a => Phrases.Where(a))),
        _ => value,
    };

    /// <summary>By what a version came to be: "by decision 3 of Sample Reviewer: the same raid", "by 'ingest reports/'".</summary>
    public static string Cause(IRegisterReader register, IncidentVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Cause(register, version.Decision, version.Command, version.Recorded);
    }

    /// <summary>By what a version of an agreement came to be.</summary>
    public static string Cause(IRegisterReader register, AgreementVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Cause(register, version.Decision, version.Command, version.Recorded);
    }

    private static string Cause(IRegisterReader register, long? number, string command, string recorded)
    {
        var decision = number is null ? null : register.DecisionsEver().FirstOrDefault(d => d.Number == number);
        return decision is null ? $"by '{command}' at {At(recorded)}" : $"by decision {decision.Number} of {decision.By}" + (decision.Reason is null ? "" : ": " + decision.Reason) + $", at {At(recorded)}";
    }
}
