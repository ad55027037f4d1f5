using Marsad.Domain.Values;
using Marsad.Register.Sqlite;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class BandRunsTests : IDisposable
{
    private readonly Shelves shelves = new();
    private readonly Sql sql;

    public BandRunsTests()
    {
        shelves.Write().Dispose();
        sql = RegisterFile.OpenForWriting(shelves.Path, shelves.Clock);
    }

    public void Dispose()
    {
        sql.Dispose();
        shelves.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void runs_find_what_a_plain_table_finds_however_they_were_merged(int seed)
    {
        var (random, plain) = (new Random(seed), new Dictionary<long, SortedSet<long>>());
        var runs = new BandRuns(sql, mostRecent: 5, mostMiddle: 200);
        long[] bands = [.. Enumerable.Range(0, 300).Select(_ => random.NextInt64(long.MinValue, long.MaxValue)), long.MinValue, long.MaxValue, -1, 0, 1];
        var merged = new HashSet<long>();
        for (var step = 0; step < 120; step++)
        {
            var document = 1 + random.Next(60);
            switch (random.Next(12))
            {
                case 0:
                    runs.Remove(document);
                    foreach (var documents in plain.Values)
                        documents.Remove(document);
                    break;
                case 1:
                    runs.Forget();
                    break;
                case 2:
                    runs = new BandRuns(sql, mostRecent: 5, mostMiddle: 200);
                    break;
                default:
                    var own = Enumerable.Range(0, 16).Select(_ => bands[random.Next(bands.Length)]).ToValueList();
                    runs.Add(document, own);
                    foreach (var band in own)
                        (plain.TryGetValue(band, out var documents) ? documents : plain[band] = []).Add(document);
                    break;
            }

            runs.Tidy();
            sql.Each("SELECT DISTINCT part >> 32 FROM band_run", r => merged.Add(r.Number(0)));
            var asked = Enumerable.Range(0, 4).Select(_ => bands[random.Next(bands.Length)]).ToList();
            Assert.Equal(asked.SelectMany(band => plain.GetValueOrDefault(band) ?? []).Distinct().Order(), runs.Sharing(asked));
        }

        Assert.Equal([0L, 1L], merged.Order());
    }

    [Fact]
    public void what_is_rolled_back_is_not_found()
    {
        var runs = new BandRuns(sql);
        runs.Add(1, [7, 8]);
        Assert.Throws<InvalidOperationException>(() => sql.Atomically<int>(() =>
        {
            runs.Add(2, [8, 9]);
            throw new InvalidOperationException();
        }));
        runs.Forget();
        Assert.Equal([1L], runs.Sharing([7, 8, 9]));
    }
}
