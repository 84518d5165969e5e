// The map of an election: what it shows is chosen, seats tell of themselves, keys go from seat to seat, up to four are set side by side.
// The map is whole in the page, each seat a link; looks, numbers and all words come from the page's data file.
"use strict";

(() => {
  const svg = document.querySelector("svg[role=group]");
  const figure = svg?.closest("figure");
  const { make, draw } = swingometer;

  let data = null;
  let outlines = null;
  let now = -1;
  let column = null;
  const plot = make("div", { class: "plot" });
  const tools = make("div", { class: "tools" });
  const key = make("ul", { class: "key" });
  const compared = make("div", { class: "scroll", role: "region", tabindex: "0", hidden: "" });
  const rings = [draw("path", { class: "ring wide" }), draw("path", { class: "ring" })];
  let card = null;

  // The choice, as it stands in the address; what has no meaning is passed over.
  const standard = { mode: "winner", party: "", shape: "", pins: "" };
  let state = { ...standard };
  const codes = () => state.pins.split(",").filter((code) => code !== "");
  const modes = (name) => data.modes.filter((mode) => mode.name === name);
  const chosen = () => modes(state.mode).find((mode) => mode.party === null || mode.party === state.party) ?? modes(state.mode)[0];
  function read() {
    const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    state = { ...standard };
    if (modes(given.mode).length > 0) state.mode = given.mode;
    if (data.parties[given.party]) state.party = given.party;
    if (given.shape === "outlines") state.shape = given.shape;
    state.pins = (given.pins ?? "").split(",").filter((code) => data.links.has(code)).slice(0, 4).join(",");
  }
  function write() {
    const own = Object.entries(state).filter(([name, value]) => value !== standard[name]);
    const hash = new URLSearchParams(own).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname.split("/").pop() || "index.html");
  }
  function set(changes) {
    Object.assign(state, changes);
    write();
    hide();
    show();
  }

  // What a mode says of a seat: its look, and words or a number with its unit.
  const look = (mode, index) => mode.looks[mode.at.charCodeAt(index) - 48];
  const words = (mode, index) => look(mode, index)[2] || `${mode.numbers[index]}${mode.unit}`;

  function paint(mode) {
    data.seats.forEach(({ shape, inner, edge }, index) => {
      const [fill, within] = look(mode, index);
      shape.setAttribute("fill", `#${fill}`);
      // The outline of a pale party is no part of a measure.
      if (edge && mode.unit === "") shape.setAttribute("stroke", edge); else shape.removeAttribute("stroke");
      inner.setAttribute("fill", within ? `#${within}` : "none");
    });
    const [strong, small] = [make("strong", {}, mode.title), make("span", {}, mode.subtitle)];
    figure.querySelector("figcaption").replaceChildren(strong, small);
    key.replaceChildren(...mode.keys.map(([fill, within, text]) => make("li", {}, draw("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" },
      draw("path", { d: "M10 0l9 5v10l-9 5-9-5v-10z", fill: `#${fill}` }), ...(within ? [draw("circle", { cx: 10, cy: 10, r: 4, fill: `#${within}` })] : [])), text)));
  }

  // Hexagons stand in the page; outlines are loaded when they are asked for first.
  function reshape() {
    const isOutlined = state.shape === "outlines" && outlines !== null;
    svg.setAttribute("viewBox", isOutlined ? outlines.box : data.box);
    svg.classList.toggle("outlined", isOutlined);
    data.rest.forEach((element) => { element.style.display = isOutlined ? "none" : ""; });
    data.ground.replaceChildren(...(isOutlined ? outlines.lines.map(([d, width]) => draw("path", { d, "stroke-width": width })) : []));
    data.seats.forEach((seat) => {
      const parts = isOutlined ? outlines.areas.get(seat.code) ?? [] : [seat.hexagon];
      // The last part is the largest where one is drawn twice.
      seat.shape.setAttribute("d", parts[parts.length - 1] ?? "");
      const box = seat.shape.getBBox();
      seat.middle = [box.x + box.width / 2, box.y + box.height / 2];
      seat.shape.setAttribute("d", parts.join(""));
      seat.inner.setAttribute("cx", seat.middle[0]);
      seat.inner.setAttribute("cy", seat.middle[1]);
      seat.inner.setAttribute("r", isOutlined ? outlines.mark : 2.2);
    });
  }

  function show() {
    paint(chosen());
    if (state.shape === "outlines" && outlines === null) load(); else reshape();
    choices();
    compare();
    if (now >= 0) ring(now);
  }

  function load() {
    if (document.querySelector("script[data-outlines]")) return;
    document.head.append(make("script", { src: `${data.root}${data.outlines}`, "data-outlines": "" }));
  }

  function choices() {
    const select = (name, options, value) => {
      const input = make("select", {}, ...options.map(([own, text]) => make("option", { value: own, ...(own === value ? { selected: "" } : {}) }, text)));
      input.addEventListener("input", () => { set({ [name]: input.value }); tools.querySelector(`[data-name=${name}] select`)?.focus(); });
      return make("label", { "data-name": name }, data.words[name], input);
    };
    const names = [...new Map(data.modes.map((mode) => [mode.name, mode.label]))];
    const parties = modes(state.mode).filter((mode) => mode.party !== null).map((mode) => [mode.party, data.parties[mode.party]]);
    tools.replaceChildren(select("mode", names, state.mode),
      ...(parties.length > 0 ? [select("party", parties, chosen().party)] : []),
      select("shape", [["", data.words.hexagons], ["outlines", data.words.outlines]], state.shape));
  }

  // Up to four seats side by side, by every mode that one of them has words in.
  function compare() {
    const seats = codes().map((code) => data.links.get(code));
    compared.hidden = seats.length === 0;
    if (seats.length === 0) return;
    const rows = data.modes.filter((mode) => seats.some((index) => mode.unit === "" || mode.numbers[index] !== ""));
    const heads = seats.map((index) => {
      const button = make("button", { type: "button" }, data.words.unpin);
      button.addEventListener("click", () => pin(index));
      return make("th", { scope: "col" }, make("a", { href: data.seats[index].link.getAttribute("href") }, data.seats[index].name), " ", button);
    });
    compared.setAttribute("aria-label", data.words.pins);
    compared.replaceChildren(make("table", {}, make("caption", {}, make("strong", {}, data.words.pins)),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, data.words.measure), ...heads)),
      make("tbody", {}, ...rows.map((mode) => make("tr", {},
        make("th", { scope: "row" }, mode.party === null ? mode.label : `${mode.label}: ${data.parties[mode.party]}`),
        ...seats.map((index) => make("td", {}, words(mode, index))))))));
  }
  function pin(index) {
    const code = data.seats[index].code;
    const pinned = codes();
    set({ pins: (pinned.includes(code) ? pinned.filter((one) => one !== code) : [...pinned, code].slice(-4)).join(",") });
  }

  const ring = (index) => rings.forEach((path) => path.setAttribute("d", data.seats[index].shape.getAttribute("d")));
  function hide() {
    card?.remove();
    card = null;
  }

  // What a seat tells of itself: who won it, by how much, what changed, and what the map shows.
  function tell(index) {
    const seat = data.seats[index];
    hide();
    now = index;
    ring(index);
    const told = [...new Set([...data.card.flatMap((name) => modes(name)), chosen()])].filter((mode) => mode.party === null || mode === chosen());
    const button = make("button", { type: "button", tabindex: "-1" }, codes().includes(seat.code) ? data.words.unpin : data.words.pin);
    button.addEventListener("click", () => pin(index));
    card = make("div", { class: "card" }, make("strong", {}, seat.name),
      make("dl", {}, ...told.flatMap((mode) => [make("dt", {}, mode.party === null ? mode.label : data.parties[mode.party]), make("dd", {}, words(mode, index))])),
      make("a", { href: seat.link.getAttribute("href"), tabindex: "-1" }, data.words.open), " ", button);
    plot.append(card);
    const [box, at] = [plot.getBoundingClientRect(), seat.shape.getBoundingClientRect()];
    const [x, y] = [at.left + at.width / 2 - box.left, at.top + at.height / 2 - box.top];
    const [width, height] = [card.offsetWidth, card.offsetHeight];
    const isNarrow = box.width < width * 2;
    const left = isNarrow ? (x > box.width / 2 ? 0 : box.width - width) : x > box.width / 2 ? x - width - 14 : x + 14;
    const top = isNarrow ? (y > box.height / 2 ? y - height - 24 : y + 24) : y - height / 2;
    card.style.left = `${Math.max(0, Math.min(box.width - width, left))}px`;
    card.style.top = `${Math.max(0, Math.min(box.height - height, top))}px`;
  }

  // The seat beside a seat in a direction: near along it, and little aside; where there is none, the nearest on that side.
  function step(from, dx, dy) {
    const [cx, cy] = data.seats[from].middle;
    const aim = dy !== 0 && column !== null ? column : cx;
    let [best, least] = [-1, Infinity];
    for (const isStrict of [true, false]) {
      data.seats.forEach(({ middle: [x, y] }, index) => {
        const along = (x - cx) * dx + (y - cy) * dy;
        const aside = Math.abs(dx !== 0 ? y - cy : x - aim);
        if (index === from || along < 0.5 || (isStrict && aside > along * 1.3 + 0.01)) return;
        const far = isStrict ? along + 1.6 * aside : Math.hypot(x - cx, y - cy);
        if (far < least) [best, least] = [index, far];
      });
      if (best >= 0) break;
    }
    column = dy !== 0 ? aim : null;
    return best;
  }
  function rove(index) {
    data.seats.forEach(({ link }) => link.setAttribute("tabindex", "-1"));
    data.seats[index].link.setAttribute("tabindex", "0");
  }

  function listen() {
    const over = (event) => data.places.get(event.target.closest?.("a")) ?? -1;
    let touched = -1;
    svg.addEventListener("pointermove", (event) => {
      const index = over(event);
      if (event.pointerType !== "touch" && index >= 0 && (index !== now || card === null)) tell(index);
    });
    plot.addEventListener("mouseleave", () => { if (!plot.contains(document.activeElement)) hide(); });
    // A first touch tells; the card has the link.
    svg.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" ? over(event) : -1; });
    svg.addEventListener("click", (event) => {
      if (touched >= 0) { event.preventDefault(); rove(touched); tell(touched); }
      touched = -1;
    });
    svg.addEventListener("focusin", (event) => { const index = over(event); if (index >= 0) { rove(index); tell(index); } });
    svg.addEventListener("focusout", (event) => {
      if (plot.contains(event.relatedTarget)) return;
      hide();
      rings.forEach((path) => path.setAttribute("d", ""));
    });
    svg.addEventListener("keydown", (event) => {
      const index = data.places.get(document.activeElement) ?? -1;
      const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (index < 0) return;
      const heights = data.seats.map(({ middle }) => middle[1]);
      const next = arrow ? step(index, ...arrow)
        : event.key === "Home" ? heights.indexOf(Math.min(...heights)) : event.key === "End" ? heights.indexOf(Math.max(...heights)) : -1;
      if (next >= 0) data.seats[next].link.focus();
      else if (event.key === "p" || event.key === "P") { pin(index); data.seats[index].link.focus(); tell(index); } else return;
      event.preventDefault();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    addEventListener("hashchange", () => { read(); show(); });
  }

  // Called by the page's data file.
  swingometer.map = (given) => {
    if (!svg) return;
    data = given;
    data.root = document.querySelector("[data-find]").dataset.find.replace(/data\/find\.js$/, "");
    data.box = svg.getAttribute("viewBox");
    data.modes.forEach((mode) => { mode.numbers = mode.values.split("|"); });
    const found = new Map([...svg.querySelectorAll("a")].map((link) => [/[A-Z]\d{8}/.exec(link.getAttribute("href"))?.[0], link]));
    data.seats = data.seats.split(" ");
    const kept = data.seats.map((code, index) => (found.has(code) ? index : -1));
    data.modes.forEach((mode) => {
      mode.at = kept.filter((index) => index >= 0).map((index) => mode.at[index]).join("");
      mode.numbers = kept.filter((index) => index >= 0).map((index) => mode.numbers[index] ?? "");
    });
    data.seats = data.seats.filter((code) => found.has(code)).map((code) => {
      const link = found.get(code);
      const shape = link.querySelector("path");
      const hexagon = shape.getAttribute("d");
      // What the page says of a seat to who has no script begins with its name.
      const title = link.querySelector("title");
      const name = title.textContent.split(":")[0];
      title.remove();
      [...link.querySelectorAll("path")].slice(1).forEach((other) => other.remove());
      link.setAttribute("aria-label", name);
      const inner = draw("circle", { fill: "none", "pointer-events": "none" });
      link.append(inner);
      return { code, name, link, shape, inner, hexagon, edge: shape.getAttribute("stroke") };
    });
    data.links = new Map(data.seats.map(({ code }, index) => [code, index]));
    data.places = new Map(data.seats.map(({ link }, index) => [link, index]));
    data.rest = [...svg.children].filter((element) => element.tagName !== "a" && element.querySelector("a") === null);
    data.ground = draw("g", { class: "ground" });
    svg.append(data.ground, ...rings);
    svg.setAttribute("role", "application");
    svg.setAttribute("aria-roledescription", data.words.map);
    if (!figure.querySelector("figcaption")) figure.prepend(make("figcaption"));
    figure.prepend(tools);
    svg.replaceWith(plot);
    plot.append(svg);
    figure.append(make("p", { class: "note" }, data.words.keys), key, compared);
    read();
    rove(0);
    listen();
    show();
  };

  // Called by the file of outlines.
  swingometer.outlines = (given) => {
    const areas = new Map();
    given.areas.forEach(([code, d]) => areas.set(code, [...(areas.get(code) ?? []), d]));
    outlines = { ...given, areas };
    show();
  };
})();
