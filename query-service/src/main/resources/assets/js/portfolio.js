// The trend of the portfolio: median, middle half, and the gates that were passed.
import { chart } from './charts.js';

chart('trend', (weeks, colour, { median, middle, gates, scored }) => {
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const one = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Weeks end with a Monday at midnight; people think of the Sunday before.
  const labels = weeks.map(week => day.format(new Date(Date.parse(week.end) - 864e5)));
  const mostGates = Math.max(1, ...weeks.map(week => week.gatesPassed));
  const axis = { axisLine: { lineStyle: { color: colour('line') } }, axisLabel: { color: colour('muted'), fontSize: 11 } };
  return {
    grid: { left: 28, right: 8, top: 8, bottom: 22 },
    xAxis: { type: 'category', data: labels, axisTick: { show: false }, ...axis },
    yAxis: [
      { type: 'value', min: 0, max: 100, interval: 25, splitLine: { lineStyle: { color: colour('line') } }, ...axis },
      { type: 'value', min: 0, max: mostGates * 5, show: false },
    ],
    tooltip: {
      trigger: 'axis',
      formatter: ([{ dataIndex }]) => {
        const week = weeks[dataIndex];
        const lines = week.median == null ? [] : [
          `${median}: ${one.format(week.median)}`,
          `${middle}: ${one.format(week.lowerQuartile)} – ${one.format(week.upperQuartile)}`,
        ];
        return [labels[dataIndex], ...lines, `${scored}: ${week.scored}`, `${gates}: ${week.gatesPassed}`].join('\n');
      },
    },
    series: [
      { type: 'bar', name: gates, yAxisIndex: 1, data: weeks.map(week => week.gatesPassed || null), barWidth: '55%',
        itemStyle: { color: colour('line-strong'), opacity: 0.55 }, silent: true },
      { type: 'line', stack: 'middle', data: weeks.map(week => week.lowerQuartile), lineStyle: { opacity: 0 }, symbol: 'none', silent: true },
      { type: 'line', name: middle, stack: 'middle', symbol: 'none', silent: true, lineStyle: { opacity: 0 },
        data: weeks.map(week => week.median == null ? null : week.upperQuartile - week.lowerQuartile),
        areaStyle: { color: colour('accent'), opacity: 0.18 } },
      { type: 'line', name: median, data: weeks.map(week => week.median), symbol: 'none',
        lineStyle: { color: colour('accent'), width: 2.5 }, itemStyle: { color: colour('accent') } },
    ],
  };
});
