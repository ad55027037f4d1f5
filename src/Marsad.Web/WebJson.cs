using System.Text.Json.Serialization;
using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Truces;
using Marsad.Web.Incidents;
using Marsad.Web.Overview;
using Marsad.Web.Reports;
using Marsad.Web.Search;
using Microsoft.AspNetCore.Mvc;

namespace Marsad.Web;

/// <summary>How the API's answers are written: the names of the interchange format.</summary>
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
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(StoredClaim))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Span))]
[JsonSerializable(typeof(AgreementConcerned))]
[JsonSerializable(typeof(ClaimHome))]
[JsonSerializable(typeof(PeriodSum))]
[JsonSerializable(typeof(PlaceSum))]
[JsonSerializable(typeof(IncidentMark))]
[JsonSerializable(typeof(ReportCapture))]
[JsonSerializable(typeof(SearchHit))]
[JsonSerializable(typeof(Agreement))]
[JsonSerializable(typeof(Breach))]
[JsonSerializable(typeof(StatusEntry))]
[JsonSerializable(typeof(PartyToll))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(NotGiven))]
[JsonSerializable(typeof(CasualtyFigure))]
[JsonSerializable(typeof(FacilityHit))]
[JsonSerializable(typeof(ControlledArea))]
[JsonSerializable(typeof(AllegedActor))]
[JsonSerializable(typeof(IncidentReport))]
[JsonSerializable(typeof(IncidentFigure))]
[JsonSerializable(typeof(SourceFigure))]
[JsonSerializable(typeof(DisputedValue))]
[JsonSerializable(typeof(Dispute))]
[JsonSerializable(typeof(JoinReason))]
[JsonSerializable(typeof(ValueList<Span>))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
internal sealed partial class WebJson : JsonSerializerContext;
