// The answers of the API by the names of the interchange format. Generated from the API's description: npm run types.
import type { components } from "./schema";

type S = components["schemas"];
export type Incident = S["Incident"];
export type IncidentDetail = S["IncidentDetail"];
export type IncidentMark = S["IncidentMark"];
export type IncidentPage = S["IncidentPage"];
export type Overview = S["OverviewAnswer"];
export type PlaceSum = S["PlaceSum"];
export type PeriodSum = S["PeriodSum"];
export type RegisterSummary = S["RegisterSummary"];
export type ReportDetail = S["ReportDetail"];
export type StoredClaim = S["StoredClaim"];
export type SearchAnswer = S["SearchAnswer"];
export type SearchHit = S["SearchHit"];
export type History = S["HistoryAnswer"];
export type NearAnswer = S["NearAnswer"];
export type SlotDifference = S["SlotDifference"];
export type Story = S["StoryAnswer"];
export type VersionFigure = S["VersionFigure"];
export type Agreement = S["Agreement"];
export type AgreementList = S["AgreementList"];
export type AgreementDetail = S["AgreementDetail"];
export type FigureRange = S["FigureRange"];
export type SourceFigure = S["SourceFigure"];
export type Place = S["Place"];
export type DateWindow = S["DateWindow"];
export type Dispute = S["Dispute"];
export type JoinReason = S["JoinReason"];
export type Source = S["Source"];
export type CasualtyFigure = S["CasualtyFigure"];
/** A page of incidents as a list needs them. */
export interface MarkPage {
  items: IncidentMark[];
  total: number;
  next?: number | null;
  after?: string | null;
}
export type Vocabulary = S["VocabularyAnswer"];
export type PlaceWords = S["PlaceWords"];
export type Tally = S["TallyView"];
export type TallyCell = S["TallyCell"];
export type TallyIncidents = S["TallyIncidents"];
export type ReportedTotal = S["ReportedTotal"];
export type QuestionList = S["QuestionList"];
export type SourceList = S["SourceList"];
export type SourceHistory = S["SourceHistory"];
export type ActorList = S["ActorList"];
export type ActorDetail = S["ActorDetail"];
export type ActorGraph = S["ActorGraph"];
export type ControlAnswer = S["ControlAnswer"];
export type ControlState = S["ControlState"];
