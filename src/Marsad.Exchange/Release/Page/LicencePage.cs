using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Page;

/// <summary>The licence file: which licence, and where its words stand.</summary>
internal static class LicencePage
{
    /// <summary>The page.</summary>
    public static string Write(ReleaseRules rules) => rules.Licence switch
    {
        "CC-BY-4.0" => $"SPDX-License-Identifier: CC-BY-4.0\n\nThis release is published by {rules.Publisher} under the Creative Commons Attribution 4.0 International licence. You may share and adapt it for any purpose if you name the publisher, link to the licence and say whether you changed anything (CITATION.cff says how).\nThe licence: https://creativecommons.org/licenses/by/4.0/legalcode\n\nPlace names and middles of areas: GeoNames, CC BY 4.0. Lines of the map: Natural Earth, public domain.\n",
        "CC0-1.0" => $"SPDX-License-Identifier: CC0-1.0\n\n{rules.Publisher} waives all rights to this release as far as the law allows, by the Creative Commons CC0 1.0 Universal dedication.\nIts words: https://creativecommons.org/publicdomain/zero/1.0/legalcode\n\nPlace names and middles of areas: GeoNames, CC BY 4.0. Lines of the map: Natural Earth, public domain.\n",
        var other => $"SPDX-License-Identifier: {other}\n\nThis release is published by {rules.Publisher} under the licence {other}; its words: https://spdx.org/licenses/{Uri.EscapeDataString(other)}\n\nPlace names and middles of areas: GeoNames, CC BY 4.0. Lines of the map: Natural Earth, public domain.\n",
    };
}
