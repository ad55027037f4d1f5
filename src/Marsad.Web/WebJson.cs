using System.Text.Json.Serialization;
using Marsad.Desk.Figures;
using Marsad.Register.Contract;
using Marsad.Web.Adding;
using Marsad.Web.Decisions;
using Marsad.Web.Actors;
using Marsad.Web.Control;
using Marsad.Web.Export;
using Marsad.Web.Incidents;
using Marsad.Web.Map;
using Marsad.Web.Overview;
using Marsad.Web.Reports;
using Marsad.Web.Questions;
using Marsad.Web.Review;
using Marsad.Web.Search;
using Marsad.Web.Sources;
using Marsad.Web.Tallies;
using Marsad.Web.Truces;
using Marsad.Web.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Marsad.Web;

/// <summary>How the API's answers are written: the names of the interchange format. The items of their lists that belong to the domain are described by its own context.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportFormatList))]
[JsonSerializable(typeof(ExportFormatAnswer))]
[JsonSerializable(typeof(ExportLosses))]
[JsonSerializable(typeof(Marsad.Exchange.Losses.LossEntry))]
[JsonSerializable(typeof(IncidentPage))]
[JsonSerializable(typeof(MarkPage))]
[JsonSerializable(typeof(IncidentDetail))]
[JsonSerializable(typeof(ReportDetail))]
[JsonSerializable(typeof(StoryAnswer))]
[JsonSerializable(typeof(StoryVersionAnswer))]
[JsonSerializable(typeof(StoryReport))]
[JsonSerializable(typeof(StoryChange))]
[JsonSerializable(typeof(Marsad.Linkage.Copies.ReplacedFigure))]
[JsonSerializable(typeof(Marsad.Linkage.Copies.VersionFigure))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(AgreementList))]
[JsonSerializable(typeof(AgreementDetail))]
[JsonSerializable(typeof(RegisterSummary))]
[JsonSerializable(typeof(OverviewAnswer))]
[JsonSerializable(typeof(ActorList))]
[JsonSerializable(typeof(ListedActor))]
[JsonSerializable(typeof(ActorDetail))]
[JsonSerializable(typeof(ActorGraph))]
[JsonSerializable(typeof(ActorNode))]
[JsonSerializable(typeof(ActorEdge))]
[JsonSerializable(typeof(ControlAnswer))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SourceDetail))]
[JsonSerializable(typeof(ScopedIncident))]
[JsonSerializable(typeof(OverlappingTruce))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(TimelineAnswer))]
[JsonSerializable(typeof(MapAnswer))]
[JsonSerializable(typeof(MapCell))]
[JsonSerializable(typeof(MapArea))]
[JsonSerializable(typeof(TallyView))]
[JsonSerializable(typeof(TallyCell))]
[JsonSerializable(typeof(ReasonCount))]
[JsonSerializable(typeof(TallyIncidents))]
[JsonSerializable(typeof(TallyIncident))]
[JsonSerializable(typeof(QuestionList))]
[JsonSerializable(typeof(SavedQuestion))]
[JsonSerializable(typeof(VocabularyAnswer))]
[JsonSerializable(typeof(TypeWord))]
[JsonSerializable(typeof(GroupingWord))]
[JsonSerializable(typeof(PlaceWords))]
[JsonSerializable(typeof(PlaceWord))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(DecisionPage))]
[JsonSerializable(typeof(ConflictProblem))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(NearAnswer))]
[JsonSerializable(typeof(ReviewPage))]
[JsonSerializable(typeof(ReviewEvidence))]
[JsonSerializable(typeof(ReviewPulse))]
[JsonSerializable(typeof(ReviewEntry))]
[JsonSerializable(typeof(AssignmentRequest))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(LatestReports))]
[JsonSerializable(typeof(ReviewHead))]
[JsonSerializable(typeof(ReviewSide))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(AddingList))]
[JsonSerializable(typeof(AddingStatus))]
[JsonSerializable(typeof(AddedFile))]
[JsonSerializable(typeof(PastedText))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(Marsad.Desk.Ingest.TakenReport))]
[JsonSerializable(typeof(DecisionEntry))]
[JsonSerializable(typeof(IncidentChange))]
[JsonSerializable(typeof(ConflictEntry))]
[JsonSerializable(typeof(HistoryStep))]
[JsonSerializable(typeof(NearIncident))]
[JsonSerializable(typeof(Marsad.Domain.Decisions.SlotDifference))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(StoredClaim))]
[JsonSerializable(typeof(AgreementConcerned))]
[JsonSerializable(typeof(ClaimHome))]
[JsonSerializable(typeof(PeriodSum))]
[JsonSerializable(typeof(PlaceSum))]
[JsonSerializable(typeof(IncidentMark))]
[JsonSerializable(typeof(ReportCapture))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(FacetValue))]
[JsonSerializable(typeof(FoundReport))]
[JsonSerializable(typeof(FoundIncident))]
[JsonSerializable(typeof(PassagePiece))]
internal sealed partial class WebJson : JsonSerializerContext;
