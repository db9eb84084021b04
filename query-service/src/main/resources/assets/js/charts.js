// Charts by ECharts in the colours of the page. Each chart has a table beside it that says the same.
const drawn = new Map();

/** A colour of the style sheet, for example colour('accent'). */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** What all charts have in common. Tooltips are drawn, not written as HTML, which the security policy would refuse. */
function common() {
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches && { duration: 300 },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('text') },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour('surface'),
      borderColor: colour('line'),
      textStyle: { color: colour('text') },
    },
  };
}

/**
 * Draws every <div data-chart="name" data-values="json"> of the name, also after it was read anew or the theme changed.
 * @param option makes the chart's options from the values
 */
export function chart(name, option) {
  const draw = () => {
    for (const element of document.querySelectorAll(`[data-chart="${name}"]`)) {
      drawn.get(element)?.dispose();
      const one = echarts.init(element, null, { renderer: 'canvas' });
      const base = common();
      const own = option(JSON.parse(element.dataset.values), colour);
      one.setOption({ ...base, ...own, tooltip: { ...base.tooltip, ...own.tooltip } });
      drawn.set(element, one);
    }
  };
  draw();
  document.addEventListener('tutti:theme', draw);
  document.addEventListener('tutti:swapped', draw);
}

new ResizeObserver(() => drawn.forEach((one, element) => {
  if (element.isConnected) one.resize();
  else {
    one.dispose();
    drawn.delete(element);
  }
})).observe(document.body);
