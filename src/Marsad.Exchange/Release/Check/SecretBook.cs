using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Exchange.Release.Check.Scans;
using Marsad.Exchange.Release.Check.Secrets;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Release.Check;

/// <summary>All that must not stand in a release, gathered from the register and the rules.</summary>
internal sealed class SecretBook
{
    // Whole texts of so many documents are remembered; of more the quoted passages alone.
    private const long MostTexts = 20_000;

    private readonly ReleaseRequest request;
    private readonly OrdinaryWords ordinary;
    private readonly HashSet<string> allowedNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<(string? Country, string Name)> places = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> facilities = new(StringComparer.Ordinal);
    private readonly AreaNames areas = new();
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);

    private SecretBook(ReleaseRequest request)
    {
        this.request = request;
        ordinary = OrdinaryWords.Of(request.Rules);
        Texts = new TextBook(ordinary.Words);
        Points = new PointBook(request.Rules.Point == PointLevel.Grid ? request.Rules.GridDegrees : 0);
        Totals = new TotalScan(request.Rules);
        foreach (var name in request.Rules.PublicNames)
            allowedNames.Add(Key(name));
        foreach (var name in request.Rules.PrivateNames.Concat(request.Rules.SensitiveSources))
            hidden.Add(Key(ActorBook.Canonical(name)));
    }

    public NameBook Names { get; } = new();

    public TokenBook Tokens { get; } = new();

    public TextBook Texts { get; }

    public PointBook Points { get; }

    public TotalScan Totals { get; }

    /// <summary>Names that are not looked for because they are ordinary words of every release.</summary>
    public long NotSearched { get; private set; }

    /// <summary>Gathers them.</summary>
    /// <param name="request">Register, rules, key and day.</param>
    /// <param name="people">Names of people that the publisher knows of: lists of victims.</param>
    public static SecretBook Of(ReleaseRequest request, IEnumerable<string> people)
    {
        var book = new SecretBook(request);
        foreach (var name in request.Rules.PrivateNames.Concat(people))
            book.Names.Add(name, LeakKind.Name);
        foreach (var name in request.Rules.SensitiveSources.SelectMany(static n => ActorBook.Find(n) is { } entry ? entry.Names : [n]))
            book.Names.Add(name, LeakKind.Source);
        book.Incidents();
        book.Claims();
        book.Tokens.Close();
        book.Texts.Close();
        return book;
    }

    private void Incidents()
    {
        var view = request.View;
        var sums = new RegisterTotals();
        foreach (var incident in request.Register.Incidents(new IncidentFilter()))
        {
            request.Stop.ThrowIfCancellationRequested();
            Tokens.AddIncident(incident.Id);
            var withheld = view.WhyWithheld(incident) is not null;
            if (withheld)
                Tokens.AddWithheld(request.Ids.Of(incident.Id));
            sums.Add(incident, withheld ? null : view.Of(incident));
            Place(incident);
            foreach (var name in incident.SourceFigures.Select(static f => f.Source).Concat(incident.Perpetrator.SelectMany(static p => p.AllegedBy)))
                sources.Add(name);
            foreach (var facility in incident.Facilities)
            {
                if (facility.Name is { } name && NameWords.Of(name).Count > 1)
                    facilities.Add(name);
            }
        }

        PlaceNames();
        foreach (var name in sources)
            Source(name, isPerson: false);
        foreach (var name in facilities)
            Named(name, LeakKind.Place);
        foreach (var total in sums.Differing(request.Rules.LeastCount))
            Totals.AddRegister(total);
        foreach (var total in sums.Shown)
            Totals.Show(total);
    }

    private void Claims()
    {
        var whole = request.Register.Size().Documents <= MostTexts;
        var documents = new HashSet<Domain.Reports.ContentHash>();
        foreach (var stored in request.Register.Claims(new ClaimFilter()))
        {
            request.Stop.ThrowIfCancellationRequested();
            Tokens.AddClaim(stored.Claim.Id);
            Tokens.AddHash(stored.Claim.Document.ToString()["sha256:".Length..]);
            if (stored.Report.Path is { } path)
                Tokens.AddPath(path);
            Texts.Add(stored.Claim.Quote.Text);
            foreach (var source in stored.Claim.Sources)
                Source(source.Name, isPerson: source.Organisation is not null && source.Role != SourceRole.Channel);
            if (whole && documents.Add(stored.Claim.Document) && request.Register.Text(stored.Claim.Document) is { } text)
                Texts.Add(text);
        }
    }

    // The point and the name of a place, as far as they are finer than what the rules let stand.
    private void Place(Incident incident)
    {
        if (incident.Place is not { } place)
            return;
        ordinary.AddArea(place.Country, place.Admin1, place.Admin2);
        foreach (var area in new[] { place.Admin1, place.Admin2 }.OfType<string>())
            areas.Add(place.Country, area);
        if (place.Admin1 is { } admin1)
        {
            Allow(request.Centres.Of(place.Country, admin1, null));
            if (place.Admin2 is { } admin2)
                Allow(request.Centres.Of(place.Country, admin1, admin2));
        }

        if (place.HasPoint)
            Points.Add(place.Lat!.Value, place.Lon!.Value);
        if (request.Rules.PlaceNames == NameLevel.Town || place.Precision is not (Domain.Values.PlacePrecision.Exact or Domain.Values.PlacePrecision.Town))
            return;
        places.Add((place.Country, place.Name));
    }

    // Once all areas are known: a town that is called as its district is published with it.
    private void PlaceNames()
    {
        foreach (var (country, name) in places)
        {
            if (areas.Hold(country, name))
                NotSearched++;
            else
                Named(name, LeakKind.Place);
        }
    }

    private void Allow(AreaCentre? centre)
    {
        if (centre is { } at)
            Points.Allow(at.Lat, at.Lon);
    }

    // A body that the vocabulary or the rules name may stand; a description that could be anybody's is no name.
    private void Source(string name, bool isPerson)
    {
        if (SourceNames.IsUnnamed(name) || allowedNames.Contains(Key(name)))
            return;
        var known = ActorBook.Find(name);
        if (known is not null && !hidden.Contains(Key(known.Canonical)) && request.Rules.Sources == NameChoice.Known)
            return;
        Named(name, isPerson ? LeakKind.Name : LeakKind.Source);
    }

    private void Named(string name, LeakKind kind)
    {
        var words = NameWords.Of(name);
        if (words.Count == 0 || (kind != LeakKind.Name && words.TrueForAll(words.Count == 1 ? ordinary.Holds : ordinary.Words.Contains)))
        {
            NotSearched += words.Count > 0 && names.Add(name) ? 1 : 0;
            return;
        }

        if (words.Count == 1 && (words[0].Length < 4 || kind == LeakKind.Name))
            return;
        Names.Add(name, kind, ordinary.PhrasesWith);
    }

    private static string Key(string name) => string.Join(' ', Folding.Words(name));
}
