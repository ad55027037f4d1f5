using System.Globalization;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation;

/// <summary>Prints the dates, numbers and places that are read in a text, sentence by sentence: for the eye. <c>mentions FILE [--published DATE]</c>.</summary>
internal static class MentionsTask
{
    public static int Run(Arguments arguments, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var report = new Report
        {
            Document = ContentHash.Of(bytes),
            Text = new ReadingText(Encoding.UTF8.GetString(bytes).Replace("\r", "", StringComparison.Ordinal)),
            Published = arguments.Option("--published") is { } day ? PublicationTime.Parse(day).Value : null,
        };
        var text = Pipeline.Default.Annotate(report);
        text.Dates = DateFinder.Find(text);
        text.Counts = CountFinder.Find(text);
        text.Places = PlaceFinder.Default.Find(text);
        text.Actors = ActorFinder.Find(text);
        var said = Attributions.Of(text);
        var index = new DateIndex(text);
        foreach (var sentence in text.Sentences)
        {
            Console.WriteLine($"[{sentence.Block.Kind}] {text.Slice(sentence.Start, sentence.End)}");
            if (arguments.Marks)
                Console.WriteLine("    marks " + string.Join(' ', sentence.Tokens.Select(t => t.Text + Marks(t.Index))));
            string Marks(int i)
            {
                var m = (said.Marks.Has(sentence, i, AttributionMark.Source) ? "S" : "") + (said.Marks.Has(sentence, i, AttributionMark.Cue) ? "Q" : "") + (said.Marks.Has(sentence, i, AttributionMark.Content) ? "c" : "");
                return m.Length == 0 ? "" : "/" + m;
            }

            foreach (var d in text.Dates.Where(d => d.Sentence == sentence))
                Console.WriteLine($"    date  «{text.Slice(d.Start, d.End)}» {(d.IsDuration ? $"lasting {d.DurationDays}" : Window(d.Window))} {d.Role}{(d.IsLabel ? " label" : "")} {d.Date}");
            foreach (var c in text.Counts.Where(c => c.Sentence == sentence))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    count «{text.Slice(c.Start, c.End)}» {c.Count.Min}..{c.Count.Max} {c.Count.Share} of {c.Counted?.Text}{(c.Increment ? " more" : "")}{(c.IsPart ? " part" : "")}{(c.IsOtherQuantity ? " OTHER" : "")}"));
            foreach (var p in text.Places.Where(p => p.Sentence == sentence))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    place «{text.Slice(p.Start, p.End)}» {p.Place.Relation} | {p.Place.Name} | {p.Place.Country}/{p.Place.Admin1}/{p.Place.Admin2} {p.Place.Precision} {p.Place.Lat},{p.Place.Lon} r{p.Place.RadiusKm} {p.Role}{(p.IsAnaphor ? " anaphor" : "")}{(p.IsContainer ? " container" : "")}{(p.IsModifier ? " modifier" : "")}"));
            if (arguments.Verbs)
            {
                foreach (var verb in sentence.Tokens.Where(static t => t.Tag is ['V', 'B', ..]))
                    Console.WriteLine($"    verb  {verb.Text}/{verb.Tag}/{verb.Relation} at {index.DateOf(sentence, verb)?.Window.From:yyyy-MM-dd} since {index.SinceOf(sentence, verb)?.Date}");
            }
        }

        return 0;
    }

    private static string Window(DateWindow w) => string.Create(CultureInfo.InvariantCulture, $"{w.From:yyyy-MM-dd}..{w.To:yyyy-MM-dd} {w.Precision} {w.Basis}");
}
