// Charts by ECharts in the colours of the page. Each chart has a table beside it that says the same.
const drawn = new Map();

const sizes = new ResizeObserver(changes => {
  for (const { target } of changes) drawn.get(target)?.resize();
});

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
 * @param option makes the chart's options from the values, the colours, and the element's other data attributes
 */
export function chart(name, option) {
  const draw = () => {
    for (const [element, gone] of drawn) {
      if (element.isConnected) continue;
      gone.dispose();
      drawn.delete(element);
    }
    for (const element of document.querySelectorAll(`[data-chart="${name}"]`)) {
      drawn.get(element)?.dispose();
      const one = echarts.init(element, null, { renderer: 'canvas' });
      const base = common();
      const own = option(JSON.parse(element.dataset.values), colour, element.dataset);
      one.setOption({ ...base, ...own, tooltip: { ...base.tooltip, ...own.tooltip } });
      drawn.set(element, one);
      sizes.observe(element);
    }
  };
  draw();
  document.addEventListener('tutti:theme', draw);
  document.addEventListener('tutti:swapped', draw);
}
