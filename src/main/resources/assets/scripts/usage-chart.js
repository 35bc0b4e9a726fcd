// <usage-chart kind="bar|area|line">: draws the table of the same figure with ECharts; the table stays the truth.
// The first column is the day, every further one a series. data-marks and data-bands hold "day|text" and
// "from|to|text" entries, parted by ";".
customElements.define(
  "usage-chart",
  class extends HTMLElement {
    connectedCallback() {
      if (!window.echarts) {
        return;
      }
      this.canvas = document.createElement("div");
      this.canvas.className = this.hasAttribute("low") ? "chart low" : "chart";
      this.canvas.setAttribute("aria-hidden", "true");
      this.replaceChildren(this.canvas);
      this.chart = echarts.init(this.canvas, null, { renderer: "svg" });
      this.draw();
      this.closest("figure").querySelector("details")?.removeAttribute("open");
      this.resize = new ResizeObserver(() => this.chart.resize());
      this.resize.observe(this.canvas);
      this.theme = matchMedia("(prefers-color-scheme: dark)");
      this.redraw = () => this.draw();
      this.theme.addEventListener("change", this.redraw);
      document.addEventListener("themechange", this.redraw);
    }

    disconnectedCallback() {
      this.resize?.disconnect();
      this.theme?.removeEventListener("change", this.redraw);
      document.removeEventListener("themechange", this.redraw);
      this.chart?.dispose();
    }

    read() {
      const table = this.closest("figure").querySelector("table");
      const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
      const rows = [...table.tBodies[0].rows].map((row) => [...row.cells]);
      return {
        days: rows.map((cells) => cells[0].textContent.trim()),
        // A day that is not over says so in its row.
        partial: rows.findIndex((cells) => "partial" in cells[0].parentElement.dataset),
        dates: rows.map((cells) => cells[0].querySelector("time")?.dateTime ?? cells[0].textContent.trim()),
        series: names.map((name, index) => ({
          name,
          values: rows.map((cells) => {
            const text = cells[index + 1].dataset.value ?? cells[index + 1].textContent.replaceAll(",", "");
            return text.trim() === "" ? null : Number(text);
          }),
        })),
      };
    }

    draw() {
      const style = getComputedStyle(this);
      // A token may be light-dark(…): only a real property is resolved to a plain colour.
      const probe = document.createElement("i");
      this.append(probe);
      const colour = (name) => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
      };
      const look = {
        font: { fontFamily: style.fontFamily, fontSize: 12, fontWeight: 500, color: colour("--ink-2") },
        ink: colour("--ink"),
        line: colour("--line"),
        axis: colour("--line-2"),
        bad: colour("--bad"),
        badSoft: colour("--bad-soft"),
        raised: colour("--raised"),
        series: (this.getAttribute("colours") ?? "1 3 2").split(" ").map((number) => colour(`--c${number}`)),
      };
      probe.remove();
      this.chart.setOption(this.option(this.read(), look), true);
    }

    option({ days, dates, series, partial }, look) {
      const kind = this.getAttribute("kind") ?? "bar";
      const unit = this.getAttribute("unit") ?? "";
      const told = ({ seriesName, value }) => `${seriesName}: ${value.toLocaleString("en-GB")}${unit}`;
      const last = days.length - 1;
      const shown = new Set([0, Math.round(last / 3), Math.round((2 * last) / 3), last]);
      return {
        animation: false,
        textStyle: look.font,
        grid: { left: 40, right: 8, top: 24, bottom: 24 },
        tooltip: {
          trigger: "axis",
          renderMode: "richText",
          confine: true,
          axisPointer: { type: kind === "bar" ? "shadow" : "line", lineStyle: { color: look.axis } },
          backgroundColor: look.raised,
          borderColor: look.axis,
          textStyle: { ...look.font, color: look.ink },
          // One line a series, though a day that is not over is drawn by a series of its own.
          formatter: (points) =>
            [points[0].name, ...new Set(points.filter(({ value }) => value != null).map(told))].join("\n"),
        },
        xAxis: {
          type: "category",
          data: days,
          axisLine: { lineStyle: { color: look.axis } },
          // Bands of bars are measured from ticks, so every day has one, though none is drawn.
          axisTick: { show: false, interval: 0 },
          axisLabel: {
            ...look.font,
            hideOverlap: true,
            interval: (index) => shown.has(index),
            alignMinLabel: "left",
            alignMaxLabel: "right",
          },
        },
        yAxis: {
          type: "value",
          splitNumber: 2,
          minInterval: unit ? 0 : 1,
          axisLabel: { ...look.font, formatter: (value) => `${value.toLocaleString("en-GB")}${unit}` },
          splitLine: { lineStyle: { color: look.line } },
        },
        series: series.flatMap((each, index) => this.parts(each, partial).map((part) => ({
          name: each.name,
          type: kind === "bar" ? "bar" : "line",
          data: part.values,
          color: look.series[index],
          barCategoryGap: "25%",
          symbol: "none",
          connectNulls: false,
          stack: kind === "bar" ? (this.hasAttribute("stacked") ? "all" : each.name) : undefined,
          itemStyle: part.partial && kind === "bar"
            ? { color: "transparent", borderColor: look.series[index], borderType: [2, 2], decal: { color: look.series[index], dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -0.8 } }
            : undefined,
          lineStyle: { width: part.partial ? 1.5 : 2, type: part.partial ? [2, 4] : ["solid", [2, 3], [6, 3]][index] },
          areaStyle: kind === "area" && !part.partial ? { opacity: 0.14 } : undefined,
          emphasis: { disabled: true },
          ...(index === 0 && !part.partial ? this.marks(dates, look) : {}),
        }))),
      };
    }

    // The days that are over, and the one that is not: a hatched bar, or a dashed line that leads to it.
    parts({ values }, partial) {
      if (partial < 0) {
        return [{ values, partial: false }];
      }
      const bar = (this.getAttribute("kind") ?? "bar") === "bar";
      return [
        { values: values.map((value, day) => (day < partial ? value : null)), partial: false },
        { values: values.map((value, day) => (day >= (bar ? partial : partial - 1) ? value : null)), partial: true },
      ];
    }

    marks(dates, look) {
      const at = (date) => dates.indexOf(date);
      const entries = (name) => (this.dataset[name] ?? "").split(";").filter(Boolean).map((each) => each.split("|"));
      const known = (date) => dates.includes(date);
      const edge = dates.length / 12;
      const align = (index) => (index < edge ? "left" : index >= dates.length - edge ? "right" : "center");
      return {
        markLine: {
          silent: true,
          symbol: "none",
          lineStyle: { color: look.font.color, type: [3, 3], width: 1 },
          label: { ...look.font, fontWeight: 600, formatter: "{b}", position: "end", distance: 4 },
          data: entries("marks")
            .filter(([date]) => known(date))
            // A name in the middle of the last line would be cut at the edge.
            .map(([date, name]) => ({ xAxis: at(date), name, label: { align: align(at(date)) } })),
        },
        markArea: {
          silent: true,
          itemStyle: { color: look.badSoft },
          label: { ...look.font, color: look.bad, fontWeight: 600, position: "top", distance: 4 },
          data: entries("bands")
            .filter(([from, to]) => known(from) && known(to))
            .map(([from, to, name]) => [{ xAxis: at(from), name }, { xAxis: at(to) }]),
        },
      };
    }
  },
);
