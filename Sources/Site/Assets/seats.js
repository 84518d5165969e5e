// The list of seats: choices, order, columns, the command that gives the same rows, and the rows as CSV.
// The table is whole in the page; values, columns, choices and all words come from the page's data file.
"use strict";

(() => {
  const table = document.querySelector("table[data-rows]");
  const place = document.getElementById("tools");
  let data = null;
  let order = [];

  const { make } = swingometer;
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const isNumber = (column) => ["count", "votes", "share", "change"].includes(column.kind);
  const at = (name) => data.columns.findIndex((column) => column.name === name);
  const same = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);

  // What follows a flag, as a shell takes it: what begins with a dash would be taken for a flag.
  const quoted = (text) => (/^[\w.,-]+$/.test(text) ? text : `"${text.replace(/[\\"$`]/g, "\\$&")}"`);
  const flag = (name, value) => ` --${name}${value.startsWith("-") && name !== "sort" ? "=" : " "}${quoted(value)}`;

  // The choice, as it stands in the address: the flags of the command by name. What has no meaning is passed over.
  const state = new Map();
  function isMeant(key, value) {
    if (value.trim() === "") return false;
    if (key === "sort") return at(value.replace(/^-/, "")) >= 0;
    if (key === "columns") return value.split(",").every((name) => at(name) >= 0);
    const choice = data.choices.find((one) => one.flag === key);
    if (!choice) return false;
    if (choice.test === "first") return /^[0-9]{1,4}$/.test(value);
    if (choice.test === "under" || choice.test === "over") return Math.abs(Number(value)) <= 100;
    return choice.test === "has" ? value.length <= 60 : values(choice).includes(value);
  }
  function read() {
    state.clear();
    new URLSearchParams(location.hash.slice(1)).forEach((value, key) => { if (isMeant(key, value)) state.set(key, value); });
  }
  function write() {
    const hash = new URLSearchParams([...state]).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname.split("/").pop() || "index.html");
  }

  // The different values of a choice's columns; of one that asks for a change, any at all is one too.
  function values(choice) {
    if (choice.test !== "equal" && choice.test !== "lost") return [];
    const columns = choice.test === "lost" ? choice.columns.slice(0, 1) : choice.columns;
    const found = [...new Set(columns.flatMap((name) => data.rows.map((row) => row[at(name)])))];
    return (choice.test === "lost" ? [data.any] : []).concat(found.filter((value) => value !== null).sort());
  }

  // What is asked of a row.
  function test(choice, value) {
    const columns = choice.columns.map(at);
    const limit = Number(value) / 100;
    const part = swingometer.fold(value);
    const first = (row) => row[columns[0]];
    return {
      equal: (row) => columns.some((index) => row[index] === value),
      lost: (row) => row[columns[1]] === "yes" && (value === data.any || first(row) === value),
      under: (row) => first(row) !== null && first(row) < limit,
      over: (row) => first(row) !== null && first(row) > limit,
      has: (row) => swingometer.fold(first(row)).includes(part),
      first: () => true,
    }[choice.test];
  }

  const shown = () => state.get("columns")?.split(",") ?? data.shown;

  // Missing comes last, equals stay in the order of the page.
  function sorted(rows) {
    const sort = state.get("sort") ?? data.sort;
    const sign = sort.startsWith("-") ? -1 : 1;
    const index = at(sort.replace(/^-/, ""));
    const compare = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -sign : sign);
    return [...rows].sort((a, b) => compare(a[index], b[index]));
  }

  // A value as people read it.
  function reading(kind, value) {
    if (value === null) return data.words.missing;
    const fixed = (number) => {
      const text = Math.abs(number).toFixed(1);
      return text === "0.0" && number !== 0 && kind === "share" ? "under 0.1" : text;
    };
    if (kind === "count" || kind === "votes") return Math.round(value).toLocaleString("en-GB");
    if (kind === "share") return value < 1 && value >= 0.9995 ? "over 99.9" : fixed(value * 100);
    if (kind === "change") return (fixed(value * 100) === "0.0" ? "" : value < 0 ? "−" : "+") + fixed(value * 100);
    return value;
  }

  // The columns of the page stand in it; others are made of the values.
  function columns() {
    const names = shown();
    const own = [data.name, ...names.filter((name) => name !== data.name)];
    if (same(own, data.drawn)) return;
    data.drawn = own;
    const line = table.tHead.rows[0];
    line.replaceChildren(...own.map((name) => data.heads.get(name) ?? head(name)));
    data.rows.forEach((row) => row.line.replaceChildren(...own.map((name) => row.cells.get(name) ?? cell(row, name))));
  }
  function head(name) {
    const column = data.columns[at(name)];
    const made = make("th", { scope: "col", class: isNumber(column) ? "n" : "" }, column.label);
    ordering(made, column);
    data.heads.set(name, made);
    return made;
  }
  function cell(row, name) {
    const column = data.columns[at(name)];
    const value = row[at(name)];
    const made = make("td", { class: isNumber(column) ? "n" : "t" }, reading(column.kind, value));
    if (column.kind === "party" && value !== null) made.className += ` ${data.parties[value][1]}`;
    row.cells.set(name, made);
    return made;
  }

  function show() {
    columns();
    const asked = data.choices.filter((choice) => state.has(choice.flag));
    const tests = asked.map((choice) => test(choice, state.get(choice.flag)));
    order = sorted(data.rows.filter((row) => tests.every((one) => one(row)))).slice(0, Number(state.get("limit") ?? Infinity));
    const lines = document.createDocumentFragment();
    order.forEach((row) => lines.append(row.line));
    table.tBodies[0].replaceChildren(lines);
    const sort = state.get("sort") ?? data.sort;
    data.heads.forEach((element, name) => {
      if (sort.replace(/^-/, "") === name) element.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
      else element.removeAttribute("aria-sort");
    });
    document.getElementById("status").textContent = fill(data.words.status, { shown: order.length, all: data.rows.length });
    const names = [data.key, ...shown()];
    const flags = [...state].filter(([key]) => key !== "columns").map(([key, value]) => flag(key, value)).join("");
    document.getElementById("command").textContent = `${data.command}${flags} --columns ${names.join(",")} --format csv`;
    const text = (value) => (value === null ? "" : /[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    const csv = [names, ...order.map((row) => names.map((name) => row[at(name)]))].map((line) => line.map(text).join(",") + "\n").join("");
    const link = document.getElementById("csv");
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  }

  function set(key, value) {
    if (isMeant(key, value)) state.set(key, value); else state.delete(key);
    write();
    show();
  }

  function field(choice) {
    const options = values(choice);
    const label = (value) => (value === data.any ? data.words.anyLoser : data.parties[value]?.[0] ?? value);
    const input = options.length > 0
      ? make("select", {}, make("option", { value: "" }, data.words.any), ...options.map((value) => make("option", { value }, label(value))))
      : choice.test === "has" ? make("input", { type: "search", maxlength: "60" })
        : make("input", { type: "number", ...(choice.test === "first" ? { min: "0", step: "1" } : { min: "-100", max: "100", step: "any" }) });
    input.dataset.key = choice.flag;
    input.addEventListener("input", () => set(choice.flag, input.value));
    return make("label", {}, choice.label, input);
  }

  // A choice of columns, in the order of the question.
  function chooser() {
    const boxes = data.columns.filter((column) => column.name !== data.name && column.name !== data.key).map((column) => {
      const box = make("input", { type: "checkbox", "data-column": column.name });
      box.addEventListener("change", () => {
        const chosen = new Set(shown());
        if (box.checked) chosen.add(column.name); else chosen.delete(column.name);
        const kept = data.shown.filter((name) => chosen.has(name));
        const all = [...kept, ...[...chosen].filter((name) => !data.shown.includes(name))];
        set("columns", same(all, data.shown) ? "" : all.join(","));
      });
      return make("label", {}, box, column.label);
    });
    return make("details", { class: "chooser" }, make("summary", {}, data.words.columns), make("div", {}, ...boxes));
  }

  function ordering(element, column) {
    const button = make("button", { type: "button" }, ...element.childNodes);
    // Numbers begin with the largest, words with the first.
    button.addEventListener("click", () => {
      const now = state.get("sort") ?? data.sort;
      const first = isNumber(column) ? `-${column.name}` : column.name;
      const next = now === first ? (isNumber(column) ? column.name : `-${column.name}`) : first;
      set("sort", next === data.sort ? "" : next);
    });
    element.replaceChildren(button);
  }

  // The fields as the choice has them.
  function fit() {
    place.querySelectorAll("[data-key]").forEach((input) => { input.value = state.get(input.dataset.key) ?? ""; });
    place.querySelectorAll("[data-column]").forEach((box) => { box.checked = shown().includes(box.dataset.column); });
  }

  // Called by the page's data file.
  swingometer.table = (given) => {
    data = given;
    const columns = data.values.map((column) => (column.of ? column.at.map((index) => column.of[index]) : column));
    data.drawn = data.shown;
    data.rows = [...table.tBodies[0].rows].map((line, index) => {
      const row = columns.map((column) => column[index] ?? null).map((value) => (value === "" ? null : value));
      row.line = line;
      row.cells = new Map(data.shown.map((name, place) => [name, line.cells[place]]));
      return row;
    });
    data.heads = new Map(data.shown.map((name, index) => [name, table.tHead.rows[0].cells[index]]));
    data.heads.forEach((element, name) => ordering(element, data.columns[at(name)]));
    const again = make("button", { type: "button" }, data.words.again);
    again.addEventListener("click", () => { state.clear(); write(); fit(); show(); });
    place.replaceChildren(...data.choices.map(field), again, chooser());
    read();
    fit();
    document.getElementById("answer").hidden = false;
    show();
    addEventListener("hashchange", () => { read(); fit(); show(); });
  };
})();
