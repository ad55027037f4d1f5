import type { assigning as english } from "../en/assigning";

/** كلمات إسناد عناصر المراجعة. */
export const assigning: typeof english = {
  assigning: {
    filter: "مُسند إلى",
    anyone: "أي أحد",
    me: "إليّ",
    nobodyHas: "لا أحد",
    nobody: "لم يأخذه أحد",
    yours: "أخذتَه أنت",
    withOther: (who) => `مع ${who}`,
    take: "خذه",
    takeOver: "تسلّمه",
    letGo: "اتركه",
    handOver: "سلّمه…",
    toWhom: "إلى من",
    give: "سلّم",
    key: "الأخذ والترك",
  },
};
