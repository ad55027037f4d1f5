using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>An input on its way to the register.</summary>
public abstract record ReadItem(string Path);

/// <summary>A report that was read.</summary>
public sealed record StorableItem(string Path, ReadingToStore Reading, ValueList<Account> Accounts) : ReadItem(Path);

/// <summary>A report that is in the register already.</summary>
public sealed record KnownItem(string Path, ContentHash? Document = null) : ReadItem(Path);

/// <summary>An input that is no report or may not enter.</summary>
public sealed record RejectedItem(string Path, string Reason) : ReadItem(Path);
