/* On paper: the map and beside it the legend of what is on, then the figures and tables that are open. */
"use strict";

CivicGrid.print = (map, stage, head, paintings) => {
  const root = document.documentElement;
  let restored = null;
  const before = () => {
    if (restored) return;
    const bounds = map.getBounds();
    restored = () => {
      root.classList.remove("printing");
      document.body.append(stage);
      map.invalidateSize({ animate: false });
      map.fitBounds(bounds, { animate: false });
    };
    root.classList.add("printing");
    head.after(stage);
    map.closePopup();
    map.invalidateSize({ animate: false });
    map.fitBounds(bounds, { animate: false });
    for (const painting of paintings) painting.finish();
  };
  const after = () => {
    if (restored) restored();
    restored = null;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
};
