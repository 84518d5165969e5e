// Trends: a measure, a place and parties are chosen; the chart, the table, the command that prints the same rows, and the rows as CSV.
// Values, measures, places, parties and all words come from the page's data file.
"use strict";

(() => {
  const tools = document.getElementById("tools");
  const place = document.getElementById("trend");
  let data = null;

  const { make, draw } = swingometer;
  const quoted = (text) => (/^[\w.,-]+$/.test(text) ? text : `"${text}"`);

  // The choice, as it stands in the address; what has no meaning is passed over.
  let state = {};
  function read() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    state = { ...data.standard };
    if (data.measures.some((measure) => measure.name === given.measure)) state.measure = given.measure;
    if (data.places.some(([flag]) => flag === given.area)) state.area = given.area;
    const parties = (given.party ?? "").split(",").filter((code) => data.parties[code]);
    if (parties.length > 0) state.party = inOrder(parties);
  }
  const inOrder = (codes) => Object.keys(data.parties).filter((code) => codes.includes(code)).join(",");
  function write() {
    const own = Object.entries(state).filter(([key, value]) => value !== data.standard[key]);
    const hash = new URLSearchParams(own).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname.split("/").pop() || "index.html");
  }

  // The rows that the command prints: a line a party, each a list of elections with their values.
  function lines() {
    const measure = data.measures.find((one) => one.name === state.measure);
    const area = data.places.findIndex(([flag]) => flag === state.area);
    const codes = state.party.split(",");
    return measure.rows.filter(([own, party]) => own === area && (party === null || codes.includes(party))).map(([, party, ...rest]) => ({
      party,
      name: party === null ? data.places[area][1] : data.parties[party][0],
      look: party === null ? "" : data.parties[party][1],
      values: rest.flatMap((value, index) => (index % 2 === 0 ? [{ year: value, value: rest[index + 1] }] : [])),
    }));
  }

  function reading(kind, value) {
    if (value === null || value === undefined) return data.words.missing;
    if (kind === "share") return `${(value * 100).toFixed(1)}%`;
    if (kind === "index") return value.toFixed(2);
    return Math.round(value).toLocaleString("en-GB");
  }

  // Round steps that a scale from nought has up to five of.
  function scale(most) {
    const size = 10 ** Math.floor(Math.log10((most || 1) / 4));
    const step = [1, 2, 2.5, 5, 10].map((one) => one * size).find((one) => one * 5 >= most * 0.999);
    return { step, top: Math.max(1, Math.ceil(most / step - 0.001)) * step };
  }

  // Lines over years to scale, named at their ends; a line has a gap where there is no value.
  function chart(measure, all, width) {
    const [height, left, right, top, bottom] = [320, 44, 150, 12, 30];
    const [first, last] = [data.years[0], data.years[data.years.length - 1]];
    const known = all.flatMap((line) => line.values.map((one) => one.value)).filter((value) => value !== null);
    const { step, top: most } = scale(Math.max(0, ...known));
    const x = (year) => left + ((year - first) / (last - first || 1)) * (width - left - right);
    const y = (value) => top + (1 - value / most) * (height - top - bottom);
    const picture = draw("svg", { class: "lines", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": title(measure) });
    const short = (value) => (measure.kind === "share" ? `${+(value * 100).toFixed(1)}%` : value >= 1e6 ? `${+(value / 1e6).toFixed(1)}m` : value.toLocaleString("en-GB"));
    for (let value = 0; value <= most * 1.0001; value += step) {
      picture.append(draw("path", { class: value ? "grid" : "axis", d: `M${left},${y(value)}H${width - right}` }),
        draw("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, short(value)));
    }
    const isNarrow = width < 500;
    data.years.forEach((year) => picture.append(draw("text", { x: x(year), y: height - 8, "text-anchor": "middle" }, isNarrow ? `’${String(year).slice(2)}` : String(year))));
    const labels = [];
    all.forEach((line) => {
      let path = "";
      let before = -2;
      line.values.forEach(({ year, value }) => {
        if (value === null) return;
        const index = data.years.indexOf(year);
        path += `${index === before + 1 ? "L" : "M"}${x(year).toFixed(1)},${y(value).toFixed(1)}`;
        before = index;
      });
      const dots = line.values.filter(({ value }) => value !== null).map(({ year, value }) => draw("circle", { cx: x(year), cy: y(value), r: 4 }));
      picture.append(draw("g", { class: line.look }, draw("path", { class: "line", d: path }), ...dots));
      const end = line.values.filter(({ value }) => value !== null).pop();
      // A line that ends early is named with the year of its end.
      if (end) labels.push({ at: y(end.value), text: line.name + (end.year === last ? "" : ` (’${String(end.year).slice(2)})`) });
    });
    // Labels are pushed apart, then back into the picture.
    labels.sort((a, b) => a.at - b.at);
    labels.forEach((label, index) => { if (index > 0) label.at = Math.max(label.at, labels[index - 1].at + 16); });
    let floor = height - bottom;
    [...labels].reverse().forEach((label) => { label.at = Math.min(label.at, floor); floor = label.at - 16; });
    labels.forEach((label) => picture.append(draw("text", { class: "end", x: width - right + 10, y: label.at + 4 }, label.text)));
    return picture;
  }

  const where = () => data.places.find(([flag]) => flag === state.area)[1];
  const title = (measure) => `${measure.label}, ${where()}`;

  function table(measure, all) {
    const head = [measure.parties ? data.words.of : data.words.place, ...data.years];
    return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": data.words.rows }, make("table", {},
      make("caption", {}, make("strong", {}, title(measure)), make("span", {}, measure.meaning)),
      make("thead", {}, make("tr", {}, ...head.map((text, index) => make("th", { scope: "col", class: index ? "n" : "" }, String(text))))),
      make("tbody", {}, ...all.map((line) => make("tr", {},
        make("th", { scope: "row" }, ...(line.look ? [make("i", { class: `chip ${line.look}` })] : []), line.name),
        ...data.years.map((year) => make("td", { class: "n" }, reading(measure.kind, line.values.find((one) => one.year === year)?.value))))))));
  }

  function command(measure) {
    const parties = measure.parties ? ` --party ${state.party}` : "";
    return `${data.command} ${measure.name}${parties}${state.area ? ` --area ${quoted(state.area)}` : ""} --format csv`;
  }

  function csv(measure, all) {
    const cell = (value) => (value === null ? "" : /[",]/.test(value) ? `"${value}"` : String(value));
    const head = ["election", "basis", "area", ...(measure.parties ? ["party"] : []), measure.column];
    const rows = all.flatMap((line) => line.values.map(({ year, value }) => [year, data.bases[year], where(), ...(measure.parties ? [line.party] : []), value]));
    return [head, ...rows].map((row) => row.map(cell).join(",") + "\n").join("");
  }

  function show() {
    const measure = data.measures.find((one) => one.name === state.measure);
    const all = lines();
    const width = Math.max(320, Math.min(800, place.clientWidth));
    const link = make("a", { id: "csv", download: `${measure.name}.csv`, href: URL.createObjectURL(new Blob([csv(measure, all)], { type: "text/csv" })) }, data.words.csv);
    const picture = all.some((line) => line.values.some(({ value }) => value !== null)) ? chart(measure, all, width) : data.words.empty;
    place.replaceChildren(
      make("figure", { class: "figure" }, make("figcaption", {}, make("strong", {}, title(measure)), make("span", {}, measure.meaning)), picture),
      table(measure, all), make("p", { class: "trace" }, link, " ", make("code", { id: "command" }, command(measure))));
    tools.querySelector("fieldset").hidden = !measure.parties;
  }

  function set(key, value) {
    state[key] = value;
    write();
    show();
  }

  function select(key, options) {
    const input = make("select", { "data-key": key }, ...options.map(([value, words]) => make("option", { value }, words)));
    input.addEventListener("input", () => set(key, input.value));
    return make("label", {}, data.words[key], input);
  }

  function fit() {
    tools.querySelectorAll("[data-key]").forEach((input) => { input.value = state[input.dataset.key]; });
    tools.querySelectorAll("[data-party]").forEach((box) => { box.checked = state.party.split(",").includes(box.dataset.party); });
  }

  // Called by the page's data file.
  swingometer.trends = (given) => {
    data = given;
    const boxes = Object.entries(data.parties).map(([code, [name, look]]) => {
      const box = make("input", { type: "checkbox", "data-party": code });
      box.addEventListener("change", () => {
        const chosen = state.party.split(",").filter((one) => one !== code).concat(box.checked ? [code] : []);
        // The command without a party is another question: one stays.
        if (chosen.length === 0) box.checked = true; else set("party", inOrder(chosen));
      });
      return make("label", {}, box, make("i", { class: `chip ${look}` }), name);
    });
    const again = make("button", { type: "button" }, data.words.again);
    again.addEventListener("click", () => { state = { ...data.standard }; write(); fit(); show(); });
    tools.replaceChildren(select("measure", data.measures.map((one) => [one.name, one.label])), select("area", data.places), again,
      make("fieldset", { class: "boxes" }, make("legend", {}, data.words.party), ...boxes));
    read();
    fit();
    show();
    addEventListener("hashchange", () => { read(); fit(); show(); });
    let width = innerWidth;
    addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; show(); } });
  };
})();
