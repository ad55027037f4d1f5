/** أسماء الصفحات في التنقل. */
export const nav = {
  views: { overview: "نظرة عامة", incidents: "الوقائع", map: "الخريطة", timeline: "الخط الزمني", review: "المراجعة", tallies: "الحصائل", agreements: "الاتفاقات", actors: "الأطراف", control: "السيطرة", sources: "المصادر", search: "بحث", add: "إضافة تقارير" },
  more: "المزيد",
};
