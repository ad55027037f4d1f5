using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>What an account is about.</summary>
[JsonConverter(typeof(KebabCase<AccountKind>))]
public enum AccountKind
{
    /// <summary>Something that happened.</summary>
    Incident,

    /// <summary>An agreement.</summary>
    Agreement,
}

/// <summary>A figure of an account, for comparison: what is counted, how many, and according to whom.</summary>
/// <param name="Measure">What happened to them.</param>
/// <param name="Count">How many.</param>
/// <param name="Source">The source's key (its name without case, marks and small words).</param>
public sealed record AccountFigure(HarmMeasure Measure, CountRange Count, string Source);

/// <summary>What one report says of one incident or agreement: the claims that share an event, boiled down to what is compared. Small, so that a block of them fits in memory; the words stay with the claims.</summary>
public sealed record Account
{
    /// <summary>The id of its first claim; of the report, where no claim was read from it.</summary>
    public required string Id { get; init => field = Guard.Text(value, "An account's id"); }

    /// <summary>What it is about.</summary>
    public AccountKind Kind { get; init; }

    /// <summary>The report.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>The claims' ids, in the order of their quotes.</summary>
    public required ValueList<string> Claims { get; init; }

    /// <summary>Ids of the report's statements that deny it; they count only where the denier is blamed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Denials { get; init; }

    /// <summary>True when somebody asserts or alleges it; an account of denials or plans alone makes no incident.</summary>
    public bool Asserted { get; init; }

    /// <summary>When the report was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The types its claims give, the most frequent first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Types { get; init; }

    /// <summary>When: the narrowest window of its claims.</summary>
    public DateWindow? Date { get; init; }

    /// <summary>Where: the finest place of its claims.</summary>
    public Place? Place { get; init; }

    /// <summary>Where the words give no country: that of most of the report's other places. It helps to find the account and is never shown as its place.</summary>
    public string? ContextCountry { get; init; }

    /// <summary>Where no place was found: keys of names that stand in the report, among which another report's place may be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Around { get; init; }

    /// <summary>Perpetrators, or the parties of an agreement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Actors { get; init; }

    /// <summary>Targets, or the backers of an agreement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Targets { get; init; }

    /// <summary>Weapons by name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Weapons { get; init; }

    /// <summary>Facilities: type, or <c>type:name</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Facilities { get; init; }

    /// <summary>Totals of people harmed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AccountFigure> Figures { get; init; }

    /// <summary>Keys of the named speakers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Sources { get; init; }

    /// <summary>The telling words of the quotes, in ordinal order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Words { get; init; }

    /// <summary>Hashes of the quotes' words: two accounts that share most of them tell in the same words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<long> Quotes { get; init; }

    /// <summary>Ids of the claims that a joint figure of this account covers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Covers { get; init; }

    /// <summary>True for the event that the report is mainly about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Main { get; init; }

    /// <summary>The sketch of the whole report, on the account of the event that it is mainly about; null on its other accounts, and where the report is of war: reports of one war share much by their setting alone.</summary>
    public ReportStory? Story { get; init; }

    /// <summary>True beside a sketch where the report is of crime.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OfCrime { get; init; }

    /// <summary>Of a record of a list that others made: the list. No two records of one list are one incident, since whoever made it has counted them apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? List { get; init; }

    /// <summary>True where the other account is another record of the same list.</summary>
    public bool IsListedWith(Account other) => List is not null && string.Equals(List, other?.List, StringComparison.Ordinal) && Document != other!.Document;

    /// <summary>Keys under which it is found; not written with the account.</summary>
    [JsonIgnore]
    public ValueList<long> Keys { get; init; }
}
