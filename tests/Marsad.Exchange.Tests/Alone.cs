using Xunit;

namespace Marsad.Exchange.Tests;

/// <summary>Tests that measure what the whole process does (memory), and so run while no other runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public static class Alone;
