using System.Text;
using System.Xml;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>The words that the sheets of a workbook share.</summary>
internal static class SharedStrings
{
    /// <summary>They, in their order.</summary>
    public static IEnumerable<string> Read(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var words = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                words.Append(xml.Value);
            if (xml.NodeType != XmlNodeType.EndElement || xml.LocalName != "si")
                continue;
            yield return words.ToString();
            words.Clear();
        }
    }
}
