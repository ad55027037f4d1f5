using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Accounts;

/// <summary>Boils the claims of a report down to its accounts: one for each event, one for each agreement. A pure function of the report's claims.</summary>
internal static class AccountMaker
{
    private const int DaysBeforePublication = 3;
    private const int LookedAt = 2000;
    private const int MostNames = 16;

    /// <summary>The accounts, in the order of their first quotes. That of the report's main event carries the sketch of the report; where no event was read, an account without claims does.</summary>
    public static IEnumerable<Account> Of(Report report, IReadOnlyCollection<Claim> claims)
    {
        var (document, published, text) = (report.Document, report.Published?.Day, report.Text.Value);
        var events = claims.OfType<IncidentClaim>().GroupBy(static c => c.Event ?? c.Id, StringComparer.Ordinal).Select(static g => new EventClaims(g));
        var country = AgreementAccounts.Context(claims)?.Country;
        List<string>? around = null;
        var joined = Fragments.Join(events);
        var denials = Denials(joined, claims);
        var main = MainEvent.Of(joined);
        var setting = ReportSetting.Of(report.Title, text);
        if (main is null && !claims.OfType<AgreementClaim>().Any() && setting != Setting.War && Bare(report) is { } bare)
            yield return WithKeys(bare with { OfCrime = setting == Setting.Crime });
        foreach (var one in joined)
        {
            var whole = ReferenceEquals(one, main) && (setting == Setting.Crime || (setting == Setting.Open && !MainEvent.IsOfWar(one, joined)));
            var account = Of(document, published, one) with
            {
                Denials = denials.TryGetValue(one.All[0].Id, out var said) ? said : [],
                Main = ReferenceEquals(one, main),
                Story = whole ? Stories.Of(report.Title, text, report.Publisher) : null,
                OfCrime = whole && setting == Setting.Crime,
            };
            yield return WithKeys(account.Place?.Country is null && one.Asserted ? account with { ContextCountry = country, Around = (around ??= NameRuns.Of(text, LookedAt, MostNames)).ToValueList() } : account);
        }

        foreach (var agreement in AgreementAccounts.Of(document, published, claims))
            yield return WithKeys(agreement);
    }

    // What a report of which nothing was read tells as a whole: it can be found to be of an incident of others, and makes none.
    private static Account? Bare(Report report) => Stories.Of(report.Title, report.Text.Value, report.Publisher) is not { } story ? null : new Account
    {
        Id = report.Document.ToString(),
        Document = report.Document,
        Claims = [],
        Main = true,
        Published = report.Published?.Day,
        Date = Window(report.Published?.Day),
        Story = story,
    };

    // Denials that are statements only ("the army denied any part in it"), by the first claim of the attack told last before them.
    private static Dictionary<string, ValueList<string>> Denials(List<EventClaims> events, IReadOnlyCollection<Claim> claims) => claims.OfType<StatementClaim>().Where(static s => s.Stance == Stance.Denies)
        .Select(s => (Statement: s, Event: events.Where(e => e.Asserted && e.Types.Exists(static t => TypeTree.IsWiderOrSame("attack", t)) && e.All.Exists(c => c.Quote.Start <= s.Quote.Start))
            .MaxBy(e => e.All.Where(c => c.Quote.Start <= s.Quote.Start).Max(static c => c.Quote.Start))))
        .Where(static d => d.Event is not null).GroupBy(static d => d.Event!.All[0].Id, static d => d.Statement.Id, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(), StringComparer.Ordinal);

    private static Account WithKeys(Account account) => account with { Keys = BlockKeys.Stored(account) };

    private static Account Of(ContentHash document, DateOnly? published, EventClaims one)
    {
        var actors = Names(one.Told.SelectMany(static c => c.Perpetrator));
        var targets = Names(one.Told.SelectMany(static c => c.Target));
        return new Account
        {
            Id = one.All[0].Id,
            Kind = AccountKind.Incident,
            Document = document,
            Claims = one.All.Select(static c => c.Id).ToValueList(),
            Asserted = one.Asserted && one.HasSubstance,
            Published = published,
            Types = one.Types.ToValueList(),
            Date = one.Date ?? Window(published),
            Place = one.Place,
            Actors = actors,
            Targets = targets,
            Weapons = Names(one.Told.SelectMany(static c => new[] { c.Weapon?.Name, c.Platform?.Name }).OfType<string>()),
            Facilities = one.Told.SelectMany(static c => c.Facilities).Select(static f => f.Name is null ? f.Type : $"{f.Type}:{SourceNames.Key(f.Name)}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
            Figures = one.Totals.Select(static t => new AccountFigure(t.Figure.Measure, t.Figure.Count, Speakers.NamedKey(t.Claim) ?? "")).Distinct().ToValueList(),
            Sources = one.Said.Select(Speakers.NamedKey).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
            Words = TellingWords.Of(one.Told.Select(static c => c.Quote.Text), [.. actors, .. targets, .. one.Told.Select(static c => c.Place?.Name).OfType<string>()]).ToValueList(),
            Quotes = QuoteHashes(one.Said),
            List = RecordReader.ListOf(one.All[0]),
            Covers = one.Said.SelectMany(static c => c.Covers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
        };
    }

    private static DateWindow? Window(DateOnly? published) => published is { } day ? new DateWindow(day.AddDays(-DaysBeforePublication), day, DatePrecision.Unknown, DateBasis.Publication) : null;

    /// <summary>Hashes of the folded quotes: equal for passages told in the same words.</summary>
    internal static ValueList<long> QuoteHashes(IEnumerable<Claim> claims) => claims.Select(static c => unchecked((long)StableHash.Of(string.Join(' ', Folding.Words(c.Quote.Text)))))
        .Distinct().Order().ToValueList();

    internal static ValueList<string> Names(IEnumerable<string> names) => names.DistinctBy(ActorKin.Key, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
}
