using Marsad.Domain.Reports;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

/// <summary>Invented sentences of the kinds that conflict reports are made of; the words on which a claim hangs must be read right. "a/VBD": the tag of a; "a>b:nsubj": a depends on b.</summary>
public sealed class ConflictSentenceTests
{
    [Theory]
    [InlineData("Shelling killed at least five people and wounded nine in the port town on Sunday.", "Shelling/NN killed/VBD wounded/VBD Shelling>killed:nsubj people>killed:obj five>people:nummod wounded>killed:conj")]
    [InlineData("Two women were dead on arrival, the clinic said.", "dead/JJ women>dead:nsubj were>dead:cop dead>said:ccomp")]
    [InlineData("Gunmen massacred herders near a well outside the village.", "massacred/VBD Gunmen>massacred:nsubj herders>massacred:obj")]
    [InlineData("Rockets fired by the insurgents hit a crowded market.", "fired/VBN hit/VBD Rockets>hit:nsubj fired>Rockets:acl market>hit:obj")]
    [InlineData("Mortar rounds fired from the hills struck a mosque and killed its caretaker.", "fired/VBN struck/VBD rounds>struck:nsubj mosque>struck:obj killed>struck:conj")]
    [InlineData("Army bombing left eleven civilians dead and 30 wounded.", "left/VBD bombing>left:nsubj dead>left:xcomp wounded/VBN")]
    [InlineData("Air raids hit two clinics overnight.", "hit/VBD raids/NNS raids>hit:nsubj clinics>hit:obj")]
    [InlineData("Strikes killed six medics.", "Strikes/NNS killed/VBD Strikes>killed:nsubj medics>killed:obj")]
    [InlineData("Attacks on schools have forced thousands of pupils to stay at home.", "Attacks/NNS forced/VBN Attacks>forced:nsubj thousands>forced:obj")]
    [InlineData("The raid wounded a guard.", "raid/NN wounded/VBD raid>wounded:nsubj guard>wounded:obj")]
    [InlineData("A drone hit a lorry, killing its driver and wounding two passengers.", "hit/VBD killing/VBG drone>hit:nsubj killing>hit:advcl driver>killing:obj wounding>killing:conj")]
    [InlineData("Twelve people were killed when a bomb exploded in a cafe.", "killed/VBN exploded/VBD people>killed:nsubj:pass exploded>killed:advcl bomb>exploded:nsubj")]
    [InlineData("Three soldiers were wounded by sniper fire.", "wounded/VBN soldiers>wounded:nsubj:pass fire>wounded:obl:agent")]
    [InlineData("A family of six was buried under the rubble of their house after it was shelled.", "buried/VBN shelled/VBN family>buried:nsubj:pass it>shelled:nsubj:pass")]
    [InlineData("Snipers shot dead two teenagers.", "shot/VBD dead/JJ Snipers>shot:nsubj teenagers>shot:obj")]
    [InlineData("Police shot a demonstrator dead.", "Police/NNS shot/VBD Police>shot:nsubj demonstrator>shot:obj")]
    [InlineData("Unknown attackers abducted three nuns and released them a week later.", "abducted/VBD released/VBD attackers>abducted:nsubj nuns>abducted:obj released>abducted:conj them>released:obj")]
    [InlineData("Soldiers executed 14 captives, a monitoring group said.", "executed/VBD Soldiers>executed:nsubj captives>executed:obj executed>said:ccomp group>said:nsubj")]
    [InlineData("The army said its artillery had shelled a rebel position.", "said/VBD shelled/VBN artillery>shelled:nsubj position>shelled:obj shelled>said:ccomp")]
    [InlineData("The military denied that its aircraft had bombed the hospital.", "denied/VBD bombed/VBN military>denied:nsubj aircraft>bombed:nsubj bombed>denied:ccomp")]
    [InlineData("No one claimed responsibility for the ambush.", "claimed/VBD one>claimed:nsubj responsibility>claimed:obj")]
    [InlineData("The group said it had killed 22 troops and captured four.", "killed/VBN captured/VBN it>killed:nsubj troops>killed:obj captured>killed:conj")]
    [InlineData("The death toll climbed to 31 after two of the wounded died.", "climbed/VBD died/VBD toll>climbed:nsubj died>climbed:advcl two>died:nsubj")]
    [InlineData("Clashes between the army and rebels killed 15 people on Monday.", "Clashes/NNS killed/VBD Clashes>killed:nsubj people>killed:obj")]
    [InlineData("Fighting broke out at dawn and spread to two suburbs.", "Fighting/NN broke/VBD Fighting>broke:nsubj spread>broke:conj")]
    [InlineData("Heavy fighting has displaced 20,000 people since May.", "fighting/NN displaced/VBN fighting>displaced:nsubj people>displaced:obj")]
    [InlineData("Militants seized the garrison and freed dozens of prisoners.", "seized/VBD freed/VBD Militants>seized:nsubj garrison>seized:obj freed>seized:conj")]
    [InlineData("Government troops recaptured the dam after days of clashes.", "recaptured/VBD troops>recaptured:nsubj dam>recaptured:obj")]
    [InlineData("The two armies agreed a truce that came into force at noon.", "agreed/VBD came/VBD armies>agreed:nsubj truce>agreed:obj came>truce:acl:relcl")]
    [InlineData("Each side accused the other of violating the ceasefire.", "accused/VBD side>accused:nsubj other>accused:obj")]
    [InlineData("A helicopter carrying wounded soldiers was shot down near the border.", "wounded/VBN shot/VBN helicopter>shot:nsubj:pass carrying>helicopter:acl soldiers>carrying:obj")]
    [InlineData("A car packed with explosives blew up beside a checkpoint.", "packed/VBN blew/VBD car>blew:nsubj packed>car:acl")]
    [InlineData("Mines laid by retreating fighters have killed 18 farmers.", "laid/VBN killed/VBN Mines>killed:nsubj farmers>killed:obj")]
    [InlineData("The shelling of a bread queue killed nine.", "shelling/NN killed/VBD shelling>killed:nsubj nine>killed:obj queue>shelling:nmod")]
    [InlineData("Witnesses said gunfire killed two shopkeepers.", "gunfire/NN killed/VBD gunfire>killed:nsubj killed>said:ccomp shopkeepers>killed:obj")]
    [InlineData("Residents said shells fell on the grain market.", "said/VBD fell/VBD shells>fell:nsubj fell>said:ccomp")]
    [InlineData("The mayor blamed the army for the strike.", "blamed/VBD mayor>blamed:nsubj army>blamed:obj")]
    [InlineData("Bandits ambushed a convoy, burned two lorries and took the drivers hostage.", "ambushed/VBD burned/VBD took/VBD Bandits>ambushed:nsubj convoy>ambushed:obj")]
    [InlineData("Iran-backed militiamen fired on a patrol.", "backed/VBN fired/VBD militiamen>fired:nsubj")]
    [InlineData("Russian warplanes bombed an olive press, killing four workers.", "Russian/JJ bombed/VBD warplanes>bombed:nsubj press>bombed:obj workers>killing:obj")]
    [InlineData("The attack killed a woman and her son.", "killed/VBD attack>killed:nsubj woman>killed:obj son>woman:conj")]
    [InlineData("An explosion tore through a bus, leaving eight dead.", "tore/VBD leaving/VBG explosion>tore:nsubj leaving>tore:advcl")]
    [InlineData("Suspected jihadists attacked an army post and killed ten soldiers.", "attacked/VBD killed/VBD jihadists>attacked:nsubj post>attacked:obj soldiers>killed:obj")]
    [InlineData("The rebels shot at a plane carrying food aid.", "shot/VBD rebels>shot:nsubj carrying>plane:acl")]
    [InlineData("Forty people are missing and feared dead.", "people>missing:nsubj feared>missing:conj")]
    [InlineData("The injured were flown to the capital.", "flown/VBN injured>flown:nsubj:pass")]
    [InlineData("The bodies of 12 villagers were found in a well.", "found/VBN bodies>found:nsubj:pass villagers>bodies:nmod")]
    [InlineData("Rebels attacked a bus and wounded its driver.", "attacked/VBD wounded/VBD Rebels>attacked:nsubj wounded>attacked:conj driver>wounded:obj")]
    [InlineData("Shells hit a school.", "Shells/NNS hit/VBD Shells>hit:nsubj school>hit:obj")]
    [InlineData("Bombs dropped by a plane destroyed four houses.", "dropped/VBN destroyed/VBD Bombs>destroyed:nsubj dropped>Bombs:acl houses>destroyed:obj")]
    [InlineData("Troops loyal to the junta torched the village.", "torched/VBD Troops>torched:nsubj village>torched:obj loyal>Troops:amod")]
    [InlineData("Air strike kills seven in refugee camp", "kills/VBZ strike>kills:nsubj seven>kills:obj")]
    [InlineData("Dozens dead as rockets hit wedding party", "rockets>hit:nsubj party>hit:obj hit>dead:advcl")]
    [InlineData("Army says raid killed 14 rebels", "says/VBZ killed/VBD raid>killed:nsubj killed>says:ccomp")]
    [InlineData("Gunmen attack mosque, kill nine", "attack/VBP Gunmen>attack:nsubj mosque>attack:obj")]
    [InlineData("4 May: Armed men looted a food store in the camp.", "looted/VBD men>looted:nsubj store>looted:obj")]
    [InlineData("GUERRILLAS KILLED TWO MAYORS AND BURNED A TOWN HALL.", "KILLED/VBD BURNED/VBD GUERRILLAS>KILLED:nsubj MAYORS>KILLED:obj BURNED>KILLED:conj")]
    [InlineData("THE BODY OF A UNION LEADER WAS FOUND ON A ROAD NEAR THE CAPITAL.", "FOUND/VBN BODY>FOUND:nsubj:pass LEADER>BODY:nmod")]
    [InlineData("AN ARMY PATROL WAS AMBUSHED BY REBELS, WHO KILLED SIX SOLDIERS.", "AMBUSHED/VBN KILLED/VBD PATROL>AMBUSHED:nsubj:pass SOLDIERS>KILLED:obj")]
    [InlineData("The militia controls the airport and most of the coast.", "controls/VBZ militia>controls:nsubj airport>controls:obj")]
    [InlineData("The shooting wounded four worshippers, two of them children.", "shooting/NN wounded/VBD shooting>wounded:nsubj worshippers>wounded:obj")]
    [InlineData("Artillery shelled the town for six hours.", "shelled/VBD Artillery>shelled:nsubj town>shelled:obj")]
    public void the_words_on_which_a_claim_hangs_are_read_right(string text, string expected)
    {
        var report = new Report { Document = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text) };
        var sentence = Assert.Single(Pipeline.Default.Annotate(report).Sentences);
        Token Find(string word) => sentence.Tokens.First(t => string.Equals(t.Text, word, StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var part in expected.Split(' '))
        {
            if (part.Contains('>', StringComparison.Ordinal))
            {
                var child = Find(part[..part.IndexOf('>', StringComparison.Ordinal)]);
                var rest = part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..];
                var colon = rest.IndexOf(':', StringComparison.Ordinal);
                if (child.Head != Find(rest[..colon]).Index || !string.Equals(child.Relation, rest[(colon + 1)..], StringComparison.Ordinal))
                    wrong.Add(part);
            }
            else if (!string.Equals(Find(part[..part.IndexOf('/', StringComparison.Ordinal)]).Tag, part[(part.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal))
            {
                wrong.Add(part);
            }
        }

        Assert.True(wrong.Count == 0, $"{string.Join(' ', wrong)} not in {string.Join(' ', sentence.Tokens)}");
    }
}
