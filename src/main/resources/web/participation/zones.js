/** Offers the names of time zones that the browser knows. */
export function offerZones() {
  const list = document.getElementById('zones');
  if (!list || !Intl.supportedValuesOf) {
    return;
  }
  list.replaceChildren(
    ...['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => {
      const option = document.createElement('option');
      option.value = zone;
      return option;
    }),
  );
}
