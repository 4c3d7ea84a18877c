import './participation.css';
import { drill } from './drill.js';
import { askForm } from './ask-form.js';
import { followInPlace, inOwnZone } from './in-place.js';
import { offerZones } from './zones.js';

let charts;

/** What is done with the page whenever there is another one. The charts come after it: they are heavy. */
async function shown() {
  offerZones();
  askForm();
  const figure = document.querySelector('#participation figure[data-chart]');
  if (figure) {
    const { draw } = await import('./charts.js');
    charts = draw(figure);
  }
}

followInPlace(() => {
  charts?.remove();
  charts = undefined;
  return shown();
});
drill();
shown().then(inOwnZone);
