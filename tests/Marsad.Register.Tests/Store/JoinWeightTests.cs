using Marsad.Domain.Accounts;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class JoinWeightTests : IDisposable
{
    private static readonly JoinWeights Own = new([new JoinWeight("place", "far", -5, -1)]);
    private readonly Shelves shelves = new();

    public void Dispose() => shelves.Dispose();

    [Fact]
    public void a_register_keeps_the_weights_that_it_was_given_while_empty()
    {
        using (var writer = shelves.Write())
        {
            Assert.Null(writer.Shelf.Weights);
            Set(writer, Own);
            Assert.Equal(Own, writer.Shelf.Weights);
            Shelves.Store(writer, Shelves.Reading("Shells fell on Marsh Village."));
        }

        using var later = shelves.Write();
        Assert.Equal(Own, later.Shelf.Weights);
        Set(later, Own);
        Assert.Null(later.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
    }

    [Fact]
    public void weights_of_a_register_that_holds_reports_are_never_changed()
    {
        using var writer = shelves.Write();
        Shelves.Store(writer, Shelves.Reading("Shells fell on Marsh Village."));
        Assert.Contains("new register", Assert.Throws<RegisterException>(() => Set(writer, Own)).Message, StringComparison.Ordinal);
        Assert.Null(writer.Shelf.Weights);
    }

    private static void Set(Contract.IRegisterWriter writer, JoinWeights weights) => writer.Atomically(() =>
    {
        writer.JoinBy(writer.Begin("weights", ""), weights);
        return 0;
    });
}
