using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;

namespace Marsad.Register.Contract;

/// <summary>The one writer of a register. Every write stands inside <see cref="Atomically"/>: all of it is stored, or nothing.</summary>
public interface IRegisterWriter : IRegisterReader
{
    /// <summary>Does all of <paramref name="work"/> or none of it.</summary>
    T Atomically<T>(Func<T> work);

    /// <summary>Does work that only reads, while what was stored before is still being written on another thread.</summary>
    T Meanwhile<T>(Func<T> work);

    /// <summary>Notes that a run begins; the result is its number.</summary>
    long Begin(string command, string reader);

    /// <summary>Notes that a run has ended.</summary>
    void End(long run, long stored, long skipped, long rejected);

    /// <summary>Notes an input that was rejected.</summary>
    void Reject(long run, string path, string reason);

    /// <summary>Stores a report that was read, its bytes and its claims, unless it is known or may not enter.</summary>
    StoreResult Store(long run, ReadingToStore reading);

    /// <summary>Reports that have at least one of these bands, without <paramref name="document"/> itself.</summary>
    IReadOnlyList<ContentHash> SharingBands(ContentHash document, IReadOnlyCollection<long> bands);

    /// <summary>Notes that two reports are copies of each other, or versions of one story.</summary>
    void AddKin(ContentHash document, ContentHash other, Kinship kind);

    /// <summary>Writes what a joining changed.</summary>
    void Save(long run, JoinChange change);

    /// <summary>Stores a person's decision; the result has its number. What it changes comes with the <see cref="JoinChange"/> of a request that touches its claims (of an undo: those of the decision that it undoes).</summary>
    Decision Decide(long run, Decision decision);

    /// <summary>Sets the weights by which the register's accounts are joined; nothing happens where these are set already.</summary>
    /// <exception cref="RegisterException">The register holds reports that were joined by other weights.</exception>
    void JoinBy(long run, JoinWeights weights);

    /// <summary>Erases a report's bytes, words and claims for a lawful reason; the ledger stays whole. Its accounts go with the <see cref="JoinChange"/> of a request that removes it, before.</summary>
    void Erase(ContentHash document, string by, string reason);
}
