using System.Globalization;
using System.Text;
using Xunit;

namespace Marsad.Exchange.Tests.Reading;

/// <summary>Files longer than the memory: made while they are read, so that no disk is needed. A file of gigabytes takes the same way.</summary>
[Collection(nameof(Alone))]
public class LongFileTests
{
    private const long MiB = 1 << 20;

    [Fact]
    public void a_file_of_many_rows_takes_some_dozens_of_bytes_a_row_and_no_more()
    {
        const int rows = 150_000;
        var (count, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var item in ImportFormats.Find("ged")!.Read(new MadeStream(Rows(rows)), new ImportSettings()))
        {
            Assert.IsType<ImportedReport>(item);
            if (++count % 50_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(rows, count);
        Assert.True(most < 20 * MiB, $"{most / MiB} MiB are held");
    }

    [Theory]
    [InlineData("ged", "is longer than 4,194,304 characters: this is no table, or its lines do not end")]
    [InlineData("plover", "is longer than 4,194,304 characters")]
    [InlineData("geojson", "no whole JSON")]
    public void a_file_of_gigabytes_without_an_end_of_a_line_is_refused_before_it_fills_the_memory(string format, string said)
    {
        var stream = new MadeStream(Endless());
        Assert.Contains(said, Assert.Throws<ImportException>(() => ImportFormats.Find(format)!.Read(stream, new ImportSettings()).Count()).Message, StringComparison.Ordinal);
        Assert.True(stream.Given < 160 * MiB, $"{stream.Given / MiB} MiB were read");
    }

    [Fact]
    public void a_header_of_two_million_columns_is_refused() =>
        Assert.Contains("more than 10,000 columns", Assert.Throws<ImportException>(() => ImportFormats.Find("ged")!.Read(new MemoryStream(Encoding.UTF8.GetBytes(new string(',', 2_000_000))), new ImportSettings()).Count()).Message, StringComparison.Ordinal);

    private static IEnumerable<byte[]> Rows(int count)
    {
        yield return "id,date_start,date_end,best,high,low,side_a,side_b,where_coordinates,country,source_article\n"u8.ToArray();
        var article = new string('x', 300);
        for (var i = 0; i < count; i++)
            yield return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i},2019-08-31,2019-08-31,5,6,4,Government of Syria,Syrian insurgents,Town {i % 1000},Syria,{article}\n"));
    }

    private static IEnumerable<byte[]> Endless()
    {
        var block = new byte[1 << 20];
        for (var i = 0; i < 5 << 10; i++)
            yield return block;
    }

    private sealed class MadeStream(IEnumerable<byte[]> blocks) : Stream
    {
        private readonly IEnumerator<byte[]> rest = blocks.GetEnumerator();
        private ReadOnlyMemory<byte> held;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (held.IsEmpty)
            {
                if (!rest.MoveNext())
                    return 0;
                held = rest.Current;
            }

            var length = Math.Min(buffer.Length, held.Length);
            held.Span[..length].CopyTo(buffer);
            held = held[length..];
            Given += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
