/** The forms of a counted noun: one and two are said without their number. */
export interface Forms {
  one: string;
  two: string;
  /** 3 to 10. */
  few: string;
  /** 11 to 99. */
  many: string;
  /** 0, and whole hundreds. */
  other: string;
}

const rules = new Intl.PluralRules("ar");

// A number as it is written, in Latin or Arabic digits.
const read = (n: string): number => Number(n.replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)).replace(/[^\d]/g, ""));

/** A number with its noun in the form that goes with it: ٣ مصادر, ١١ مصدراً. */
export function counted(n: string, forms: Forms): string {
  const rule = rules.select(read(n));
  return rule === "one" ? forms.one : rule === "two" ? forms.two : `${n} ${rule === "few" ? forms.few : rule === "many" ? forms.many : forms.other}`;
}

/** Nouns that are counted often. */
export const nouns = {
  incident: { one: "واقعة واحدة", two: "واقعتان", few: "وقائع", many: "واقعة", other: "واقعة" },
  source: { one: "مصدر واحد", two: "مصدران", few: "مصادر", many: "مصدراً", other: "مصدر" },
  independent: { one: "واحد مستقل", two: "اثنان مستقلان", few: "مستقلة", many: "مستقلاً", other: "مستقل" },
  report: { one: "تقرير واحد", two: "تقريران", few: "تقارير", many: "تقريراً", other: "تقرير" },
  claim: { one: "ادعاء واحد", two: "ادعاءان", few: "ادعاءات", many: "ادعاءً", other: "ادعاء" },
  position: { one: "موقف واحد", two: "موقفان", few: "مواقف", many: "موقفاً", other: "موقف" },
  join: { one: "وصلة واحدة", two: "وصلتان", few: "وصلات", many: "وصلة", other: "وصلة" },
  day: { one: "يوم واحد", two: "يومين", few: "أيام", many: "يوماً", other: "يوم" },
  name: { one: "اسم واحد", two: "اسمان", few: "أسماء", many: "اسماً", other: "اسم" },
  relation: { one: "علاقة واحدة", two: "علاقتان", few: "علاقات", many: "علاقة", other: "علاقة" },
  saying: { one: "قول واحد", two: "قولان", few: "أقوال", many: "قولاً", other: "قول" },
  place: { one: "مكان واحد", two: "مكانان", few: "أماكن", many: "مكاناً", other: "مكان" },
  sentence: { one: "جملة", two: "جملتان", few: "جمل", many: "جملة", other: "جملة" },
  version: { one: "نسخة واحدة", two: "نسختان", few: "نسخ", many: "نسخة", other: "نسخة" },
  row: { one: "سطر واحد", two: "سطران", few: "أسطر", many: "سطراً", other: "سطر" },
  pair: { one: "زوج واحد قد يكون", two: "زوجان قد يكونان", few: "أزواج قد تكون", many: "زوجاً قد تكون", other: "زوج قد تكون" },
  person: { one: "شخص واحد", two: "شخصان", few: "أشخاص", many: "شخصاً", other: "شخص" },
  killed: { one: "قتيل واحد", two: "قتيلين", few: "قتلى", many: "قتيلاً", other: "قتيل" },
} satisfies Record<string, Forms>;
