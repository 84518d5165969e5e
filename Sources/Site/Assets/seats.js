// The list of seats: filters, order, the command that gives the same rows, and the rows as CSV.
// The table is whole in the page; its exact values, its columns and all words come from the page's data file.
"use strict";

(() => {
  const table = document.querySelector("table[data-rows]");
  const place = document.getElementById("tools");
  let data = null;
  let order = [];

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  // What a shell would take for its own inside double quotes.
  const shell = (text) => text.replace(/[\\"$`]/g, "\\$&");
  const isNumber = (column) => column.kind !== "text";
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // The choice, as it stands in the address: a filter by the column's name, with .most or .least for numbers; `sort`, `rows`.
  const state = new Map();
  const read = () => {
    state.clear();
    const known = new Set(["sort", "rows", "name", ...data.columns.flatMap((column) =>
      isNumber(column) ? [`${column.sql}.least`, `${column.sql}.most`] : [column.sql])]);
    new URLSearchParams(location.hash.slice(1)).forEach((value, key) => { if (known.has(key) && value !== "") state.set(key, value); });
  };
  const write = () => {
    const hash = new URLSearchParams([...state]).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname.split("/").pop() || "index.html");
  };

  // What is asked of each column: a test of its value, and the same in SQL.
  function conditions() {
    const found = [];
    const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
    data.columns.forEach((column, index) => {
      const value = state.get(column.sql);
      if (!isNumber(column) && value !== undefined) {
        found.push({ test: (row) => row[index] === value, sql: `${column.sql} = ${quoted(value)}` });
      }
      for (const [end, sign, holds] of [["least", ">=", (a, b) => a >= b], ["most", "<=", (a, b) => a <= b]]) {
        const limit = Number(state.get(`${column.sql}.${end}`) ?? NaN);
        if (Number.isNaN(limit)) continue;
        // A share is typed in per cent; what is divided here is divided in SQL, so that both have the same number.
        const [number, written] = column.kind === "share" ? [limit / 100, `${limit} / 100.0`] : [limit, `${limit}`];
        found.push({ test: (row) => row[index] !== null && holds(row[index], number), sql: `${column.sql} ${sign} ${written}` });
      }
    });
    const name = state.get("name");
    if (name !== undefined) {
      const own = data.columns.findIndex((column) => column.sql === data.name);
      const names = data.rows.map((row) => row[own]).filter((other) => swingometer.fold(other).includes(swingometer.fold(name)));
      // SQL compares letters as they are: it is given the names that were found where these have accents.
      const plain = name.toLowerCase();
      const isPlain = names.every((other) => other.toLowerCase().includes(plain));
      found.push({
        test: (row) => names.includes(row[own]),
        sql: isPlain ? `instr(lower(${data.name}), ${quoted(plain)}) > 0` : `${data.name} IN (${names.map(quoted).join(", ")})`,
      });
    }
    return found;
  }

  // Missing comes last, ties in the order of names.
  function sorted(places) {
    const sort = state.get("sort") ?? data.sort;
    const [column, sign] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
    const index = data.columns.findIndex((other) => other.sql === column);
    const name = data.columns.findIndex((other) => other.sql === data.name);
    const compare = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -sign : sign);
    const byName = (a, b) => (a[name] < b[name] ? -1 : a[name] > b[name] ? 1 : 0);
    const found = [...places].sort((a, b) => compare(data.rows[a][index], data.rows[b][index]) || byName(data.rows[a], data.rows[b]));
    return { found, sql: `${column} IS NULL, ${column}${sign < 0 ? " DESC" : ""}${column === data.name ? "" : `, ${data.name}`}`, index, sign };
  }

  function show() {
    const asked = conditions();
    const fitting = data.rows.map((_, index) => index).filter((index) => asked.every((one) => one.test(data.rows[index])));
    const { found, sql, index, sign } = sorted(fitting);
    const typed = Number(state.get("rows") ?? NaN);
    const most = typed >= 1 ? Math.floor(typed) : NaN;
    order = Number.isNaN(most) ? found : found.slice(0, most);
    const body = table.tBodies[0];
    const lines = document.createDocumentFragment();
    order.forEach((one) => lines.append(data.lines[one]));
    body.replaceChildren(lines);
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      if (column === index) cell.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    const where = [data.where, ...asked.map((one) => one.sql)].join(" AND ");
    const limit = Number.isNaN(most) ? "" : ` LIMIT ${most}`;
    document.getElementById("command").textContent =
      `swingometer query --sql "${shell(`SELECT ${data.columns.map((column) => column.sql).join(", ")} FROM ${data.from} WHERE ${where} ORDER BY ${sql}${limit}`)}"`;
    document.getElementById("status").textContent = fill(data.words.status, { shown: order.length, all: data.rows.length });
    const cell = (value) => (value === null ? "" : /[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
    const csv = [data.columns.map((column) => column.sql), ...order.map((one) => data.rows[one])]
      .map((row) => row.map(cell).join(",") + "\n").join("");
    const link = document.getElementById("csv");
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  }

  function set(key, value) {
    if (value === "") state.delete(key); else state.set(key, value);
    write();
    show();
  }

  function field(key, label, input) {
    input.value = state.get(key) ?? "";
    input.dataset.key = key;
    input.addEventListener("input", () => set(key, input.value));
    return make("label", {}, label, input);
  }

  function tools() {
    const fields = [field("name", data.words.name, make("input", { type: "search" }))];
    data.columns.forEach((column, index) => {
      if (!isNumber(column) && column.choices) {
        const values = [...new Set(data.rows.map((row) => row[index]).filter((value) => value !== null))].sort();
        fields.push(field(column.sql, column.label, make("select", {}, make("option", { value: "" }, data.words.any),
          ...values.map((value) => make("option", { value }, data.names[value] ?? value)))));
      }
      if (column.least) fields.push(field(`${column.sql}.least`, column.least, make("input", { type: "number", step: "any" })));
      if (column.most) fields.push(field(`${column.sql}.most`, column.most, make("input", { type: "number", step: "any" })));
    });
    fields.push(field("rows", data.words.rows, make("input", { type: "number", min: "1" })));
    place.replaceChildren(...fields);
    [...table.tHead.rows[0].cells].forEach((cell, index) => {
      const column = data.columns[index];
      const button = make("button", { type: "button" }, ...cell.childNodes);
      // Numbers begin with the largest, words with the first.
      button.addEventListener("click", () => {
        const now = state.get("sort") ?? data.sort;
        const first = isNumber(column) ? `-${column.sql}` : column.sql;
        set("sort", now === first ? (isNumber(column) ? column.sql : `-${column.sql}`) : first);
      });
      cell.replaceChildren(button);
    });
  }

  // Called by the page's data file.
  swingometer.table = (given) => {
    data = given;
    data.lines = [...table.tBodies[0].rows];
    read();
    tools();
    document.getElementById("answer").hidden = false;
    show();
    addEventListener("hashchange", () => {
      read();
      place.querySelectorAll("[data-key]").forEach((input) => { input.value = state.get(input.dataset.key) ?? ""; });
      show();
    });
  };
})();
