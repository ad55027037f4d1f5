using System.Text.Json.Serialization;
using Marsad.Register.Contract;
using Marsad.Web.Incidents;
using Marsad.Web.Overview;
using Marsad.Web.Reports;
using Marsad.Web.Search;
using Marsad.Web.Truces;
using Microsoft.AspNetCore.Mvc;

namespace Marsad.Web;

/// <summary>How the API's answers are written: the names of the interchange format. The items of their lists that belong to the domain are described by its own context.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IncidentPage))]
[JsonSerializable(typeof(IncidentDetail))]
[JsonSerializable(typeof(ReportDetail))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(AgreementList))]
[JsonSerializable(typeof(AgreementDetail))]
[JsonSerializable(typeof(RegisterSummary))]
[JsonSerializable(typeof(OverviewAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(StoredClaim))]
[JsonSerializable(typeof(AgreementConcerned))]
[JsonSerializable(typeof(ClaimHome))]
[JsonSerializable(typeof(PeriodSum))]
[JsonSerializable(typeof(PlaceSum))]
[JsonSerializable(typeof(IncidentMark))]
[JsonSerializable(typeof(ReportCapture))]
[JsonSerializable(typeof(SearchHit))]
internal sealed partial class WebJson : JsonSerializerContext;
