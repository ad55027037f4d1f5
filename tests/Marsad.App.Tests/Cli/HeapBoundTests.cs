using Marsad.Desk.Ingest;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>An ingest hands back the memory that a large batch needed.</summary>
public sealed class HeapBoundTests
{
    [Fact]
    public void a_heap_that_outgrew_the_bound_is_tidied()
    {
        var bound = new HeapBound();
        Outgrow();
        var before = GC.GetTotalMemory(forceFullCollection: false);
        Assert.True(before > HeapBound.Least);
        Assert.True(bound.Keep());
        Assert.True(GC.GetTotalMemory(forceFullCollection: false) < before);
    }

    private static void Outgrow()
    {
        var rooms = new byte[8][];
        for (var i = 0; i < rooms.Length; i++)
            rooms[i] = new byte[HeapBound.Least / 4];
        Assert.All(rooms, static room => Assert.Equal(0, room[^1]));
    }
}
