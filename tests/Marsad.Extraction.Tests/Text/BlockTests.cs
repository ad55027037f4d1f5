using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Text;

public sealed class BlockTests
{
    private static string Kinds(string text) => string.Join(' ', BlockFinder.Find(text).Select(static b => b.Kind));

    private static string[] Words(string text, string kind) => [.. BlockFinder.Find(text).Where(b => string.Equals(b.Kind.ToString(), kind, StringComparison.Ordinal)).Select(b => text[b.Start..b.End])];

    [Fact]
    public void a_first_line_without_a_stop_is_the_headline() =>
        Assert.Equal("Headline Dateline Paragraph", Kinds("Blast kills four in Ramla\nBy Coast Post staff\n\nA blast killed four people in Ramla on Monday.\n"));

    [Fact]
    public void a_first_line_with_a_stop_is_running_text() => Assert.Equal("Paragraph Paragraph", Kinds("Four people died on Monday.\nNobody claimed the attack."));

    [Fact]
    public void numbered_village_headings_govern_their_entries()
    {
        const string text = "WEEKLY BULLETIN\nHill Monitors\n12 May 2021\n\n1. Safra, eastern countryside\nTwo shells fell on the village.\n\n2. Marj\nA mine killed a shepherd.\n";
        var blocks = BlockFinder.Find(text);
        Assert.Equal("Headline Dateline Dateline Heading Paragraph Heading Paragraph", Kinds(text));
        Assert.Equal(5, blocks[6].HeadingIndex);
    }

    [Fact]
    public void section_heads_and_bullets_are_told_apart() =>
        Assert.Equal("Headline Dateline Heading Bullet Bullet Heading Bullet", Kinds("Fighting in the delta\nFlash Update No. 2, as of 3 June 2022\n\nKEY POINTS\n• Shelling killed two.\n• Some 400 people fled.\n\nRESPONSE\n- Food was handed out.\n"));

    [Fact]
    public void the_sign_of_a_bullet_is_no_part_of_its_block() => Assert.Equal(["Shelling killed two.", "Rain fell."], Words("Head\n\n• Shelling killed two.\n2) Rain fell.\n", "Bullet"));

    [Theory]
    [InlineData("SANAA, March 3 (Desert News Agency) - Shelling hit the port.", "SANAA, March 3 (Desert News Agency) -")]
    [InlineData("GAZA CITY — Two people were killed.", "GAZA CITY —")]
    [InlineData("SAN ANDRES, 4 MAR 90 (NOTI-SUR) -- [TEXT] TROOPS ENTERED THE TOWN.", "SAN ANDRES, 4 MAR 90 (NOTI-SUR) -- [TEXT]")]
    [InlineData("Khartoum (Nile Wire) – An air raid killed ten.", "Khartoum (Nile Wire) –")]
    [InlineData("18:15 The army entered the town.", "18:15")]
    [InlineData("6.40pm GMT – Troops left the bridge.", "6.40pm GMT –")]
    public void a_dateline_is_parted_from_its_first_sentence(string text, string dateline) => Assert.Equal([dateline], Words(text, "Dateline"));

    [Theory]
    [InlineData("The army — which denied it — shelled the town on Monday.")]
    [InlineData("Two men - both medics - were killed.")]
    public void a_dash_in_a_sentence_opens_no_dateline(string text) => Assert.Empty(Words(text, "Dateline"));

    [Fact]
    public void lines_broken_for_width_are_joined()
    {
        const string text = "Rebels shelled the old market in the centre of the port town on\nTuesday, killing at least seven people and wounding dozens more in\nthe worst attack there in months, residents and medics said.\n\nThe army said it had answered the fire from its positions on the\nridge and that three of its soldiers had been wounded in the course\nof the fighting.\n";
        Assert.Equal("Paragraph Paragraph", Kinds(text));
    }

    [Fact]
    public void captions_teasers_and_calls_are_no_body() =>
        Assert.Equal("Headline Paragraph Caption Caption Furniture Furniture Furniture", Kinds("Raid on camp\n\nA raid killed three.\n[Picture: The camp after the raid]\nPhoto: Tents in the camp\nREAD MORE: Seven die in clash\nFollow us on social media: @invented\nSign up for our letter\n"));

    [Fact]
    public void place_labels_of_a_round_up_are_headings_of_their_items()
    {
        const string text = "Security developments, 5 June\n\nThese events were reported on Tuesday.\n* NADRA - A bomb killed two.\n* SAFIYA - Gunmen shot a judge.\nWEST OF NADRA - Troops found a cache.\nSince May 40 people have died.\n";
        Assert.Equal("Headline Paragraph Heading Bullet Heading Bullet Heading Paragraph Paragraph", Kinds(text));
        Assert.Equal(["NADRA", "SAFIYA", "WEST OF NADRA"], Words(text, "Heading"));
        var blocks = BlockFinder.Find(text);
        Assert.Equal(4, blocks[5].HeadingIndex);
        Assert.Equal(-1, blocks[^1].HeadingIndex);
    }

    [Theory]
    [InlineData("By nightfall rebels had taken the bridge.")]
    [InlineData("Updated figures show that nine died.")]
    [InlineData("Hezra (the ruling party) – backed by the army – denied it.")]
    public void a_sentence_that_opens_like_furniture_is_read(string sentence) => Assert.Equal([sentence], Words("Headline\n\nTwo died on Monday.\n" + sentence + "\nThree died on Tuesday.\n", "Paragraph")[1..2]);

    [Fact]
    public void a_short_last_line_without_a_stop_is_a_teaser() => Assert.Equal(["More: the war in pictures"], Words("Raid on camp\n\nA raid killed three.\nTwo were hurt.\nMore: the war in pictures\n", "Furniture"));

    [Fact]
    public void a_line_that_repeats_a_sentence_is_a_caption()
    {
        const string text = "A rocket hit the grain silo near the harbour, the mayor said.\nIt burned all night.\nA rocket hit the grain silo near the harbour, the mayor said |\n";
        Assert.Equal("Paragraph Paragraph Caption", Kinds(text));
    }
}
