// Generated from ts/reports/figures.ts by dev/build.mjs; do not edit.
import { _t } from "@web/core/l10n/translation";
import { FEW } from "./few";
import { ORDERED, resultOf } from "./parts";
const HEIGHT = 16;
const figures = {
  id: "followupFigures",
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillStyle = getComputedStyle(ctx.canvas).color;
    ctx.font = "500 14px sans-serif";
    for (const [bar, value] of parts(chart)) {
      if (Math.abs(bar.base - bar.y) >= HEIGHT) {
        ctx.fillText(String(value), bar.x, (bar.base + bar.y) / 2);
      }
    }
    ctx.font = "bold 14px sans-serif";
    for (const { x, top, cases, orders } of columns(chart)) {
      const share = `${Math.round(100 * orders / cases)} %`;
      const told = _t("%(share)s ordered (%(orders)s of %(cases)s)", {
        share,
        orders,
        cases
      });
      ctx.fillText(told, x, top - HEIGHT);
      if (cases < FEW) {
        ctx.fillText(_t("under 20 cases: read with care"), x, top - 2 * HEIGHT);
      }
    }
    ctx.restore();
  }
};
function* parts(chart) {
  for (const [number, { data }] of chart.data.datasets.entries()) {
    if (!chart.isDatasetVisible(number)) {
      continue;
    }
    for (const [index, bar] of chart.getDatasetMeta(number).data.entries()) {
      const value = data[index];
      if (value) {
        yield [bar, value];
      }
    }
  }
}
function columns(chart) {
  const found = /* @__PURE__ */ new Map();
  for (const [number, dataset] of chart.data.datasets.entries()) {
    const { data } = dataset;
    const isOrder = resultOf(dataset) === ORDERED;
    for (const [index, bar] of chart.getDatasetMeta(number).data.entries()) {
      const value = data[index] ?? 0;
      if (!value) {
        continue;
      }
      const before = found.get(index) ?? { x: bar.x, top: bar.y, cases: 0, orders: 0 };
      found.set(index, {
        x: bar.x,
        top: Math.min(before.top, bar.y),
        cases: before.cases + value,
        orders: before.orders + (isOrder ? value : 0)
      });
    }
  }
  return [...found.values()];
}
export {
  figures
};
