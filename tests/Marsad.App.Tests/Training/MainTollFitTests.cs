using Marsad.Linkage.Figures;
using Marsad.Training.Joining;
using Marsad.Training.Tolls;
using Xunit;

namespace Marsad.App.Tests.Training;

public class MainTollFitTests
{
    // Of every incident two reports that differ; the later number is right in all of them.
    private static List<TollIncident> Rising() => MainTollFit.Incidents(Enumerable.Range(0, 40).SelectMany(static i => new[]
    {
        new UnseenReport($"i{i}", "a", (i % 3) + 2, [((i % 3) + 1, 0.8), ((i % 3) + 2, 0.2)]),
        new UnseenReport($"i{i}", "b", (i % 3) + 2, [((i % 3) + 2, 0.7), ((i % 3) + 1, 0.3)]),
    }));

    private static double Weight(double[] weights, string name) => weights[Array.IndexOf(MainToll.Names, name)];

    [Fact]
    public void where_the_larger_number_is_always_right_the_fit_learns_to_take_it()
    {
        var weights = MainTollFit.Run(Rising());
        Assert.True(Weight(weights, "largest") + (Weight(weights, "largest-by-reports") * Math.Log(2)) > Weight(weights, "smallest"));
        Assert.Equal((40, 40), MainTollFit.Score(Rising(), weights));
        Assert.Equal((0, 40), MainTollFit.Score(Rising(), [1, 0, 0, 0, 0, 0, 0, 0, 0]));
    }

    [Fact]
    public void the_same_incidents_give_the_same_weights() => Assert.Equal(MainTollFit.Run(Rising()), MainTollFit.Run(Rising()));

    [Fact]
    public void chances_kept_in_a_file_read_back_as_they_were()
    {
        var path = Path.GetTempFileName();
        try
        {
            UnseenReport[] reports = [new("i1", "a", 2, [(1, 0.125), (2, 0.3)]), new("i2", "b", 0, [])];
            UnseenChances.Write(path, reports);
            Assert.Equal(reports.Select(static r => (r.Incident, r.Report, r.Right, string.Join(' ', r.Numbers))), UnseenChances.Read(path).Select(static r => (r.Incident, r.Report, r.Right, string.Join(' ', r.Numbers))));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
