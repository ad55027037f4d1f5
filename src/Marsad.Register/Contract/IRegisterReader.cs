using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;

namespace Marsad.Register.Contract;

/// <summary>What can be asked of a register. Sequences are streamed and ordered; many readers may be open while one writer writes.</summary>
public interface IRegisterReader : IRegisterHistory, IDisposable
{
    /// <summary>Real or sample; null while nothing is in it.</summary>
    RegisterKind? Kind { get; }

    /// <summary>How much it holds.</summary>
    RegisterSize Size();

    /// <summary>The number of the ledger's last entry, 0 while it is empty: what was worked out stays right until it changes.</summary>
    long LastEntry { get; }

    /// <summary>Incidents in force, by first day, then id.</summary>
    IEnumerable<Incident> Incidents(IncidentFilter filter);

    /// <summary>One incident in force; null where there is none of this id.</summary>
    Incident? Incident(string id);

    /// <summary>Agreements in force, by id.</summary>
    IEnumerable<Agreement> Agreements();

    /// <summary>One agreement in force.</summary>
    Agreement? Agreement(string id);

    /// <summary>Claims of readings in force, in the order in which they came.</summary>
    IEnumerable<StoredClaim> Claims(ClaimFilter filter);

    /// <summary>Running totals of readings in force, asserted or alleged, that can be about this, in the order in which they came; the caller still looks at each.</summary>
    IReadOnlyList<RunningTotal> Totals(TotalFilter filter);

    /// <summary>One claim.</summary>
    StoredClaim? Claim(string id);

    /// <summary>One report.</summary>
    StoredReport? Report(ContentHash document);

    /// <summary>The reading text of one report; null where the document is not here or was erased.</summary>
    string? Text(ContentHash document);

    /// <summary>Documents whose hash starts with these digits, or that were captured under this path or address; at most a few.</summary>
    IReadOnlyList<ContentHash> Documents(string beginningOrPath);

    /// <summary>Captures whose path begins so (not empty), with the reader of the reading in force, in the order in which they came.</summary>
    IEnumerable<CapturedPath> CapturedUnder(string folder);

    /// <summary>The captured bytes; null where the document is not here or was erased.</summary>
    byte[]? Content(ContentHash document);

    /// <summary>Possible duplicates: pairs of accounts just below the threshold that no person has kept apart.</summary>
    IEnumerable<NearMiss> NearMisses();

    /// <summary>Those of these accounts (by id), in either place.</summary>
    IEnumerable<NearMiss> NearMissesOf(IReadOnlyCollection<string> accounts);

    /// <summary>The last link of the ledger's chain, sixteen hexadecimal digits of it; null while nothing is in it.</summary>
    string? Head { get; }

    /// <summary>The id of the incident in which an account stands; null where it stands in none.</summary>
    string? IncidentOf(string account);

    /// <summary>The standing incidents as rows of numbers, for tallies over very many; null where the register has none yet.</summary>
    IIncidentColumns? Columns { get; }

    /// <summary>Versions of incidents (by number) in which an actor's name holds these words, as perpetrator, target or backer; others than those that stand may be marked too.</summary>
    System.Collections.BitArray VersionsNaming(string actor);

    /// <summary>Versions of incidents (by number) of which a report holds these words; likewise.</summary>
    System.Collections.BitArray VersionsTelling(string words);

    /// <summary>A version of an incident as it is stored, in UTF-8; null where there is none, or it withdraws the incident.</summary>
    byte[]? VersionJson(uint version);

    /// <summary>Accounts and groups, for joining.</summary>
    IAccountShelf Shelf { get; }

    /// <summary>Reports that hold all these words, the best first.</summary>
    IEnumerable<SearchHit> Search(string words, int limit);

    /// <summary>Reports that hold all these words, the best first, with what they are about; where more than so many hold them, the latest of them.</summary>
    IReadOnlyList<FoundReport> Found(string words, int most);

    /// <summary>The reports published last (of those of one day, those that came last), with what they are about; reports without a day of publication come behind them.</summary>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<FoundReport> Latest(int most);

    /// <summary>The words around the best hits of a report, on one line; empty where it does not hold the words.</summary>
    IReadOnlyList<PassagePiece> Passage(string words, ContentHash document);

    /// <summary>True where the report, captured so and read by this reader, is in the register already, so that it need not be read again.</summary>
    bool Knows(Report report, string reader);

    /// <summary>The actors of incidents in force, the most often named first.</summary>
    IEnumerable<ActorUse> Actors();

    /// <summary>The incidents in force that name an actor by one of these spellings.</summary>
    /// <param name="spellings">The spellings, exactly as incidents write them.</param>
    /// <param name="most">How many of the latest of each part (perpetrator, target, backer) are read.</param>
    ActorIncidents NamedIn(IReadOnlyCollection<string> spellings, int most);

    /// <summary>Incidents in force of exactly these types, by first day, then id.</summary>
    IEnumerable<Incident> IncidentsOf(IReadOnlyCollection<string> types);

    /// <summary>True where the ledger's chain holds this link (in hexadecimal, or its beginning).</summary>
    bool HasHead(string head);

    /// <summary>Recomputes every hash.</summary>
    Verification Verify(Action<long, long>? progress = null, CancellationToken cancellation = default);
}
