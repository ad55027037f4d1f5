namespace Marsad.Exchange.Release.Rules;

/// <summary>A file of rules to start from.</summary>
public static class RulesExample
{
    /// <summary>Its text; read, it gives the default rules with the names that it invents.</summary>
    public const string Text = """
        # Rules of a public release. What is not given here holds by default:
        # docs/reference/release-rules.md lists every key. Keep this file to yourself:
        # the lists of private names and of embargoed areas are themselves secrets.

        title: Incidents of armed conflict
        publisher: Name of your organisation
        contact: data@example.org
        licence: CC-BY-4.0

        only:                       # which incidents
          status: [reviewed]        # add machine and in-review to publish what nobody has checked
          grades: [weak, fair, confirmed, contested]

        delay:
          days: 7                   # nothing younger
          types:                    # military positions wait longer
            capture: 30
            withdrawal: 30
            offensive: 30
            siege: 30

        place:
          point: grid               # the middle of a cell; or admin2, admin1, country
          grid: 0.1                 # degrees, about 11 km from south to north
          names: district           # no names of towns or villages
          # areas:                  # coarser in some areas
          #   - country: SY
          #     admin1: Idlib
          #     point: admin1

        date:
          level: day

        counts:
          small: band               # 1 to 4 people: "1 to 4"
          least: 5

        names:
          sources: known            # bodies of the vocabulary; all others as a category
          actors: known
          # private:                # never, in any spelling or script
          #   - Name Of A Person
          # sensitive:              # bodies to be given as a category
          #   - Name Of A Body

        sensitive:                  # the first rule that fits
          - types: [sexual-violence, child-recruitment, torture, enforced-disappearance]
            action: coarsen
            point: admin1
            dates: quarter
            small: withhold
          - types: [arrest, abduction, hostage-taking]
            categories: [aid-workers, detainees]
            facilities: [aid]
            action: coarsen
            point: admin1
            dates: quarter
            small: withhold

        # embargo:                  # nothing at all, and the release does not say where
        #   - country: YE
        #     admin1: Al Hudaydah
        #     from: 2018-12-01

        formats: [csv, geojson, xlsx, geoparquet, ged, hxl, kml]
        """;
}
