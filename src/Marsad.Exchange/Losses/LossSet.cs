namespace Marsad.Exchange.Losses;

/// <summary>A set of <see cref="Loss"/>es, as one number.</summary>
public readonly record struct LossSet
{
    private readonly ulong bits;

    private LossSet(ulong bits) => this.bits = bits;

    /// <summary>All of them.</summary>
    public static LossSet All { get; } = new(ulong.MaxValue);

    /// <summary>These.</summary>
    public static LossSet Of(params ReadOnlySpan<Loss> losses)
    {
        var set = 0UL;
        foreach (var loss in losses)
            set |= 1UL << (int)loss;
        return new LossSet(set);
    }

    /// <summary>All but these.</summary>
    public static LossSet AllBut(params ReadOnlySpan<Loss> losses) => new(~Of(losses).bits);

    /// <summary>True where it is among them.</summary>
    public bool Has(Loss loss) => (bits & (1UL << (int)loss)) != 0;
}
