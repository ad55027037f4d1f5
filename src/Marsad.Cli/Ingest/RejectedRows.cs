using System.Text;
using Marsad.Desk.Words;
using Marsad.Exchange;

namespace Marsad.Cli.Ingest;

/// <summary>The file of the rows that an import did not take: line, column, reason, and the row as it stood. Made with the first such row; an earlier one is removed.</summary>
internal sealed class RejectedRows : IDisposable
{
    private StreamWriter? writer;

    public RejectedRows(string input)
    {
        Path = input + ".rejected.csv";
        File.Delete(Path);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Notes a row.</summary>
    public void Add(RejectedRow row)
    {
        if (writer is null)
        {
            writer = new StreamWriter(Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            writer.WriteLine("line,column,reason,row");
        }

        writer.WriteLine(Csv.Line([row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Column, row.Reason, row.Raw]));
    }

    public void Dispose() => writer?.Dispose();
}
