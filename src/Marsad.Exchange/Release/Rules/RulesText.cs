namespace Marsad.Exchange.Release.Rules;

/// <summary>Reads the part of YAML that rules are written in: keys with values, lists with dashes or in brackets, words in quotes, comments. Anchors, tags, blocks of text and other documents are refused, so that a file says nothing that its reader cannot see (ADR 1210).</summary>
internal sealed class RulesText
{
    private readonly string file;
    private readonly List<(int Number, int Indent, string Text)> lines = [];
    private int at;

    private RulesText(string file) => this.file = file;

    /// <summary>The keys of a text.</summary>
    /// <exception cref="RulesException">It is not written so; the message names the line.</exception>
    public static RuleNode Read(string text, string file)
    {
        var reader = new RulesText(file);
        reader.Split(text);
        if (reader.lines.Count == 0)
            return new RuleNode { Line = 1, Keys = [] };
        var node = reader.Block(reader.lines[0].Indent);
        return reader.at < reader.lines.Count ? throw reader.Wrong(reader.lines[reader.at].Number, "this line is indented less than the first")
            : node.Keys is null ? throw reader.Wrong(node.Line, "a file of rules is made of keys, such as 'delay:'") : node;
    }

    private void Split(string text)
    {
        var number = 0;
        foreach (var raw in text.TrimStart('\ufeff').Split('\n'))
        {
            number++;
            var line = Bare(raw.TrimEnd('\r', ' ', '\t'));
            var body = line.TrimStart(' ');
            if (body.Length == 0)
                continue;
            if (body[0] == '\t')
                throw Wrong(number, "lines are indented by blanks, not by tabs");
            if (body is "---" or "..." || body[0] is '%' or '&' or '*' or '!' or '|' or '>' or '{')
                throw Wrong(number, $"'{body[0]}' opens a part of YAML that rules are not written in");
            lines.Add((number, line.Length - body.Length, body));
        }
    }

    // Without its comment: a hash at the start or behind a blank, outside quotes.
    private static string Bare(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != '\0')
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or ','))
                quote = line[i];
            else if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
                return line[..i].TrimEnd();
        }

        return line;
    }

    private RuleNode Block(int indent) => lines[at].Text.StartsWith("- ", StringComparison.Ordinal) || lines[at].Text == "-" ? Dashes(indent) : Keyed(indent);

    private RuleNode Dashes(int indent)
    {
        var first = lines[at].Number;
        var items = new List<RuleNode>();
        while (at < lines.Count && lines[at].Indent == indent && lines[at].Text[0] == '-' && (lines[at].Text.Length == 1 || lines[at].Text[1] == ' '))
        {
            var (number, _, text) = lines[at];
            var inner = text[1..].TrimStart(' ');
            if (inner.Length == 0)
            {
                at++;
                items.Add(at < lines.Count && lines[at].Indent > indent ? Block(lines[at].Indent) : throw Wrong(number, "a dash without a value"));
                continue;
            }

            if (Colon(inner) < 0)
            {
                at++;
                items.Add(Value(inner, number));
                continue;
            }

            // "- key: value": its keys stand below one another from behind the dash.
            lines[at] = (number, indent + text.Length - inner.Length, inner);
            items.Add(Keyed(lines[at].Indent));
        }

        if (at < lines.Count && lines[at].Indent > indent)
            throw Wrong(lines[at].Number, "this line is indented more than its list");
        return new RuleNode { Line = first, Items = items };
    }

    private RuleNode Keyed(int indent)
    {
        var first = lines[at].Number;
        var keys = new List<(string Key, RuleNode Value)>();
        while (at < lines.Count && lines[at].Indent == indent)
        {
            var (number, _, text) = lines[at];
            var colon = Colon(text);
            if (colon < 0)
                throw Wrong(number, $"'{text}' is no key with a value ('key: value')");
            var key = Plain(text[..colon].Trim(), number);
            if (keys.Exists(k => k.Key == key))
                throw Wrong(number, $"'{key}' stands here a second time");
            var rest = text[(colon + 1)..].Trim();
            at++;
            if (rest.Length > 0)
                keys.Add((key, Value(rest, number)));
            else if (at < lines.Count && (lines[at].Indent > indent || (lines[at].Indent == indent && lines[at].Text.StartsWith("- ", StringComparison.Ordinal))))
                keys.Add((key, Block(lines[at].Indent)));
            else
                keys.Add((key, new RuleNode { Line = number, Words = "" }));
            if (at < lines.Count && lines[at].Indent > indent)
                throw Wrong(lines[at].Number, "this line is indented more than the one before, which has a value already");
        }

        return new RuleNode { Line = first, Keys = keys };
    }

    private RuleNode Value(string text, int line)
    {
        if (text[0] != '[')
            return new RuleNode { Line = line, Words = Plain(text, line) };
        if (text[^1] != ']')
            throw Wrong(line, "a list in brackets ends on its line with ']'");
        return new RuleNode { Line = line, Items = [.. Parts(text[1..^1]).Select(p => new RuleNode { Line = line, Words = Plain(p, line) })] };
    }

    private static IEnumerable<string> Parts(string text)
    {
        var (start, quote) = (0, '\0');
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && quote == '\0'))
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                    yield return part;
                start = i + 1;
            }
            else if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'' && text[start..i].Trim().Length == 0)
            {
                quote = text[i];
            }
        }
    }

    private string Plain(string text, int line)
    {
        if (text.Length == 0)
            return text;
        if (text[0] is '"' or '\'')
            return text.Length > 1 && text[^1] == text[0] && !text[1..^1].Contains(text[0], StringComparison.Ordinal) ? text[1..^1] : throw Wrong(line, "a quotation mark is not closed");
        return text[0] is '&' or '*' or '!' or '|' or '>' or '{' or '@' or '`' ? throw Wrong(line, $"'{text[0]}' opens a part of YAML that rules are not written in; put the words in quotes") : text;
    }

    // The colon that ends a key: outside quotes, at the end or before a blank.
    private static int Colon(string text)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && i == 0)
                quote = text[i];
            else if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' '))
                return i;
        }

        return -1;
    }

    private RulesException Wrong(int line, string what) => new($"{file}, line {line}: {what}");
}
