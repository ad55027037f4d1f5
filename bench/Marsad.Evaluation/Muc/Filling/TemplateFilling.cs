using System.Globalization;
using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>Fills the templates of a message with a trained model: one for each type of incident that is likely enough and has someone or something in it.</summary>
internal sealed class TemplateFilling(MucModel model, FillingThresholds thresholds)
{
    public IReadOnlyList<Template> Fill(MucReading reading) => Fill(IncidentGuess.Of(reading, model));

    public IReadOnlyList<Template> Fill(IReadOnlyList<IncidentGuess> guesses)
    {
        var templates = new List<Template>();
        foreach (var guess in guesses)
        {
            if (Math.Pow(guess.Probability, 1 - thresholds.Evidence) * Math.Pow(guess.Target, thresholds.Evidence) < (templates.Count == 0 ? thresholds.Incident : thresholds.Further))
                continue;
            if (Build(guess, (templates.Count + 1).ToString(CultureInfo.InvariantCulture)) is { } template)
                templates.Add(template);
        }

        return templates;
    }

    private Template? Build(IncidentGuess guess, string number)
    {
        var slots = new TemplateSlots();
        slots.Set(MucSlot.IncidentType, guess.Type);
        slots.Set(MucSlot.Stage, guess.Likeliest("stage ").Value ?? "ACCOMPLISHED");
        slots.Set(MucSlot.Date, IncidentDate.Find(guess.Reading, guess.Sentences));
        slots.Set(MucSlot.Location, IncidentPlace.Find(guess.Reading, guess.Sentences, model.Locations));
        PutPerpetrators(guess, slots);
        if (guess.Type is not ("ARSON" or "KIDNAPPING"))
            PutInstruments(guess, slots);
        if (guess.Type != "KIDNAPPING")
            PutThings(Take(guess, MucSlot.PhysId, 6), slots);
        PutPeople(guess, slots);
        // A template without anyone or anything can meet no key.
        return slots.HasContent ? new Template(guess.Reading.Message.Id, number, false, slots.Fillers) : null;
    }

    private void PutPerpetrators(IncidentGuess guess, TemplateSlots slots)
    {
        var individuals = Take(guess, MucSlot.PerpIndividual, 3);
        var organisations = Take(guess, MucSlot.PerpOrganization, 2);
        slots.Put(MucSlot.PerpIndividual, individuals.Select(static c => Filler.Of(c.Words)));
        slots.Put(MucSlot.PerpOrganization, organisations.Select(static c => Filler.Of(c.Words)));
        PutFills(slots, MucSlot.PerpConfidence, organisations, blankAllowed: false);
        var (category, p) = guess.Likeliest("category ");
        if (individuals.Count + organisations.Count > 0 || p > 0.5)
            slots.Set(MucSlot.Category, category);
    }

    private void PutInstruments(IncidentGuess guess, TemplateSlots slots)
    {
        var instruments = Take(guess, MucSlot.InstrumentId, 3);
        slots.Put(MucSlot.InstrumentId, instruments.Select(static c => Filler.Of(c.Words)));
        PutFills(slots, MucSlot.InstrumentType, instruments, blankAllowed: true);
        var (kind, p) = guess.Likeliest("instrument ");
        if (instruments.Count == 0 && p >= thresholds.Fill)
            slots.Set(MucSlot.InstrumentType, kind);
    }

    private void PutThings(IReadOnlyList<Chosen> things, TemplateSlots slots)
    {
        slots.Put(MucSlot.PhysId, things.Select(static c => Filler.Of(c.Words)));
        PutFills(slots, MucSlot.PhysType, things, blankAllowed: false);
        slots.Put(MucSlot.PhysNumber, things.Select(static c => Filler.Of(c.Number, c.Words)));
        PutFills(slots, MucSlot.PhysEffect, things, blankAllowed: true);
        PutFills(slots, MucSlot.PhysNation, things, blankAllowed: true);
    }

    private void PutPeople(IncidentGuess guess, TemplateSlots slots)
    {
        var names = Take(guess, MucSlot.HumName, 8);
        var descriptions = Take(guess, MucSlot.HumDescription, 8).Where(d => !names.Any(n => n.Candidate == d.Candidate)).ToArray();
        slots.Put(MucSlot.HumName, names.Select(static c => Filler.Of(c.Words)));
        slots.Put(MucSlot.HumDescription, descriptions.Select(d => Filler.Of(d.Words, PartnerOf(d, names)?.Words)));
        Chosen[] people = [.. names, .. descriptions.Where(d => PartnerOf(d, names) is null)];
        PutFills(slots, MucSlot.HumType, people, blankAllowed: false);
        slots.Put(MucSlot.HumNumber, people.Select(c => Filler.Of(names.Contains(c) ? "1" : c.Number, c.Words)));
        PutFills(slots, MucSlot.HumEffect, people, blankAllowed: true);
        PutFills(slots, MucSlot.HumNation, people, blankAllowed: true);
    }

    private IReadOnlyList<Chosen> Take(IncidentGuess guess, MucSlot role, int most)
    {
        var r = Array.IndexOf([.. Roles.All], role);
        var all = guess.Candidates.Select(s => new Chosen(s.Candidate, model.Trimming.Of(role, s.Candidate.Words), s.Roles[r], s.Features)).ToArray();
        var taken = Selection.Of(all, thresholds.Roles[role], most);
        return role == MucSlot.HumName ? Selection.Fullest(taken, all) : taken;
    }

    private void PutFills(TemplateSlots slots, MucSlot slot, IReadOnlyList<Chosen> things, bool blankAllowed) =>
        slots.Put(slot, things.Select(c => (c.Words, Value: ValueOf(slot, c, blankAllowed))).Where(static x => x.Value is not null).Select(static x => Filler.Of(x.Value!, x.Words)));

    private string? ValueOf(MucSlot slot, Chosen thing, bool blankAllowed)
    {
        var fill = model.Fills[slot];
        var scores = fill.Score(thing.Features);
        string? best = null;
        var top = blankAllowed ? thresholds.Fill : 0.0;
        for (var l = 0; l < scores.Length; l++)
        {
            if (fill.Labels[l] != FillTraining.Blank && scores[l] > top)
                (best, top) = (fill.Labels[l], scores[l]);
        }

        return best;
    }

    private static Chosen? PartnerOf(Chosen description, IReadOnlyList<Chosen> names) =>
        description.Candidate.Partner is { } partner ? names.FirstOrDefault(n => n.Candidate == partner) : null;
}
