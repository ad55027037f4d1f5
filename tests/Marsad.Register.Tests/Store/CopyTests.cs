using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class CopyTests : IDisposable
{
    private readonly Shelves shelves = new();

    public void Dispose() => shelves.Dispose();

    [Fact]
    public void a_copy_holds_the_same_is_its_owners_alone_and_leaves_the_register_as_it_was()
    {
        shelves.Store(Shelves.Reading("Shells fell on Marsh Village."), Shelves.Reading("Two people were hurt near the mill.", "reports/b.txt"));
        File.WriteAllText(shelves.At("copy.db"), "an older copy");
        RegisterStore.Copy(shelves.Path, shelves.At("copy.db"));
        using (var original = shelves.Read())
        using (var copy = RegisterStore.OpenForReading(shelves.At("copy.db")))
        {
            var cancellation = TestContext.Current.CancellationToken;
            Assert.Equal(original.Size(), copy.Size());
            Assert.Equal(original.Verify(cancellation: cancellation), copy.Verify(cancellation: cancellation));
        }

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(shelves.At("copy.db")));
        using (var writer = RegisterStore.OpenForWriting(shelves.At("copy.db"), shelves.Clock))
            Shelves.Store(writer, Shelves.Reading("Shells fell again.", "reports/c.txt"));
        using var untouched = shelves.Read();
        Assert.Equal(2, untouched.Size().Documents);
    }
}
