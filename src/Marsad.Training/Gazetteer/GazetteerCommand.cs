using System.Globalization;

namespace Marsad.Training.Gazetteer;

/// <summary><c>gazetteer --packages DIR --out FILE</c>: builds the gazetteer from the unpacked packages (see eng/gazetteer.sh).</summary>
internal static class GazetteerCommand
{
    public static int Run(string[] args)
    {
        string? packages = null, target = "data/places.gaz";
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--packages":
                    packages = args[i + 1];
                    break;
                case "--out":
                    target = args[i + 1];
                    break;
                default:
                    Console.Error.WriteLine($"gazetteer has no option {args[i]}");
                    return 2;
            }
        }

        if (packages is null)
        {
            Console.Error.WriteLine("usage: gazetteer --packages DIR [--out data/places.gaz]; eng/gazetteer.sh fetches the packages and calls it");
            return 2;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var rows = new GazetteerBuilder(packages).Build(target);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {rows} rows, {new FileInfo(target).Length / 1e6:0.0} MB"));
        return 0;
    }
}
