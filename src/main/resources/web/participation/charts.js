/*
 * Draws what the tables say. On a canvas, where thousands of lines are not as many elements. The hints are drawn too:
 * those of HTML have style attributes, which the pages' policy forbids.
 */

import * as echarts from 'echarts/core';
import { BarChart, GraphChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { network, walk } from './network.js';
import { timeline } from './timeline.js';

echarts.use([BarChart, GraphChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const DARK = matchMedia('(prefers-color-scheme: dark)');
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Draws a figure's chart, and again when its colours or its size change.
 *
 * @returns {{remove: () => void}} takes it away
 */
export function draw(figure) {
  figure.hidden = false;
  figure.parentElement.querySelector('details.same')?.removeAttribute('open');
  const canvas = figure.querySelector('.canvas');
  const chart = echarts.init(canvas, null, { renderer: 'canvas' });
  const make = figure.dataset.chart === 'network' ? network : timeline;
  const show = () => {
    const look = { ...colours(figure), font: getComputedStyle(figure).fontFamily, width: canvas.clientWidth, height: canvas.clientHeight };
    const option = make(look);
    chart.setOption({ animation: !STILL.matches, textStyle: { fontFamily: look.font }, ...option }, true);
    figure.dataset.drawn = sum(option);
  };
  show();
  if (make === network) {
    walk(chart, canvas);
  }
  DARK.addEventListener('change', show);
  let width = canvas.clientWidth;
  const size = new ResizeObserver(() => {
    if (canvas.clientWidth !== width) {
      width = canvas.clientWidth;
      chart.resize();
      show();
    }
  });
  size.observe(canvas);
  return {
    remove() {
      DARK.removeEventListener('change', show);
      size.disconnect();
      chart.dispose();
    },
  };
}

/** What all that is drawn adds up to: the bars, or the lines between people. */
function sum({ series }) {
  return series.flatMap((one) => one.links?.map((link) => link.value) ?? one.data).reduce((all, value) => all + value, 0);
}

/** The colours of the page, whichever of light and dark it is in. */
function colours(figure) {
  const probe = document.createElement('i');
  figure.append(probe);
  const of = (name) => {
    probe.style.color = `var(--chart-${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    ink: of('ink'),
    quiet: of('quiet'),
    line: of('line'),
    paper: of('paper'),
    first: of('first'),
    second: of('second'),
    alone: of('alone'),
  };
  probe.remove();
  return found;
}
