using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Desk.Decisions;
using Marsad.Desk.Words;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>An agreement opened: parties, scope, what became of it according to whom, the words.</summary>
internal static class AgreementPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="claims">Its claims, in its order.</param>
    /// <param name="breaches">Writes the incidents in its scope; null to leave them out.</param>
    /// <param name="version">The number of the version that stands.</param>
    public static void Write(Page page, Agreement agreement, IReadOnlyList<StoredClaim> claims, Action<Page>? breaches = null, long? version = null)
    {
        var numbers = claims.Index().ToDictionary(static c => c.Item.Claim.Id, static c => $"[{(c.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}]", StringComparer.Ordinal);
        Summary(page, agreement);
        page.Say((agreement.Review == ReviewStatus.Machine && !agreement.Edits.IsEmpty ? "joined by machine; a person decided what is named below" : Looked(agreement.Review)) + (version is { } number ? string.Create(CultureInfo.InvariantCulture, $" · version {number}") : ""), indent: 2, hanging: 4);
        foreach (var edit in agreement.Edits)
        {
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{Phrases.Words(edit.Slot).Replace('_', ' ')} is decided: {DecisionWords.Shown(edit.Slot, edit.Value)}, by {edit.By}{(edit.Reason is null ? "" : $", “{edit.Reason}”")} (decision {edit.Decision}); the machine: {DecisionWords.Shown(edit.Slot, edit.Machine) ?? DecidedSlot.None}"), indent: 2, hanging: 4);
        }

        page.Heading("What became of it");
        foreach (var entry in agreement.History)
            page.Say($"{(entry.Said is { } said ? Phrases.Day(said) : "undated")}  {Became(entry)}, {(entry.Denied ? "denied by" : "according to")} {entry.Source} {numbers.GetValueOrDefault(entry.Claim)}".TrimEnd(), indent: 2, hanging: 4);
        if (agreement.History.IsEmpty)
            page.Say("no source says", indent: 2);
        Scope(page, agreement, numbers);
        if (!agreement.Provisions.IsEmpty)
            page.Heading("What it asks");
        foreach (var provision in agreement.Provisions)
            page.Say("“" + provision + "”", indent: 2, hanging: 4);
        breaches?.Invoke(page);
        page.Heading("The words");
        foreach (var stored in claims)
            ClaimPage.Words(page, [stored], numbers[stored.Claim.Id]);
        if (!agreement.Why.IsEmpty)
            page.Heading("Why these claims are one agreement");
        foreach (var why in agreement.Why)
        {
            var pair = why.Claims.Select(c => numbers.GetValueOrDefault(c, c)).Distinct(StringComparer.Ordinal).ToList();
            page.Say($"{(pair.Count == 1 ? pair[0] + " in both reports" : string.Join(" and ", pair))}: {(why.Reasons.IsEmpty ? "" : $"score {why.Score.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)} ({string.Join(", ", why.Reasons)})")}", indent: 2, hanging: 4);
        }
    }

    /// <summary>Its head: what, between whom, where, since when.</summary>
    public static void Summary(Page page, Agreement agreement)
    {
        page.Heading($"{agreement.Id}  {Title(agreement)}");
        var last = agreement.History.LastOrDefault(h => !h.Denied && h.Status == agreement.Status);
        var decided = agreement.Edits.FirstOrDefault(static e => e.Slot == "status");
        var parts = new[]
        {
            agreement.Backer.IsEmpty ? null : "brokered or backed by " + string.Join(", ", agreement.Backer),
            agreement.Date is { } date ? $"agreed {date}" : null,
            agreement.InEffect is { } effect ? $"in effect from {effect}" : null,
            agreement.Until is { } until ? $"until {until}" : null,
            decided is not null && agreement.Status is { } became ? $"{Phrases.Words(became.Word())}, as {decided.By} decided" : agreement.Status is { } status ? $"last said: {(last is null ? Phrases.Words(status.Word()) : Became(last))}{(last?.Said is { } day ? $" ({Phrases.Day(day)})" : "")}" : null,
        };
        page.Say(string.Join("; ", parts.Where(static p => p is not null)), indent: 2, hanging: 4);
        if (agreement.Review == ReviewStatus.Rejected)
            page.Say($"rejected by {agreement.Edits.FirstOrDefault(static e => e.Slot == AgreementSlot.Review)?.By ?? "a person"}: it is no agreement, and nothing lies in its scope", indent: 2, hanging: 4);
        foreach (var flag in agreement.Flags)
            page.Say("flagged: " + Flag(flag, agreement), indent: 2, hanging: 4);
    }

    /// <summary>"ceasefire between A and B in Hodeidah".</summary>
    public static string Title(Agreement agreement) =>
        Phrases.Words(agreement.Type)
        + (agreement.Parties.IsEmpty ? "" : agreement.Parties.Count == 1 ? " of " + agreement.Parties[0] : " between " + string.Join(" and ", agreement.Parties))
        + (agreement.Area is null ? "" : " in " + agreement.Area);

    private static void Scope(Page page, Agreement agreement, Dictionary<string, string> numbers)
    {
        if (agreement.Scopes.IsEmpty)
            return;
        page.Heading("Where it holds, according to whom");
        foreach (var scope in agreement.Scopes)
        {
            var standing = scope.Standing switch { Standing.Party => " (a party)", Standing.Mediator => " (a mediator)", Standing.Decided => " (stands before what sources say)", _ => "" };
            var areas = scope.Areas.IsEmpty ? "" : ": " + string.Join("; ", scope.Areas.Select(static a => Phrases.Where(a)));
            var without = scope.Excludes.IsEmpty ? "" : (scope.Areas.IsEmpty ? ": " : ", ") + "without " + string.Join(", ", scope.Excludes.Select(static e => e.Name));
            page.Say($"{scope.Source}{standing}{areas}{without} {string.Join(' ', scope.Claims.Select(c => numbers.GetValueOrDefault(c)).OfType<string>())}".TrimEnd(), indent: 2, hanging: 4);
        }

        if (!agreement.Scopes.Any(static s => s.Standing != Standing.Other && !s.Areas.IsEmpty))
            page.Say("neither a party nor a mediator says where: the areas of all sources are taken", indent: 2, hanging: 4);
    }

    private static string Looked(ReviewStatus status) => status switch
    {
        ReviewStatus.Machine => "joined by machine, no person has looked at it",
        ReviewStatus.InReview => "a person is looking at it",
        ReviewStatus.Reviewed => "a person has looked at it",
        _ => "a person rejected it",
    };

    // "broken down (“suspended”)": the status, and the words where they say it otherwise.
    private static string Became(StatusEntry entry)
    {
        var status = Phrases.Words(entry.Status.Word());
        return (entry.Words is null || string.Equals(entry.Words, status, StringComparison.OrdinalIgnoreCase) ? status : $"{status} (“{entry.Words}”)") + (entry.On is { } on ? $" {on}" : "");
    }

    private static string Flag(string flag, Agreement agreement) => flag switch
    {
        "ends-before-it-begins" => $"it is said to end ({agreement.Until}) before it begins ({agreement.InEffect ?? agreement.Date}); the end is not used",
        "nobody-says-it-took-effect" => agreement.History.Any(static h => h.Status == AgreementStatus.NotImplemented) ? "it was announced, and sources say that it was never carried out" : "it was announced; nobody says that it took effect",
        "disputed-whether-it-took-effect" => "some sources say that it took effect, others that it was never carried out",
        "only-called-for" => "it was only called for or refused: it binds nobody",
        _ => Phrases.Words(flag),
    };
}
