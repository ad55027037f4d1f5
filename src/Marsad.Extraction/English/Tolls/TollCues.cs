using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Finds every number of people in a report, headline included, with what its surroundings say of it.</summary>
internal sealed class TollCues
{
    private static readonly ulong Figure = TollKey.Of("figure"), Group = TollKey.Of("group"), Name = TollKey.Of("name"), Plural = TollKey.Of("plural"), Loose = TollKey.Of("loose"), Told = TollKey.Of("told");
    private readonly StruckPeople people = new();
    private readonly List<TollCue> cues = [];
    private readonly AnnotatedText text;
    private int order;

    private TollCues(AnnotatedText text) => this.text = text;

    /// <summary>The cues in order.</summary>
    public IReadOnlyList<TollCue> All => cues;

    /// <summary>Somebody is said to have killed or shot himself.</summary>
    public bool SelfHarm { get; private set; }

    /// <summary>What kind of violence the report tells of.</summary>
    public TollSetting Setting { get; private set; }

    /// <summary>The numbers on which the toll mostly rests.</summary>
    public TollFrame Frame { get; } = new();

    /// <summary>Finds them.</summary>
    /// <param name="text">The report with its numbers.</param>
    /// <param name="title">The headline that stands apart from the text, likewise; null where there is none.</param>
    public static TollCues Of(AnnotatedText text, AnnotatedText? title)
    {
        var found = new TollCues(text);
        if (title is not null)
            found.ReadTitle(title);
        found.ReadBody();
        found.AddTold(found.people.Distinct(Fate.Struck), 4, 0);
        found.AddTold(found.people.Distinct(Fate.Dead), 5, 0);
        found.AddTold(found.people.Distinct(Fate.Struck | Fate.Dead), 6, 0);
        found.AddTold(found.people.Alive, 7, 0);
        found.AddTold(found.people.Single(Fate.Struck), 8, 0);
        found.AddTold(found.people.Single(Fate.Dead), 9, 0);
        found.AddTold(found.people.SingleAlive, 10, 0);
        found.AddTold(found.people.Group(Fate.Struck | Fate.Care), 11, 0);
        found.AddTold(found.people.Group(Fate.Dead), 12, 0);
        found.AddTold(found.people.Named(Fate.Dead), 13, 0);
        found.AddTold(found.people.NamedAlive, 14, 0);
        found.Setting = SettingOf(text);
        found.Frame.Close(found.SelfHarm, found.Setting);
        return found;
    }

