import type { overviewWords as en } from "../en/overview";
import { counted } from "./counted";

/** Words of the overview and of the choice of a period, in Arabic. */
export const overviewWords: typeof en = {
  wholeRegister: "كل الأيام",
  fromDay: (d) => `من ${d}`,
  untilDay: (d) => `حتى ${d}`,
  firstShown: "اليوم الأول",
  lastShown: "اليوم الأخير",
  lastWeek: "آخر ٧ أيام",
  lastMonth: "آخر ٣٠ يوماً",
  lastQuarter: "آخر ٩٠ يوماً",
  presetsNote: (d) => `تُحسب رجوعاً من ${d}، آخر يوم في السجل.`,
  party: "الطرف",
  latestReports: "أحدث التقارير",
  noReport: "لا تقارير بعد",
  ofNoIncident: "بلا واقعة",
  moreIncidents: (n) => `و${n} غيرها`,
  truceStates: "حالة كل هدنة",
  says: (source) => `وفق ${source}`,
  truceDisputed: (d) => `محل خلاف منذ ${d}`,
  truceDisputedNoDay: "محل خلاف",
  truceHolds: (d) => `سارية منذ ${d}`,
  truceBroken: (d) => `يقال إنها خُرقت منذ ${d}`,
  killedRange: "القتلى",
  statusColumn: "الحالة",
  dateColumn: "التاريخ",
  eventColumn: "ما حدث",
  placeColumn: "دقة المكان",
  sourcesColumn: "المصادر",
  waiting: "بالانتظار",
  allIndependent: (n) => counted(n, { one: "مصدر واحد", two: "مصدران مستقلان", few: "مصادر مستقلة", many: "مصدراً مستقلاً", other: "مصدر مستقل" }),
};
