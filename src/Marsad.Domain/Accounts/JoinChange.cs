using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>A report read: its head and its accounts.</summary>
/// <param name="Head">The head, with its copies.</param>
/// <param name="Accounts">The accounts, with their keys.</param>
/// <param name="Claims">Its claims, as far as they are at hand; others are looked up.</param>
public sealed record ReadReport(ReportHead Head, ValueList<Account> Accounts, ValueList<Claim> Claims = default);

/// <summary>What is to be joined anew.</summary>
public sealed record JoinRequest
{
    /// <summary>Reports that come in.</summary>
    public ValueList<ReadReport> Add { get; init; }

    /// <summary>Reports whose accounts go (read anew, erased).</summary>
    public ValueList<ContentHash> Remove { get; init; }

    /// <summary>Claims whose groups are joined anew: a decision about them was made or undone, or their report was captured once more.</summary>
    public ValueList<string> Touch { get; init; }
}

/// <summary>Accounts connected by links above the threshold, and what they make. A group holds one incident mostly, several where accounts of it cannot be one, none where nobody asserts anything.</summary>
public sealed record JoinedGroup
{
    /// <summary>The smallest id of its accounts.</summary>
    public required string Id { get; init; }

    /// <summary>The accounts' ids, in ordinal order.</summary>
    public required ValueList<string> Accounts { get; init; }

    /// <summary>The accounts parted into those held to be of one incident or agreement each, whether or not anybody asserts it; with their ids, in ordinal order.</summary>
    public ValueList<ValueList<string>> Parts { get; init; }

    /// <summary>Its incidents.</summary>
    public ValueList<Incident> Incidents { get; init; }

    /// <summary>Its agreements.</summary>
    public ValueList<Agreement> Agreements { get; init; }
}

/// <summary>Two accounts that are nearly, or by their score, one, and are not joined.</summary>
/// <param name="First">The id of the ordinally first account.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="Score">The sum of the weights.</param>
/// <param name="Reasons">Each level with its weight.</param>
public sealed record NearMiss(string First, string Second, double Score, ValueList<string> Reasons);

/// <summary>What a joining changes.</summary>
public sealed record JoinChange
{
    /// <summary>Groups to delete, with their incidents and agreements.</summary>
    public ValueList<string> Gone { get; init; }

    /// <summary>Groups to write.</summary>
    public ValueList<JoinedGroup> Groups { get; init; }

    /// <summary>Accounts to insert, with their keys.</summary>
    public ValueList<Account> New { get; init; }

    /// <summary>Ids of accounts to delete, with their keys and near misses.</summary>
    public ValueList<string> Removed { get; init; }

    /// <summary>Near misses to insert or replace, by their two accounts; they count only while the two are in no common incident.</summary>
    public ValueList<NearMiss> NearMisses { get; init; }

    /// <summary>What other policies make of an incident's figures, asked for each that is written; null: not known, and worked out when it is asked for.</summary>
    public Func<Incident, PolicyFigures?>? Numbers { get; init; }
}
