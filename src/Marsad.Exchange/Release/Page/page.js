"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  // The columns of a row, in the order in which the page is written.
  const [ID, TYPE, LABEL, FROM, TO, PLACE, COUNTRY, PRECISION, LAT, LON, KILLED, INJURED, GRADE, STATUS, PERPETRATORS, SAID, COARSE] = [...Array(17).keys()];
  const most = 50;

  const texts = {
    en: {
      sums: "Sums over the published rows", skip: "To the table", sample: "SAMPLE DATA: reports written for demonstration, no source for anything", other: "العربية", dark: "Dark", light: "Light",
      lead: "Incidents of harm in armed conflict, as reports tell of them. Figures are those of sources; perpetrators are alleged. Places, dates and small counts are coarser than recorded, by the rules below.",
      by: "Published by", on: "Release of", licence: "Licence", contact: "Contact", incidents: "Incidents", killed: "Killed", injured: "Injured", time: "Time", rows: "published rows", latest: (n) => `the table lists the latest ${n}`,
      orMore: (n) => `${n} or more`, highest: (n) => `highest reported ${n}`, none: "not said", to: "to", map: "Map", mapHow: "Each mark is the middle of a cell or an area, never a place. Choose one to see its incidents.", zoomIn: "Zoom in", zoomOut: "Zoom out", whole: "Whole map", legendSize: "size: incidents", legend: (a) => `killed, highest reported: ${a}`, reach: "how far the place can lie from the mark",
      months: "Killed by month", monthsHow: "Dark: the smallest bounds. Pale: up to the highest reported. Incidents over several months are in none.", noMonths: "No month has a published figure.",
      search: "Search", searchIn: "Type, place, source…", type: "Type", country: "Country", since: "From", until: "To", all: "All", clear: "Clear filters", clearSpot: "All of the map", found: (n, all) => `${n} of ${all} incidents`,
      table: "Incidents", date: "Date", place: "Place", perpetrators: "Alleged perpetrators", said: "Said by", grade: "Grade", status: "Status", coarse: "Coarser here", previous: "Previous", next: "Next", page: (a, b, n) => `${a} to ${b} of ${n}`, nothing: "No published incident fits these filters.", near: "within",
      rules: "Rules of publication", left: "What is left out", reason: "Reason", files: "Files", method: "Method", dictionary: "Data dictionary", changes: "Changes", foot: "Made with Marsad. This page asks nothing of any network.", mapSource: "Lines: Natural Earth. Place names: GeoNames.", mapLabel: "Map of published incidents", spot: (n, k) => `${n} incidents, killed ${k}`, open: "Open",
    },
    ar: {
      sums: "مجاميع الصفوف المنشورة", skip: "إلى الجدول", sample: "بيانات تجريبية: تقارير كُتبت للعرض، وليست مصدراً لأي شيء", other: "English", dark: "داكن", light: "فاتح",
      lead: "حوادث الأذى في النزاع المسلح كما ترويها التقارير. الأرقام أرقام المصادر، والفاعلون مزعومون. الأماكن والتواريخ والأعداد الصغيرة هنا أقل دقة مما سُجل، وفق القواعد أدناه.",
      by: "الناشر", on: "إصدار", licence: "الرخصة", contact: "للمراسلة", incidents: "الحوادث", killed: "القتلى", injured: "الجرحى", time: "الزمن", rows: "صفاً منشوراً", latest: (n) => `يعرض الجدول أحدث ${n}`,
      orMore: (n) => `${n} أو أكثر`, highest: (n) => `أعلى رقم مُبلَّغ عنه ${n}`, none: "لم يُذكر", to: "إلى", map: "الخريطة", mapHow: "كل علامة وسط خلية أو منطقة، وليست مكاناً بعينه. اختر علامة لترى حوادثها.", zoomIn: "تكبير", zoomOut: "تصغير", whole: "الخريطة كلها", legendSize: "الحجم: عدد الحوادث", legend: (a) => `القتلى، أعلى رقم مُبلَّغ عنه: ${a}`, reach: "أبعد ما قد يقع المكان عن العلامة",
      months: "القتلى بحسب الشهر", monthsHow: "الداكن: أصغر الحدود. الفاتح: حتى أعلى رقم مُبلَّغ عنه. الحوادث الممتدة على أشهر لا تدخل في أي منها.", noMonths: "لا رقم منشوراً لأي شهر.",
      search: "بحث", searchIn: "النوع، المكان، المصدر…", type: "النوع", country: "البلد", since: "من", until: "إلى", all: "الكل", clear: "إزالة المرشحات", clearSpot: "الخريطة كلها", found: (n, all) => `${n} من ${all} حادثة`,
      table: "الحوادث", date: "التاريخ", place: "المكان", perpetrators: "الفاعلون المزعومون", said: "بحسب", grade: "الدرجة", status: "الحالة", coarse: "أقل دقة هنا", previous: "السابق", next: "التالي", page: (a, b, n) => `${a} إلى ${b} من ${n}`, nothing: "لا حادثة منشورة توافق هذه المرشحات.", near: "ضمن",
      rules: "قواعد النشر (بالإنجليزية)", left: "ما لم يُنشر", reason: "السبب", files: "الملفات", method: "المنهج", dictionary: "قاموس البيانات", changes: "التغييرات", foot: "أُعدّت بمرصد. لا تطلب هذه الصفحة شيئاً من أي شبكة.", mapSource: "الخطوط: Natural Earth. أسماء الأماكن: GeoNames.", mapLabel: "خريطة الحوادث المنشورة", spot: (n, k) => `${n} حادثة، القتلى ${k}`, open: "افتح",
    },
  };
  const arabic = {
    attack: "هجوم", strike: "ضربة", "air-strike": "غارة جوية", "drone-strike": "ضربة بطائرة مسيّرة", "missile-attack": "هجوم صاروخي", "rocket-attack": "هجوم بالقذائف الصاروخية", shelling: "قصف مدفعي", bombing: "تفجير", "car-bomb": "سيارة مفخخة", "suicide-bombing": "تفجير انتحاري", "mine-or-ied": "لغم أو عبوة ناسفة", erw: "مخلفات حرب متفجرة", "chemical-attack": "هجوم كيميائي", "armed-clash": "اشتباك مسلح", ambush: "كمين", shooting: "إطلاق نار", assassination: "اغتيال", execution: "إعدام", massacre: "مجزرة", raid: "مداهمة", offensive: "هجوم بري", capture: "سيطرة على موقع", withdrawal: "انسحاب", siege: "حصار", abduction: "خطف", arrest: "اعتقال", "enforced-disappearance": "إخفاء قسري", "hostage-taking": "احتجاز رهائن", "child-recruitment": "تجنيد أطفال", torture: "تعذيب", "sexual-violence": "عنف جنسي", arson: "إحراق", looting: "نهب", destruction: "تدمير", obstruction: "عرقلة", protest: "احتجاج", riot: "شغب", crackdown: "قمع", displacement: "نزوح",
    weak: "ضعيفة", fair: "مقبولة", confirmed: "مؤكدة", contested: "متنازع عليها", machine: "آلة", "in-review": "قيد المراجعة", reviewed: "روجعت", place: "المكان", date: "التاريخ", counts: "الأعداد", parts: "الأجزاء", sources: "المصادر", actors: "الأسماء", sensitive: "حساس", district: "قضاء", province: "محافظة", region: "إقليم", country: "بلد",
    "not looked at by a person, or not sourced well enough": "لم يراجعها إنسان أو مصادرها غير كافية", "rejected or set aside by a person": "رفضها إنسان أو نحّاها", "too young, or without a date": "حديثة جداً أو بلا تاريخ", "sensitive, or in an area of which nothing is published": "حساسة أو في منطقة لا يُنشر عنها شيء",
    "a medical source": "مصدر طبي", "a rescue or aid source": "مصدر إنقاذ أو إغاثة", "a resident or witness": "أحد السكان أو الشهود", "a military or security source": "مصدر عسكري أو أمني", "an official": "مسؤول", "a monitor": "جهة رصد", "a news outlet": "وسيلة إعلام", "another source": "مصدر آخر", "name withheld": "اسم محجوب",
  };

  const state = { lang: "en", theme: "", q: "", type: "", country: "", since: "", until: "", spot: "", sort: "date", down: "1", page: "0" };
  const defaults = { ...state };
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) if (key in state) state[key] = value;
  if (!texts[state.lang]) state.lang = "en";
  if (!state.theme) state.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

  let t = texts[state.lang];
  const number = (n) => new Intl.NumberFormat(state.lang === "ar" ? "ar-SY-u-nu-latn" : "en").format(n);
  const day = (iso) => new Intl.DateTimeFormat(state.lang === "ar" ? "ar-SY-u-nu-latn" : "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z"));
  const days = (from, to) => (from === to ? day(from) : `${day(from)} ${t.to} ${day(to)}`);
  const word = (code) => (state.lang === "ar" ? (arabic[code] ?? code) : code.replaceAll("-", " "));
  const words = (list, sign) => list.split(sign).filter(Boolean).map((w) => (state.lang === "ar" ? (arabic[w] ?? w) : w)).join(state.lang === "ar" ? "، " : sign);
  const typeOf = (row) => (state.lang === "ar" ? (arabic[row[TYPE]] ?? row[LABEL]) : row[LABEL]);
  const figure = (range) => (!range ? [t.none, ""] : data.least && range[0] === 1 && range[1] === data.least - 1 && !range[2] ? [`${number(1)} ${t.to} ${number(range[1])}`, ""] : range[0] === range[1] && !range[2] ? [number(range[0]), ""] : [t.orMore(number(range[0])), t.highest(number(range[1]))]);

  const svgNames = new Set(["svg", "path", "circle", "rect", "line", "text", "g", "title"]);
  function h(tag, attributes, ...children) {
    const node = svgNames.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === false || value === null || value === undefined) continue;
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.flat().filter((c) => c !== null && c !== undefined));
    return node;
  }

  function remember() {
    const said = new URLSearchParams(Object.entries(state).filter(([k, v]) => String(v) !== String(defaults[k]) && k !== "theme"));
    try {
      history.replaceState(null, "", said.size ? "#" + said : location.pathname + location.search);
    } catch {
      // A page opened from some archives has no address that could change.
    }
  }

  // ---- what is shown
  const keys = { date: (r) => r[FROM], type: (r) => r[LABEL], place: (r) => r[PLACE], killed: (r) => (r[KILLED] ? r[KILLED][1] * 1e6 + r[KILLED][0] : -1), injured: (r) => (r[INJURED] ? r[INJURED][1] * 1e6 + r[INJURED][0] : -1), grade: (r) => r[GRADE], status: (r) => r[STATUS] };
  const haystack = data.rows.map((r) => [r[ID], r[LABEL], arabic[r[TYPE]] ?? "", r[PLACE], r[PERPETRATORS], r[SAID]].join(" ").toLowerCase());
  function chosen() {
    const parts = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = data.rows.filter((r, i) =>
      (!state.type || r[TYPE] === state.type) && (!state.country || r[COUNTRY] === state.country) && (!state.since || r[TO] >= state.since) && (!state.until || r[FROM] <= state.until)
      && (!state.spot || `${r[LAT]},${r[LON]}` === state.spot) && parts.every((p) => haystack[i].includes(p)));
    const key = keys[state.sort] ?? keys.date, sign = state.down === "1" ? -1 : 1;
    return rows.map((r, i) => [key(r), i, r]).sort((a, b) => (a[0] < b[0] ? -sign : a[0] > b[0] ? sign : a[1] - b[1])).map((e) => e[2]);
  }

  // ---- map
  function unpack(text) {
    const points = [];
    let at = 0, x = 0, y = 0;
    const next = () => {
      let value = 0, scale = 1, c;
      while ((c = text.charCodeAt(at++)) >= 97) (value += (c - 97) * scale), (scale *= 16);
      value += (c - 65) * scale;
      return value & 1 ? -(value >> 1) : value >> 1;
    };
    while (at < text.length) points.push([(x += next()), (y += next())]);
    return points;
  }
  const lats = data.cells.map((c) => c[0]), lons = data.cells.map((c) => c[1]);
  const bounds = data.cells.length ? [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] : [-1, -1, 1, 1];
  const narrow = Math.cos(((bounds[1] + bounds[3]) / 2) * (Math.PI / 180));
  const X = (lon) => lon * 100 * narrow, Y = (lat) => -lat * 100;
  const drawn = data.map.map(([kind, points]) => [kind, unpack(points)]);
  const home = (() => {
    const pad = Math.max(40, (bounds[2] - bounds[0]) * 8, (bounds[3] - bounds[1]) * 8);
    return [X(bounds[0]) - pad, Y(bounds[3]) - pad, X(bounds[2]) - X(bounds[0]) + 2 * pad, Y(bounds[1]) - Y(bounds[3]) + 2 * pad];
  })();
  let view = [...home];
  const classes = (() => {
    const top = Math.max(5, ...data.cells.map((c) => c[4]));
    const step = (f) => { const n = top * f, p = 10 ** Math.max(0, Math.floor(Math.log10(n))); return Math.max(1, Math.round(n / p) * p); };
    return [...new Set([step(0.05), step(0.2), step(0.5)])].sort((a, b) => a - b);
  })();
  const shade = (killed) => "k" + (1 + classes.filter((limit) => killed > limit).length);
  const hue = { land: "l", lake: "w", border: "b", open: "o", inner: "n" };

  function map() {
    const svg = h("svg", { role: "group", "aria-label": t.mapLabel, preserveAspectRatio: "xMidYMid meet" });
    for (const kind of ["land", "lake", "inner", "border", "open"]) {
      const d = drawn.filter(([k]) => k === kind).map(([, points]) => "M" + points.map(([x, y]) => `${(x * narrow).toFixed(1)} ${-y}`).join("L") + (kind === "land" || kind === "lake" ? "Z" : "")).join("");
      if (d) svg.append(h("path", { d, class: hue[kind] }));
    }
    const reach = h("circle", { class: "reach", r: 0, cx: 0, cy: 0 });
    svg.append(reach);
    const spots = [...data.cells].sort((a, b) => b[2] - a[2]).map(([lat, lon, n, min, max, km], i) => {
      const key = `${lat},${lon}`, on = state.spot === key, told = `${t.spot(number(n), min === max ? number(max) : `${number(min)} ${t.to} ${number(max)}`)}; ${t.near} ${number(km)} km`;
      const pick = () => { state.spot = on ? "" : key; state.page = "0"; draw("map"); };
      const node = h("circle", { cx: X(lon).toFixed(2), cy: Y(lat).toFixed(2), class: `spot ${shade(max)}${on ? " on" : ""}`, role: "button", tabindex: on || (i === 0 && !state.spot) ? 0 : -1, "aria-label": told, "aria-pressed": String(on), "data-n": n, onclick: pick, onkeydown: (e) => {
        if (e.key === "Enter" || e.key === " ") e.preventDefault(), pick();
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
        if (step) e.preventDefault(), spots[(i + step + spots.length) % spots.length].focus();
      } }, h("title", null, told));
      if (on) reach.setAttribute("cx", X(lon)), reach.setAttribute("cy", Y(lat)), reach.setAttribute("r", (km / 111.2) * 100);
      return node;
    });
    svg.append(...spots);
    const look = () => {
      svg.setAttribute("viewBox", view.map((v) => v.toFixed(2)).join(" "));
      const box = svg.getBoundingClientRect(), pixel = Math.max(view[2] / (box.width || 700), view[3] / (box.height || 380));
      for (const s of spots) s.setAttribute("r", (Math.min(26, 4 + 2.6 * Math.sqrt(s.dataset.n)) * pixel).toFixed(3));
    };
    const zoom = (f) => { view = [view[0] + (view[2] * (1 - f)) / 2, view[1] + (view[3] * (1 - f)) / 2, view[2] * f, view[3] * f]; look(); };
    let held = null;
    svg.addEventListener("pointerdown", (e) => { held = [e.clientX, e.clientY, ...view]; });
    svg.addEventListener("pointermove", (e) => {
      if (!held || !(e.buttons & 1)) return (held = null);
      const box = svg.getBoundingClientRect(), pixel = Math.max(view[2] / box.width, view[3] / box.height);
      view = [held[2] - (e.clientX - held[0]) * pixel, held[3] - (e.clientY - held[1]) * pixel, view[2], view[3]];
      look();
    });
    svg.addEventListener("wheel", (e) => { if (e.ctrlKey || e.metaKey) e.preventDefault(), zoom(e.deltaY > 0 ? 1.25 : 0.8); }, { passive: false });
    new ResizeObserver(look).observe(svg);
    requestAnimationFrame(look);
    const limits = classes.length ? [...classes.map((c, i) => `${number(i ? classes[i - 1] + 1 : 0)}–${number(c)}`), `${number(classes.at(-1) + 1)}+`] : [];
    return h("section", { class: "card", "aria-labelledby": "map-head" },
      h("header", null, h("h2", { id: "map-head" }, t.map), h("span", { class: "muted" }, t.mapHow), h("div", { class: "end" }, state.spot ? h("button", { class: "btn", type: "button", onclick: () => { state.spot = ""; state.page = "0"; draw("map"); } }, t.clearSpot) : null)),
      h("div", { class: "map" }, svg, h("div", { class: "keys" }, ...[["+", t.zoomIn, () => zoom(0.67)], ["−", t.zoomOut, () => zoom(1.5)], ["⤢", t.whole, () => { view = [...home]; look(); }]].map(([sign, name, act]) => h("button", { class: "btn", type: "button", "aria-label": name, title: name, onclick: act }, sign)))),
      h("div", { class: "legend" }, h("span", null, t.legend("")), ...limits.map((l, i) => h("span", null, h("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" }, h("circle", { cx: 7, cy: 7, r: 6, class: "k" + (i + 1) })), l)), h("span", null, t.legendSize), h("span", null, h("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" }, h("circle", { cx: 7, cy: 7, r: 6, class: "reach" })), t.reach), h("span", { class: "muted" }, t.mapSource)));
  }

  // ---- bars by month
  function bars() {
    const months = [];
    if (data.months.length) {
      const known = new Map(data.months.map((m) => [m.m, m]));
      let [y, m] = data.months[0].m.split("-").map(Number);
      const end = data.months.at(-1).m;
      for (let n = 0; n < 1200; n++) {
        const key = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
        months.push(known.get(key) ?? { m: key, killed: null });
        if (key >= end) break;
        if (++m > 12) (m = 1), y++;
      }
    }
    const top = Math.max(0, ...months.map((m) => m.killed?.[1] ?? 0));
    const name = (m) => new Intl.DateTimeFormat(state.lang === "ar" ? "ar-SY-u-nu-latn" : "en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(m + "-01T00:00:00Z"));
    const [W, H, left, foot] = [600, 320, 44, 26];
    const svg = h("svg", { viewBox: `0 0 ${W} ${H}`, preserveAspectRatio: "none", role: "img", "aria-label": `${t.months}: ${months.filter((m) => m.killed).map((m) => `${name(m.m)} ${m.killed[0]}–${m.killed[1]}`).slice(0, 24).join("; ")}` });
    const flip = (x, w = 0) => (state.lang === "ar" ? W - x - w : x);
    const nice = top <= 5 ? 5 : (() => { const p = 10 ** Math.floor(Math.log10(top)); return Math.ceil(top / p) * p; })();
    for (const share of [0, 0.5, 1]) {
      const y = H - foot - (H - foot - 14) * share;
      svg.append(h("line", { x1: flip(left), x2: flip(W), y1: y, y2: y, class: "ax" }), h("text", { x: flip(left - 6), y: y + 4, "text-anchor": "end" }, number(nice * share)));
    }
    const step = (W - left) / Math.max(1, months.length), wide = Math.min(48, step * 0.72);
    months.forEach((month, i) => {
      const x = left + i * step + (step - wide) / 2, scale = (H - foot - 14) / nice;
      if (month.killed) {
        const [min, max, open] = month.killed;
        svg.append(h("rect", { x: flip(x, wide), y: H - foot - max * scale, width: wide, height: max * scale, class: "max" }, h("title", null, `${name(month.m)}: ${figure([min, max, open]).filter(Boolean).join("; ")}`)), h("rect", { x: flip(x, wide), y: H - foot - min * scale, width: wide, height: min * scale, class: "min" }, h("title", null, `${name(month.m)}: ${figure([min, max, open]).filter(Boolean).join("; ")}`)));
      }
      const every = Math.ceil(months.length / 6);
      if (i % every === 0) svg.append(h("text", { x: flip(x + wide / 2), y: H - 8, "text-anchor": "middle" }, name(month.m)));
    });
    svg.setAttribute("preserveAspectRatio", "xMidYMid meet");
    return h("section", { class: "card", "aria-labelledby": "bars-head" }, h("header", null, h("h2", { id: "bars-head" }, t.months)), h("div", { class: "bars" }, top > 0 ? svg : h("p", { class: "empty" }, t.noMonths), h("p", { class: "muted" }, t.monthsHow)));
  }

  // ---- table
  function table(rows) {
    const at = Math.min(Number(state.page) || 0, Math.max(0, Math.ceil(rows.length / most) - 1));
    const shown = rows.slice(at * most, at * most + most);
    const head = (key, name, cls) => h("th", { scope: "col", class: cls, "aria-sort": state.sort === key ? (state.down === "1" ? "descending" : "ascending") : false }, h("button", { type: "button", "data-sort": key, onclick: () => { state.down = state.sort === key ? (state.down === "1" ? "0" : "1") : key === "place" || key === "type" ? "0" : "1"; state.sort = key; state.page = "0"; draw("sort:" + key); } }, name));
    const plain = (name) => h("th", { scope: "col", class: "plain" }, name);
    const cell = (range) => { const [main, more] = figure(range); return h("td", { class: "n fig" }, range ? h("b", null, main) : h("span", { class: "muted" }, main), more ? h("small", null, more) : null); };
    const turn = (by) => { state.page = String(at + by); draw(by > 0 ? "next" : "previous"); document.getElementById("table").scrollIntoView({ block: "start" }); };
    return h("section", { class: "card whole", id: "table", tabindex: "-1", "aria-labelledby": "table-head" },
      h("header", null, h("h2", { id: "table-head" }, t.table), h("span", { class: "muted", role: "status", "aria-live": "polite", id: "found" }, t.found(number(rows.length), number(data.all.n)) + (data.rows.length < data.all.n ? "; " + t.latest(number(data.rows.length)) : ""))),
      rows.length === 0 ? h("div", { class: "empty" }, h("p", null, t.nothing), h("button", { class: "btn", type: "button", onclick: clear }, t.clear))
        : h("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "table-head" }, h("table", null,
          h("thead", null, h("tr", null, head("date", t.date), head("type", t.type), head("place", t.place), head("killed", t.killed, "n"), head("injured", t.injured, "n"), plain(t.perpetrators), plain(t.said), head("grade", t.grade), head("status", t.status), plain(t.coarse))),
          h("tbody", null, shown.map((r) => h("tr", { id: r[ID] },
            h("th", { scope: "row", class: "nowrap" }, h("span", { class: "d" }, days(r[FROM], r[TO])), h("bdi", { class: "id" }, r[ID])),
            h("td", null, typeOf(r)), h("td", null, r[PLACE] ? h("bdi", null, r[PLACE]) : h("span", { class: "muted" }, t.none), r[PRECISION] ? h("span", { class: "id" }, word(r[PRECISION])) : null),
            cell(r[KILLED]), cell(r[INJURED]), h("td", null, h("bdi", null, words(r[PERPETRATORS], "; "))), h("td", null, h("bdi", null, words(r[SAID], "; "))),
            h("td", null, r[GRADE] ? h("span", { class: "tag" }, word(r[GRADE])) : null), h("td", null, r[STATUS] ? h("span", { class: "st " + r[STATUS] }, word(r[STATUS])) : null), h("td", { class: "muted" }, words(r[COARSE], ", "))))))),
      h("div", { class: "pager" }, h("button", { class: "btn", type: "button", id: "previous", disabled: at === 0, onclick: () => turn(-1) }, t.previous), h("span", null, rows.length ? t.page(number(at * most + 1), number(at * most + shown.length), number(rows.length)) : ""), h("button", { class: "btn", type: "button", id: "next", disabled: (at + 1) * most >= rows.length, onclick: () => turn(1) }, t.next)));
  }

  // ---- the rest
  function clear() {
    for (const key of ["q", "type", "country", "since", "until", "spot"]) state[key] = "";
    state.page = "0";
    draw("q");
  }
  function filters() {
    const set = (key) => (e) => { state[key] = e.target.value; state.page = "0"; draw(key, true); };
    const choices = (column, label) => [...new Map(data.rows.map((r) => [r[column], label(r)])).entries()].filter(([k]) => k).sort((a, b) => String(a[1]).localeCompare(String(b[1]), state.lang));
    const pick = (key, name, list) => h("label", null, name, h("select", { id: "f-" + key, onchange: set(key) }, h("option", { value: "" }, t.all), ...list.map(([value, text]) => h("option", { value, selected: state[key] === value }, text))));
    const search = h("input", { type: "search", id: "f-q", placeholder: t.searchIn, oninput: set("q") });
    search.value = state.q;
    const date = (key, name) => { const box = h("input", { type: "date", id: "f-" + key, onchange: set(key) }); box.value = state[key]; return h("label", null, name, box); };
    const country = (r) => { try { return new Intl.DisplayNames([state.lang], { type: "region" }).of(r[COUNTRY]) ?? r[COUNTRY]; } catch { return r[COUNTRY]; } };
    return h("form", { class: "filters", onsubmit: (e) => e.preventDefault() }, h("label", null, t.search, search), pick("type", t.type, choices(TYPE, typeOf)), pick("country", t.country, choices(COUNTRY, country)), date("since", t.since), date("until", t.until),
      h("button", { class: "btn", type: "button", onclick: clear }, t.clear));
  }
  function total(name, swatch, range, more) {
    const [main, high] = range ? figure(range) : [null, null];
    return h("div", { class: "cell" }, h("h2", null, swatch ? h("i", { class: "sw" + swatch }) : null, name), h("strong", null, range === undefined ? more[0] : main), h("span", null, range === undefined ? more[1] : high));
  }
  function top() {
    const first = data.rows.reduce((a, r) => (!a || r[FROM] < a ? r[FROM] : a), ""), last = data.rows.reduce((a, r) => (!a || r[TO] > a ? r[TO] : a), "");
    return [
      h("header", null, data.sample ? h("p", { class: "sample" }, t.sample) : null,
       h("div", { class: "top" },
        h("div", { class: "brand" }, h("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: "M3 20h18M5.5 20a6.5 6.5 0 0 1 13 0M12 13.5V7" }), h("circle", { cx: 12, cy: 5, r: 2, class: "dot" })), h("bdi", null, data.publisher)),
        h("div", { class: "tools" },
          h("button", { class: "btn", type: "button", id: "lang", lang: state.lang === "en" ? "ar" : "en", onclick: () => { state.lang = state.lang === "en" ? "ar" : "en"; draw("lang"); } }, t.other),
          h("button", { class: "btn", type: "button", id: "theme", onclick: () => { state.theme = state.theme === "dark" ? "light" : "dark"; draw("theme"); } }, state.theme === "dark" ? t.light : t.dark)))),
      first, last,
    ];
  }

  function draw(focus, typing) {
    t = texts[state.lang];
    const root = document.documentElement;
    root.lang = state.lang;
    root.dir = state.lang === "ar" ? "rtl" : "ltr";
    root.dataset.theme = state.theme;
    document.querySelector(".skip").textContent = t.skip;
    const rows = chosen(), app = document.getElementById("app");
    if (typing) {
      // The field that is typed in stays as it is.
      document.getElementById("table").replaceWith(table(rows));
      return remember();
    }
    const [bar, first, last] = top();
    app.replaceChildren(bar,
      h("main", null,
        h("div", { class: "lead" }, h("h1", null, h("bdi", null, data.title)), h("p", null, t.lead),
          h("div", { class: "meta" }, h("span", null, `${t.on} ${day(data.day)}`), h("span", null, t.by + " ", h("bdi", null, data.publisher)), h("span", null, t.licence + " ", h("a", { href: "LICENSE" }, h("bdi", null, data.licence))), data.contact ? h("span", null, t.contact + " ", h("bdi", null, data.contact)) : null)),
        h("div", { class: "card strip", role: "group", "aria-label": t.sums }, total(t.incidents, "", undefined, [number(data.all.n), t.rows]), total(t.killed, " ", data.all.killed), total(t.injured, " i", data.all.injured), total(t.time, "", undefined, [first ? first.slice(0, 4) + (first.slice(0, 4) === last.slice(0, 4) ? "" : "–" + last.slice(0, 4)) : "–", first ? days(first, last) : ""])),
        h("div", { class: "two" }, map(), bars()), filters(), table(rows),
        h("section", { class: "card", "aria-labelledby": "rules-head" }, h("header", null, h("h2", { id: "rules-head" }, t.rules), h("div", { class: "end" }, h("a", { href: "METHOD.md" }, t.method), h("a", { href: "DICTIONARY.md" }, t.dictionary), h("a", { href: "CHANGELOG.md" }, t.changes))),
          h("div", { class: "rules", lang: "en", dir: "ltr" }, data.rules.map(([head, text]) => h("div", null, h("h3", null, head), h("p", null, text))))),
        h("section", { class: "card", "aria-labelledby": "left-head" }, h("header", null, h("h2", { id: "left-head" }, t.left)),
          h("div", { class: "scroll" }, h("table", null, h("thead", null, h("tr", null, h("th", { scope: "col", class: "plain" }, t.reason), h("th", { scope: "col", class: "plain" }, t.incidents))), h("tbody", null, data.leftOut.map(([reason, n]) => h("tr", null, h("td", null, state.lang === "ar" ? word(reason) : reason), h("td", null, h("bdi", null, n)))))))),
        h("section", { class: "card", "aria-labelledby": "files-head" }, h("header", null, h("h2", { id: "files-head" }, t.files)), h("div", { class: "files pad" }, [...data.files, "data/totals.csv", "datapackage.json", "CITATION.cff", "SHA256SUMS", data.archive].map((f) => h("a", { class: "btn", href: f }, h("bdi", null, f.replace("data/", ""))))))),
      h("footer", { class: "foot" }, t.foot));
    remember();
    const target = focus === undefined ? null : focus.startsWith("sort:") ? app.querySelector(`[data-sort="${focus.slice(5)}"]`) : focus === "map" ? app.querySelector('.spot[tabindex="0"]') : document.getElementById(focus) ?? document.getElementById("f-" + focus);
    target?.focus({ preventScroll: true });
  }
  draw();
})();
