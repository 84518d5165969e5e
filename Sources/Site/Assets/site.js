// The web edition's script. Pages are whole without it: it adds the search.
// It holds no figure, finding or name of its own; those are data that the program writes into data/.
"use strict";

const swingometer = (() => {
  // Letters without accents, small, without apostrophes; every other mark is a blank.
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’.]/g, "").toLowerCase()
    .replace(/&/g, " and ").replace(/[^a-z0-9]+/g, " ").trim();

  // Points of the compass in full, "saint" short, northern as north; words that tell no seats apart are left out.
  const points = { n: "north", e: "east", s: "south", w: "west", saint: "st" };
  const pairs = { ne: "north east", nw: "north west", se: "south east", sw: "south west" };
  const small = new Set(["of", "the", "and", "upon", "in", "on", "under", "le", "y"]);
  const words = (text) => fold(text).split(" ").flatMap((word) => (pairs[word] ?? points[word] ?? word).split(" "))
    .map((word) => word.replace(/^(north|south|east|west)ern$/, "$1")).filter((word) => word && !small.has(word));

  // How many letters are wrong, missing, too many or swapped; more than `most` is enough to know.
  function slips(typed, word, most) {
    if (Math.abs(typed.length - word.length) > most) return most + 1;
    let [before, last, row] = [[], [], Array.from({ length: word.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= typed.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= word.length; j++) {
        const cost = typed[i - 1] === word[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[word.length];
  }

  // How far a typed word is from a word of a name: its beginning is as good as the whole, almost.
  function distance(typed, word) {
    if (typed === word) return 0;
    if (word.startsWith(typed)) return 0.1;
    const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    if (most === 0) return Infinity;
    const wrong = Math.min(slips(typed, word, most), slips(typed, word.slice(0, typed.length), most) + 0.1);
    return wrong <= most + 0.1 ? wrong : Infinity;
  }

  // How badly what was typed fits a name; each typed word needs a word of the name for itself.
  function misfit(typed, name) {
    const rest = [...name];
    let sum = 0;
    let previous = -1;
    for (const word of typed) {
      let best = -1;
      let least = Infinity;
      rest.forEach((other, place) => {
        const far = other === null ? Infinity : distance(word, other);
        if (far < least) [best, least] = [place, far];
      });
      if (best < 0) return Infinity;
      sum += least + (best < previous ? 0.3 : 0);
      previous = best;
      rest[best] = null;
    }
    return sum + (rest[0] === null ? 0 : 0.4) + 0.2 * rest.filter((word) => word !== null).length;
  }

  let seats = null;

  // The seats that fit, the best first. Old names come after new ones, members after names.
  function search(text) {
    const typed = words(text);
    if (!seats || typed.length === 0) return [];
    const code = text.trim().toUpperCase();
    return seats.map((seat) => {
      const fit = seat.code === code ? -1 : Math.min(
        misfit(typed, seat.words) + (seat.isOld ? 0.6 : 0), misfit(typed, seat.member) + 1.2);
      return { seat, fit };
    }).filter((hit) => hit.fit < Infinity).sort((a, b) => a.fit - b.fit || (a.seat.name < b.seat.name ? -1 : 1))
      .slice(0, 8).map((hit) => hit.seat);
  }

  // A field with a list of what fits, by the pattern "combobox" of the ARIA Authoring Practices.
  function find(place) {
    const data = place.dataset.find;
    const root = data.slice(0, data.length - "data/find.js".length);
    const input = document.createElement("input");
    const list = document.createElement("ul");
    const status = document.createElement("span");
    const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    set(input, {
      type: "search", role: "combobox", placeholder: "Find a constituency", "aria-label": "Find a constituency",
      "aria-expanded": "false", "aria-controls": "hits", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
    });
    set(list, { id: "hits", role: "listbox", "aria-label": "Constituencies that fit", hidden: "" });
    set(status, { class: "heard", role: "status" });
    place.append(input, list, status);
    let hits = [];
    let marked = -1;

    function load() {
      if (document.querySelector("script[data-seats]")) return;
      const script = document.createElement("script");
      set(script, { src: data, "data-seats": "" });
      script.addEventListener("load", show);
      document.head.append(script);
    }

    function mark(place) {
      marked = place;
      [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === marked)));
      if (marked >= 0) {
        input.setAttribute("aria-activedescendant", `hit-${marked}`);
        list.children[marked].scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    }

    function show() {
      hits = search(input.value);
      list.replaceChildren(...hits.map((seat, index) => {
        const item = document.createElement("li");
        set(item, { role: "option", id: `hit-${index}`, "aria-selected": "false" });
        const hint = document.createElement("span");
        hint.textContent = seat.hint;
        item.append(seat.name, hint);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); open(seat); });
        return item;
      }));
      list.hidden = hits.length === 0;
      input.setAttribute("aria-expanded", String(hits.length > 0));
      status.textContent = input.value.trim() === "" || !seats ? "" : `${hits.length} found`;
      mark(-1);
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    const open = (seat) => { location.href = `${root}${seat.address}index.html`; };
    input.addEventListener("focus", load);
    input.addEventListener("input", () => { load(); show(); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      else if (event.key === "Enter" && hits.length > 0) open(hits[Math.max(marked, 0)]);
      else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) show();
        const step = event.key === "ArrowDown" ? 1 : -1;
        if (hits.length > 0) mark((marked + step + hits.length) % hits.length);
      } else return;
      event.preventDefault();
    });
  }

  const maker = (create) => (name, attributes = {}, ...children) => {
    const element = create(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const make = maker((name) => document.createElement(name));
  const draw = maker((name) => document.createElementNS("http://www.w3.org/2000/svg", name));

  document.querySelectorAll("[data-find]").forEach(find);

  return {
    fold,
    // An element of a page, and one of a picture.
    make,
    draw,
    // Called by data/find.js with hints and a row a seat: name, code, place of its hint, the member or null, whether its boundaries
    // are old, and its folder where that does not follow from code and name.
    seats(hints, rows) {
      seats = rows.map(([name, code, hint, member, isOld, folder]) => ({
        name, code, hint: hints[hint], address: `constituency/${folder ?? `${code}-${fold(name).replaceAll(" ", "-")}`}/`, words: words(name), member: member === null ? [] : words(member), isOld: isOld === 1,
      }));
    },
    search,
  };
})();
