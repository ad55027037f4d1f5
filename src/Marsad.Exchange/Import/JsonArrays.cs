using System.Text.Json;

namespace Marsad.Exchange.Import;

/// <summary>An object of a JSON array.</summary>
/// <param name="Value">The object.</param>
/// <param name="Raw">Its text.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
internal readonly record struct JsonItem(JsonElement Value, string Raw, string? Problem);

/// <summary>Reads the objects of one array of a JSON file, one at a time: the array may be the file itself or stand under a name of the outermost object.</summary>
internal static class JsonArrays
{
    // An object (an outline with very many points) may be so long.
    private const int MostBytes = 64 << 20;

    /// <summary>The objects.</summary>
    /// <exception cref="ImportException">The file is no JSON or has no such array.</exception>
    public static IEnumerable<JsonItem> Items(Stream from, string under)
    {
        var (buffer, held, done) = (new byte[1 << 16], 0, false);
        var state = new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (inside, count, offset) = (false, 0L, 0L);
        var first = true;
        while (true)
        {
            var read = from.Read(buffer, held, buffer.Length - held);
            held += read;
            done = read == 0;
            var start = first && held >= 3 && buffer[0] == 0xef && buffer[1] == 0xbb && buffer[2] == 0xbf ? 3 : 0;
            first = false;
            var used = start;
            while (Next(buffer.AsSpan(used, held - used), done, ref state, ref inside, under, offset + used, out var length, out var item))
            {
                used += length;
                if (item is { } found)
                {
                    count++;
                    yield return found;
                }

                if (length == 0)
                    break;
            }

            offset += used;
            buffer.AsSpan(used, held - used).CopyTo(buffer);
            held -= used;
            if (done)
                break;
            if (held == buffer.Length)
            {
                if (buffer.Length >= MostBytes)
                    throw new ImportException($"object {count + 1} is longer than {MostBytes >> 20} MiB");
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        if (!inside && count == 0)
            throw new ImportException($"the file holds neither a list of objects nor one under \"{under}\"");
    }

    // One step: an object of the array, or the tokens before it. False where more bytes are needed.
    private static bool Next(ReadOnlySpan<byte> bytes, bool done, ref JsonReaderState state, ref bool inside, string under, long offset, out int length, out JsonItem? item)
    {
        (length, item) = (0, null);
        var reader = new Utf8JsonReader(bytes, done, state);
        try
        {
            var wanted = false;
            while (true)
            {
                if (!reader.Read())
                    return false;
                if (!inside)
                {
                    if (reader.TokenType == JsonTokenType.StartArray && (reader.CurrentDepth == 0 || wanted))
                    {
                        inside = true;
                        break;
                    }

                    wanted = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(under);
                    // What does not lead there is passed over, whole.
                    if (reader.TokenType is JsonTokenType.PropertyName && !wanted && !reader.TrySkip())
                        return false;
                    if (!wanted)
                        break;
                    continue;
                }

                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    if (reader.TokenType == JsonTokenType.EndArray)
                        inside = false;
                    else if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.PropertyName) && inside)
                        item = new JsonItem(default, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), "it is no object");
                    break;
                }

                if (!JsonElement.TryParseValue(ref reader, out var value))
                    return false;
                item = new JsonItem(value.Value.Clone(), value.Value.GetRawText(), null);
                break;
            }
        }
        catch (JsonException e)
        {
            throw new ImportException($"the file is no whole JSON: {e.Message.Split(" LineNumber")[0]} (near byte {offset + reader.BytesConsumed:#,0})", e);
        }

        length = (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return true;
    }
}
