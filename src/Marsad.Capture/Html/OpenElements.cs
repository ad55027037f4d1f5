using System.Collections.Frozen;

namespace Marsad.Capture.Html;

/// <summary>The elements that stand open while tags go by, after the tree rules of the HTML standard, on the side of caution: never fewer than a parser would hold.</summary>
internal sealed class OpenElements
{
    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta source track wbr param keygen basefont bgsound frame");
    private static readonly FrozenSet<string> FormattingNames = Set("a b big code em font i nobr s small strike strong tt u");
    private static readonly FrozenSet<string> Scopes = Set("applet caption html table td th marquee object template svg math");
    private static readonly FrozenSet<string> TableParts = Set("table tbody thead tfoot tr td th caption colgroup");
    private static readonly FrozenSet<string> Blocks = Set("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");
    private static readonly FrozenSet<string> Lists = Set("ul ol menu"), Definitions = Set("dl"), Choices = Set("select datalist"), Tables = Set("table");
    private readonly List<string> stack = [];
    private readonly Dictionary<string, int> formatting = new(StringComparer.Ordinal);

    public int Depth => stack.Count;

    public int Deepest { get; private set; }

    public int Formatting { get; private set; }

    public int MostFormatting { get; private set; }

    public void Start(string name)
    {
        if (Void.Contains(name))
            return;
        if (FormattingNames.Contains(name))
        {
            formatting[name] = formatting.GetValueOrDefault(name) + 1;
            MostFormatting = Math.Max(MostFormatting, ++Formatting);
            return;
        }

        if (Blocks.Contains(name))
            Close("p", Scopes);
        switch (name)
        {
            case "li":
                Close("li", Lists);
                break;
            case "dd" or "dt":
                Close("dd", Definitions);
                Close("dt", Definitions);
                break;
            case "option":
                Close("option", Choices);
                break;
            case "td" or "th":
                Close("td", Tables);
                Close("th", Tables);
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                Close("tr", Tables);
                if (name is not "tr")
                    Close("tbody", Tables);
                break;
        }

        stack.Add(name);
        Deepest = Math.Max(Deepest, stack.Count);
    }

    public void End(string name)
    {
        if (FormattingNames.Contains(name))
        {
            if (formatting.GetValueOrDefault(name) is > 0 and var count)
            {
                formatting[name] = count - 1;
                Formatting--;
            }

            return;
        }

        // An inline element cannot be closed across a block; a block cannot be closed across a table's wall.
        Close(name, TableParts.Contains(name) ? Tables : Blocks.Contains(name) ? Scopes : Blocks);
    }

    private void Close(string name, FrozenSet<string> walls)
    {
        for (var i = stack.Count - 1; i >= 0; i--)
        {
            if (string.Equals(stack[i], name, StringComparison.Ordinal))
            {
                stack.RemoveRange(i, stack.Count - i);
                return;
            }

            if (walls.Contains(stack[i]))
                return;
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
