/* Draws a chart above each table that asks for one, out of the table's own cells: the table stays, for whoever reads better there. */
(function () {
  "use strict";
  if (!window.echarts) {
    return;
  }
  var style = getComputedStyle(document.documentElement);
  function colour(name) {
    return style.getPropertyValue(name).trim();
  }
  var ink = colour("--ink");
  var line = colour("--line");
  var palette = [colour("--brand"), colour("--warn"), colour("--info"), colour("--bad"), colour("--ok")];

  function number(cell) {
    var value = cell ? cell.getAttribute("data-value") : null;
    return value === null || value === "" ? null : Number(value);
  }
  function read(table) {
    var heads = Array.prototype.slice.call(table.querySelectorAll("thead th")).slice(1);
    var rows = Array.prototype.slice.call(table.querySelectorAll("tbody tr"));
    return {
      labels: rows.map(function (row) { return row.children[0].textContent.trim(); }),
      series: heads.map(function (head, column) {
        return {
          name: head.textContent.trim(),
          drawn: head.getAttribute("data-draw"),
          values: rows.map(function (row) { return number(row.children[column + 1]); })
        };
      })
    };
  }
  function axis(extra) {
    return Object.assign({ axisLabel: { color: ink }, axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } } }, extra);
  }
  /* Counts on the left, shares on the right. */
  function lines(data) {
    var drawn = data.series.filter(function (it) { return it.drawn; });
    return {
      legend: { textStyle: { color: ink }, top: 0 },
      xAxis: axis({ type: "category", data: data.labels }),
      yAxis: [axis({ type: "value", minInterval: 1 }), axis({ type: "value", min: 0, max: 100, axisLabel: { color: ink, formatter: "{value} %" }, splitLine: { show: false } })],
      series: drawn.map(function (it) {
        var share = it.drawn === "share";
        return { name: it.name, type: share ? "line" : "bar", yAxisIndex: share ? 1 : 0, data: it.values, connectNulls: true, symbolSize: 7 };
      })
    };
  }
  function bars(data) {
    var drawn = data.series.filter(function (it) { return it.drawn; });
    var share = drawn.every(function (it) { return it.drawn === "share"; });
    return {
      legend: drawn.length > 1 ? { textStyle: { color: ink }, top: 0 } : undefined,
      xAxis: axis({ type: "value", max: share ? 100 : undefined, minInterval: 1 }),
      yAxis: axis({ type: "category", inverse: true, data: data.labels }),
      series: drawn.map(function (it) {
        return { name: it.name, type: "bar", data: it.values, label: { show: true, position: "right", color: ink } };
      })
    };
  }
  function heat(data) {
    var most = 1;
    var points = [];
    data.series.forEach(function (hour, x) {
      hour.values.forEach(function (value, y) {
        most = Math.max(most, value || 0);
        points.push([x, y, value || 0]);
      });
    });
    return {
      xAxis: axis({ type: "category", data: data.series.map(function (it) { return it.name; }) }),
      yAxis: axis({ type: "category", inverse: true, data: data.labels }),
      visualMap: { min: 0, max: most, show: false, inRange: { color: [colour("--card"), colour("--brand")] } },
      series: [{ type: "heatmap", data: points, label: { show: true, color: ink, textBorderColor: colour("--card"), textBorderWidth: 3, formatter: function (it) { return it.value[2] || ""; } } }]
    };
  }
  var kinds = { lines: lines, bars: bars, heat: heat };

  document.querySelectorAll("table[data-chart]").forEach(function (table) {
    var data = read(table);
    if (!data.labels.length) {
      return;
    }
    var place = document.createElement("div");
    place.className = "chart";
    place.setAttribute("aria-hidden", "true");
    table.parentNode.insertBefore(place, table);
    var kind = table.getAttribute("data-chart");
    var chart = echarts.init(place);
    chart.setOption(Object.assign({
      animation: false,
      color: palette,
      textStyle: { fontFamily: style.getPropertyValue("--font") },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      tooltip: { trigger: kind === "heat" ? "item" : "axis", renderMode: "richText" },
      aria: { enabled: true, decal: { show: kind !== "heat" } }
    }, kinds[kind](data)));
    window.addEventListener("resize", function () { chart.resize(); });
  });
})();
