/** The chart of the table of days or weeks. */
export function timeline(look) {
  const rows = [...document.querySelectorAll('#steps tbody tr')].map((row) => ({
    start: row.querySelector('time').dateTime,
    posts: Number(row.cells[1].textContent),
    replies: Number(row.cells[2].textContent),
  }));
  const series = (name, key, color) => ({
    name,
    type: 'bar',
    stack: 'written',
    barMaxWidth: 28,
    itemStyle: { color, borderColor: look.paper, borderWidth: rows.length > 60 ? 0 : 1 },
    emphasis: { disabled: true },
    data: rows.map((row) => row[key]),
  });
  return {
    aria: { enabled: false },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: look.ink }, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      axisPointer: { type: 'shadow' },
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.ink },
    },
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.start),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.quiet, hideOverlap: true, formatter: short },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.quiet },
    },
    series: [series('Replies', 'replies', look.first), series('Posts', 'posts', look.second)],
  };
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function short(date) {
  return DAY.format(new Date(date));
}
