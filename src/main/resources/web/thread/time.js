const STEPS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Times as readers want them: how long ago, and in full. */
export class Times {
  constructor(locale) {
    this.near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.far = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    this.full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  }

  /** How long ago something was; past a month, the date. */
  ago(time, now = Date.now()) {
    const date = new Date(time);
    // The server's clock may be ahead of this device's.
    const seconds = Math.max(0, (now - date.getTime()) / 1000);
    if (seconds > 30 * 86_400) {
      return this.far.format(date);
    }
    const [unit, length] = STEPS.find(([, size]) => seconds >= size) || ['second', 0];
    return length
      ? this.near.format(-Math.floor(seconds / length), unit)
      : this.near.format(0, 'second');
  }

  /** The date and time, in the reader's time zone. */
  at(time) {
    return this.full.format(new Date(time));
  }
}