    /// <summary>The headline of a report as a text of its own; null where none stands apart.</summary>
    public static AnnotatedText? TitleOf(Report report, Pipeline pipeline)
    {
        if (string.IsNullOrWhiteSpace(report.Title))
            return null;
        var title = pipeline.Annotate(new Report { Document = report.Document, Text = new ReadingText(string.Join(' ', report.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) });
        title.Counts = CountFinder.Find(title);
        return title;
    }

    private void ReadTitle(AnnotatedText title)
    {
        foreach (var sentence in title.Sentences)
            Read(sentence, [.. title.Counts.Where(c => c.Sentence == sentence)], 0);
    }

    private void ReadBody()
    {
        var counts = text.Counts.ToLookup(static c => c.Sentence.Index);
        var body = 0;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Tokens.Count == 0 || sentence.Block.Kind is BlockKind.Furniture or BlockKind.Dateline)
                continue;
            order++;
            var place = sentence.Block.Kind switch
            {
                BlockKind.Headline => 0,
                BlockKind.Caption => 6,
                _ => body++ switch { 0 => 1, 1 => 2, <= 3 => 3, <= 8 => 4, _ => 5 },
            };
            Read(sentence, [.. counts[sentence.Index]], place);
        }
    }

    private void Read(Sentence sentence, IReadOnlyList<CountMention> counts, int place)
    {
        var figures = CasualtyReader.Read(sentence, VerbGroups.Of(sentence, static _ => false, static _ => false), counts, static _ => false);
        foreach (var figure in figures)
        {
            if (figure.Measure is HarmMeasure.Killed or HarmMeasure.Injured)
                AddFigure(sentence, figure, place);
        }

        SelfHarm |= TellsSelfHarm(sentence);
        var groups = PeopleGroups.In(sentence, counts);
        Frame.Read(sentence, figures, groups, place == 0);
        foreach (var group in groups)
            AddGroup(sentence, group, place);
        var (struck, dead, any) = people.Read(sentence, groups);
        AddTold(struck, 1, place);
        AddTold(dead, 2, place);
        AddTold(any, 3, place);
        AddNames(sentence, place);
        AddPlurals(sentence, groups, place);
        AddLoose(sentence, counts, groups, place);
    }

    private static TollSetting SettingOf(AnnotatedText text)
    {
        int crime = 0, war = 0;
        foreach (var token in text.Sentences.SelectMany(static s => s.Tokens))
        {
            switch (token.Lemma)
            {
                case "police" or "sheriff" or "deputy" or "detective" or "suspect" or "officer" or "arrest" or "charge" or "jail" or "prosecutor":
                    crime++;
                    break;
                case "airstrike" or "strike" or "shelling" or "shell" or "bombing" or "bombardment" or "missile" or "rocket" or "drone" or "warplane" or "aircraft" or "artillery" or "soldier" or "army" or "troops" or "rebel" or "militant" or "guerrilla" or "insurgent":
                    war++;
                    break;
            }
        }

        return war > crime ? TollSetting.War : crime > 0 ? TollSetting.Crime : TollSetting.Other;
    }

    // "then shot himself", "turned the gun on herself", "a murder-suicide", "took his own life".
    private static bool TellsSelfHarm(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Lower is "murder-suicide" or "self-inflicted" || (tokens[i].Lower is "suicide" && i > 1 && tokens[i - 1].Lower is "-"))
                return true;
            if (tokens[i].Lower is "himself" or "herself" or "themselves" or "self" or "themself")
            {
                for (var k = i - 1; k >= 0 && k >= i - 4; k--)
                {
                    if (tokens[k].Lemma is "kill" or "shoot" or "gun" or "weapon" or "rifle" or "pistol" or "turn" || tokens[k].Lower is "then")
                        return true;
                }
            }

            if (tokens[i].Lower is "own" && i + 1 < tokens.Count && tokens[i + 1].Lower is "life" or "lives")
                return true;
        }

        return false;
    }

    // People told one by one: in a sentence, or in the whole report.
    private void AddTold(long count, int kind, int place)
    {
        if (count > 0)
            Add(CountRange.Exactly(count), null, false, [TollKey.Of(TollKey.Of(Told, kind), place), TollKey.Of(TollKey.Of(TollKey.Of(Told, kind), place), (int)Math.Min(count, 4) + 50)], general: true);
        else if (kind >= 4)
            Add(CountRange.Exactly(0), null, false, [TollKey.Of(TollKey.Of(Told, kind), 99)], general: true);
    }

    private void AddFigure(Sentence sentence, HarmFigure figure, int place)
    {
        var key = TollKey.Of(Figure, (int)figure.Measure);
        var role = figure switch { { Category: not null, IsPart: true } => 1, { IsPart: true } => 2, { Category: not null } => 3, { Increment: true } => 4, { IsSum: true } => 5, _ => 0 };
        var noun = TollKey.Of(sentence.Tokens[figure.Last].Lemma);
        var marker = figure.Marker is { } m ? TollKey.Of(sentence.Tokens[m.Last].Lemma) : 1;
        var more = figure.Count.Qualifier is "more than" or "over" or "upwards of" ? 1 : Company(sentence, figure.First);
        Add(figure.Count, figure.Measure, role is 1 or 2,
        [
            key, TollKey.Of(key, place), TollKey.Of(TollKey.Of(key, place), role + 10), TollKey.Of(key, role + 20), TollKey.Of(TollKey.Of(key, 3), noun), TollKey.Of(TollKey.Of(key, 4), marker),
            TollKey.Of(TollKey.Of(key, 30 + role), Bound(figure.Count)), TollKey.Of(TollKey.Of(TollKey.Of(key, 5), Bound(figure.Count)), place), TollKey.Of(TollKey.Of(TollKey.Of(key, 6), noun), marker),
        ], oneMore: more);
    }

    // "He was killed along with nine relatives": ten.
    private static int Company(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4; i--)
        {
            switch (sentence.Tokens[i].Lower)
            {
                case "alongside":
                    return 2;
                case "with":
                    return i > 0 && sentence.Tokens[i - 1].Lower is "along" or "together" ? 2 : 3;
                case "and" or "plus":
                    return 4;
                case "," or "killed" or "killing" or "injured" or "injuring":
                    return 0;
            }
        }

        return 0;
    }

    private void AddGroup(Sentence sentence, PeopleGroup group, int place)
    {
        if (group.IsZero)
            return;
        var (verb, relation) = Governor(sentence, group.First, group.Last);
        var noun = TollKey.Of(sentence.Tokens[group.Last].Lemma);
        var key = TollKey.Of(Group, group.IsSingle ? 1 : group.IsBare ? 2 : group.IsPart ? 3 : 0);
        Add(group.Count, null, group.IsPart,
        [
            TollKey.Of(key, place), TollKey.Of(TollKey.Of(key, 21), verb), TollKey.Of(TollKey.Of(key, 22), noun), TollKey.Of(TollKey.Of(TollKey.Of(key, 23), verb), relation), TollKey.Of(TollKey.Of(TollKey.Of(key, 24), verb), noun),
            TollKey.Of(TollKey.Of(TollKey.Of(key, 25), verb), place),
        ]);
    }

    // Named people: who is told by name counts as one.
    private void AddNames(Sentence sentence, int place)
    {
        var listed = 0;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Name != NameKind.Person || !sentence.Tokens[i].NameStarts)
                continue;
            var last = i;
            while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Name == NameKind.Person && !sentence.Tokens[last + 1].NameStarts)
                last++;
            var (verb, relation) = Governor(sentence, i, last);
            Add(CountRange.Exactly(1), null, false, [TollKey.Of(TollKey.Of(Name, 1), verb), TollKey.Of(TollKey.Of(TollKey.Of(Name, 2), verb), relation)]);
            listed++;
            i = last;
        }

        if (listed > 1)
            Add(CountRange.Exactly(listed), null, false, [TollKey.Of(Name, 3), TollKey.Of(TollKey.Of(Name, 3), place)]);
    }

    // "killing and injuring civilians", "there were injuries": more than one, nobody says how many.
    private void AddPlurals(Sentence sentence, List<PeopleGroup> groups, int place)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Tag is not ("NNS" or "NNPS") || groups.Exists(g => g.First <= token.Index && g.Last >= token.Index) || (PeopleLexicon.Default.At(sentence.Tokens, token.Index).Length == 0 && token.Lower is not ("others" or "injuries" or "deaths" or "casualties" or "martyrs" or "fatalities")))
                continue;
            var (verb, _) = Governor(sentence, token.Index, token.Index);
            var noun = TollKey.Of(token.Lemma);
            cues.Add(new TollCue(TollItem.Several, null, null, [TollKey.Of(Plural, place), TollKey.Of(Plural, noun), TollKey.Of(TollKey.Of(Plural, 1), verb), TollKey.Of(TollKey.Of(TollKey.Of(Plural, 2), noun), verb)]) { Sentence = order });
        }
    }

    // Numbers that count no people known as such ("a quadruple shooting", "7 injuries").
    private void AddLoose(Sentence sentence, IReadOnlyList<CountMention> counts, List<PeopleGroup> groups, int place)
    {
        foreach (var count in counts)
        {
            if (count.IsOtherQuantity || count.Count.Share is not null || groups.Exists(g => g.First <= count.First && g.Last >= count.First))
                continue;
            var next = count.Last + 1 < sentence.Tokens.Count ? TollKey.Of(sentence.Tokens[count.Last + 1].Lemma) : 1;
            var noun = count.Counted is { } counted ? TollKey.Of(counted.Lemma) : 1;
            Add(count.Count, null, count.IsPart, [TollKey.Of(Loose, place), TollKey.Of(TollKey.Of(Loose, 1), next), TollKey.Of(TollKey.Of(Loose, 2), noun), TollKey.Of(TollKey.Of(TollKey.Of(Loose, 3), noun), place)]);
        }

        foreach (var token in sentence.Tokens)
        {
            var many = token.Lower switch { "double" => 2, "triple" => 3, "quadruple" => 4, "quintuple" => 5, "twins" => 2, "triplets" => 3, _ => 0 };
            if (many > 0 && token.Index + 1 < sentence.Tokens.Count)
                Add(CountRange.Exactly(many), null, false, [TollKey.Of(TollKey.Of(Loose, 4), TollKey.Of(sentence.Tokens[token.Index + 1].Lemma)), TollKey.Of(TollKey.Of(Loose, 5), place)]);
        }
    }

    private void Add(CountRange count, HarmMeasure? measure, bool part, IReadOnlyList<ulong> features, bool general = false, int oneMore = 0)
    {
        if ((count.Min ?? count.Max) is not { } low)
            return;
        var item = count.Qualifier is { } words && low == 24 && words.Contains("dozens", StringComparison.OrdinalIgnoreCase) ? TollItem.Dozens
            : count is { Min: 2, Max: null, Qualifier: not (null or "at least" or "more than" or "over") } ? TollItem.Several
            : new TollItem(TollForm.Number, low);
        cues.Add(new TollCue(item, count.Min is not null && count.Max > count.Min ? count.Max : null, measure, features) { Sentence = order, IsPart = part, IsGeneral = general, IsUpper = count.Min is null, OneMore = oneMore });
    }

    private static int Bound(CountRange count) => count switch { { Min: null } => 1, { Max: null } => 2, { Qualifier: not null } => 3, _ when count.Max > count.Min => 4, _ => 0 };

    // The word that governs a stretch, with the relation: the verb where there is one.
    private static (ulong Verb, ulong Relation) Governor(Sentence sentence, int first, int last)
    {
        var token = sentence.Tokens[last];
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head > last)
            {
                token = sentence.Tokens[i];
                break;
            }
        }

        for (var steps = 0; steps < 5; steps++)
        {
            if (token.Head < 0)
                return (TollKey.Of(token.Lemma), TollKey.Of("root"));
            var head = sentence.Tokens[token.Head];
            if (head.Tag is ['V', ..] || head.Head < 0)
                return (TollKey.Of(head.Lemma), TollKey.Of(token.Relation));
            token = head;
        }

        return (TollKey.Of(token.Lemma), TollKey.Of("far"));
    }
}
