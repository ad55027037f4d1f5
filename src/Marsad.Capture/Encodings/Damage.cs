using System.Globalization;
using System.Text;

namespace Marsad.Capture.Encodings;

/// <summary>The sentence about bytes that mean nothing in their encoding.</summary>
internal static class Damage
{
    public static string Sentence(long count, string encoding, long? first) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {(count == 1 ? "place" : "places")} that cannot be read as {encoding} stand as U+FFFD{(first is { } at ? $", the first at byte {at}" : "")}");
}

/// <summary>Puts U+FFFD where bytes mean nothing, and counts.</summary>
internal sealed class CountingFallback : DecoderFallback
{
    public override int MaxCharCount => 1;

    public int Count { get; private set; }

    public int? First { get; private set; }

    public override DecoderFallbackBuffer CreateFallbackBuffer()
    {
        // GetString walks the bytes twice (to count, then to convert); the second walk's count is the one that stands.
        (Count, First) = (0, null);
        return new Buffer(this);
    }

    private sealed class Buffer(CountingFallback owner) : DecoderFallbackBuffer
    {
        private bool waiting;

        public override int Remaining => waiting ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count++;
            owner.First ??= Math.Max(0, index);
            return waiting = true;
        }

        public override char GetNextChar()
        {
            var next = waiting ? '\uFFFD' : '\0';
            waiting = false;
            return next;
        }

        public override bool MovePrevious() => false;
    }
}
