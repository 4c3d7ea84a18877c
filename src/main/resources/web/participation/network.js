/* The picture of the tables of people and pairs. */

const MOST_NAMES = 60;
const MOST_ARROWS = 600;
const LEGEND = 32;
const STUDENTS = 'Students';
const STAFF = 'Instructors and admins';
const ALONE = 'Alone';

/** The chart of who answered whom. */
export function network(look) {
  const people = [...document.querySelectorAll('#people tbody tr')].map(person);
  const pairs = [...document.querySelectorAll('#pairs tbody tr')]
    .map((row) => ({ source: row.dataset.author, target: row.dataset.answered, value: Number(row.cells[2].textContent) }))
    .filter((pair) => pair.source !== pair.target);
  const most = Math.max(1, ...people.map((one) => one.given + one.received));
  const isNamed = look.width > 560 && people.length <= MOST_NAMES;
  const margin = isNamed ? 120 : 24;
  const ring = Math.PI * (Math.min(look.width, look.height - LEGEND) - 2 * margin);
  const sizes = { largest: Math.min(34, Math.max(6, (1.6 * ring) / people.length)), most };
  return {
    tooltip: {
      renderMode: 'richText',
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.ink },
      formatter: hint,
    },
    legend: { top: 0, left: 0, data: legend(), textStyle: { color: look.ink }, itemWidth: 14, itemHeight: 14, selectedMode: false },
    series: [
      {
        type: 'graph',
        layout: 'circular',
        circular: { rotateLabel: true },
        top: margin + LEGEND,
        bottom: margin,
        left: margin,
        right: margin,
        categories: categories(look),
        data: people.map((one) => node(one, sizes)),
        links: pairs.map((pair) => ({ ...pair, lineStyle: { width: 0.75 + 1.25 * Math.log2(pair.value) } })),
        edgeSymbol: ['none', pairs.length > MOST_ARROWS ? 'none' : 'arrow'],
        edgeSymbolSize: 7,
        lineStyle: { color: 'source', opacity: pairs.length > MOST_ARROWS ? 0.1 : 0.4, curveness: 0.18 },
        label: { show: isNamed, position: 'right', color: look.ink, fontSize: 12, formatter: '{b}' },
        labelLayout: { hideOverlap: false },
        emphasis: { focus: 'adjacency', label: { show: true, color: look.ink, formatter: '{b}' }, lineStyle: { opacity: 0.9 } },
        blur: { label: { show: false } },
      },
    ],
  };
}

function person(row) {
  return {
    author: row.dataset.author,
    name: row.cells[0].textContent,
    isStaff: row.dataset.role !== 'student',
    given: Number(row.cells[2].textContent),
    received: Number(row.cells[3].textContent),
  };
}

function categoryOf(one) {
  if (one.given + one.received === 0) {
    return ALONE;
  }
  return one.isStaff ? STAFF : STUDENTS;
}

function categories(look) {
  return [
    { name: STUDENTS, symbol: 'circle', itemStyle: { color: look.first } },
    { name: STAFF, symbol: 'diamond', itemStyle: { color: look.second } },
    { name: ALONE, symbol: 'circle', itemStyle: { color: look.paper, borderColor: look.alone, borderWidth: 2 } },
  ];
}

function legend() {
  return [
    { name: STUDENTS, icon: 'circle' },
    { name: STAFF, icon: 'diamond' },
    { name: ALONE, icon: 'circle' },
  ];
}

function node(one, { largest, most }) {
  const smallest = Math.min(9, largest);
  return {
    id: one.author,
    name: one.name,
    symbol: one.isStaff ? 'diamond' : 'circle',
    category: [STUDENTS, STAFF, ALONE].indexOf(categoryOf(one)),
    symbolSize: smallest + (largest - smallest) * Math.sqrt((one.given + one.received) / most),
    person: one,
  };
}

function hint({ dataType, data }) {
  return dataType === 'edge' ? `${data.value} ${data.value === 1 ? 'reply' : 'replies'}` : about(data.person);
}

function about(one) {
  return one.given + one.received === 0
    ? `${one.name}: no replies to or from others`
    : `${one.name}: ${one.given} to others, ${one.received} from others`;
}

/** Goes from one person to the next by the arrow keys, and points out whoever is chosen in the table. */
export function walk(chart, canvas) {
  const rows = [...document.querySelectorAll('#people tbody tr')];
  let chosen = -1;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', 'Who answered whom. Arrow keys go from one person to the next.');
  const point = (index) => {
    chart.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    if (index >= 0) {
      chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: index });
      chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: index });
    } else {
      chart.dispatchAction({ type: 'hideTip' });
    }
  };
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && rows.length > 0) {
      event.preventDefault();
      // From nobody one goes forward to the first, and back to the last.
      chosen = chosen < 0 && step < 0 ? rows.length - 1 : (chosen + step + rows.length) % rows.length;
      point(chosen);
      document.getElementById('said').textContent = about(person(rows[chosen]));
    } else if (event.key === 'Escape') {
      point(-1);
    }
  });
  canvas.addEventListener('blur', () => point(-1));
  const table = document.getElementById('people');
  table.addEventListener('mouseover', (event) => point(rows.indexOf(event.target.closest('tbody tr'))));
  table.addEventListener('mouseleave', () => point(-1));
}
