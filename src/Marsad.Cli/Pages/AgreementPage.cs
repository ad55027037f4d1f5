using Marsad.Cli.Output;
using Marsad.Domain.Agreements;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>An agreement opened: parties, scope, what became of it according to whom, the words.</summary>
internal static class AgreementPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Agreement agreement, IReadOnlyList<StoredClaim> claims)
    {
        Summary(page, agreement);
        page.Heading("What became of it");
        foreach (var entry in agreement.History)
            page.Say($"{(entry.Said is { } said ? Phrases.Day(said) : "undated")}  {Phrases.Words(entry.Status.Word())}, according to {entry.Source}", indent: 2, hanging: 4);
        if (!agreement.Provisions.IsEmpty)
            page.Heading("What it asks");
        foreach (var provision in agreement.Provisions)
            page.Say("“" + provision + "”", indent: 2, hanging: 4);
        page.Heading("The words");
        foreach (var stored in claims)
            ClaimPage.Words(page, [stored], "-");
    }

    /// <summary>Its head: what, between whom, where, since when.</summary>
    public static void Summary(Page page, Agreement agreement)
    {
        page.Heading($"{agreement.Id}  {Title(agreement)}");
        var parts = new[]
        {
            agreement.Backer.IsEmpty ? null : "brokered or backed by " + string.Join(", ", agreement.Backer),
            agreement.Date is { } date ? $"agreed {date}" : null,
            agreement.InEffect is { } effect ? $"in effect from {effect}" : null,
            agreement.Until is { } until ? $"until {until}" : null,
            agreement.Status is { } status ? Phrases.Words(status.Word()) : null,
        };
        page.Say(string.Join("; ", parts.Where(static p => p is not null)), indent: 2);
    }

    /// <summary>"ceasefire between A and B in Hodeidah".</summary>
    public static string Title(Agreement agreement) =>
        Phrases.Words(agreement.Type)
        + (agreement.Parties.IsEmpty ? "" : " between " + string.Join(" and ", agreement.Parties))
        + (agreement.Area is null ? "" : " in " + agreement.Area);
}
