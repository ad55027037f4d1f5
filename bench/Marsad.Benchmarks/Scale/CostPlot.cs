using System.Globalization;
using System.Text;

namespace Marsad.Benchmarks.Scale;

/// <summary>Draws the cost of a report over the size of the register (logarithmic) as SVG.</summary>
internal static class CostPlot
{
    private const int Width = 640, Height = 320, Left = 60, Right = 20, Top = 40, Bottom = 50;

    public static string Of(IReadOnlyList<SizeRow> rows)
    {
        var svg = new StringBuilder();
        var top = Math.Max(1, Math.Ceiling(rows.Max(static r => Math.Max(r.Each.TotalMilliseconds, r.ProcessorEach.TotalMilliseconds)) * 1.1));
        var (low, high) = (Math.Log10(rows[0].Reports), Math.Max(Math.Log10(rows[^1].Reports), Math.Log10(rows[0].Reports) + 1));
        double X(double reports) => Left + ((Math.Log10(reports) - low) / (high - low) * (Width - Left - Right));
        double Y(double ms) => Height - Bottom - (ms / top * (Height - Top - Bottom));
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/><text x=\"{Left}\" y=\"20\" font-size=\"14\">Cost of a report as the register grows, ms</text>");
        for (var ms = 0.0; ms <= top; ms += top / 4)
            Add(svg, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(ms):0}\" y2=\"{Y(ms):0}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{Y(ms) + 4:0}\" text-anchor=\"end\">{ms:0.0#}</text>");
        for (var reports = 1000; reports <= rows[^1].Reports; reports *= 10)
        {
            if (reports >= rows[0].Reports)
                Add(svg, $"<text x=\"{X(reports):0}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{reports:N0}</text>");
        }

        Add(svg, $"<text x=\"{(Width + Left) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">reports in the register</text>");
        Line(svg, rows, "#b40", "processor time", 0, r => (X(r.Reports), Y(r.ProcessorEach.TotalMilliseconds)));
        Line(svg, rows, "#05a", "time", 1, r => (X(r.Reports), Y(r.Each.TotalMilliseconds)));
        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Line(StringBuilder svg, IReadOnlyList<SizeRow> rows, string colour, string name, int place, Func<SizeRow, (double X, double Y)> at)
    {
        var points = string.Join(' ', rows.Select(at).Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.0},{p.Y:0.0}")));
        Add(svg, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
        foreach (var (x, y) in rows.Select(at))
            Add(svg, $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"3\" fill=\"{colour}\"/>");
        Add(svg, $"<text x=\"{Width - Right - 100}\" y=\"{Top + (16 * place)}\" fill=\"{colour}\">{name}</text>");
    }

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
