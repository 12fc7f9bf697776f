// Generated from ts/reports/result_views.ts by dev/build.mjs; do not edit.
import { onWillStart, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { GraphRenderer } from "@web/views/graph/graph_renderer";
import { graphView } from "@web/views/graph/graph_view";
import { PivotRenderer } from "@web/views/pivot/pivot_renderer";
import { pivotView } from "@web/views/pivot/pivot_view";
import { FEW } from "./few";
import { figures } from "./figures";
import { arrange, resultOf } from "./parts";
const GREY = "--gray-400";
function useNote() {
  const orm = useService("orm");
  const note = useState({ before: "", value: "", after: "" });
  onWillStart(async () => {
    Object.assign(note, await orm.call("sale.followup.result", "get_followup_note"));
  });
  return note;
}
class ResultGraphRenderer extends GraphRenderer {
  static template = "sale_quotation_followup.ResultGraphRenderer";
  note;
  setup() {
    super.setup();
    this.note = useNote();
  }
  /** What was decided, stacked by what became of it. Every other shape is Odoo's own. */
  get isOfResults() {
    const { groupBy, measure, mode, stacked } = this.model.metaData;
    const isStacked = mode === "bar" && stacked && groupBy[1]?.fieldName === "result";
    return isStacked && measure === "decided";
  }
  /** Orders blue and losses red, as Odoo's palette begins; silence grey; no line of the sum across the bars. */
  getBarChartData() {
    const { datasets } = this.model.data;
    if (!this.isOfResults) {
      return super.getBarChartData();
    }
    arrange(datasets);
    const data = super.getBarChartData();
    const silent = datasets.find((dataset) => resultOf(dataset) === "silent");
    if (silent) {
      silent.backgroundColor = getComputedStyle(document.body).getPropertyValue(GREY);
    }
    return { ...data, datasets };
  }
  getChartConfig() {
    const config = super.getChartConfig();
    if (this.isOfResults) {
      config.plugins = [...config.plugins ?? [], figures];
      config.options.layout = { padding: { top: 44 } };
    }
    return config;
  }
}
class ResultPivotRenderer extends PivotRenderer {
  static template = "sale_quotation_followup.ResultPivotRenderer";
  note;
  setup() {
    super.setup();
    this.note = useNote();
  }
  getFormattedValue(cell) {
    const formatted = super.getFormattedValue(cell);
    if (cell.measure === "decided" && cell.value > 0 && cell.value < FEW) {
      return { ...formatted, value: _t("⚠ few cases %s", formatted.value) };
    }
    return formatted;
  }
}
const views = registry.category("views");
views.add("followup_result_graph", { ...graphView, Renderer: ResultGraphRenderer });
views.add("followup_result_pivot", { ...pivotView, Renderer: ResultPivotRenderer });
export {
  ResultGraphRenderer,
  ResultPivotRenderer
};
